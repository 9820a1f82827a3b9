using System.Diagnostics;
using Mediateki.Map.Benchmarks.Catalogue;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>
/// <c>lighthouse [--runs N] [--address URL] [PATH...]</c>: what Lighthouse with its mobile preset says of pages, the middle of N runs (5), beside a
/// page with next to nothing on it. Without an address it starts the site on the database of <c>CONNECTIONSTRINGS__CATALOGUE</c>.
/// </summary>
internal sealed class LighthouseBenchmark : IBenchmark
{
    private static readonly string[] UsualPaths = ["/", "/biblioteki", "/biblioteki/mediateka-tychy"];

    public string Name => "lighthouse";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var (runs, address) = (Option(args, "--runs") ?? "5", Option(args, "--address"));
        string[] asked = [.. args.Where(arg => arg.StartsWith('/'))];
        var paths = asked.Length > 0 ? asked : UsualPaths;
        if (address is not null)
        {
            return await AuditAsync(address, runs, paths, cancellationToken);
        }
        var connection = Environment.GetEnvironmentVariable("CONNECTIONSTRINGS__CATALOGUE") ?? Environment.GetEnvironmentVariable("ConnectionStrings__Catalogue");
        if (string.IsNullOrEmpty(connection))
        {
            Console.Error.WriteLine("Set CONNECTIONSTRINGS__CATALOGUE to a database with the catalogue in it, or give the --address of a running site.");
            return 2;
        }
        await using var site = await SiteProcess.StartAsync(connection, new Dictionary<string, string>(), cancellationToken);
        return await AuditAsync(site.Address.OriginalString, runs, paths, cancellationToken);
    }

    private static async Task<int> AuditAsync(string address, string runs, string[] paths, CancellationToken cancellationToken)
    {
        using (var client = new HttpClient { BaseAddress = new Uri(address) })
        {
            foreach (var path in Enumerable.Repeat(paths, 10).SelectMany(path => path))
            {
                using var answer = await client.GetAsync(path, cancellationToken);
                answer.EnsureSuccessStatusCode();
            }
        }
        using var node = Process.Start(new ProcessStartInfo("node", ["lighthouse.mjs", address, runs, .. paths]) { WorkingDirectory = Towns.PeersFolder })!;
        await node.WaitForExitAsync(cancellationToken);
        return node.ExitCode;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
}
