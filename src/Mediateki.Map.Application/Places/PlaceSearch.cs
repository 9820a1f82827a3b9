using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Places;

/// <summary>Puts together what the towns in memory, the gazetteer and the geocoder know, and decides what is meant.</summary>
internal sealed class PlaceSearch(BuiltInTowns towns) : IPlaces
{
    /// <summary>Places of one name so near are one place that two sources know.</summary>
    private const double SameMetres = 8_000;

    private const int Candidates = 60;

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
        var named = await ListAsync(source => source.ListNamedAsync(sought, cancellationToken));
        var found = Best(named, sought, count, whole: true);
        return found.Count > 0 ? found : Best(await ListAsync(source => source.ListBeginningAsync(sought, Candidates, cancellationToken)), sought, count, whole: false);
    }

    public async Task<IReadOnlyList<Place>> SuggestAsync(string beginning, int count, CancellationToken cancellationToken)
    {
        CheckCount(count);
        if (SoughtPlace.Parse(beginning) is not { } sought)
        {
            return [];
        }
        var named = await ListAsync(source => source.ListNamedAsync(sought, cancellationToken));
        var beginnings = await ListAsync(source => source.ListBeginningAsync(sought, Candidates, cancellationToken));
        return Best(named.Concat(beginnings), sought, count, whole: false);
    }

    private async Task<IReadOnlyList<KnownPlace>> ListAsync(Func<IPlaceSource, Task<IReadOnlyList<KnownPlace>>> ask) => await ask(towns);

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
            if (best.Count == count)
            {
                break;
            }
            if (!best.Exists(other => IsSame(other, known.Place)))
            {
                best.Add(known.Place);
            }
        }
        return best;
    }

    /// <summary>A city is rather meant than a village, even where the village's name fits better: „Tychów” is Tychy, seldom the village Tychów.</summary>
    private static float Bonus(NameFit fit, bool whole) => fit switch
    {
        NameFit.Same => 1,
        NameFit.Form => 0,
        NameFit.FirstWords => whole ? -1 : 0,
        _ => -0.5f,
    };

    private static bool IsSame(Place one, Place other) =>
        TextFolding.Fold(one.Name) == TextFolding.Fold(other.Name) && Geodesic.GreatCircle(one.Point, other.Point) < SameMetres;

    private static Place AtCoordinates(GeoPoint point) => new() { Name = CoordinateText.Format(point), Kind = PlaceKind.Coordinates, Point = point };

    private static void CheckCount(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, PlaceLimits.Count);
    }
}
