using System.Collections.Immutable;
using Mediateki.Map.Domain.Trips.Checking;
using Mediateki.Map.Domain.Trips.Planning;

namespace Mediateki.Map.Domain.Trips;

/// <summary>
/// The one face of all solvers. Given a problem it proposes plans; given a person's own stops it orders and times them.
/// Stateless and thread-safe. Every plan it returns names what it leaves out and why.
/// </summary>
public static class TripPlanner
{
    /// <summary>
    /// Proposes the best plan found and, as far as the candidates allow, really different good ones. Never empty: where nothing can be
    /// visited, the one proposal has no stops and says why. On cancellation the best so far is returned.
    /// </summary>
    /// <exception cref="ArgumentException">The problem is meaningless (<see cref="TripProblemValidation"/>).</exception>
    public static ImmutableArray<TripProposal> Propose(TripProblem problem, PlanningOptions? options = null, CancellationToken cancellation = default) =>
        new ProposalSearch(problem, options ?? new PlanningOptions(), cancellation).Run();

    /// <summary>
    /// Orders and times exactly the given stops; they all stay. Where that is impossible the plan breaks as little as the search can find
    /// (in minutes out of hours, late or over a limit), and the check says what and why.
    /// </summary>
    /// <exception cref="ArgumentException">The problem is meaningless, a stop is not a candidate, or one is named twice.</exception>
    public static TripArrangement Arrange(TripProblem problem, ImmutableArray<LibraryId> stops, PlanningOptions? options = null, CancellationToken cancellation = default)
    {
        TripProblemValidation.ThrowIfFaulty(problem);
        if (stops.Distinct().Count() != stops.Length || stops.Any(stop => problem.FindCandidate(stop) is null))
        {
            throw new ArgumentException("Every stop must be a candidate, and named once.", nameof(stops));
        }
        var plan = Arrangement.Find(problem, stops, options ?? new PlanningOptions(), cancellation);
        return new TripArrangement(plan, TripPlanChecker.Check(problem, plan));
    }
}
