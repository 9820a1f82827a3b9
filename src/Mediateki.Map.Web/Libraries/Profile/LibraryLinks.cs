using System.Globalization;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Web.Libraries.Profile;

/// <summary>Addresses outside this site that belong to a library.</summary>
internal static class LibraryLinks
{
    /// <summary>OpenStreetMap's directions with the destination filled in.</summary>
    public static string Directions(GeoPoint point) => $"https://www.openstreetmap.org/directions?to={Degrees(point, "%2C")}";

    /// <summary>The place on OpenStreetMap, at street level.</summary>
    public static string OpenStreetMap(GeoPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={point.Latitude:0.######}&mlon={point.Longitude:0.######}#map=17/{point.Latitude:0.#####}/{point.Longitude:0.#####}");

    /// <summary>RFC 5870, for map programs; the query with a label is what phones understand.</summary>
    public static string Geo(GeoPoint point, string label) =>
        $"geo:{Degrees(point, ",")}?q={Degrees(point, ",")}({Uri.EscapeDataString(Shortened(label, 80))})";

    /// <summary>RFC 3966: digits and a leading plus only; null when that leaves no number.</summary>
    public static string? Telephone(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0)));
        return digits.Length is < 3 or > 20 ? null : $"tel:{digits}";
    }

    /// <summary>The address when it is an absolute http(s) one, else null: nothing else may become a link.</summary>
    public static Uri? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    /// <summary>Host and path as people read them, without what everybody knows and without invisible signs: "mbp.tychy.pl".</summary>
    public static string Display(Uri address)
    {
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        return Shortened(string.Concat((host + path).Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)).TrimEnd('/'), 48);
    }

    public static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end] + "…";
    }

    /// <summary>Street, postcode and city as one line.</summary>
    public static string OneLine(Address address) =>
        string.Join(", ", new[] { address.Street, $"{address.Postcode} {address.City}".Trim() }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Degrees(GeoPoint point, string comma) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.######}{comma}{point.Longitude:0.######}");
}
