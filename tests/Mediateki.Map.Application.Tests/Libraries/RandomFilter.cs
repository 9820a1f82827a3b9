using System.Runtime.CompilerServices;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Trips;
using NetTopologySuite.Geometries;

namespace Mediateki.Map.Application.Tests.Libraries;

/// <summary>Filters as visitors might put them together, and what they mean in plain words over whole records.</summary>
internal static class RandomFilter
{
    public static LibraryFilter Create(Random random, Taxonomy taxonomy)
    {
        CodeSet Some(IEnumerable<string> codes, int most) => CodeSet.Of(random.GetItems(codes.Take(12).ToArray(), random.Next(most)));
        return new()
        {
            Text = random.Next(5) == 0 ? random.GetItems(new[] { "mediateka", "filia", "gaming", "krak", "lema" }, 1)[0] : null,
            Spaces = Some(taxonomy.Spaces.Select(t => t.Code), 3),
            AnySpace = random.Next(2) == 0,
            Services = Some(taxonomy.Services.Select(t => t.Code), 3),
            AnyService = random.Next(2) == 0,
            Intentions = Some(taxonomy.Intentions.Select(t => t.Code), random.Next(2) + 1),
            Accessible = Some(taxonomy.Accessibility.Select(t => t.Code), random.Next(2) + 1),
            MaybeAccessible = Some(taxonomy.Accessibility.Select(t => t.Code), random.Next(3) + 1),
            Topics = Some(taxonomy.Topics.Select(t => t.Code), random.Next(2) + 1),
            Kind = random.Next(5) == 0 ? LibraryKind.Branch : null,
            Voivodeship = random.Next(6) == 0 ? "śląskie" : null,
            City = random.Next(8) == 0 ? "Warszawa" : null,
            MediatekaOnly = random.Next(6) == 0,
            OpenedSince = random.Next(6) == 0 ? random.Next(1960, 2026) : null,
            AreaFrom = random.Next(6) == 0 ? random.Next(50, 1000) : null,
            AreaTo = random.Next(8) == 0 ? random.Next(500, 4000) : null,
            Area = random.Next(4) == 0 ? Box(random) : null,
            Reached = random.Next(6) == 0 ? Reach(random) : null,
            Near = random.Next(4) == 0 ? "Tychy" : null,
            Origin = random.Next(3) == 0 ? new(49.5 + (random.NextDouble() * 4), 17 + (random.NextDouble() * 5)) : null,
            WithinKilometres = random.Next(3) == 0 ? random.Next(5, 300) : null,
        };
    }

    /// <summary>What is asked of a record thousands of times.</summary>
    private static readonly ConditionalWeakTable<Library, Facts> Known = [];

    public static bool Matches(LibraryFilter filter, Library library, Taxonomy taxonomy)
    {
        var (text, spaces, services) = Known.GetValue(library, known => new(TextOf(known, taxonomy), [.. known.Spaces.Select(s => s.Type)], [.. known.Services.Select(s => s.Code)]));
        var criteria = library.Accessibility.Criteria;
        return (filter.Text is null || text.Contains(filter.Text, StringComparison.OrdinalIgnoreCase))
            && (filter.Spaces.Count == 0 || (filter.AnySpace ? filter.Spaces.Any(spaces.Contains) : filter.Spaces.All(spaces.Contains)))
            && (filter.Services.Count == 0 || (filter.AnyService ? filter.Services.Any(services.Contains) : filter.Services.All(services.Contains)))
            && filter.Intentions.All(code => taxonomy.Spaces.Any(t => spaces.Contains(t.Code) && t.Intentions.Contains(code)))
            && filter.Accessible.All(code => criteria.TryGetValue(code, out var met) && met)
            && filter.MaybeAccessible.All(code => !criteria.TryGetValue(code, out var met) || met)
            && filter.Topics.All(library.Topics.Contains)
            && (filter.Kind is null || library.Kind == filter.Kind)
            && (filter.Voivodeship is null || library.Address.Voivodeship == filter.Voivodeship)
            && (filter.City is null || library.Address.City == filter.City)
            && (!filter.MediatekaOnly || library.IsMediateka)
            && (filter.OpenedSince is null || library.OpenedYear >= filter.OpenedSince)
            && (filter.AreaFrom is null || library.Building.FloorAreaSquareMetres >= filter.AreaFrom)
            && (filter.AreaTo is null || library.Building.FloorAreaSquareMetres <= filter.AreaTo)
            && (filter is not { Origin: { } origin, WithinKilometres: { } kilometres } || (library.Placement is { } placed && Geodesic.Distance(origin, placed.Point) <= kilometres * 1000))
            && (filter.Area is not { } box || (library.Placement is { } placement && box.Contains(placement.Point)))
            && (filter.Reached is not { } reached || (library.Placement is { } there && reached.Covers(there.Point)));
    }

    private static BoundingBox Box(Random random)
    {
        var (west, south) = (17 + (random.NextDouble() * 4), 49.5 + (random.NextDouble() * 4));
        return new(west, south, west + (random.NextDouble() * 4), Math.Min(90, south + (random.NextDouble() * 3)));
    }

    /// <summary>A ragged ring with a hole, and a second piece beside it.</summary>
    private static ReachableArea Reach(Random random)
    {
        var centre = new GeoPoint(50 + (random.NextDouble() * 3), 17 + (random.NextDouble() * 5));
        var wgs84 = new GeometryFactory(new PrecisionModel(), 4326);
        LinearRing Ring(double longitude, double radius)
        {
            Coordinate[] corners = [.. Enumerable.Range(0, 12).Select(corner => (Angle: corner * Math.PI / 6, Far: radius * (0.6 + (0.4 * random.NextDouble()))))
                .Select(corner => new Coordinate(longitude + (corner.Far * Math.Cos(corner.Angle)), centre.Latitude + (corner.Far * Math.Sin(corner.Angle))))];
            return wgs84.CreateLinearRing([.. corners, corners[0]]);
        }
        var area = wgs84.CreateMultiPolygon([wgs84.CreatePolygon(Ring(centre.Longitude, 1.5), [Ring(centre.Longitude, 0.5)]), wgs84.CreatePolygon(Ring(centre.Longitude + 3.5, 0.8))]);
        return new(centre, TravelMode.Car, 30, area);
    }

    private static string TextOf(Library library, Taxonomy taxonomy)
    {
        var labels = taxonomy.Spaces.Where(t => library.Spaces.Any(s => s.Type == t.Code)).SelectMany(t => t.Label.All())
            .Concat(taxonomy.Services.Where(t => library.Services.Any(s => s.Code == t.Code)).SelectMany(t => t.Label.All()))
            .Concat(taxonomy.Topics.Where(t => library.Topics.Contains(t.Code)).SelectMany(t => t.Label.All()));
        return string.Join(' ', library.Name.All().Append(library.ShortName).Append(library.Institution).Append(library.Address.City).Append(library.Address.Municipality)
            .Append(library.Address.Voivodeship).Append(library.Address.Street ?? "").Concat(labels).Select(TextFolding.Fold));
    }

    private sealed record Facts(string Text, HashSet<string> Spaces, HashSet<string> Services);
}
