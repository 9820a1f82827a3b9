using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Trips;

internal sealed class TripPlanning(
    ILibraryDirectory directory, ITravelRouter router, TimeProvider clock, IOptions<TripsOptions> options, IOptions<CatalogueOptions> catalogue) : ITripPlanning
{
    private DateOnly Today => PolishClock.DayOf(clock.GetUtcNow());

    public async Task<TripAnswer> PlanAsync(TripRequest request, CancellationToken cancellationToken)
    {
        if (new TripRequestValidation(directory, Today).Problems(request).ToArray() is { Length: > 0 } problems)
        {
            return new TripAnswer { Problems = [.. problems] };
        }
        var trip = await Preparation().PrepareAsync(request, [], cancellationToken);
        using var deadline = new CancellationTokenSource(options.Value.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        // On a thread of its own: the search computes for as long as it may and awaits nothing. Cancelled, it gives its best so far.
        var answer = await Task.Run(() => request.Aim == TripAim.Arrange ? Arrange(trip, either.Token) : Propose(trip, request.Proposals, either.Token), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return answer;
    }

    public async Task<TripCheckAnswer> CheckAsync(TripDraft draft, CancellationToken cancellationToken)
    {
        if (new TripRequestValidation(directory, Today).Problems(draft).ToArray() is { Length: > 0 } problems)
        {
            return new TripCheckAnswer([.. problems], null);
        }
        var stops = draft.Days.SelectMany(day => day.Stops).Select(stop => stop.Library);
        var trip = await Preparation().PrepareAsync(draft.Request with { Aim = TripAim.Propose, AddNearby = false }, stops, cancellationToken);
        return await Task.Run(
            () =>
            {
                var plan = new DraftTimes(trip.Problem).Complete(draft);
                return new TripCheckAnswer([], trip.Checked(plan, TripPlanChecker.Check(trip.Problem, plan)));
            },
            cancellationToken);
    }

    private TripPreparation Preparation() => new(router, new TripCandidates(directory), Today, catalogue.Value.HoursFreshDays);

    private TripAnswer Propose(PreparedTrip trip, int proposals, CancellationToken cancellationToken)
    {
        var offers = TripPlanner.Propose(trip.Problem, Effort() with { Proposals = proposals }, cancellationToken);
        return new TripAnswer { Proposals = [.. offers.Select(offer => Offer(trip, offer))] };
    }

    private static OfferedTrip Offer(PreparedTrip trip, TripProposal offer) =>
        new(trip.Timetable(offer.Plan, offer.Plan.Value ?? 0), offer.BestAt, offer.Difference, offer.IsProvenBest, offer.Plan.LeftOut);

    private TripAnswer Arrange(PreparedTrip trip, CancellationToken cancellationToken)
    {
        var arrangement = TripPlanner.Arrange(trip.Problem, [.. trip.Problem.Candidates.Select(candidate => candidate.Library)], Effort(), cancellationToken);
        return new TripAnswer { Arrangement = trip.Checked(arrangement.Plan, arrangement.Check) };
    }

    private PlanningOptions Effort()
    {
        var started = clock.GetTimestamp();
        return new PlanningOptions { TimeSpent = () => clock.GetElapsedTime(started) / options.Value.TimeLimit };
    }
}
