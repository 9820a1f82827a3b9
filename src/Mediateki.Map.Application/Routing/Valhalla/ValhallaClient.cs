using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Routing.Valhalla;

/// <summary>
/// Valhalla's HTTP interface, as far as it is used. Null says that the engine refuses the question (a place is off its map, a way is too
/// long); other failures are <see cref="HttpRequestException"/>, <see cref="JsonException"/> or <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class ValhallaClient(IHttpClientFactory clients)
{
    public const string ClientName = "valhalla";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<ValhallaMatrix?> MeasureAsync(ValhallaProfile profile, IEnumerable<GeoPoint> sources, IEnumerable<GeoPoint> targets, CancellationToken cancellationToken)
    {
        var (from, to) = (sources.Select(ValhallaPlace.Of).ToArray(), targets.Select(ValhallaPlace.Of).ToArray());
        var question = new { Sources = from, Targets = to, profile.Costing, CostingOptions = profile.Options, Units = "kilometers", Verbose = false };
        var answer = await AskAsync<ValhallaMatrixAnswer>("sources_to_targets", question, cancellationToken);
        return answer is null ? null : (answer.SourcesToTargets ?? throw new InvalidDataException("The engine's matrix is missing.")).Checked(from.Length, to.Length);
    }

    /// <summary>For each place, whether a road is near enough; null: refused.</summary>
    public async Task<bool[]?> LocateAsync(ValhallaProfile profile, IReadOnlyCollection<GeoPoint> places, CancellationToken cancellationToken)
    {
        var question = new { Locations = places.Select(ValhallaPlace.Of), profile.Costing, CostingOptions = profile.Options, Verbose = false };
        var answer = await AskAsync<ValhallaLocated[]>("locate", question, cancellationToken);
        return answer is null || answer.Length == places.Count
            ? answer?.Select(place => place.Edges is { Length: > 0 }).ToArray()
            : throw new InvalidDataException($"The engine located {answer.Length} of {places.Count} places.");
    }

    /// <summary>The legs through the places, one less than there are places; null: refused.</summary>
    public async Task<ValhallaLeg[]?> FindRouteAsync(ValhallaProfile profile, IReadOnlyCollection<GeoPoint> places, CancellationToken cancellationToken)
    {
        var question = new { Locations = places.Select(ValhallaPlace.Of), profile.Costing, CostingOptions = profile.Options, Units = "kilometers", DirectionsType = "none" };
        var answer = await AskAsync<ValhallaRouteAnswer>("route", question, cancellationToken);
        if (answer is null)
        {
            return null;
        }
        return answer.Trip?.Legs is { } legs && legs.Length == places.Count - 1 && Array.TrueForAll(legs, IsPossible)
            ? legs
            : throw new InvalidDataException("The engine's route does not have a possible leg between each two places.");
    }

    public async Task<ValhallaIsochroneAnswer?> FindReachableAsync(ValhallaProfile profile, GeoPoint from, int minutes, CancellationToken cancellationToken)
    {
        var question = new { Locations = new[] { ValhallaPlace.Of(from) }, profile.Costing, CostingOptions = profile.Options, Contours = new[] { new { Time = minutes } }, Polygons = true };
        return await AskAsync<ValhallaIsochroneAnswer>("isochrone", question, cancellationToken);
    }

    private static bool IsPossible(ValhallaLeg? leg) => leg is { Summary: { Time: >= 0 and <= 604_800, Length: >= 0 and <= 40_000 }, Shape: not null };

    private async Task<T?> AskAsync<T>(string action, object question, CancellationToken cancellationToken)
        where T : class
    {
        using var client = clients.CreateClient(ClientName);
        using var response = await client.PostAsync(action, JsonContent.Create(question, options: Json), cancellationToken);
        if (response.StatusCode == HttpStatusCode.BadRequest)
        {
            return null;
        }
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken) ?? throw new InvalidDataException("The engine's answer is empty.");
    }
}
