using System.Globalization;
using Microsoft.Playwright;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>
/// Managed heap per open circuit of the map page: the site runs inside this process, so that the heap can be collected and read; the
/// map engine is kept from loading in the browser, since the circuit is the same without it.
/// </summary>
internal static class CircuitMemory
{
    private const int WarmUp = 15;

    private static readonly (string Name, string Path)[] Pages = [("map page", "/"), ("map page with an empty list", "/?q=nicniematakiego")];

    public static async Task MeasureAsync(string connectionString, int circuits, Action<string, string> print, CancellationToken cancellationToken)
    {
        await using var site = await HostedSite.StartAsync(connectionString, cancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browsers.LaunchAsync(playwright);
        await using var context = await browser.NewContextAsync(new() { Locale = "pl-PL" });
        await context.RouteAsync("**/lib/maplibre*/**", route => route.AbortAsync());
        foreach (var (name, path) in Pages)
        {
            var address = new Uri(site.Address, path);
            // Pools of buffers grow with the first visitors and then stay.
            for (var i = 0; i < WarmUp; i++)
            {
                await OpenAsync(context, address);
            }
            var before = Heap();
            for (var i = 0; i < circuits; i++)
            {
                await OpenAsync(context, address);
            }
            var perCircuit = (Heap() - before) / (double)circuits / 1000;
            print($"heap per open circuit, {name}", string.Create(CultureInfo.InvariantCulture, $"{perCircuit:0} kB (mean of {circuits})"));
        }
    }

    private static async Task OpenAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        var socket = page.WaitForWebSocketAsync();
        await page.GotoAsync(address.AbsoluteUri);
        await socket;
        await page.WaitForSelectorAsync(".explore__map .library-map", new() { State = WaitForSelectorState.Attached });
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
