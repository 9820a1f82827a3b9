using Mediateki.Map.Tests.Postgis;
using Microsoft.Playwright;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>
/// What every browser test starts from: pages for a described visitor, and the rule that no page may complain in
/// its console. A failed test leaves a picture of each page in <c>test-results/</c>.
/// </summary>
public abstract class BrowserTest(ChromiumFixture chromium) : IAsyncDisposable
{
    private readonly List<IBrowserContext> contexts = [];

    /// <summary>What the test's pages complained about. Anything unexpected left at its end fails the test.</summary>
    protected ConsoleErrors Errors { get; } = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An empty page in a browser profile of its own.</summary>
    protected async Task<IPage> NewPageAsync(Visitor? visitor = null)
    {
        var context = await chromium.Browser.NewContextAsync((visitor ?? new Visitor()).ToContextOptions());
        contexts.Add(context);
        Errors.Watch(context);
        return await context.NewPageAsync();
    }

    /// <summary>A page that has loaded an address of the site, such as <c>/biblioteki</c>.</summary>
    protected async Task<IPage> OpenAsync(AppProcess app, string address, Visitor? visitor = null)
    {
        var page = await NewPageAsync(visitor);
        await page.GotoAsync(new Uri(app.Address, address).ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var context in contexts)
        {
            if (failed)
            {
                await PictureAsync(context);
            }
            await context.DisposeAsync();
        }
        GC.SuppressFinalize(this);
        if (!failed)
        {
            Assert.Empty(Errors.Unexpected);
        }
    }

    private static async Task PictureAsync(IBrowserContext context)
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        foreach (var (index, page) in context.Pages.Index())
        {
            await page.ScreenshotAsync(new() { Path = WorkingCopy.PathOf("test-results", $"{name}_{index}.png"), FullPage = true });
        }
    }
}
