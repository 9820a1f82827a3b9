using System.Diagnostics;
using System.Globalization;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>
/// Managed heap per open circuit of a page. The site runs inside this process, so that the heap can be collected and read; the
/// browsers are driven by another (<see cref="VisitorsBenchmark"/>), and the map engine is kept from loading in them, since the circuit
/// is the same without it.
/// </summary>
internal static class CircuitMemory
{
    private const int WarmUp = 15;

    /// <summary>The map.</summary>
    public static readonly IReadOnlyList<MeasuredPage> Map = [new("map page", "/", ".explore__map .library-map"), new("map page with an empty list", "/?q=nicniematakiego", ".explore__map .library-map")];

    /// <summary>The planner.</summary>
    public static readonly IReadOnlyList<MeasuredPage> Planner =
        [new("empty planner", "/planer", ".planner .map-frame"), new("planner with a suggested route", PlannerBenchmark.Address, ".planner .map-frame")];

    public static async Task MeasureAsync(string connectionString, IEnumerable<MeasuredPage> pages, int circuits, Action<string, string> print, CancellationToken cancellationToken)
    {
        await using var site = await HostedSite.StartAsync(connectionString, cancellationToken);
        foreach (var (name, path, ready) in pages)
        {
            using var visitors = Visitors(new Uri(site.Address, path), ready);
            // Pools of buffers grow with the first visitors and then stay.
            await OpenAsync(visitors, WarmUp, cancellationToken);
            var before = Heap();
            await OpenAsync(visitors, circuits, cancellationToken);
            var perCircuit = (Heap() - before) / (double)circuits / 1000;
            print($"heap per open circuit, {name}", string.Create(CultureInfo.InvariantCulture, $"{perCircuit:0} kB (mean of {circuits})"));
            visitors.StandardInput.Close();
            await visitors.WaitForExitAsync(cancellationToken);
        }
    }

    private static Process Visitors(Uri address, string ready)
    {
        var benchmarks = typeof(CircuitMemory).Assembly.Location;
        return Process.Start(new ProcessStartInfo("dotnet", [benchmarks, "site-visitors", address.AbsoluteUri, ready]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    private static async Task OpenAsync(Process visitors, int pages, CancellationToken cancellationToken)
    {
        await visitors.StandardInput.WriteLineAsync(pages.ToString(CultureInfo.InvariantCulture));
        if (await visitors.StandardOutput.ReadLineAsync(cancellationToken) != "open")
        {
            throw new InvalidOperationException("The visitors' process ended before its pages were open.");
        }
    }

    private static long Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

/// <summary>A page whose circuits are measured.</summary>
/// <param name="Ready">Selector of what is there as soon as its circuit runs.</param>
internal sealed record MeasuredPage(string Name, string Path, string Ready);
