using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Maps;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>Draws a trip's way: roads where the routing engine knows them, else straight lines.</summary>
internal sealed class PlannerWays(IItineraryPlanning planning, ILibraryDirectory directory)
{
    /// <summary>Points of a course that lie closer to its line than this, in degrees, are not seen at the zoom of a whole day.</summary>
    private const double Tolerance = 0.0003;

    public async Task<MapRoute> DrawAsync(Itinerary trip, TimedItinerary timed)
    {
        var lines = new List<MapRouteLine>();
        for (var day = 0; day < trip.Days.Count; day++)
        {
            if (await planning.FindWayAsync(trip, day, CancellationToken.None) is { } way)
            {
                lines.AddRange(way.Legs.Select(leg => new MapRouteLine(Simplified(leg.Path), leg.Link.Estimated)));
            }
        }
        var stops = timed.Days.SelectMany(day => day.Stops).Where(stop => stop.Point is not null)
            .Select(stop => new MapRouteStop(stop.Number, stop.Library.Slug, directory.FindSummary(stop.Library)?.ShortName ?? stop.Library.Slug, stop.Point!.Value));
        return new(lines, [.. stops]);
    }

    /// <summary>Every point that is farther than the tolerance from the last one kept, and both ends.</summary>
    private static List<GeoPoint> Simplified(IReadOnlyList<GeoPoint> path)
    {
        var kept = new List<GeoPoint> { path[0] };
        foreach (var point in path.Skip(1).SkipLast(1))
        {
            if (Math.Abs(point.Latitude - kept[^1].Latitude) + Math.Abs(point.Longitude - kept[^1].Longitude) > Tolerance)
            {
                kept.Add(point);
            }
        }
        kept.Add(path[^1]);
        return kept;
    }
}
