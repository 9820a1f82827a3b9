using System.Collections.Frozen;
using System.Text.Json;
using Mediateki.Map.Domain.Geography;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Mediateki.Map.Application.Import;

/// <summary>
/// Rough outlines of countries, to catch coordinates that cannot be right (swapped, or of a namesake abroad). Outlines are made
/// from Natural Earth 1:10m (public domain) and widened by about five kilometres; a country without an outline holds any position.
/// </summary>
internal static class CountryOutlines
{
    private const double Margin = 0.06;

    private static readonly FrozenDictionary<string, IndexedPointInAreaLocator> Outlines =
        new Dictionary<string, IndexedPointInAreaLocator> { ["PL"] = Load("PL") }.ToFrozenDictionary();

    public static bool Contain(string country, GeoPoint point) =>
        !Outlines.TryGetValue(country, out var outline) || outline.Locate(new(point.Longitude, point.Latitude)) != Location.Exterior;

    private static IndexedPointInAreaLocator Load(string country)
    {
        using var stream = typeof(CountryOutlines).Assembly.GetManifestResourceStream($"Outlines.{country}.json")
            ?? throw new InvalidOperationException($"The outline of {country} is not built in.");
        var ring = JsonSerializer.Deserialize<double[][]>(stream)!.Select(p => new Coordinate(p[0], p[1])).ToArray();
        return new(new Polygon(new(ring)).Buffer(Margin));
    }
}
