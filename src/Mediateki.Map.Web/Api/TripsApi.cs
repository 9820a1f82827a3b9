using Mediateki.Map.Application.Trips;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediateki.Map.Web.Api;

/// <summary>Planning and checking of trips. Nothing is stored.</summary>
internal static class TripsApi
{
    private const string Tag = "Trips";
    private const string Json = "application/json";

    public static RouteGroupBuilder MapTrips(this RouteGroupBuilder api)
    {
        api.MapPost("/trips/plan", PlanAsync)
            .WithName("planTrip").WithTags(Tag)
            .WithSummary("Proposes study trips, or puts chosen libraries in order.")
            .WithDescription("Opening hours, travel and breaks are kept. Visits in hours that are unknown or not confirmed are marked; travel times that are estimates are marked.")
            .Accepts<TripBody>(Json)
            .ProducesFailures();
        api.MapPost("/trips/check", CheckAsync)
            .WithName("checkTrip").WithTags(Tag)
            .WithSummary("Says what is wrong with a timetable, and what would mend it.")
            .WithDescription("The body is that of a plan, with a timetable.")
            .Accepts<TripCheckBody>(Json)
            .ProducesFailures();
        return api;
    }

    private static async Task<Results<Ok<TripPlanAnswer>, ValidationProblem, ProblemHttpResult>> PlanAsync(
        HttpRequest request, ITripPlanning planning, TripQueue queue, TripBodies bodies, CancellationToken cancellationToken)
    {
        var reader = new TripBodyReader();
        var body = await bodies.ReadAsync<TripBody>(request, cancellationToken);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }
        var trip = body.Content is { } content ? reader.Read(content) : null;
        if (trip is null || reader.Problems.Count > 0)
        {
            return Refused(body.Problems ?? reader.Problems);
        }
        using var turn = await queue.EnterAsync(cancellationToken);
        if (turn is null)
        {
            return Busy(request);
        }
        var answer = await planning.PlanAsync(trip, cancellationToken);
        return answer.Problems.IsEmpty ? TypedResults.Ok(TripPlanAnswer.Of(answer)) : Refused(TripProblemTexts.Of(answer.Problems));
    }

    private static async Task<Results<Ok<CheckedTripAnswer>, ValidationProblem, ProblemHttpResult>> CheckAsync(
        HttpRequest request, ITripPlanning planning, TripQueue queue, TripBodies bodies, CancellationToken cancellationToken)
    {
        var reader = new TripBodyReader();
        var body = await bodies.ReadAsync<TripCheckBody>(request, cancellationToken);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }
        var draft = body.Content is { } content ? reader.ReadDraft(content) : null;
        if (draft is null || reader.Problems.Count > 0)
        {
            return Refused(body.Problems ?? reader.Problems);
        }
        using var turn = await queue.EnterAsync(cancellationToken);
        if (turn is null)
        {
            return Busy(request);
        }
        var answer = await planning.CheckAsync(draft, cancellationToken);
        return answer.Trip is { } trip ? TypedResults.Ok(CheckedTripAnswer.Of(trip)) : Refused(TripProblemTexts.Of(answer.Problems));
    }

    private static ValidationProblem Refused(IDictionary<string, string[]> problems) =>
        TypedResults.ValidationProblem(problems, detail: "Some fields of the body cannot be used; see errors.");

    private static ProblemHttpResult Busy(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = "5";
        return TypedResults.Problem("Too many trips are being planned; ask again in a few seconds.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static RouteHandlerBuilder ProducesFailures(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
