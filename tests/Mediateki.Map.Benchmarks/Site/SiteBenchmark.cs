using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>
/// <c>site [--seconds S] [--circuits N]</c>: what a visit costs. Starts the site on the database of <c>CONNECTIONSTRINGS__CATALOGUE</c> and prints
/// start-up time, memory, requests per second with p50 and p99 (by wrk, with a page of constant text from the same server as the peer),
/// the weight of a first visit, and the memory of an open circuit.
/// </summary>
internal sealed partial class SiteBenchmark : IBenchmark
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("peer: constant text", "/health/live"), ("profile", "/biblioteki/mediateka-tychy"), ("directory", "/biblioteki"), ("map page", "/"),
        ("API list", "/api/v1/libraries"),
    ];

    public string Name => "site";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var connection = Environment.GetEnvironmentVariable("CONNECTIONSTRINGS__CATALOGUE") ?? Environment.GetEnvironmentVariable("ConnectionStrings__Catalogue");
        if (string.IsNullOrEmpty(connection))
        {
            Console.Error.WriteLine("Set CONNECTIONSTRINGS__CATALOGUE to a database with the catalogue in it.");
            return 2;
        }
        var (seconds, circuits) = (Option(args, "--seconds", 8), Option(args, "--circuits", 20));
        await using (var site = await SiteProcess.StartAsync(connection, new Dictionary<string, string>(), cancellationToken))
        {
            Print("start-up to ready", $"{site.StartUp.TotalMilliseconds:0} ms");
            await WarmUpAsync(site.Address, cancellationToken);
            Print("resident memory after warm-up", $"{site.ResidentMegabytes():0} MB");
            foreach (var (name, path) in Pages)
            {
                await LoadAsync(site.Address, path, 2, cancellationToken);
                Print(name, await LoadAsync(site.Address, path, seconds, cancellationToken));
            }
            Print("resident memory after load", $"{site.ResidentMegabytes():0} MB");
            await FirstVisit.MeasureAsync(site.Address, Print);
        }
        await CircuitMemory.MeasureAsync(connection, CircuitMemory.Map, circuits, Print, cancellationToken);
        return 0;
    }

    private static async Task WarmUpAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var i = 0; i < 50; i++)
        {
            foreach (var (_, path) in Pages)
            {
                using var response = await client.GetAsync(path, cancellationToken);
                response.EnsureSuccessStatusCode();
            }
        }
    }

    /// <summary>wrk with 16 connections on one thread; the server has what wrk leaves of the machine's cores.</summary>
    private static async Task<string> LoadAsync(Uri address, string path, int seconds, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{seconds}s", "--latency", "-H", "Accept-Encoding: br", new Uri(address, path).AbsoluteUri])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var errors = output.Contains("Non-2xx", StringComparison.Ordinal) ? "  WITH ERRORS" : "";
        return $"{double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture):0} requests/s, p50 {Latency(output, "50")}, p99 {Latency(output, "99")}{errors}";
    }

    private static string Latency(string output, string percentile) => Regex.Match(output, $@"^\s+{percentile}%\s+(\S+)\s*$", RegexOptions.Multiline).Groups[1].Value;

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : otherwise;

    private static void Print(string name, string figure) => Console.WriteLine($"{name}\t{figure}");

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
