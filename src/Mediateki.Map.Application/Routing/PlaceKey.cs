using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Routing;

/// <summary>A place as one number, equal for places within about a metre: latitude and longitude in hundred-thousandths of a degree.</summary>
internal static class PlaceKey
{
    private const double Steps = 1e5;

    public static long Of(GeoPoint point) => ((long)Math.Round((point.Latitude + 90) * Steps) << 32) | (long)Math.Round((point.Longitude + 180) * Steps);
}
