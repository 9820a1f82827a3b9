using System.Globalization;
using System.Text.Json.Serialization;

namespace Mediateki.Map.Application.Places.Geocoding;

/// <summary>One result of Nominatim (jsonv2), of which only what is needed is read.</summary>
internal sealed record NominatimPlace(
    string? Lat,
    string? Lon,
    string? Category,
    string? Type,
    [property: JsonPropertyName("addresstype")] string? AddressType,
    string? Name,
    [property: JsonPropertyName("display_name")] string? DisplayName,
    NominatimAddress? Address)
{
    /// <summary>Null where the answer lacks what a place needs.</summary>
    public Place? ToPlace()
    {
        if (!TryRead(Lat, out var latitude) || !TryRead(Lon, out var longitude) || Geocoder.Point(latitude, longitude) is not { } point)
        {
            return null;
        }
        var name = string.IsNullOrWhiteSpace(Name) ? DisplayName?.Split(',')[0].Trim() ?? "" : Name;
        var city = Address?.City ?? Address?.Town ?? Address?.Village;
        // Boundaries of towns come under their own category; what they bound says what they are.
        var kind = Category is "place" or "boundary" ? Geocoder.KindOf("place", AddressType ?? Type) : PlaceKind.Address;
        return new()
        {
            Name = name,
            Kind = kind,
            Point = point,
            Commune = city == name ? null : city,
            County = Address?.County,
            Voivodeship = Geocoder.Voivodeship(Address?.State),
        };
    }

    private static bool TryRead(string? text, out double degrees) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees);
}

internal sealed record NominatimAddress(string? City, string? Town, string? Village, string? County, string? State);
