using System.ComponentModel.DataAnnotations;

namespace Mediateki.Map.Application.Routing;

/// <summary>Options of travel times, section <c>Routing</c>.</summary>
public sealed class RoutingOptions : IValidatableObject
{
    public const string Section = "Routing";

    /// <summary>Absolute http(s) address of a Valhalla service; empty: travel times are estimates.</summary>
    public string ValhallaUrl { get; set; } = "";

    /// <summary>How long one question (a matrix, a route, an area) may wait for the engine in all, before estimates stand in.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Places on a side of one request for a matrix: its square must be within the engine's <c>max_matrix_location_pairs</c>.</summary>
    [Range(1, 1000)]
    public int BatchPlaces { get; set; } = 25;

    /// <summary>Failures in a row after which the engine is left alone for <see cref="BreakerPause"/>.</summary>
    [Range(1, 100)]
    public int BreakerFailures { get; set; } = 2;

    /// <summary>How long the engine is left alone.</summary>
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Days for which an answer of the engine is kept in the database; 0: not at all.</summary>
    [Range(0, 3650)]
    public int CacheDays { get; set; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ValhallaUrl.Length > 0 && !IsServiceAddress(ValhallaUrl))
        {
            yield return new ValidationResult("Routing:ValhallaUrl must be an absolute http or https address without a query, or empty.", [nameof(ValhallaUrl)]);
        }
        if (Timeout < TimeSpan.FromMilliseconds(200) || Timeout > TimeSpan.FromSeconds(30))
        {
            yield return new ValidationResult("Routing:Timeout must be between 0.2 and 30 seconds.", [nameof(Timeout)]);
        }
        if (BreakerPause < TimeSpan.FromSeconds(1) || BreakerPause > TimeSpan.FromHours(1))
        {
            yield return new ValidationResult("Routing:BreakerPause must be between a second and an hour.", [nameof(BreakerPause)]);
        }
    }

    private static bool IsServiceAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "" };
}
