using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// Times of the sun by the equations of NOAA's Global Monitoring Laboratory solar calculator, which follow
/// Meeus, Astronomical Algorithms (chapters 25 and 28). Sunrise and sunset: the sun's centre 0.833° below the horizon;
/// dawn and dusk: civil twilight, 6° below. Right to about a minute between the polar circles.
/// </summary>
internal static class SunTimes
{
    private const double HorizonZenith = 90.833;
    private const double CivilZenith = 96;

    /// <summary>Minutes after local midnight of the day, rounded down; null without a place or where the event does not happen that day.</summary>
    public static int? Minutes(SunEvent sunEvent, DateOnly day, EvaluationContext context)
    {
        if (context.Place is not { } place)
        {
            return null;
        }
        var zenith = sunEvent is SunEvent.Sunrise or SunEvent.Sunset ? HorizonZenith : CivilZenith;
        var rising = sunEvent is SunEvent.Sunrise or SunEvent.Dawn;
        var noon = 720 - 4 * place.Longitude;
        var utc = noon;
        for (var pass = 0; pass < 2; pass++)
        {
            var century = JulianCentury(day, utc);
            if (HourAngle(place.Latitude, Declination(century), zenith) is not { } angle)
            {
                return null;
            }
            utc = 720 - 4 * (place.Longitude + (rising ? angle : -angle)) - EquationOfTime(century);
        }
        var instant = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(utc);
        var local = TimeZoneInfo.ConvertTimeFromUtc(instant, context.Zone);
        return (int)Math.Floor((local - day.ToDateTime(TimeOnly.MinValue)).TotalMinutes);
    }

    private static double JulianCentury(DateOnly day, double utcMinutes)
    {
        var julianDay = day.DayNumber + 1_721_425.5 + utcMinutes / HourSpans.Day;
        return (julianDay - 2_451_545) / 36_525;
    }

    /// <summary>Degrees between the event and solar noon; null when the sun stays above or below that zenith angle all day.</summary>
    private static double? HourAngle(double latitude, double declination, double zenith)
    {
        var cosine = Cos(zenith) / (Cos(latitude) * Cos(declination)) - Math.Tan(Radians(latitude)) * Math.Tan(Radians(declination));
        return cosine is < -1 or > 1 ? null : Degrees(Math.Acos(cosine));
    }

    private static double MeanLongitude(double t) => (280.46646 + t * (36_000.76983 + t * 0.0003032)) % 360;

    private static double MeanAnomaly(double t) => 357.52911 + t * (35_999.05029 - 0.0001537 * t);

    private static double Eccentricity(double t) => 0.016708634 - t * (0.000042037 + 0.0000001267 * t);

    private static double ApparentLongitude(double t)
    {
        var anomaly = MeanAnomaly(t);
        var centre = Sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
            + Sin(2 * anomaly) * (0.019993 - 0.000101 * t)
            + Sin(3 * anomaly) * 0.000289;
        return MeanLongitude(t) + centre - 0.00569 - 0.00478 * Sin(125.04 - 1934.136 * t);
    }

    private static double Obliquity(double t)
    {
        var seconds = 21.448 - t * (46.8150 + t * (0.00059 - t * 0.001813));
        return 23 + (26 + seconds / 60) / 60 + 0.00256 * Cos(125.04 - 1934.136 * t);
    }

    private static double Declination(double t) => Degrees(Math.Asin(Sin(Obliquity(t)) * Sin(ApparentLongitude(t))));

    /// <summary>Minutes by which the sundial is ahead of the mean clock.</summary>
    private static double EquationOfTime(double t)
    {
        var (longitude, eccentricity, anomaly) = (MeanLongitude(t), Eccentricity(t), MeanAnomaly(t));
        var y = Math.Pow(Math.Tan(Radians(Obliquity(t) / 2)), 2);
        var radians = y * Sin(2 * longitude) - 2 * eccentricity * Sin(anomaly)
            + 4 * eccentricity * y * Sin(anomaly) * Cos(2 * longitude)
            - 0.5 * y * y * Sin(4 * longitude) - 1.25 * eccentricity * eccentricity * Sin(2 * anomaly);
        return 4 * Degrees(radians);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;

    private static double Sin(double degrees) => Math.Sin(Radians(degrees));

    private static double Cos(double degrees) => Math.Cos(Radians(degrees));
}
