using System.Globalization;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Tests.Schedules.Reference;

namespace Mediateki.Map.Benchmarks.Hours;

/// <summary>
/// <c>hours-speed FILE [--libraries 100000] [--reference-libraries 20000]</c>: "open at" for many libraries in memory, and a year of intervals
/// per library, each as a ratio of processor time against the reference under Node in the same run. Parsing is left out on both sides.
/// </summary>
internal sealed class HoursSpeedBenchmark : IBenchmark
{
    private static readonly DateTime From = new(2026, 1, 1);

    public string Name => "hours-speed";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var options = new Arguments(args);
        var lines = await File.ReadAllLinesAsync(options.Free[0], cancellationToken);
        var reference = new ReferenceEvaluator(ReferenceEvaluator.FolderIn(WorkingCopy.Root()));
        await reference.InstallAsync();
        var accepted = await FindAcceptedAsync(reference, lines);
        var theirs = await reference.MeasureAsync(accepted, options.Number("--reference-libraries", 20_000));
        var libraries = Enumerable.Range(0, options.Number("--libraries", 100_000))
            .Select(i => OpeningHoursExpression.Parse(accepted[i % accepted.Count]).Expression!)
            .ToArray();
        var schedules = libraries.Select(hours => new OpeningSchedule { Hours = hours }).ToArray();
        Console.WriteLine($"{accepted.Count} expressions of {lines.Length} lines that both accept; {libraries.Length} libraries in memory");
        Print("open at, specification", "µs", MeasureMoments(libraries), theirs.MicrosecondsPerState);
        var (index, build) = BuildIndex(schedules);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index of four weeks: built in {build.TotalSeconds:0.00} s of processor time"));
        Print("open at, with holidays and exceptions, from the index", "µs", MeasureIndex(index), theirs.MicrosecondsPerState);
        Print("open at, with holidays and exceptions, from the schedule", "µs", MeasureStatus(schedules), theirs.MicrosecondsPerState);
        Print("a year of intervals, specification", "µs", MeasureYears(libraries), theirs.MicrosecondsPerYear);
        return 0;
    }

    private static async Task<List<string>> FindAcceptedAsync(ReferenceEvaluator reference, string[] lines)
    {
        var answers = await reference.EvaluateAsync(lines, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 8));
        return [.. lines.Zip(answers).Where(pair => pair.Second.Intervals is not null && OpeningHoursExpression.Parse(pair.First).Success).Select(pair => pair.First)];
    }

    private static double MeasureMoments(OpeningHoursExpression[] libraries) =>
        MicrosecondsPer(libraries.Length, 10, round =>
        {
            var open = 0;
            var at = From.AddMinutes(round * 7919);
            foreach (var hours in libraries)
            {
                open += hours.StateAt(at, EvaluationContext.Poland) == RuleState.Open ? 1 : 0;
            }
            return open;
        });

    private static double MeasureStatus(OpeningSchedule[] libraries) =>
        MicrosecondsPer(libraries.Length, 3, round =>
        {
            var open = 0;
            var at = new DateTimeOffset(From, TimeSpan.FromHours(1)).AddMinutes(round * 7919);
            foreach (var schedule in libraries)
            {
                open += schedule.StateAt(at) == OpeningState.Open ? 1 : 0;
            }
            return open;
        });

    private static (ScheduleIndex Index, TimeSpan Time) BuildIndex(OpeningSchedule[] schedules)
    {
        var from = new DateTimeOffset(From, TimeSpan.FromHours(1));
        var started = Environment.CpuUsage.TotalTime;
        var index = ScheduleIndex.Build(schedules, from, from.AddDays(28));
        return (index, Environment.CpuUsage.TotalTime - started);
    }

    private static double MeasureIndex(ScheduleIndex index) =>
        MicrosecondsPer(index.Count, 10, round =>
        {
            var open = 0;
            var at = index.From.AddMinutes(round * 3571 % (27 * 1440));
            for (var i = 0; i < index.Count; i++)
            {
                open += index.StateAt(i, at) == OpeningState.Open ? 1 : 0;
            }
            return open;
        });

    private static double MeasureYears(OpeningHoursExpression[] libraries)
    {
        var some = libraries[..Math.Min(libraries.Length, 10_000)];
        return MicrosecondsPer(some.Length, 2, _ =>
        {
            var count = 0;
            foreach (var hours in some)
            {
                count += hours.Evaluate(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1), EvaluationContext.Poland).Count;
            }
            return count;
        });
    }

    /// <summary>Processor time, so that a busy machine counts on neither side; the mean of several rounds, each of another moment, after one to warm up.</summary>
    private static double MicrosecondsPer(int items, int rounds, Func<int, int> run)
    {
        var sink = run(0);
        var started = Environment.CpuUsage.TotalTime;
        for (var round = 1; round <= rounds; round++)
        {
            sink += run(round);
        }
        var used = Environment.CpuUsage.TotalTime - started;
        GC.KeepAlive(sink);
        return used.TotalMicroseconds / rounds / items;
    }

    private static void Print(string what, string unit, double ours, double theirs) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: ours {ours:0.000} {unit}, reference {theirs:0.0} {unit}, {theirs / ours:0}× as fast"));
}
