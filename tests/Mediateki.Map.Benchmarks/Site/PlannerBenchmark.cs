using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>
/// <c>planner [--actions N] [--planners N]</c>: what the planner costs. Starts the published site on the database of
/// <c>CONNECTIONSTRINGS__CATALOGUE</c> and prints the time from a click to the changed timetable on the screen over loopback, the time of
/// a PDF and of ten at once, and the managed heap of an open planner. The map engine is kept from loading, since drawing in software would be what is measured.
/// </summary>
internal sealed class PlannerBenchmark : IBenchmark
{
    internal const string Address = "/planer?route=slask-i-zaglebie-biblioteki-przyszlosci";

    private const int Together = 10;

    /// <summary>Milliseconds from a click on a stop's button to the second frame after the timetable has changed.</summary>
    private const string ClickToPaint =
        """
        async down => {
          const rows = document.querySelector('.day__rows');
          const stop = rows.querySelectorAll('[data-stop]')[down ? 0 : 1];
          const started = performance.now();
          await new Promise(done => {
            const order = () => [...rows.querySelectorAll('[data-stop]')].map(row => row.dataset.stop).join();
            const before = order();
            const watch = new MutationObserver(() => { if (order() !== before) { watch.disconnect(); requestAnimationFrame(() => requestAnimationFrame(done)); } });
            watch.observe(rows, { childList: true, subtree: true, attributes: true });
            stop.querySelectorAll('.row__tools button')[down ? 1 : 0].click();
          });
          return performance.now() - started;
        }
        """;

    public string Name => "planner";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var connection = Environment.GetEnvironmentVariable("CONNECTIONSTRINGS__CATALOGUE");
        if (string.IsNullOrEmpty(connection))
        {
            Console.Error.WriteLine("Set CONNECTIONSTRINGS__CATALOGUE to a database with the catalogue in it.");
            return 2;
        }
        var (actions, planners) = (Option(args, "--actions", 60), Option(args, "--planners", 20));
        await using var site = await SiteProcess.StartAsync(connection, new Dictionary<string, string>(), cancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browsers.LaunchAsync(playwright);
        await using var context = await browser.NewContextAsync(new() { Locale = "pl-PL", ViewportSize = new() { Width = 1440, Height = 900 } });
        await context.RouteAsync("**/lib/maplibre*/**", route => route.AbortAsync());

        var page = await OpenAsync(context, site);
        await page.Locator(".planner__state button").ClickAsync();
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/planer/[0-9a-z]{26}$"));
        await MeasureActionsAsync(page, 10);
        Print("click to paint", await MeasureActionsAsync(page, actions));
        await MeasurePdfAsync(site, new Uri(page.Url).Segments[^1], 3, cancellationToken);
        Print("PDF", await MeasurePdfAsync(site, new Uri(page.Url).Segments[^1], 20, cancellationToken));
        await MeasureManyPdfsAsync(site, new Uri(page.Url).Segments[^1], cancellationToken);
        await page.CloseAsync();
        await CircuitMemory.MeasureAsync(connection, CircuitMemory.Planner, planners, Print, cancellationToken);
        return 0;
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, SiteProcess site)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, Address).ToString());
        await page.WaitForSelectorAsync(".planner .map-frame", new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private static async Task<string> MeasureActionsAsync(IPage page, int actions)
    {
        var times = new List<double>();
        for (var i = 0; i < actions; i++)
        {
            times.Add(await page.EvaluateAsync<double>(ClickToPaint, i % 2 == 0));
        }
        return Summary(times);
    }

    private static async Task<string> MeasurePdfAsync(SiteProcess site, string key, int count, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var (times, bytes) = (new List<double>(), 0);
        for (var i = 0; i < count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            bytes = (await client.GetByteArrayAsync($"/trip-files/{key}/trip.pdf", cancellationToken)).Length;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return $"{Summary(times)}, {bytes / 1000} kB";
    }

    /// <summary>They are written one after the other: what the last one waits.</summary>
    private static async Task MeasureManyPdfsAsync(SiteProcess site, string key, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, Together).Select(async _ =>
        {
            await client.GetByteArrayAsync($"/trip-files/{key}/trip.pdf", cancellationToken);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }));
        Print($"{Together} PDFs asked for at once", Summary([.. times]));
    }

    private static string Summary(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {times[times.Count / 2]:0} ms, p95 {times[(int)(times.Count * 0.95)]:0} ms (of {times.Count})");
    }

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static void Print(string what, string value) => Console.WriteLine($"{what}\t{value}");
}
