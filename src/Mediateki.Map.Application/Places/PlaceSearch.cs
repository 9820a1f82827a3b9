using Mediateki.Map.Application.Places.Geocoding;
using Mediateki.Map.Domain.Geography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Places;

/// <summary>Puts together what the towns in memory, the gazetteer and the geocoder know, and decides what is meant.</summary>
internal sealed class PlaceSearch : IPlaces
{
    /// <summary>Places of one name so near are one place that two sources know.</summary>
    private const double SameMetres = 8_000;

    private const int Candidates = 60;
    private const int LargerTown = 20_000;

    private static readonly TimeSpan DatabaseLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PostcodesKept = TimeSpan.FromMinutes(1);

    private readonly BuiltInTowns towns;
    private readonly Gazetteer gazetteer;
    private readonly Geocoder geocoder;
    private readonly SourceGuard gazetteerGuard;
    private readonly SourceGuard geocoderGuard;
    private readonly TimeProvider clock;
    private PostcodeAnswer? postcodes;

    public PlaceSearch(BuiltInTowns towns, Gazetteer gazetteer, Geocoder geocoder, IOptions<PlacesOptions> options, TimeProvider clock, ILogger<PlaceSearch> logger)
    {
        (this.towns, this.gazetteer, this.geocoder, this.clock) = (towns, gazetteer, geocoder, clock);
        gazetteerGuard = new("gazetteer", DatabaseLimit, 1, DatabasePause, clock, logger);
        geocoderGuard = new("geocoder", options.Value.GeocoderTimeout, options.Value.BreakerFailures, options.Value.BreakerPause, clock, logger);
    }

    public async Task<IReadOnlyList<Place>> FindAsync(string text, int count, CancellationToken cancellationToken)
    {
        CheckCount(count);
        if (CoordinateText.TryParse(text) is { } point)
        {
            return [AtCoordinates(point)];
        }
        if (SoughtPlace.Parse(text) is not { } sought)
        {
            return [];
        }
        var named = await ListAsync((source, token) => source.ListNamedAsync(sought, token), cancellationToken);
        var found = Best(named, sought, count, whole: true);
        if (found.Count == 0 && geocoder.IsConfigured)
        {
            found = [.. (await geocoderGuard.AskAsync(token => AskGeocoderAsync(text.Trim(), count, token), cancellationToken)).Select(known => known.Place).Take(count)];
        }
        if (found.Count == 0)
        {
            found = Best(await ListAsync((source, token) => source.ListBeginningAsync(sought, Candidates, token), cancellationToken), sought, count, whole: false);
        }
        return found.Count > 0 ? found : await FindAroundAsync(text, count, cancellationToken);
    }

    /// <summary>Where nothing is known of a part of a city or a street, the city is better than nothing. Without a comma before it only a larger town is taken for one.</summary>
    private async Task<IReadOnlyList<Place>> FindAroundAsync(string text, int count, CancellationToken cancellationToken)
    {
        foreach (var (end, afterComma) in SoughtPlace.Surroundings(text))
        {
            if (SoughtPlace.Parse(end) is not { } sought)
            {
                continue;
            }
            var named = await ListAsync((source, token) => source.ListNamedAsync(sought, token), cancellationToken);
            var around = Best(named.Where(known => sought.FitOf(known.Folded) >= NameFit.Form), sought, count, whole: true);
            if (around.Count > 0 && (afterComma || around[0].Population >= LargerTown))
            {
                return around.ConvertAll(place => place with { IsOnlyAround = true });
            }
        }
        return [];
    }

    public async Task<IReadOnlyList<Place>> SuggestAsync(string beginning, int count, CancellationToken cancellationToken)
    {
        CheckCount(count);
        if (SoughtPlace.Parse(beginning) is not { } sought)
        {
            return [];
        }
        var named = await ListAsync((source, token) => source.ListNamedAsync(sought, token), cancellationToken);
        var beginnings = await ListAsync((source, token) => source.ListBeginningAsync(sought, Candidates, token), cancellationToken);
        return Best(named.Concat(beginnings), sought, count, whole: false);
    }

    public async Task<bool> KnowsPostcodesAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Volatile.Read(ref postcodes) is not { } kept || now - kept.At >= PostcodesKept)
        {
            kept = new((await gazetteerGuard.AskAsync(gazetteer.ListAnyPostcodeAsync, cancellationToken)).Count > 0, now);
            Volatile.Write(ref postcodes, kept);
        }
        return kept.AreKnown;
    }

    /// <summary>The gazetteer's places first: it knows more of each than the towns in memory.</summary>
    private async Task<IEnumerable<KnownPlace>> ListAsync(Func<IPlaceSource, CancellationToken, Task<IReadOnlyList<KnownPlace>>> ask, CancellationToken cancellationToken)
    {
        var known = await gazetteerGuard.AskAsync(token => ask(gazetteer, token), cancellationToken);
        return known.Concat(await ask(towns, cancellationToken));
    }

    private async Task<IReadOnlyList<KnownPlace>> AskGeocoderAsync(string text, int count, CancellationToken cancellationToken) =>
        [.. (await geocoder.FindAsync(text, count, cancellationToken)).Select(place => new KnownPlace(place, "", 0))];

    private static List<Place> Best(IEnumerable<KnownPlace> candidates, SoughtPlace sought, int count, bool whole)
    {
        var ranked = candidates.Where(candidate => sought.LiesThere(candidate.Place))
            .Select(candidate => (Known: candidate, Fit: sought.FitOf(candidate.Folded)))
            .Where(candidate => candidate.Fit != NameFit.None)
            .OrderByDescending(candidate => candidate.Known.Weight + Bonus(candidate.Fit, whole))
            .ThenBy(candidate => candidate.Known.Place.Name, StringComparer.Ordinal).ThenBy(candidate => candidate.Known.Place.Point.Latitude);
        var best = new List<Place>();
        foreach (var (known, _) in ranked)
        {
            var same = best.FindIndex(other => IsSame(other, known.Place));
            if (same < 0)
            {
                best.Add(known.Place);
            }
            else
            {
                best[same] = Merge(best[same], known.Place);
            }
        }
        return best.Count > count ? best[..count] : best;
    }

    /// <summary>A city is rather meant than a village, even where the village's name fits better: „Tychów” is Tychy, seldom the village Tychów.</summary>
    private static float Bonus(NameFit fit, bool whole) => fit switch
    {
        NameFit.Same => 1,
        NameFit.Form => 0,
        NameFit.FirstWords => whole ? -1 : 0,
        _ => -0.5f,
    };

    /// <summary>A place found by two of its names, or one place in two sources: of the towns in memory it is not known whether they are towns, or of which commune.</summary>
    private static bool IsSame(Place one, Place other) =>
        one == other || ((one.Kind is PlaceKind.Locality || other.Kind is PlaceKind.Locality || one.Kind == other.Kind) && (one.County is null) != (other.County is null)
        && TextFolding.Fold(one.Name) == TextFolding.Fold(other.Name) && Geodesic.GreatCircle(one.Point, other.Point) < SameMetres);

    private static Place Merge(Place one, Place other)
    {
        var (fuller, plainer) = one.County is null ? (other, one) : (one, other);
        return fuller with { Population = fuller.Population ?? plainer.Population };
    }

    private static Place AtCoordinates(GeoPoint point) => new() { Name = CoordinateText.Format(point), Kind = PlaceKind.Coordinates, Point = point };

    private static void CheckCount(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, PlaceLimits.Count);
    }

    private sealed record PostcodeAnswer(bool AreKnown, DateTimeOffset At);
}
