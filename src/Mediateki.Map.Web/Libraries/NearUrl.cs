using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Libraries;

/// <summary>The part of an address that says where the libraries should be near to: <c>near=Tychy</c> or <c>near=50.26490,19.02380</c>, and <c>within=25</c> kilometres.</summary>
public static class NearUrl
{
    public const string Near = "near";
    public const string Within = "within";

    public const int FarthestKilometres = 500;

    /// <summary>A link to a map holds more than a name.</summary>
    public const int LongestPasted = 1_000;

    private const int Decimals = 5;

    internal static LibraryFilter Read(QueryReader reader, LibraryFilter filter)
    {
        var kilometres = reader.Number(Within, 1, FarthestKilometres, otherwise: 0);
        var point = reader.Position(Near);
        return filter with
        {
            Near = point is null ? reader.Text(Near, LibrariesUrl.LongestText) : null,
            Origin = point is { } exact ? new GeoPoint(Math.Round(exact.Latitude, Decimals), Math.Round(exact.Longitude, Decimals)) : null,
            WithinKilometres = kilometres > 0 ? kilometres : null,
        };
    }

    internal static IEnumerable<(string Name, string? Value)> Write(LibraryFilter filter) =>
    [
        (Near, TextOf(filter)),
        (Within, filter.WithinKilometres?.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The place as its field in the form shows it.</summary>
    internal static string? TextOf(LibraryFilter filter) => filter.Near ?? (filter.Origin is { } point ? CoordinateText.Format(point) : null);

    /// <summary>A text that means just this place among its namesakes: "Nowa Wieś, Michałowice, pruszkowski, mazowieckie".</summary>
    internal static string Naming(Place place)
    {
        var name = string.Join(", ", new[] { place.Name, place.Commune, place.County, place.Voivodeship }.Where(part => !string.IsNullOrEmpty(part)).Distinct());
        return name.Length <= LibrariesUrl.LongestText ? name : CoordinateText.Format(place.Point);
    }
}
