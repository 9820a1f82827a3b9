using System.Text.Json.Serialization;

namespace Mediateki.Map.Application.Places.Geocoding;

/// <summary>What Photon answers: GeoJSON, of which only what is needed is read.</summary>
internal sealed record PhotonAnswer(PhotonFeature?[]? Features);

internal sealed record PhotonFeature(PhotonGeometry? Geometry, PhotonProperties? Properties)
{
    /// <summary>Null where the answer lacks what a place needs.</summary>
    public Place? ToPlace()
    {
        if (Properties is not { } found || Geometry?.Coordinates is not [var longitude, var latitude, ..] || Geocoder.Point(latitude, longitude) is not { } point)
        {
            return null;
        }
        var street = string.Join(' ', new[] { found.Street, found.HouseNumber }.Where(part => !string.IsNullOrWhiteSpace(part)));
        var name = string.IsNullOrWhiteSpace(found.Name) ? street : found.Name;
        return new()
        {
            Name = name,
            Kind = Geocoder.KindOf(found.OsmKey, found.OsmValue),
            Point = point,
            Commune = found.City == name ? null : found.City,
            County = found.County,
            Voivodeship = Geocoder.Voivodeship(found.State),
        };
    }
}

internal sealed record PhotonGeometry(double[]? Coordinates);

internal sealed record PhotonProperties(
    string? Name,
    string? Street,
    [property: JsonPropertyName("housenumber")] string? HouseNumber,
    string? City,
    string? County,
    string? State,
    [property: JsonPropertyName("osm_key")] string? OsmKey,
    [property: JsonPropertyName("osm_value")] string? OsmValue);
