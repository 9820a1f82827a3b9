using System.Diagnostics;
using System.Globalization;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Tests.Schedules.Reference;

namespace Mediateki.Map.Benchmarks.Hours;

/// <summary>
/// <c>hours-diff [FILE…] [--generated 5000] [--seed 1] [--sun] [--known-faults] [--from 2024-01-01] [--to 2027-12-31] [--zone Europe/Warsaw] [--show 40]</c>:
/// compares our evaluation with the reference's, expression by expression.
/// </summary>
internal sealed class HoursDiffBenchmark : IBenchmark
{
    public string Name => "hours-diff";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var options = new Arguments(args);
        var expressions = new List<string>();
        foreach (var file in options.Free)
        {
            expressions.AddRange((await File.ReadAllLinesAsync(file, cancellationToken)).Where(line => line.Length > 0));
        }
        var generator = new ExpressionGenerator(options.Number("--seed", 1)) { WithSun = options.Has("--sun"), WithKnownFaults = options.Has("--known-faults") };
        expressions.AddRange(generator.Take(options.Number("--generated", 0)));
        var zone = options.Text("--zone", "Europe/Warsaw");
        var result = await CompareAsync([.. expressions.Distinct()], options.Date("--from", "2024-01-01"), options.Date("--to", "2027-12-31").AddDays(1), zone);
        Print(result, options.Number("--show", 40));
        return 0;
    }

    private static async Task<ComparisonResult> CompareAsync(List<string> expressions, DateOnly from, DateOnly to, string zone)
    {
        var reference = new ReferenceEvaluator(ReferenceEvaluator.FolderIn(WorkingCopy.Root())) { Zone = zone };
        await reference.InstallAsync();
        var started = Stopwatch.GetTimestamp();
        var answers = await reference.EvaluateInTwoAsync(expressions, from, to);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reference: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        var context = EvaluationContext.Poland with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone), Place = new SunPlace(52.23, 21.01) };
        return Comparison.Compare(expressions, answers, from, to, context);
    }

    private static void Print(ComparisonResult result, int show)
    {
        foreach (var disagreement in result.Disagreements.Take(show))
        {
            Console.WriteLine($"{disagreement.Expression}\n    ours   {disagreement.Ours}\n    theirs {disagreement.Theirs}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"expressions {result.Given}, accepted by the reference {result.Accepted}, evaluated identically {result.Same} ({100 * result.Share:0.000} %), accepted by us alone {result.AcceptedByUsAlone}"));
    }
}
