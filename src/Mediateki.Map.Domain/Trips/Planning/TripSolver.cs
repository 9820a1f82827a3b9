namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Solves one compiled problem: exactly when it is small, by search otherwise, and tidies up either way.</summary>
internal static class TripSolver
{
    /// <summary>Labels the exact solver may keep per subset and last place before it gives up its proof.</summary>
    private const int LabelLimit = 48;

    /// <summary>Days of up to so many stops are put into their best order exactly.</summary>
    private const int ExactOrder = 9;

    public static TripSolution Solve(SearchModel model, PlanningOptions options, int proposal, CancellationToken cancellation)
    {
        var exact = Exact(model);
        if (exact is { IsProven: true })
        {
            return new TripSolution(Tidy(model, exact.Sequences), true);
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
        var best = searches.MaxBy(search => search.BestScore)!;
        return new TripSolution(Tidy(model, exact?.Score > best.BestScore ? exact.Sequences : best.Best), false);
    }

    /// <summary>
    /// The exact solver's answer where the problem is small enough to have it in some tens of milliseconds, otherwise null: one day grows
    /// with 2 to the number of places, several with 3.
    /// </summary>
    public static ExactResult? Exact(SearchModel model) =>
        ExactSolver.PlacesOf(model).Length <= (model.Days.Length == 1 ? ExactDay.MaximumPlaces : 14) ? ExactSolver.Solve(model, LabelLimit) : null;

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
