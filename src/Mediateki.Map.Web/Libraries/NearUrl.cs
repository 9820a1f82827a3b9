using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Web.Libraries;

/// <summary>The part of an address that says where the libraries should be near to: <c>near=Tychy</c> or <c>near=50.26490,19.02380</c>, <c>within=25</c> kilometres,
/// and <c>reach=30</c> minutes <c>by=walk</c>.</summary>
public static class NearUrl
{
    public const string Near = "near";
    public const string Within = "within";

    public const string Reach = "reach";
    public const string By = "by";

    public const int FarthestKilometres = 500;

    /// <summary>A link to a map holds more than a name.</summary>
    public const int LongestPasted = 1_000;

    private const int Decimals = 5;

    private static readonly (TravelMode Mode, string Name)[] Modes = [(TravelMode.Walking, "walk"), (TravelMode.Car, "car"), (TravelMode.Coach, "coach")];

    /// <summary>The name of a mode in an address.</summary>
    internal static string NameOf(TravelMode mode) => Array.Find(Modes, known => known.Mode == mode).Name;

    internal static LibraryFilter Read(QueryReader reader, LibraryFilter filter)
    {
        var kilometres = reader.Number(Within, 1, FarthestKilometres, otherwise: 0);
        var point = reader.Position(Near);
        var minutes = reader.Number(Reach, 1, RoutingLimits.ReachMinutes, otherwise: 0);
        var by = reader.Choice(By, name => Array.Exists(Modes, known => known.Name == name), "walk, car or coach.") ?? NameOf(TravelMode.Car);
        var place = point is null ? reader.Text(Near, LibrariesUrl.LongestText) : null;
        if (point is null && place is null)
        {
            NoteUseless(reader, minutes > 0);
        }
        return filter with
        {
            Near = place,
            Origin = point is { } exact ? new GeoPoint(Math.Round(exact.Latitude, Decimals), Math.Round(exact.Longitude, Decimals)) : null,
            WithinKilometres = kilometres > 0 ? kilometres : null,
            Reach = minutes > 0 ? new(Array.Find(Modes, known => known.Name == by).Mode, minutes) : null,
        };
    }

    /// <summary>Of a reach without a place pages and the programming interface speak themselves.</summary>
    private static void NoteUseless(QueryReader reader, bool hasReach)
    {
        reader.RefuseWithout(Near, Within);
        if (!hasReach)
        {
            reader.RefuseWithout(Near, By);
        }
    }

    internal static IEnumerable<(string Name, string? Value)> Write(LibraryFilter filter) =>
    [
        (Near, TextOf(filter)),
        (Within, filter.WithinKilometres?.ToString(CultureInfo.InvariantCulture)),
        (Reach, filter.Reach?.Minutes.ToString(CultureInfo.InvariantCulture)),
        (By, filter.Reach is { Mode: not TravelMode.Car } reach ? NameOf(reach.Mode) : null),
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
