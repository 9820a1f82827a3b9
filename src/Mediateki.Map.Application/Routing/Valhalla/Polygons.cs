using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Mediateki.Map.Application.Routing.Valhalla;

/// <summary>Reads the polygons of an isochrone from GeoJSON coordinates.</summary>
internal static class Polygons
{
    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), 4326);

    /// <exception cref="InvalidDataException">There is no valid polygon.</exception>
    public static MultiPolygon Read(IEnumerable<ValhallaGeometry> geometries)
    {
        var polygons = geometries.SelectMany(geometry => geometry.Type switch
        {
            "Polygon" => [PolygonOf(geometry.Coordinates)],
            "MultiPolygon" => geometry.Coordinates.EnumerateArray().Select(PolygonOf),
            _ => throw new InvalidDataException($"The engine's area is a {geometry.Type}."),
        }).ToArray();
        if (polygons.Length == 0)
        {
            throw new InvalidDataException("The engine's area is empty.");
        }
        // Contours of a grid may touch themselves; a buffer of nothing makes them proper areas.
        return Wgs84.CreateMultiPolygon(polygons) is { IsValid: true } valid ? valid : AsMultiPolygon(Wgs84.CreateMultiPolygon(polygons).Buffer(0));
    }

    private static MultiPolygon AsMultiPolygon(Geometry area) => area switch
    {
        MultiPolygon many => many,
        Polygon { IsEmpty: false } one => Wgs84.CreateMultiPolygon([one]),
        _ => throw new InvalidDataException("The engine's area has no inside."),
    };

    private static Polygon PolygonOf(JsonElement rings)
    {
        try
        {
            var read = rings.EnumerateArray().Select(RingOf).ToArray();
            return Wgs84.CreatePolygon(read[0], read[1..]);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException("The engine's area is not made of closed rings.", exception);
        }
    }

    private static LinearRing RingOf(JsonElement ring) =>
        Wgs84.CreateLinearRing([.. ring.EnumerateArray().Select(position => new Coordinate(position[0].GetDouble(), position[1].GetDouble()))]);
}
