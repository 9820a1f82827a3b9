using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Finds a course through given stops, all of which stay.</summary>
internal static class Arrangement
{
    private const int ExactStops = 12;
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
            var sequences = stops.Length <= ExactStops ? ExactSolver.Solve(model, LabelLimit).Sequences : [];
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
