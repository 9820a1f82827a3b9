using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Finds a course through given stops, all of which stay.</summary>
internal static class Arrangement
{
    private const int LabelLimit = 24;

    public static TripPlan Find(TripProblem problem, ImmutableArray<LibraryId> stops, PlanningOptions options, CancellationToken cancellation)
    {
        if (stops.IsEmpty)
        {
            return new TripPlan { Days = [] };
        }
        var chosen = OnlyThese(problem, [.. stops]);
        var model = SearchModelBuilder.Build(chosen);
        if (model.Nodes.DistinctBy(node => node.Candidate).Count() == stops.Length)
        {
            var sequences = stops.Length <= ExactStops(problem) ? TripSolver.Tidy(model, ExactSolver.Solve(model, LabelLimit).Sequences) : [];
            if (sequences.Sum(sequence => sequence.Length) < stops.Length)
            {
                sequences = TripSolver.Solve(model, options, 0, cancellation).Sequences;
            }
            if (sequences.Sum(sequence => sequence.Length) == stops.Length)
            {
                return new TripPlan { Days = PlanWriter.Days(model, sequences) };
            }
        }
        return new LeastViolation(chosen, options.Seed, cancellation).Find();
    }

    /// <summary>Up to so many stops the exact solver answers in the time a person does not notice: one day grows with 2 to their number, several with 3.</summary>
    private static int ExactStops(TripProblem problem) => problem.Days.Length == 1 ? 14 : 12;

    /// <summary>
    /// The problem of visiting just these stops, all of them. Wishes, groups and capacities that speak against a stop are set aside:
    /// the person has chosen, and the checker will say it.
    /// </summary>
    private static TripProblem OnlyThese(TripProblem problem, HashSet<LibraryId> stops) => problem with
    {
        Candidates =
        [
            .. problem.Candidates.Where(candidate => stops.Contains(candidate.Library)).Select(candidate => candidate with
            {
                Wish = StopWish.Compulsory,
                Capacity = problem.GroupMaySplit ? candidate.Capacity : null,
            }),
        ],
        Order = [.. problem.Order.Where(order => stops.Contains(order.First) && stops.Contains(order.Then))],
        Groups = [],
        Themes = [],
    };
}
