using System.Diagnostics;
using Mediateki.Map.BrowserTests.Infrastructure;
using Mediateki.Map.Tests.Postgis;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(ChromiumFixture))]
// A page with a map keeps both cores of a small machine busy: one test after another is also the quicker way.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>One Chromium for all tests of this assembly: the machine's own, which <c>eng/browser</c> finds or installs.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    // Nothing outside this machine is reachable, so that no test depends on the network or talks to it;
    // WebGL is drawn in software, the same everywhere.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-domain-reliability", "--disable-default-apps",
        "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public async ValueTask InitializeAsync()
    {
        var executable = Environment.GetEnvironmentVariable("MEDIATEKI_BROWSER") is { Length: > 0 } given ? given : await FindAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
    }

    private static async Task<string> FindAsync()
    {
        var start = new ProcessStartInfo(WorkingCopy.PathOf("eng", "browser")) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("eng/browser did not start.");
        var path = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return path ?? throw new InvalidOperationException("No Chromium: run eng/browser to see what to install.");
    }
}
