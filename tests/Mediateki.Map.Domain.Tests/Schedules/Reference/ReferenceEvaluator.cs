using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mediateki.Map.Domain.Tests.Schedules.Reference;

/// <summary>One interval as the reference gives it: local clock times, <c>open</c> or <c>unknown</c>.</summary>
internal readonly record struct ReferenceInterval(DateTime Start, DateTime End, bool IsUnknown, string? Comment);

/// <summary>The reference's answer for one expression: its intervals, or why it refuses.</summary>
internal sealed record ReferenceAnswer(IReadOnlyList<ReferenceInterval>? Intervals, string? Error);

/// <summary>Microseconds for one "open at" and for a year of intervals.</summary>
internal sealed record ReferenceSpeed(double MicrosecondsPerState, double MicrosecondsPerYear);

/// <summary>Runs npm <c>opening_hours</c> under Node, many expressions a process; a tool of development, never shipped.</summary>
internal sealed class ReferenceEvaluator(string folder)
{
    /// <summary>The zone the reference's clock is set to.</summary>
    public string Zone { get; init; } = "Europe/Warsaw";

    /// <summary>Where the sun is watched from.</summary>
    public (string Latitude, string Longitude) Place { get; init; } = ("52.23", "21.01");

    /// <summary>The folder of the reference within a working copy.</summary>
    public static string FolderIn(string repositoryRoot) => Path.Combine(repositoryRoot, "tests", "Mediateki.Map.Domain.Tests", "Schedules", "Reference");

    /// <summary>Whether Node can be started at all.</summary>
    public static async Task<bool> HasNodeAsync()
    {
        try
        {
            using var node = Start("node", ["--version"], Path.GetTempPath(), null);
            node.StandardInput.Close();
            await node.WaitForExitAsync();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Installs the locked packages where they are missing.</summary>
    public async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules", "opening_hours")))
        {
            return;
        }
        using var npm = Start("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, null);
        npm.StandardInput.Close();
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = await npm.StandardError.ReadToEndAsync();
        await output;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed: {errors}");
        }
    }

    /// <summary>As <see cref="EvaluateAsync"/>, by two processes: the reference is slow, and a machine of any size has two cores.</summary>
    public async Task<IReadOnlyList<ReferenceAnswer>> EvaluateInTwoAsync(IReadOnlyList<string> expressions, DateOnly from, DateOnly to)
    {
        var half = expressions.Count / 2;
        var answers = await Task.WhenAll(
            EvaluateAsync([.. expressions.Take(half)], from, to),
            EvaluateAsync([.. expressions.Skip(half)], from, to));
        return [.. answers[0], .. answers[1]];
    }

    /// <summary>The answers, in the order of the expressions, from the first day (included) to the last (excluded).</summary>
    public async Task<IReadOnlyList<ReferenceAnswer>> EvaluateAsync(IReadOnlyList<string> expressions, DateOnly from, DateOnly to)
    {
        string[] arguments = ["evaluate.mjs", Text(from), Text(to), Place.Latitude, Place.Longitude];
        using var node = Start("node", arguments, folder, Zone);
        var answers = ReadAnswersAsync(node.StandardOutput);
        var errors = node.StandardError.ReadToEndAsync();
        await using (node.StandardInput)
        {
            foreach (var expression in expressions)
            {
                await node.StandardInput.WriteAsync(expression + "\n");
            }
        }
        var result = await answers;
        await node.WaitForExitAsync();
        return node.ExitCode == 0 && result.Count == expressions.Count
            ? result
            : throw new InvalidOperationException($"The reference gave {result.Count} of {expressions.Count} answers: {await errors}");
    }

    /// <summary>How long the reference takes per question, parsing left out.</summary>
    public async Task<ReferenceSpeed> MeasureAsync(IReadOnlyList<string> expressions, int libraries)
    {
        using var node = Start("node", ["--max-old-space-size=8192", "measure.mjs", libraries.ToString(CultureInfo.InvariantCulture)], folder, Zone);
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await using (node.StandardInput)
        {
            await node.StandardInput.WriteAsync(string.Join('\n', expressions));
        }
        var text = await output;
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException($"The reference could not be measured: {await errors}");
        }
        using var json = JsonDocument.Parse(text);
        return new ReferenceSpeed(json.RootElement.GetProperty("state").GetDouble(), json.RootElement.GetProperty("year").GetDouble());
    }

    private static async Task<List<ReferenceAnswer>> ReadAnswersAsync(StreamReader output)
    {
        var answers = new List<ReferenceAnswer>();
        while (await output.ReadLineAsync() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            answers.Add(json.RootElement.GetProperty("ok").GetBoolean()
                ? new ReferenceAnswer([.. json.RootElement.GetProperty("intervals").EnumerateArray().Select(ReadInterval)], null)
                : new ReferenceAnswer(null, json.RootElement.GetProperty("error").GetString()));
        }
        return answers;
    }

    private static ReferenceInterval ReadInterval(JsonElement interval) =>
        new(ReadClock(interval[0]), ReadClock(interval[1]), interval[2].GetString() == "unknown", interval[3].GetString());

    private static DateTime ReadClock(JsonElement value) => DateTime.ParseExact(value.GetString()!, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Process Start(string file, IEnumerable<string> arguments, string folder, string? zone)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (zone is not null)
        {
            start.Environment["TZ"] = zone;
        }
        return Process.Start(start) ?? throw new InvalidOperationException($"{file} does not start.");
    }
}
