using System.Globalization;
using System.Text.RegularExpressions;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Places;

/// <summary>
/// Coordinates as people copy them: decimal degrees with points or commas, degrees with minutes and seconds, letters of the compass before or after, <c>geo:</c>
/// addresses, and the links of Google Maps and OpenStreetMap.
/// </summary>
public static partial class CoordinateText
{
    private const int Longest = 2_000;

    /// <summary>Null for anything that is not the position of one place, latitude first.</summary>
    public static GeoPoint? TryParse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }
        text = text.Trim();
        return FromLink(text) ?? FromDegrees(text);
    }

    /// <summary>"50.26490,19.02380": five decimals, about a metre, as <see cref="TryParse"/> reads it.</summary>
    public static string Format(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.00000},{point.Longitude:0.00000}");

    private static GeoPoint? FromLink(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }
        // In a link of Google Maps the pin (!3d…!4d…) says more than the camera (@…).
        foreach (var pattern in (Regex[])[GeoUri(), GooglePin(), QueryPair(), OsmMarker(), GoogleCamera(), OsmFragment()])
        {
            if (pattern.Match(Uri.UnescapeDataString(text)) is { Success: true } found)
            {
                return Point(Number(found.Groups["lat"].Value), Number(found.Groups["lon"].Value));
            }
        }
        return null;
    }

    private static GeoPoint? FromDegrees(string text)
    {
        var plain = DecimalPair().Match(text);
        if (plain.Success)
        {
            return Point(Number(plain.Groups["lat"].Value), Number(plain.Groups["lon"].Value));
        }
        var match = Degrees(text);
        if (!match.Success || Half(match, 1) is not { } first || Half(match, 2) is not { } second || first.IsLongitude == second.IsLongitude)
        {
            return null;
        }
        return first.IsLongitude ? Point(second.Degrees, first.Degrees) : Point(first.Degrees, second.Degrees);
    }

    /// <summary>One of the two values; null where minutes or seconds are impossible or letters contradict each other.</summary>
    private static (double Degrees, bool IsLongitude)? Half(Match match, int number)
    {
        string Part(string name) => match.Groups[$"{name}{number}"].Value;
        var (degrees, minutes, seconds) = (Number(Part("d")), Number(Part("m")), Number(Part("s")));
        var letter = Part("letter").ToUpperInvariant();
        if (minutes >= 60 || seconds >= 60 || (letter.Length == 1 && degrees < 0))
        {
            return null;
        }
        var isLongitude = letter.Length == 1 ? letter is "E" or "W" : number == 2;
        var size = Math.Abs(degrees) + (minutes / 60) + (seconds / 3600);
        return (degrees < 0 || letter is "S" or "W" ? -size : size, isLongitude);
    }

    private static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text.Replace(',', '.').Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static GeoPoint? Point(double latitude, double longitude) => GeoPoint.IsValid(latitude, longitude) ? new(latitude, longitude) : null;

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>Decimal degrees: "50.2649, 19.0238", "50,2649 19,0238", "50,2649; 19,0238". A fraction is needed, so that two whole numbers are no position.</summary>
    [GeneratedRegex(@"^\(?(?<lat>[-−]?\d{1,2}[.,]\d{1,15})°?(\s*[;/]\s*|,\s+|\s+)(?<lon>[-−]?\d{1,3}[.,]\d{1,15})°?\)?$|^\(?(?<lat>[-−]?\d{1,2}\.\d{1,15}),(?<lon>[-−]?\d{1,3}\.\d{1,15})\)?$", Plain)]
    private static partial Regex DecimalPair();

    private const string First = """(?<d1>[-−]?\d{1,3}([.,]\d{1,15})?)\s*(°|º)?\s*((?<m1>\d{1,2}([.,]\d{1,10})?)\s*['′’]\s*)?((?<s1>\d{1,2}([.,]\d{1,10})?)\s*("|″|”|''|′′)\s*)?""";

    private const string Second = """(?<d2>[-−]?\d{1,3}([.,]\d{1,15})?)\s*(°|º)?\s*((?<m2>\d{1,2}([.,]\d{1,10})?)\s*['′’]\s*)?((?<s2>\d{1,2}([.,]\d{1,10})?)\s*("|″|”|''|′′)\s*)?""";

    /// <summary>Only where a letter or a sign of degrees says that the numbers are degrees.</summary>
    private static Match Degrees(string text)
    {
        if (text.Length > PlaceLimits.Text || text.AsSpan().IndexOfAny("NSEWnsew°º") < 0)
        {
            return Match.Empty;
        }
        return LettersBefore().Match(text) is { Success: true } found ? found : LettersAfter().Match(text);
    }

    /// <summary>"N 50.26 E 19.02".</summary>
    [GeneratedRegex(@"^(?<letter1>[NSEWnsew])\s*" + First + @"\s*[,;/]?\s*(?<letter2>[NSEWnsew])\s*" + Second + "$", Plain)]
    private static partial Regex LettersBefore();

    /// <summary>"50°15′53″N 19°01′25″E", "50° 15.9' N, 19° 1.4' E", "50.26° 19.02°".</summary>
    [GeneratedRegex("^" + First + @"\s*(?<letter1>[NSEWnsew])?\s*[,;/]?\s*" + Second + @"\s*(?<letter2>[NSEWnsew])?$", Plain)]
    private static partial Regex LettersAfter();

    [GeneratedRegex(@"^geo:(?<lat>-?\d{1,2}(\.\d{1,15})?),(?<lon>-?\d{1,3}(\.\d{1,15})?)([,;?].*)?$", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex GeoUri();

    [GeneratedRegex(@"!3d(?<lat>-?\d{1,2}\.\d{1,15})!4d(?<lon>-?\d{1,3}\.\d{1,15})", Plain)]
    private static partial Regex GooglePin();

    [GeneratedRegex(@"[?&](q|query|ll|destination|center|daddr)=(loc:)?(?<lat>-?\d{1,2}\.\d{1,15}),\s*\+?(?<lon>-?\d{1,3}\.\d{1,15})", Plain)]
    private static partial Regex QueryPair();

    [GeneratedRegex(@"[?&]mlat=(?<lat>-?\d{1,2}\.\d{1,15})&mlon=(?<lon>-?\d{1,3}\.\d{1,15})", Plain)]
    private static partial Regex OsmMarker();

    [GeneratedRegex(@"/@(?<lat>-?\d{1,2}\.\d{1,15}),(?<lon>-?\d{1,3}\.\d{1,15})", Plain)]
    private static partial Regex GoogleCamera();

    [GeneratedRegex(@"#map=\d{1,2}(\.\d{1,4})?/(?<lat>-?\d{1,2}\.\d{1,15})/(?<lon>-?\d{1,3}\.\d{1,15})", Plain)]
    private static partial Regex OsmFragment();
}
