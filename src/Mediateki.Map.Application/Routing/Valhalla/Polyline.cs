using System.Collections.Immutable;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Routing.Valhalla;

/// <summary>
/// The "encoded polyline algorithm format" of Google Maps with six instead of five decimals: differences of latitude and longitude,
/// the sign in the lowest bit, in groups of five bits from the lowest on, each group plus 63 as a character and plus 32 where another follows.
/// </summary>
internal static class Polyline
{
    private const double Scale = 1e6;

    /// <exception cref="InvalidDataException">The text is no polyline, or leaves the globe.</exception>
    public static ImmutableArray<GeoPoint> Decode(string text)
    {
        var points = ImmutableArray.CreateBuilder<GeoPoint>();
        var (latitude, longitude, at) = (0L, 0L, 0);
        while (at < text.Length)
        {
            latitude += Read(text, ref at);
            longitude += Read(text, ref at);
            if (!GeoPoint.IsValid(latitude / Scale, longitude / Scale))
            {
                throw new InvalidDataException("The polyline leaves the globe.");
            }
            points.Add(new GeoPoint(latitude / Scale, longitude / Scale));
        }
        return points.ToImmutable();
    }

    private static long Read(string text, ref int at)
    {
        var (number, shift) = (0L, 0);
        while (true)
        {
            var group = at < text.Length ? text[at++] - 63 : -1;
            if (group is < 0 or > 63 || shift > 35)
            {
                throw new InvalidDataException("Not a polyline.");
            }
            number |= (long)(group & 31) << shift;
            shift += 5;
            if (group < 32)
            {
                return (number & 1) == 0 ? number >> 1 : ~(number >> 1);
            }
        }
    }
}
