using System.Net.Sockets;
using System.Reflection;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>The site in this process, started through its own entry point.</summary>
internal sealed class HostedSite : IAsyncDisposable
{
    private HostedSite(Uri address) => Address = address;

    public Uri Address { get; }

    public static async Task<HostedSite> StartAsync(string connectionString, CancellationToken cancellationToken)
    {
        var address = new Uri("http://127.0.0.1:5099");
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", address.OriginalString);
        Environment.SetEnvironmentVariable("ConnectionStrings__Catalogue", connectionString);
        Environment.SetEnvironmentVariable("Serilog__MinimumLevel__Default", "Fatal");
        Environment.SetEnvironmentVariable("Serilog__MinimumLevel__Override__Serilog", "Fatal");
        Environment.SetEnvironmentVariable("ASPNETCORE_APPLICATIONNAME", "Mediateki.Map.Web");
        Environment.SetEnvironmentVariable("ASPNETCORE_CONTENTROOT", SiteProcess.PublishedFolder);
        Environment.CurrentDirectory = SiteProcess.PublishedFolder;
        var entry = typeof(Web.Commands).Assembly.EntryPoint!;
        _ = Task.Factory.StartNew(() => entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null), TaskCreationOptions.LongRunning);
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return new(address);
                }
            }
            catch (HttpRequestException exception) when (exception.InnerException is SocketException)
            {
                // Not listening yet.
            }
            await Task.Delay(50, cancellationToken);
        }
    }

    /// <summary>Ends with the process: the entry point offers no other way.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
