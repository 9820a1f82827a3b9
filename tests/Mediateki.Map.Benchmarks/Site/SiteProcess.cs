using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>The site in a process of its own, on a free port of the loopback.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process process;

    private SiteProcess(Process process, Uri address, TimeSpan startUp) => (this.process, Address, StartUp) = (process, address, startUp);

    /// <summary>The site as it is deployed.</summary>
    public static string PublishedFolder => RepositoryFolder("src/Mediateki.Map.Web/bin/Release/net10.0/publish");

    public Uri Address { get; }

    /// <summary>From the start of the process to the first ready answer.</summary>
    public TimeSpan StartUp { get; }

    /// <summary>Resident memory in megabytes (10⁶ bytes), as the kernel counts it.</summary>
    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    public static async Task<SiteProcess> StartAsync(string connectionString, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var assembly = Path.Combine(PublishedFolder, "Mediateki.Map.Web.dll");
        if (!File.Exists(assembly))
        {
            throw new InvalidOperationException("Publish the site first: dotnet publish -c Release src/Mediateki.Map.Web");
        }
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            WorkingDirectory = PublishedFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address.OriginalString;
        start.Environment["ConnectionStrings__Catalogue"] = connectionString;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilReadyAsync(address, process, cancellationToken);
        return new(process, address, Stopwatch.GetElapsedTime(started));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
        await process.WaitForExitAsync();
        process.Dispose();
    }

    internal static string RepositoryFolder(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mediateki.Map.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run inside the working copy.");
        }
        return Path.Combine(folder.FullName, path);
    }

    private static async Task WaitUntilReadyAsync(Uri address, Process process, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(2) };
        while (!process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(20, cancellationToken);
        }
        throw new InvalidOperationException($"The site ended with exit code {process.ExitCode} before it was ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
