using System.Net.Http.Json;
using Mediateki.Map.Domain.Geography;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Places.Geocoding;

/// <summary>Asks an external geocoder. Throws what the network throws; <see cref="SourceGuard"/> decides what a failure means.</summary>
internal sealed class Geocoder(IHttpClientFactory clients, IOptions<PlacesOptions> options)
{
    public const string ClientName = "geocoder";

    private const int LongestName = 120;

    public bool IsConfigured => options.Value.GeocoderUrl.Length > 0;

    /// <summary>In the geocoder's order.</summary>
    public async Task<IReadOnlyList<Place>> FindAsync(string text, int count, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        var (query, area) = (Uri.EscapeDataString(text), options.Value.GeocoderArea);
        if (options.Value.GeocoderProtocol == GeocoderProtocol.Nominatim)
        {
            var found = await client.GetFromJsonAsync<NominatimPlace?[]>($"search?q={query}&format=jsonv2&addressdetails=1&limit={count}&accept-language=pl&viewbox={area}&bounded=1", cancellationToken);
            return Usable(found?.Select(place => place?.ToPlace()));
        }
        var answer = await client.GetFromJsonAsync<PhotonAnswer>($"api?q={query}&limit={count}&bbox={area}", cancellationToken);
        return Usable(answer?.Features?.Select(feature => feature?.ToPlace()));
    }

    private static IReadOnlyList<Place> Usable(IEnumerable<Place?>? places) =>
        [.. (places ?? throw new InvalidDataException("The geocoder's answer has no list of places.")).OfType<Place>().Where(place => place.Name.Length is > 0 and <= LongestName)];

    /// <summary>What a place is by the value of its OpenStreetMap tag <c>place</c>, which both protocols tell.</summary>
    internal static PlaceKind KindOf(string? key, string? value) => key != "place" ? PlaceKind.Address : value switch
    {
        "city" => PlaceKind.City,
        "town" => PlaceKind.Town,
        "suburb" or "quarter" or "neighbourhood" or "borough" or "district" or "city_district" => PlaceKind.District,
        "village" => PlaceKind.Village,
        "hamlet" or "isolated_dwelling" or "farm" => PlaceKind.Hamlet,
        "postcode" => PlaceKind.Postcode,
        _ => PlaceKind.Address,
    };

    /// <summary>"śląskie" for "województwo śląskie".</summary>
    internal static string? Voivodeship(string? state) => state?.Replace("województwo ", "", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();

    internal static GeoPoint? Point(double latitude, double longitude) => GeoPoint.IsValid(latitude, longitude) ? new(latitude, longitude) : null;
}
