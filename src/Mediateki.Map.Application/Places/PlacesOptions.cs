using System.ComponentModel.DataAnnotations;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Places;

/// <summary>Options of looking up places, section <c>Places</c>.</summary>
public sealed class PlacesOptions : IValidatableObject
{
    public const string Section = "Places";

    /// <summary>Absolute http(s) address of a geocoder that is asked for what the gazetteer does not know, such as streets; empty: none is asked.</summary>
    public string GeocoderUrl { get; set; } = "";

    /// <summary>Which language the geocoder speaks.</summary>
    public GeocoderProtocol GeocoderProtocol { get; set; } = GeocoderProtocol.Photon;

    /// <summary>The box the geocoder searches: west,south,east,north; Poland unless set.</summary>
    public string GeocoderArea { get; set; } = "14.07,48.99,24.17,54.92";

    /// <summary>How long a visitor may wait for the geocoder.</summary>
    public TimeSpan GeocoderTimeout { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Failures in a row after which the geocoder is left alone for <see cref="BreakerPause"/>.</summary>
    [Range(1, 100)]
    public int BreakerFailures { get; set; } = 3;

    /// <summary>How long the geocoder is left alone.</summary>
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(30);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (GeocoderUrl.Length > 0 && !(Uri.TryCreate(GeocoderUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "" }))
        {
            yield return new("Places:GeocoderUrl must be an absolute http or https address without a query, or empty.", [nameof(GeocoderUrl)]);
        }
        if (!Enum.IsDefined(GeocoderProtocol))
        {
            yield return new("Places:GeocoderProtocol must be Photon or Nominatim.", [nameof(GeocoderProtocol)]);
        }
        if (BoundingBox.Parse(GeocoderArea) is null)
        {
            yield return new("Places:GeocoderArea must be west,south,east,north in degrees.", [nameof(GeocoderArea)]);
        }
        if (GeocoderTimeout < TimeSpan.FromMilliseconds(100) || GeocoderTimeout > TimeSpan.FromSeconds(10))
        {
            yield return new("Places:GeocoderTimeout must be between 0.1 and 10 seconds.", [nameof(GeocoderTimeout)]);
        }
        if (BreakerPause < TimeSpan.FromSeconds(1) || BreakerPause > TimeSpan.FromHours(1))
        {
            yield return new("Places:BreakerPause must be between a second and an hour.", [nameof(BreakerPause)]);
        }
    }
}

/// <summary>Interfaces of geocoders for OpenStreetMap.</summary>
public enum GeocoderProtocol
{
    /// <summary><c>/api?q=…</c>, answers GeoJSON.</summary>
    Photon,

    /// <summary><c>/search?q=…&amp;format=jsonv2</c>.</summary>
    Nominatim,
}
