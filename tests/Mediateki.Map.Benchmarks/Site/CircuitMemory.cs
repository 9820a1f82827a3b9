using System.Diagnostics;
using System.Globalization;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>
/// Managed heap per open circuit of the map page. The site runs inside this process, so that the heap can be collected and read; the
/// browsers are driven by another (<see cref="VisitorsBenchmark"/>), and the map engine is kept from loading in them, since the circuit
/// is the same without it.
/// </summary>
internal static class CircuitMemory
{
    private const int WarmUp = 15;

    private static readonly (string Name, string Path)[] Pages = [("map page", "/"), ("map page with an empty list", "/?q=nicniematakiego")];

    public static async Task MeasureAsync(string connectionString, int circuits, Action<string, string> print, CancellationToken cancellationToken)
    {
        await using var site = await HostedSite.StartAsync(connectionString, cancellationToken);
        foreach (var (name, path) in Pages)
        {
            using var visitors = Visitors(new Uri(site.Address, path));
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

    private static Process Visitors(Uri address)
    {
        var benchmarks = typeof(CircuitMemory).Assembly.Location;
        return Process.Start(new ProcessStartInfo("dotnet", [benchmarks, "site-visitors", address.AbsoluteUri]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
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
