namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Solves one compiled problem: exactly when it is small, by search otherwise, and tidies up either way.</summary>
internal static class TripSolver
{
    /// <summary>Up to so many places the exact solver answers in milliseconds.</summary>
    public const int ExactPlaces = 10;

    /// <summary>Labels the exact solver may keep per subset and last place before it gives up its proof.</summary>
    private const int LabelLimit = 24;

    /// <summary>Days of up to so many stops are put into their best order exactly.</summary>
    private const int ExactOrder = 9;

    public static TripSolution Solve(SearchModel model, PlanningOptions options, int proposal, CancellationToken cancellation)
    {
        if (ExactSolver.PlacesOf(model).Length <= ExactPlaces)
        {
            var exact = ExactSolver.Solve(model, LabelLimit);
            if (exact.IsProven)
            {
                return new TripSolution(Tidy(model, exact.Sequences), true);
            }
        }
        var searches = new NeighbourhoodSearch[Math.Max(1, options.Searches)];
        Parallel.For(0, searches.Length, index =>
        {
            var search = new NeighbourhoodSearch(model, options.Seed + ((ulong)index * 1_000_003));
            var progress = index == 0 ? options.Progress : null;
            search.Run(new SearchBudget(options.Iterations, options.TimeSpent)
            {
                Cancellation = cancellation,
                Progress = progress is null ? null : share => progress(new PlanningProgress(proposal, share, search.Best.Sum(sequence => sequence.Length))),
            });
            searches[index] = search;
        });
        return new TripSolution(Tidy(model, searches.MaxBy(search => search.BestScore)!.Best), false);
    }

    /// <summary>Puts each day into the order with least travel, fills what room that made, and lets the group be out no longer than it must.</summary>
    public static int[][] Tidy(SearchModel model, IReadOnlyList<int[]> sequences)
    {
        var ordered = sequences.Select((sequence, day) => sequence.Length is > 1 and <= ExactOrder ? ExactSolver.Order(model, day, sequence, minimiseTravel: true) ?? sequence : sequence).ToArray();
        var solution = new SearchSolution(model);
        for (var day = 0; day < ordered.Length; day++)
        {
            solution.Assign(day, ordered[day]);
        }
        var random = new SearchRandom(0);
        new Repair(model, SearchSettings.Default, ref random).Fill(solution, ref random);
        return [.. solution.Routes.ToArray().Select((route, day) => DayCompaction.Improve(model, day, route.Nodes.ToArray()))];
    }
}

/// <summary>Sequences of nodes per day.</summary>
/// <param name="Sequences">Feasible; an unused day is empty.</param>
/// <param name="IsProven">No other solution is worth more.</param>
internal sealed record TripSolution(int[][] Sequences, bool IsProven);
