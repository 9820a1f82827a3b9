using System.Globalization;
using Mediateki.Map.Domain.Tests.Trips;
using Mediateki.Map.Domain.Trips.Planning;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>
/// The search against the exact optimum on random trips of the product's size: how many are equal within so many CPU seconds each.
/// Arguments: <c>[--trips N] [--seconds S]</c>. The exit code is 0 when all are equal.
/// </summary>
internal sealed class TripsExactBenchmark : IBenchmark
{
    public string Name => "trips-exact";

    public Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var trips = int.Parse(Argument(args, "--trips", "600"), CultureInfo.InvariantCulture);
        var seconds = double.Parse(Argument(args, "--seconds", "0.2"), CultureInfo.InvariantCulture);
        var (equal, exactTimes) = (0, new List<double>());
        for (var seed = 0; seed < trips; seed++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var model = SearchModelBuilder.Build(RandomTrips.Create(seed, Shape(seed)));
            var begin = ThreadCpuClock.Seconds();
            var exact = ExactSolver.Solve(model);
            exactTimes.Add(ThreadCpuClock.Seconds() - begin);
            var start = ThreadCpuClock.Seconds();
            var search = new NeighbourhoodSearch(model, (ulong)seed);
            search.Run(new SearchBudget(long.MaxValue, () => (ThreadCpuClock.Seconds() - start) / seconds));
            equal += search.BestScore == exact.Score ? 1 : 0;
            if (search.BestScore != exact.Score)
            {
                Console.WriteLine($"seed {seed}: exact {exact.Score}, search {search.BestScore}");
            }
        }
        exactTimes.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{equal} of {trips} equal the exact optimum within {seconds} s of search; exact solver {exactTimes[trips / 2] * 1000:0.0} ms median, {exactTimes[^1] * 1000:0} ms at most"));
        return Task.FromResult(equal == trips ? 0 : 1);
    }

    /// <summary>Plain trips of 10–14 places and 1–3 days, and every other one smaller with all kinds of rules.</summary>
    private static RandomTripShape Shape(int seed) => seed % 2 == 0
        ? new RandomTripShape(10 + (seed / 2 % 5), 1 + (seed / 2 % 3))
        : new RandomTripShape(6 + (seed / 2 % 5), 1 + (seed / 2 % 3)) { Limits = true, Variants = true, Wishes = true };

    private static string Argument(string[] args, string name, string otherwise) =>
        Array.IndexOf(args, name) is var index and >= 0 && index + 1 < args.Length ? args[index + 1] : otherwise;
}
