using System.Globalization;
using System.Text.RegularExpressions;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Places;

/// <summary>
/// Coordinates as people copy them: decimal degrees with points or commas, degrees with minutes and seconds, letters of the compass before or after, values called
/// lat and lon, WKT, <c>geo:</c> addresses, and the links of Google Maps and OpenStreetMap.
/// </summary>
public static partial class CoordinateText
{
    private const int Longest = 2_000;
    private const int Decimals = 5;

    /// <summary>
    /// Null for anything that is not the position of one place. Where nothing says which value is which, latitude comes first, unless only the other order lies in or
    /// around Poland.
    /// </summary>
    public static GeoPoint? TryParse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }
        text = text.Trim();
        return FromLink(text) ?? FromNamedValues(text) ?? FromDegrees(text);
    }

    /// <summary>"50.26490,19.02380": five decimals, about a metre, as <see cref="TryParse"/> reads it; with letters where it would take the values for each other.</summary>
    public static string Format(GeoPoint point) => IsRatherSwapped(Math.Round(point.Latitude, Decimals), Math.Round(point.Longitude, Decimals))
        ? string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.00000}N,{point.Longitude:0.00000}E")
        : string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.00000},{point.Longitude:0.00000}");

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

    private static GeoPoint? FromNamedValues(string text)
    {
        foreach (var pattern in (Regex[])[LatitudeNamedFirst(), LongitudeNamedFirst(), WellKnownText()])
        {
            if (pattern.Match(text) is { Success: true } found)
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
            return Unnamed(Number(plain.Groups["lat"].Value), Number(plain.Groups["lon"].Value));
        }
        var match = Degrees(text);
        if (!match.Success || Half(match, 1) is not { } first || Half(match, 2) is not { } second || first.IsLongitude == second.IsLongitude)
        {
            return null;
        }
        var isNamed = match.Groups["letter1"].Success || match.Groups["letter2"].Success;
        return first.IsLongitude ? Point(second.Degrees, first.Degrees)
            : isNamed ? Point(first.Degrees, second.Degrees)
            : Unnamed(first.Degrees, second.Degrees);
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

    private static GeoPoint? Unnamed(double first, double second) => IsRatherSwapped(first, second) ? Point(second, first) : Point(first, second);

    /// <summary>Read as they stand, the values are a place in Arabia or the sea beside it; swapped, one in or around Poland.</summary>
    private static bool IsRatherSwapped(double first, double second) => first is >= 13 and <= 25 && second is >= 48 and <= 56;

    private static GeoPoint? Point(double latitude, double longitude) => GeoPoint.IsValid(latitude, longitude) ? new(latitude, longitude) : null;

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>Decimal degrees: "50.2649, 19.0238", "50,2649 19,0238", "50,2649; 19,0238". A fraction is needed, so that two whole numbers are no position. A zoom may follow: "50.2649,19.0238,17z".</summary>
    [GeneratedRegex(@"^\(?(?<lat>[-−+]?\d{1,2}[.,]\d{1,15})°?(\s*[;/]\s*|,\s+|\s+)(?<lon>[-−+]?\d{1,3}[.,]\d{1,15})°?\)?$|^[@(]?(?<lat>[-−+]?\d{1,2}\.\d{1,15}),\s*(?<lon>[-−+]?\d{1,3}\.\d{1,15})(,\s*\d{1,8}(\.\d{1,4})?[zma])?\)?$", Plain)]
    private static partial Regex DecimalPair();

    private const string First = """(?<d1>[-−+]?\d{1,3}([.,]\d{1,15})?)\s*(°|º)?\s*((?<m1>\d{1,2}([.,]\d{1,10})?)\s*['′’]\s*)?((?<s1>\d{1,2}([.,]\d{1,10})?)\s*("|″|”|''|′′)\s*)?""";

    private const string Second = """(?<d2>[-−+]?\d{1,3}([.,]\d{1,15})?)\s*(°|º)?\s*((?<m2>\d{1,2}([.,]\d{1,10})?)\s*['′’]\s*)?((?<s2>\d{1,2}([.,]\d{1,10})?)\s*("|″|”|''|′′)\s*)?""";

    /// <summary>Only where a letter or a sign of degrees says that the numbers are degrees.</summary>
    private static Match Degrees(string text)
    {
        if (text.Length > PlaceLimits.Text || text.AsSpan().IndexOfAny("NSEWnsew°º") < 0)
        {
            return Match.Empty;
        }
        foreach (var pattern in (Regex[])[LettersBefore(), LettersAfter(), SpacesAfterLetters()])
        {
            if (pattern.Match(text) is { Success: true } found)
            {
                return found;
            }
        }
        return SpacesBeforeLetters().Match(text);
    }

    /// <summary>"N 50.26 E 19.02".</summary>
    [GeneratedRegex(@"^(?<letter1>[NSEWnsew])\s*" + First + @"\s*[,;/]?\s*(?<letter2>[NSEWnsew])\s*" + Second + "$", Plain)]
    private static partial Regex LettersBefore();

    /// <summary>"50°15′53″N 19°01′25″E", "50° 15.9' N, 19° 1.4' E", "50.26° 19.02°".</summary>
    [GeneratedRegex("^" + First + @"\s*(?<letter1>[NSEWnsew])?\s*[,;/]?\s*" + Second + @"\s*(?<letter2>[NSEWnsew])?$", Plain)]
    private static partial Regex LettersAfter();

    private const string FirstSpaced = @"(?<d1>\d{1,3})[\s:]+(?<m1>\d{1,2}([.,]\d{1,10})?)([\s:]+(?<s1>\d{1,2}([.,]\d{1,10})?))?";

    private const string SecondSpaced = @"(?<d2>\d{1,3})[\s:]+(?<m2>\d{1,2}([.,]\d{1,10})?)([\s:]+(?<s2>\d{1,2}([.,]\d{1,10})?))?";

    /// <summary>"N50 3.683 E19 56.233".</summary>
    [GeneratedRegex(@"^(?<letter1>[NSEWnsew])\s*" + FirstSpaced + @"\s*[,;/]?\s*(?<letter2>[NSEWnsew])\s*" + SecondSpaced + "$", Plain)]
    private static partial Regex SpacesAfterLetters();

    /// <summary>"50 15 36 N 19 1 12 E".</summary>
    [GeneratedRegex("^" + FirstSpaced + @"\s*(?<letter1>[NSEWnsew])\s*[,;/]?\s*" + SecondSpaced + @"\s*(?<letter2>[NSEWnsew])$", Plain)]
    private static partial Regex SpacesBeforeLetters();

    private const string NamedLatitude = """lat(itude)?"?\s*[:=]?\s*(?<lat>[-−+]?\d{1,2}([.,]\d{1,15})?)°?""";

    private const string NamedLongitude = """(lon|lng|long|longitude)"?\s*[:=]?\s*(?<lon>[-−+]?\d{1,3}([.,]\d{1,15})?)°?""";

    private const string Between = """\s*[,;/&]?\s*"?""";

    /// <summary>"lat:50.26 lon:19.02", "lat=50.26&amp;lng=19.02", <c>{"lat":50.26,"lng":19.02}</c>.</summary>
    [GeneratedRegex("""^\{?\s*"?""" + NamedLatitude + Between + NamedLongitude + @"\s*\}?$", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex LatitudeNamedFirst();

    [GeneratedRegex("""^\{?\s*"?""" + NamedLongitude + Between + NamedLatitude + @"\s*\}?$", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex LongitudeNamedFirst();

    /// <summary>"POINT(19.02 50.26)": longitude first, by its standard.</summary>
    [GeneratedRegex(@"^(SRID=4326;\s*)?POINT\s*\(\s*(?<lon>[-+]?\d{1,3}(\.\d{1,15})?)\s+(?<lat>[-+]?\d{1,2}(\.\d{1,15})?)\s*\)$", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex WellKnownText();

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
