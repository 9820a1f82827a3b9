using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Mediateki.Map.Domain.Trips.Planning;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>One instance with one number of tours, solved by the product's own search and judged by its own checker.</summary>
/// <param name="Score">Points, counted by the checker.</param>
/// <param name="Seconds">CPU seconds of the search.</param>
/// <param name="IsValid">No rule of the problem is broken.</param>
/// <param name="Tours">Point numbers per tour.</param>
internal sealed record ToptwResult(long Score, double Seconds, bool IsValid, IReadOnlyList<string> Tours);

internal static class ToptwCase
{
    /// <summary>Searches on the calling thread for so many CPU seconds, from the compiling of the problem to the last iteration.</summary>
    public static ToptwResult Solve(ToptwInstance instance, int tours, double seconds, ulong seed)
    {
        var problem = instance.ToProblem(tours);
        var start = ThreadCpuClock.Seconds();
        var model = SearchModelBuilder.Build(problem);
        var search = new NeighbourhoodSearch(model, seed);
        search.Run(new SearchBudget(long.MaxValue, () => (ThreadCpuClock.Seconds() - start) / seconds));
        var used = ThreadCpuClock.Seconds() - start;
        var plan = new TripPlan { Days = PlanWriter.Days(model, search.Best) };
        var check = TripPlanChecker.Check(problem, plan);
        return new ToptwResult(check.Value, used, check.IsValid && check.Value == search.BestScore, [.. plan.Days.Select(day => string.Join(' ', day.Stops.Select(stop => stop.Library.Slug)))]);
    }
}
