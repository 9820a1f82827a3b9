using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>
/// The site as its users get it: the built program in a process of its own, on a free port. It is asked to end
/// when it is disposed, and ends with the test process however that ends.
/// </summary>
public sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly ProgramRun run;

    private AppProcess(Uri address, ProgramRun run)
    {
        Address = address;
        this.run = run;
    }

    public Uri Address { get; }

    /// <summary>What it has written so far, errors included.</summary>
    public string Output => run.Output;

    /// <summary>Runs a command of the program, such as <c>migrate</c> or <c>import FOLDER</c>, to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0 or not at all; the message holds its output.</exception>
    public static async Task ExecuteAsync(AppSettings settings, params string[] command)
    {
        await using var run = ProgramRun.Start(settings, FreeAddress(), command);
        var ended = await run.HasEndedWithinAsync(Patience);
        if (!ended || run.ExitCode != 0)
        {
            var how = ended ? $"ended with code {run.ExitCode}" : "did not end";
            throw new InvalidOperationException($"{string.Join(' ', command)} {how}: {run.Output}");
        }
    }

    /// <summary>Starts the site and waits until <paramref name="readyAt"/> answers with success, which is how far the test needs it.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not get so far; the message holds its output.</exception>
    public static async Task<AppProcess> StartAsync(AppSettings settings, string readyAt = "/health/ready")
    {
        var address = FreeAddress();
        var app = new AppProcess(address, ProgramRun.Start(settings, address, []));
        try
        {
            await app.WaitUntilAsync(new Uri(address, readyAt));
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => run.DisposeAsync();

    private async Task WaitUntilAsync(Uri ready)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var since = Stopwatch.StartNew();
        while (!await AnswersAsync(http, ready))
        {
            if (await run.HasEndedWithinAsync(TimeSpan.FromMilliseconds(100)))
            {
                throw new InvalidOperationException($"The site ended with code {run.ExitCode}: {run.Output}");
            }
            if (since.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The site did not answer at {ready}: {run.Output}");
            }
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            using var response = await http.GetAsync(address);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }
}
