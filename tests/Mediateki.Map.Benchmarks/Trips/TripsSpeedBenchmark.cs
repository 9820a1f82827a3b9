using System.Globalization;
using Mediateki.Map.Domain.Tests.Trips;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>
/// What a person waits for, in CPU milliseconds of one thread: first and final proposals, the arrangement of picked stops, the check of a
/// draft, and the growth with the number of candidates. Argument: <c>[--svg PATH]</c> writes the growth as a plot.
/// </summary>
internal sealed class TripsSpeedBenchmark : IBenchmark
{
    private const int Trips = 15;
    private static readonly int[] Sizes = [10, 20, 50, 100, 200, 500, 1000];
    private static readonly RandomTripShape Usual = new(60, 2) { Limits = true, Variants = true, Wishes = true };

    public string Name => "trips-speed";

    public Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        // All of it once unmeasured, so that compiling is not counted.
        for (var seed = 0; seed < Trips; seed++)
        {
            Propose(Usual, seed);
            Arrange(seed);
            Check(seed);
        }
        var usual = Enumerable.Range(0, Trips).Select(seed => Propose(Usual, seed)).ToArray();
        var withinGoals = Report("60 candidates, 2 days: first plan", usual.Select(run => run.First), 100)
            & Report("60 candidates, 2 days: final proposals", usual.Select(run => run.Final), 1000)
            & Report("12 picked stops, 2 days: arranged", Enumerable.Range(0, Trips).Select(Arrange), 200)
            & Report("draft of 2 days: checked", Enumerable.Range(0, Trips).Select(Check), 5);
        Console.WriteLine("candidates\tfirst_ms\tfinal_ms");
        var growth = Sizes.Select(size => (Size: size, Runs: Enumerable.Range(0, 3).Select(seed => Propose(Usual with { Candidates = size }, seed)).ToArray()))
            .Select(row => new GrowthPoint(row.Size, Median(row.Runs.Select(run => run.First)), Median(row.Runs.Select(run => run.Final))))
            .ToArray();
        foreach (var point in growth)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{point.Candidates}\t{point.First:0.0}\t{point.Final:0}"));
        }
        if (Array.IndexOf(args, "--svg") is var option and >= 0 && option + 1 < args.Length)
        {
            File.WriteAllText(args[option + 1], GrowthPlot.Svg(growth));
        }
        return Task.FromResult(withinGoals ? 0 : 1);
    }

    private static (double First, double Final) Propose(RandomTripShape shape, int seed)
    {
        var problem = RandomTrips.Create(seed, shape);
        var (start, first) = (ThreadCpuClock.Seconds(), 0.0);
        TripPlanner.Propose(problem, new PlanningOptions { FirstPlan = _ => first = ThreadCpuClock.Seconds() - start });
        return (first * 1000, (ThreadCpuClock.Seconds() - start) * 1000);
    }

    private static double Arrange(int seed)
    {
        var problem = RandomTrips.Create(seed, new RandomTripShape(12, 2));
        var start = ThreadCpuClock.Seconds();
        TripPlanner.Arrange(problem, [.. problem.Candidates.Select(candidate => candidate.Library)]);
        return (ThreadCpuClock.Seconds() - start) * 1000;
    }

    /// <summary>A proposed plan with one stop of each day put half an hour late, broken enough to need repairs; median of five, as it is short beside a garbage collection.</summary>
    private static double Check(int seed)
    {
        var problem = RandomTrips.Create(seed, Usual);
        var plan = TripPlanner.Propose(problem, new PlanningOptions { Iterations = 500, Proposals = 1 })[0].Plan;
        var late = TimeSpan.FromMinutes(30);
        var draft = new TripPlan { Days = [.. plan.Days.Select(day => day with { Stops = day.Stops.SetItem(0, day.Stops[0] with { VisitStart = day.Stops[0].VisitStart + late, VisitEnd = day.Stops[0].VisitEnd + late }) })] };
        return Median(Enumerable.Range(0, 5).Select(_ =>
        {
            var start = ThreadCpuClock.Seconds();
            TripPlanChecker.Check(problem, draft);
            return (ThreadCpuClock.Seconds() - start) * 1000;
        }));
    }

    private static bool Report(string what, IEnumerable<double> milliseconds, double goal)
    {
        var sorted = milliseconds.Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {sorted[sorted.Length / 2]:0.0} ms median, {sorted[^1]:0.0} ms at most (goal {goal} ms)"));
        return sorted[^1] <= goal;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
