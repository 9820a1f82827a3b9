using System.Diagnostics;
using Mediateki.Map.Application.Tests.Routing;
using Mediateki.Map.Tests.Postgis;

[assembly: AssemblyFixture(typeof(ValhallaFixture))]

namespace Mediateki.Map.Application.Tests.Routing;

/// <summary>
/// The real engine over the roads of two voivodeships, started by the first test that needs it. The first start of a working copy builds
/// the graph, which takes a minute or two. Tests are skipped where the machine cannot have the engine or the roads are missing.
/// </summary>
public sealed class ValhallaFixture : IAsyncDisposable
{
    private const int Unavailable = 69;
    private static readonly string Roads = WorkingCopy.PathOf("..", "shared", "data", "geo", "roads", "slaskie-malopolskie-drive.osm.pbf");

    private readonly Lazy<Task<Started>> started;
    private Process? process;

    public ValhallaFixture() => started = new(StartAsync);

    /// <summary>Address of the engine; skips the running test, with a reason, where there is none.</summary>
    public async Task<string> UrlAsync()
    {
        Assert.SkipUnless(File.Exists(Roads), "Needs ../shared/data/geo/roads beside the working copy.");
        var engine = await started.Value;
        Assert.SkipWhen(engine.ExitCode == Unavailable, $"No routing engine: {engine.Messages}");
        return engine.Url ?? throw new InvalidOperationException($"The routing engine did not start: {engine.Messages}");
    }

    private async Task<Started> StartAsync()
    {
        var start = new ProcessStartInfo(WorkingCopy.PathOf("eng", "leash"), [WorkingCopy.PathOf("eng", "valhalla", "serve"), Roads])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start) ?? throw new InvalidOperationException("eng/leash did not start.");
        var messages = process.StandardError.ReadToEndAsync(CancellationToken.None);
        if (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } url)
        {
            return new(url, null, "");
        }
        await process.WaitForExitAsync(CancellationToken.None);
        return new(null, process.ExitCode, await messages);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }
    }

    private sealed record Started(string? Url, int? ExitCode, string Messages);
}
