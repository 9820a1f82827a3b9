using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Trips;

/// <summary>Addresses of the files of a trip.</summary>
internal static class TripFiles
{
    public const string Route = "/trip-files/{key}/trip.{format}";

    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<string> Formats = ["pdf", "ics", "gpx", "geojson", "kml", "csv", "txt"];

    /// <param name="key">Of the edit or the share link; the file holds what that link shows.</param>
    public static string Address(string key, string format) =>
        $"{Route.Replace("{key}", key, StringComparison.Ordinal).Replace("{format}", format, StringComparison.Ordinal)}?lang={SiteLanguage.Current.Code}";
}
