using System.Diagnostics;
using System.Globalization;
using Mediateki.Map.Domain.Tests.Schedules.Reference;

namespace Mediateki.Map.Benchmarks.Hours;

/// <summary><c>hours-fuzz [--count 1000000] [--seed 1] [FILE…]</c>: broken and odd expressions; none may crash, and all that are understood must survive being written and read again.</summary>
internal sealed class HoursFuzzBenchmark : IBenchmark
{
    public string Name => "hours-fuzz";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var options = new Arguments(args);
        var samples = new List<string>();
        foreach (var file in options.Free)
        {
            samples.AddRange(await File.ReadAllLinesAsync(file, cancellationToken));
        }
        var fuzzer = new ExpressionFuzzer(options.Number("--seed", 1), samples);
        var count = options.Number("--count", 1_000_000);
        var started = Stopwatch.GetTimestamp();
        var (understood, faults) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var text = fuzzer.Next();
            if (FuzzCheck.FindFault(text, out var wasUnderstood) is { } fault)
            {
                faults++;
                Console.WriteLine($"{fault}: {text}");
            }
            understood += wasUnderstood ? 1 : 0;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} expressions, {understood} understood, {faults} faults, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s"));
        return faults == 0 ? 0 : 1;
    }
}
