using Mediateki.Map.Application.Routing.Valhalla;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Routing;

/// <summary>Asks kept answers, then the engine, then the estimate.</summary>
internal sealed class TravelRouter(
    TravelLegCache measured, DistanceEstimate estimate, ReachableAreaCache areas, ValhallaClient client, EngineGuard guard, IOptions<RoutingOptions> options) : ITravelRouter
{
    /// <summary>The engine's own limit of places on one route (<c>max_locations</c>).</summary>
    private const int PlacesAtATime = 20;

    public bool HasEngine => options.Value.ValhallaUrl.Length > 0;

    public async Task<TravelMatrix> MeasureAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, CancellationToken cancellationToken)
    {
        ThrowIfNotRouted(mode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places.Count, RoutingLimits.MatrixPlaces, nameof(places));
        var table = new LinkTable(mode, places);
        if (HasEngine)
        {
            await measured.FillAsync(table, cancellationToken);
        }
        await estimate.FillAsync(table, cancellationToken);
        return table.ToMatrix();
    }

    public async Task<TravelRoute> FindRouteAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, CancellationToken cancellationToken)
    {
        ThrowIfNotRouted(mode);
        ArgumentOutOfRangeException.ThrowIfLessThan(places.Count, 2, nameof(places));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places.Count, RoutingLimits.RoutePlaces, nameof(places));
        var legs = new RouteLeg?[places.Count - 1];
        if (HasEngine)
        {
            await FillKeptAsync(mode, places, legs, cancellationToken);
            await FillMeasuredAsync(mode, places, legs, cancellationToken);
        }
        return new TravelRoute(mode, [.. legs.Select((leg, index) => leg ?? Straight(mode, places[index], places[index + 1]))]);
    }

    public async Task<ReachableArea?> FindReachableAsync(TravelMode mode, GeoPoint from, int minutes, CancellationToken cancellationToken)
    {
        ThrowIfNotRouted(mode);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, RoutingLimits.ReachMinutes);
        if (areas.Find(mode, from, minutes) is { } kept)
        {
            return kept;
        }
        ReachableArea? area = null;
        await guard.AskAsync(
            async token =>
            {
                var answer = await client.FindReachableAsync(ValhallaProfile.Of(mode), from, minutes, token);
                area = answer?.Features is { } features ? new ReachableArea(from, mode, minutes, Polygons.Read(features.Select(feature => feature.Geometry))) : null;
            },
            cancellationToken);
        if (area is not null)
        {
            areas.Keep(area);
        }
        return area;
    }

    private async Task FillKeptAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, RouteLeg?[] legs, CancellationToken cancellationToken)
    {
        for (var index = 0; index < legs.Length; index++)
        {
            legs[index] = await measured.FindPathAsync(mode, places[index], places[index + 1], cancellationToken);
        }
    }

    private async Task FillMeasuredAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, RouteLeg?[] legs, CancellationToken cancellationToken)
    {
        var open = Enumerable.Range(0, legs.Length).Where(index => legs[index] is null).ToArray();
        if (open.Length == 0)
        {
            return;
        }
        var added = new List<MeasuredLeg>();
        await guard.AskAsync(
            async token =>
            {
                foreach (var run in Runs(open))
                {
                    await AskForAsync(mode, places, legs, run, token);
                    added.AddRange(run.Where(index => legs[index] is not null).Select(index => new MeasuredLeg(places[index], places[index + 1], legs[index]!.Link, legs[index]!.Path)));
                }
            },
            cancellationToken);
        await measured.KeepAsync(mode, added, cancellationToken);
    }

    /// <summary>Asks for neighbouring legs at once; where one of them is refused, for each alone.</summary>
    private async Task AskForAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, RouteLeg?[] legs, IReadOnlyList<int> run, CancellationToken cancellationToken)
    {
        var answer = await client.FindRouteAsync(ValhallaProfile.Of(mode), [.. run.Select(index => places[index]), places[run[^1] + 1]], cancellationToken);
        if (answer is null && run.Count > 1)
        {
            foreach (var index in run)
            {
                await AskForAsync(mode, places, legs, [index], cancellationToken);
            }
        }
        for (var at = 0; at < answer?.Length; at++)
        {
            legs[run[at]] = LegOf(mode, places[run[at]], places[run[at] + 1], answer[at]);
        }
    }

    /// <summary>Open legs in runs of neighbours that the engine takes at once.</summary>
    private static IEnumerable<IReadOnlyList<int>> Runs(IEnumerable<int> open)
    {
        var run = new List<int>();
        foreach (var index in open)
        {
            if (run.Count > 0 && (run[^1] + 1 != index || run.Count == PlacesAtATime - 1))
            {
                yield return run;
                run = [];
            }
            run.Add(index);
        }
        yield return run;
    }

    // The engine's course begins and ends at the road; the map draws it from door to door.
    private static RouteLeg LegOf(TravelMode mode, GeoPoint from, GeoPoint to, ValhallaLeg leg)
    {
        var link = new TravelLink(mode, (int)Math.Round(leg.Summary.Time), (int)Math.Round(leg.Summary.Length * 1000));
        return new RouteLeg(link, [from, .. Polyline.Decode(leg.Shape), to]);
    }

    private static RouteLeg Straight(TravelMode mode, GeoPoint from, GeoPoint to) => new(DistanceEstimate.Between(mode, from, to), [from, to]);

    private static void ThrowIfNotRouted(TravelMode mode)
    {
        if (mode is not (TravelMode.Car or TravelMode.Coach or TravelMode.Walking))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "There is no network for this mode.");
        }
    }
}
