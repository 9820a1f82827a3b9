using Mediateki.Map.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Mediateki.Map.BrowserTests.Profile;

/// <summary>The status line of a profile that stays open.</summary>
public sealed class OpeningStatusTests(ChromiumFixture chromium, AppFixture site) : BrowserTest(chromium)
{
    [Fact]
    public async Task Status_WhenItsTimeIsUp_IsFetchedAnewWithoutReloading()
    {
        var app = await site.StartedAsync();
        var page = await NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync(new Uri(app.Address, "/biblioteki/biblioteka-slaska-katowice").ToString());
        var status = page.Locator("[data-status]");
        await Expect(status).ToHaveCountAsync(1);
        await page.EvaluateAsync("document.body.dataset.same = 'page'; document.querySelector('[data-status] b').textContent = 'stale'");

        // However far off the next change is, midnight comes first.
        var asked = await page.RunAndWaitForRequestAsync(() => page.Clock.FastForwardAsync("24:00:10"), request => request.Url.Contains("/status?lang=pl", StringComparison.Ordinal));

        Assert.EndsWith("/data/libraries/biblioteka-slaska-katowice/status?lang=pl", asked.Url, StringComparison.Ordinal);
        await Expect(status.Locator("b")).Not.ToHaveTextAsync("stale");
        await Expect(status).ToHaveAttributeAsync("role", "status");
        await Expect(page.Locator("body[data-same=page]")).ToHaveCountAsync(1);
    }
}
