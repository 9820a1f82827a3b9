using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Finds a course through given stops, all of which stay.</summary>
internal static class Arrangement
{
    public static TripPlan Find(TripProblem problem, ImmutableArray<LibraryId> stops, PlanningOptions options, CancellationToken cancellation)
    {
        if (stops.IsEmpty)
        {
            return new TripPlan { Days = [] };
        }
        var chosen = OnlyThese(problem, [.. stops]);
        var model = SearchModelBuilder.Build(chosen);
        if (model.Nodes.DistinctBy(node => node.Candidate).Count() == stops.Length && Sequences(model, stops.Length, options, cancellation) is { } sequences)
        {
            return new TripPlan { Days = PlanWriter.Days(model, sequences) };
        }
        return new LeastViolation(chosen, options.Seed, cancellation).Find();
    }

    /// <summary>A course through all the stops, or null when there is none or none is found. As compulsory stops outweigh all points, a best solution has as many of them as any.</summary>
    private static int[][]? Sequences(SearchModel model, int stops, PlanningOptions options, CancellationToken cancellation)
    {
        var exact = TripSolver.Exact(model);
        if (exact is not null && (exact.IsProven || Count(exact.Sequences) == stops))
        {
            return Count(exact.Sequences) == stops ? TripSolver.Tidy(model, exact.Sequences) : null;
        }
        var found = TripSolver.Solve(model, options, 0, cancellation).Sequences;
        return Count(found) == stops ? found : null;
    }

    private static int Count(int[][] sequences) => sequences.Sum(sequence => sequence.Length);

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
