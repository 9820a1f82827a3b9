using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>Checks a page with axe. All its rules are on, the best practices too, and none can be switched off.</summary>
public static class Accessibility
{
    // Every rule runs; only what they have nothing against is told in brief, which on a long page is most of the work.
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Fails with the rule, the place and what to mend for every violation on the page as it is now.</summary>
    public static async Task AssertNoViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, Describe(page, result));
    }

    private static string Describe(IPage page, AxeResult result) => string.Join(
        Environment.NewLine,
        result.Violations.SelectMany(
            violation => violation.Nodes,
            (violation, node) => $"{page.Url}: {violation.Id} ({violation.Impact}) at {node.Target}: {violation.Help}. {node.Html}"));
}
