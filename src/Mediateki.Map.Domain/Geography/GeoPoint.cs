namespace Mediateki.Map.Domain.Geography;

/// <summary>A position on the WGS 84 ellipsoid (EPSG:4326), in degrees.</summary>
public readonly record struct GeoPoint
{
    /// <param name="latitude">Degrees north, −90…90.</param>
    /// <param name="longitude">Degrees east, −180…180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range or not a number.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        if (!IsValid(latitude, longitude))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), $"Not a position: {latitude}, {longitude}.");
        }
        Latitude = latitude;
        Longitude = longitude;
    }

    /// <summary>Degrees north.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east.</summary>
    public double Longitude { get; }

    public static bool IsValid(double latitude, double longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;

    public void Deconstruct(out double latitude, out double longitude) => (latitude, longitude) = (Latitude, Longitude);
}
