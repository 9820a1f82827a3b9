namespace Mediateki.Map.Domain.Geography;

/// <summary>Distances on the WGS 84 ellipsoid.</summary>
public static class Geodesic
{
    private const double SemiMajorAxis = 6_378_137.0;
    private const double Flattening = 1 / 298.257223563;
    private const double SemiMinorAxis = SemiMajorAxis * (1 - Flattening);

    /// <summary>
    /// Metres along the shortest line on the ellipsoid, within a millimetre of PostGIS's <c>ST_Distance(geography, geography)</c>.
    /// The inverse formula of T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review XXIII (1975);
    /// where it does not converge (nearly opposite points) the great circle on the mean sphere is given.
    /// </summary>
    public static double Distance(GeoPoint from, GeoPoint to)
    {
        if (from == to)
        {
            return 0;
        }
        var difference = Radians(to.Longitude - from.Longitude);
        var (sinU1, cosU1) = ReducedLatitude(from.Latitude);
        var (sinU2, cosU2) = ReducedLatitude(to.Latitude);
        var lambda = difference;
        for (var i = 0; i < 200; i++)
        {
            var (sinLambda, cosLambda) = Math.SinCos(lambda);
            var a = cosU2 * sinLambda;
            var b = (cosU1 * sinU2) - (sinU1 * cosU2 * cosLambda);
            var sinSigma = Math.Sqrt((a * a) + (b * b));
            if (sinSigma == 0)
            {
                return 0;
            }
            var cosSigma = (sinU1 * sinU2) + (cosU1 * cosU2 * cosLambda);
            var sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            var cosSquaredAlpha = 1 - (sinAlpha * sinAlpha);
            var cosTwoSigmaM = cosSquaredAlpha == 0 ? 0 : cosSigma - (2 * sinU1 * sinU2 / cosSquaredAlpha);
            var c = Flattening / 16 * cosSquaredAlpha * (4 + (Flattening * (4 - (3 * cosSquaredAlpha))));
            var previous = lambda;
            var inner = cosTwoSigmaM + (c * cosSigma * (-1 + (2 * cosTwoSigmaM * cosTwoSigmaM)));
            lambda = difference + ((1 - c) * Flattening * sinAlpha * (sigma + (c * sinSigma * inner)));
            if (Math.Abs(lambda - previous) < 1e-12)
            {
                return Length(cosSquaredAlpha, sigma, sinSigma, cosSigma, cosTwoSigmaM);
            }
        }
        return GreatCircle(from, to);
    }

    /// <summary>Metres along the great circle on the sphere with the mean Earth radius 6 371 008.8 m (IUGG): the haversine formula.</summary>
    public static double GreatCircle(GeoPoint from, GeoPoint to)
    {
        var latitude = Math.Sin(Radians(to.Latitude - from.Latitude) / 2);
        var longitude = Math.Sin(Radians(to.Longitude - from.Longitude) / 2);
        var h = (latitude * latitude) + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * longitude * longitude);
        return 2 * 6_371_008.8 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double Length(double cosSquaredAlpha, double sigma, double sinSigma, double cosSigma, double cosTwoSigmaM)
    {
        var uSquared = cosSquaredAlpha * ((SemiMajorAxis * SemiMajorAxis) - (SemiMinorAxis * SemiMinorAxis)) / (SemiMinorAxis * SemiMinorAxis);
        var a = 1 + (uSquared / 16384 * (4096 + (uSquared * (-768 + (uSquared * (320 - (175 * uSquared)))))));
        var b = uSquared / 1024 * (256 + (uSquared * (-128 + (uSquared * (74 - (47 * uSquared))))));
        var square = cosTwoSigmaM * cosTwoSigmaM;
        var correction = b * sinSigma * (cosTwoSigmaM + (b / 4 * ((cosSigma * (-1 + (2 * square)))
            - (b / 6 * cosTwoSigmaM * (-3 + (4 * sinSigma * sinSigma)) * (-3 + (4 * square))))));
        return SemiMinorAxis * a * (sigma - correction);
    }

    private static (double Sin, double Cos) ReducedLatitude(double latitude) =>
        Math.SinCos(Math.Atan((1 - Flattening) * Math.Tan(Radians(latitude))));

    private static double Radians(double degrees) => degrees * (Math.PI / 180);
}
