using System.Diagnostics;
using System.Text.RegularExpressions;
using Mediateki.Map.Benchmarks.Site;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>The published site over the same database: memory, and answers per second by wrk on the loopback.</summary>
internal static partial class DirectoryOverHttp
{
    private static readonly (string Name, string Path)[] Questions =
    [
        ("tile z5", "/tiles/libraries/VERSION/5/17/10.mvt"), ("tile z8", "/tiles/libraries/VERSION/8/141/85.mvt"), ("tile z12", "/tiles/libraries/VERSION/12/2276/1385.mvt"),
        ("tile z8, two services", "/tiles/libraries/VERSION/8/141/85.mvt?service=films&service=comics_manga"),
        ("API: box + two services", "/api/v1/libraries?service=films&service=comics_manga&bbox=18.5,50,19.5,50.7"), ("API: by text", "/api/v1/libraries?q=mediateka+krak"),
        ("directory page", "/biblioteki?service=films"),
    ];

    public static async Task RunAsync(string connection, CancellationToken cancellationToken)
    {
        await using var site = await SiteProcess.StartAsync(connection, new Dictionary<string, string>(), cancellationToken);
        Console.WriteLine($"site: ready after {site.StartUp.TotalSeconds:0.0} s, {site.ResidentMegabytes():0} MB resident");
        using var client = new HttpClient { BaseAddress = site.Address, Timeout = TimeSpan.FromMinutes(1) };
        using var first = await client.GetAsync("/api/v1/libraries?pageSize=1", cancellationToken);
        var version = first.Headers.ETag!.Tag.Trim('"');
        foreach (var (name, path) in Questions)
        {
            var address = new Uri(site.Address, path.Replace("VERSION", version, StringComparison.Ordinal));
            await WrkAsync(address, 2, cancellationToken);
            Console.WriteLine($"HTTP {name,-35} {await WrkAsync(address, 6, cancellationToken)}");
        }
        Console.WriteLine($"site: {site.ResidentMegabytes():0} MB resident after load");
    }

    private static async Task<string> WrkAsync(Uri address, int seconds, CancellationToken cancellationToken)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{seconds}s", "--latency", address.AbsoluteUri]) { RedirectStandardOutput = true })!;
        var output = await wrk.StandardOutput.ReadToEndAsync(cancellationToken);
        await wrk.WaitForExitAsync(cancellationToken);
        string Find(Regex pattern) => pattern.Match(output) is { Success: true } match ? match.Groups[1].Value : "?";
        return $"{Find(PerSecond())} a second   p50 {Find(Half())}   p99 {Find(Most())}{(output.Contains("Non-2xx", StringComparison.Ordinal) ? "   with failures" : "")}";
    }

    [GeneratedRegex(@"Requests/sec:\s+(\S+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"50%\s+(\S+)")]
    private static partial Regex Half();

    [GeneratedRegex(@"99%\s+(\S+)")]
    private static partial Regex Most();
}
