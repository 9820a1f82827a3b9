using System.Globalization;
using Microsoft.Playwright;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>What a browser with an empty cache transfers to show a page, as Chromium counts encoded bytes.</summary>
internal static class FirstVisit
{
    private static readonly string[] Paths = ["/", "/biblioteki", "/biblioteki/mediateka-tychy"];

    public static async Task MeasureAsync(Uri address, Action<string, string> print)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browsers.LaunchAsync(playwright);
        foreach (var path in Paths)
        {
            await using var context = await browser.NewContextAsync(new() { Locale = "pl-PL", ViewportSize = new() { Width = 1440, Height = 900 } });
            var page = await context.NewPageAsync();
            var transfers = await RecordAsync(page);
            await page.GotoAsync(new Uri(address, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var (before, after) = (transfers.Where(t => !IsMap(t.Url)).ToList(), transfers.Where(t => IsMap(t.Url)).ToList());
            print($"first visit {path}", $"{Kilobytes(before)} in {before.Count} requests; map engine and data: {Kilobytes(after)} in {after.Count}");
        }
    }

    private static async Task<List<(string Url, double Bytes)>> RecordAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var (urls, transfers) = (new Dictionary<string, string>(), new List<(string, double)>());
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
            urls[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("request").GetProperty("url").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
            transfers.Add((urls[e!.Value.GetProperty("requestId").GetString()!], e.Value.GetProperty("encodedDataLength").GetDouble()));
        await session.SendAsync("Network.enable");
        return transfers;
    }

    private static bool IsMap(string url) =>
        url.Contains("/lib/", StringComparison.Ordinal) && !url.Contains("/lib/onest", StringComparison.Ordinal)
        || url.Contains("/maps/", StringComparison.OrdinalIgnoreCase) || url.Contains("/basemap/", StringComparison.Ordinal) || url.Contains("/data/", StringComparison.Ordinal);

    private static string Kilobytes(List<(string, double Bytes)> transfers) =>
        string.Create(CultureInfo.InvariantCulture, $"{transfers.Sum(t => t.Bytes) / 1000:0} kB");
}
