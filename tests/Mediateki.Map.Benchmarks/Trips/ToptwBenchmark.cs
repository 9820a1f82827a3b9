using System.Globalization;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>
/// The trip planner on the public benchmark of the (team) orienteering problem with time windows. One line per case, tab-separated:
/// instance, tours, score, best-known score, gap in percent, CPU seconds, valid. Improved cases follow with their tours, in lines that begin
/// with #. The names of the columns go to the error stream.
/// </summary>
internal sealed class ToptwBenchmark : IBenchmark
{
    public string Name => "toptw";

    public Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        ToptwArguments arguments;
        try
        {
            arguments = ToptwArguments.Parse(args);
        }
        catch (Exception problem) when (problem is FormatException or FileNotFoundException or OverflowException)
        {
            Console.Error.WriteLine(problem.Message);
            return Task.FromResult(2);
        }
        Console.Error.WriteLine("instance\ttours\tscore\tbest_known\tgap%\tseconds\tvalid");
        var improved = new List<string>();
        var allValid = true;
        foreach (var file in arguments.Files)
        {
            var (instance, known) = (ToptwInstance.Read(file), BestKnown.Find(file));
            foreach (var tours in arguments.Tours)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var result = ToptwCase.Solve(instance, tours, arguments.Seconds, arguments.Seed);
                long? best = known.TryGetValue((instance.Name, tours), out var published) ? published.Score : null;
                Console.WriteLine(Line(instance.Name, tours, result, best));
                allValid &= result.IsValid;
                if (result.Score > best)
                {
                    improved.Add(string.Create(CultureInfo.InvariantCulture, $"# improved {instance.Name} {tours}: {result.Score} instead of {best}: {string.Join(" | ", result.Tours)}"));
                }
            }
        }
        improved.ForEach(Console.WriteLine);
        return Task.FromResult(allValid ? 0 : 1);
    }

    private static string Line(string instance, int tours, ToptwResult result, long? best)
    {
        var gap = best is { } known ? (100.0 * (known - result.Score) / known).ToString("0.00", CultureInfo.InvariantCulture) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{instance}\t{tours}\t{result.Score}\t{best}\t{gap}\t{result.Seconds:0.00}\t{(result.IsValid ? "true" : "false")}");
    }
}
