using System.Globalization;
using Microsoft.Playwright;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>
/// Browsers' pages, for <see cref="CircuitMemory"/>: a process of their own, so that nothing of what drives them is counted as the
/// site's. Arguments: the address and a selector of what shows that a circuit runs; then each line read is a number of pages to open, answered with "open" when their circuits are.
/// </summary>
internal sealed class VisitorsBenchmark : IBenchmark
{
    public string Name => "site-visitors";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browsers.LaunchAsync(playwright);
        await using var context = await browser.NewContextAsync(new() { Locale = "pl-PL" });
        await context.RouteAsync("**/lib/maplibre*/**", route => route.AbortAsync());
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            for (var left = int.Parse(line, CultureInfo.InvariantCulture); left > 0; left--)
            {
                await OpenAsync(context, args[0], args[1]);
            }
            Console.WriteLine("open");
        }
        return 0;
    }

    private static async Task OpenAsync(IBrowserContext context, string address, string ready)
    {
        var page = await context.NewPageAsync();
        var socket = page.WaitForWebSocketAsync();
        await page.GotoAsync(address);
        await socket;
        await page.WaitForSelectorAsync(ready, new() { State = WaitForSelectorState.Attached });
    }
}
