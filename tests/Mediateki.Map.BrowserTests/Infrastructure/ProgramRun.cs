using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>One process of the site's program, of the configuration that the tests were built in, on <c>eng/leash</c>.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private ProgramRun(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join(Environment.NewLine, lines);

    public int ExitCode => process.ExitCode;

    public static ProgramRun Start(AppSettings settings, Uri address, IReadOnlyList<string> command)
    {
        var program = WorkingCopy.PathOf(typeof(ProgramRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "SiteProgram").Value!);
        var start = new ProcessStartInfo(WorkingCopy.PathOf("eng", "leash"), ["dotnet", program, .. command])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(AppSettings.ConfiguresSites).ToArray())
        {
            start.Environment.Remove(name);
        }
        foreach (var (name, value) in settings.ToEnvironment(address))
        {
            start.Environment[name] = value;
        }
        return new ProgramRun(Process.Start(start) ?? throw new InvalidOperationException("eng/leash did not start."));
    }

    /// <summary>Waits for the end of the process, but not longer than this.</summary>
    public async Task<bool> HasEndedWithinAsync(TimeSpan time)
    {
        using var limit = new CancellationTokenSource(time);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }
        lines.Enqueue(line);
        if (lines.Count > 500)
        {
            lines.TryDequeue(out _);
        }
    }
}
