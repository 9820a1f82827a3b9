using System.Globalization;

namespace Mediateki.Map.Domain.Geography;

/// <summary>
/// A box of longitudes and latitudes, all four edges included, in degrees (WGS 84). It never crosses the 180th meridian.
/// </summary>
public readonly record struct BoundingBox
{
    /// <summary>Metres of a degree of latitude at the equator, where it is shortest, rounded down.</summary>
    private const double ShortestDegree = 110_500;

    /// <exception cref="ArgumentOutOfRangeException">An edge is outside its range, or west is east of east, or south is north of north.</exception>
    public BoundingBox(double west, double south, double east, double north)
    {
        if (!GeoPoint.IsValid(south, west) || !GeoPoint.IsValid(north, east) || west > east || south > north)
        {
            throw new ArgumentOutOfRangeException(nameof(west), $"Not a box: {west}, {south}, {east}, {north}.");
        }
        (West, South, East, North) = (west, south, east, north);
    }

    public double West { get; }

    public double South { get; }

    public double East { get; }

    public double North { get; }

    public bool Contains(GeoPoint point) =>
        point.Longitude >= West && point.Longitude <= East && point.Latitude >= South && point.Latitude <= North;

    /// <summary>What two boxes share, their edges included; null when they lie apart.</summary>
    public BoundingBox? Intersect(BoundingBox other)
    {
        var (west, south) = (Math.Max(West, other.West), Math.Max(South, other.South));
        var (east, north) = (Math.Min(East, other.East), Math.Min(North, other.North));
        return west > east || south > north ? null : new(west, south, east, north);
    }

    /// <summary>The smallest box around the points; null when there are none.</summary>
    public static BoundingBox? Around(IEnumerable<GeoPoint> points)
    {
        BoundingBox? box = null;
        foreach (var (latitude, longitude) in points)
        {
            box = box is not { } b
                ? new(longitude, latitude, longitude, latitude)
                : new(Math.Min(b.West, longitude), Math.Min(b.South, latitude), Math.Max(b.East, longitude), Math.Max(b.North, latitude));
        }
        return box;
    }

    /// <summary>A box that holds everything within so many metres of a place; near a pole or the 180th meridian, of all longitudes.</summary>
    public static BoundingBox Around(GeoPoint place, double metres)
    {
        var latitudes = metres / ShortestDegree;
        var (south, north) = (Math.Max(-90, place.Latitude - latitudes), Math.Min(90, place.Latitude + latitudes));
        var narrowest = Math.Cos(Math.Max(Math.Abs(south), Math.Abs(north)) * (Math.PI / 180));
        var longitudes = narrowest > 0.01 ? latitudes / narrowest : 360;
        var (west, east) = (place.Longitude - longitudes, place.Longitude + longitudes);
        return west < -180 || east > 180 ? new(-180, south, 180, north) : new(west, south, east, north);
    }

    /// <summary>Reads "west,south,east,north" with decimal points, as GeoJSON and OGC addresses write it; null when it is not a box.</summary>
    public static BoundingBox? Parse(string? text)
    {
        var parts = text?.Split(',');
        if (parts is not { Length: 4 })
        {
            return null;
        }
        var edges = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (parts[i].Length > 32 || !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out edges[i]))
            {
                return null;
            }
        }
        var valid = GeoPoint.IsValid(edges[1], edges[0]) && GeoPoint.IsValid(edges[3], edges[2]) && edges[0] <= edges[2] && edges[1] <= edges[3];
        return valid ? new(edges[0], edges[1], edges[2], edges[3]) : null;
    }

    /// <summary>"west,south,east,north" with five decimals (about a metre), as <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{West:0.#####},{South:0.#####},{East:0.#####},{North:0.#####}");
}
