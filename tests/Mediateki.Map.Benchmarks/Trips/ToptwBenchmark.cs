using System.Globalization;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>
/// The trip planner on the public benchmark of the (team) orienteering problem with time windows. Standard output has one line per case,
/// tab-separated: instance, tours, score, best-known score, gap in percent, CPU seconds, valid. Everything else – names of columns, faults
/// of files, improved cases with their tours, the summary and the peers – goes to the error stream.
/// </summary>
internal sealed class ToptwBenchmark : IBenchmark
{
    public string Name => "toptw";

    public Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Run(ToptwArguments.Parse(args), cancellationToken));
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(problem.Message);
            return Task.FromResult(2);
        }
    }

    private static int Run(ToptwArguments arguments, CancellationToken cancellationToken)
    {
        var (summary, faulty) = (new ToptwSummary(arguments.Peers), false);
        Console.Error.WriteLine("instance\ttours\tscore\tbest_known\tgap%\tseconds\tvalid");
        foreach (var path in arguments.Paths)
        {
            if (TryRead(path) is not { } instance)
            {
                faulty = true;
                continue;
            }
            var file = arguments.BestKnown ?? BestKnown.Find(path);
            var known = file is null ? null : BestKnown.Read(file);
            foreach (var tours in arguments.Tours)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var outcome = new ToptwOutcome(instance.Name, tours, ToptwCase.Solve(instance, tours, arguments.Seconds, arguments.Seed))
                {
                    Published = known is not null && known.TryGetValue((instance.Name, tours), out var published) ? published : null,
                    OrTools = arguments.Peers ? OrToolsPeer.Solve(instance, tours, arguments.Seconds) : null,
                };
                Console.WriteLine(Line(outcome));
                summary.Add(outcome);
            }
        }
        summary.Write(Console.Error);
        return faulty ? 2 : summary.AllValid ? 0 : 1;
    }

    /// <summary>The instance, or null after saying what is wrong with the file, and where.</summary>
    private static ToptwInstance? TryRead(string path)
    {
        try
        {
            return ToptwInstance.Read(path);
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(problem.Message);
            return null;
        }
    }

    private static string Line(ToptwOutcome outcome) => string.Create(
        CultureInfo.InvariantCulture,
        $"{outcome.Instance}\t{outcome.Tours}\t{outcome.Result.Score}\t{outcome.Published?.Score}\t{outcome.Gap(outcome.Result.Score):0.00}\t{outcome.Result.Seconds:0.00}\t{(outcome.Result.IsValid ? "true" : "false")}");
}
