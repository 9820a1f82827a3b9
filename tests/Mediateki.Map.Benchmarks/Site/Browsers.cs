using Microsoft.Playwright;

namespace Mediateki.Map.Benchmarks.Site;

/// <summary>Debian's Chromium, cut off from everything but this machine.</summary>
internal static class Browsers
{
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args =
        [
            "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-domain-reliability", "--disable-default-apps", "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
        ],
    });
}
