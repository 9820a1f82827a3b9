using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>Checks a page with axe. All its rules are on, the best practices too, and none can be switched off.</summary>
public static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Every rule runs; only what they have nothing against is told in brief, which on a long page is most of the work.
    // The page is checked in place: to have its answer put together in a second page takes longer than the check.
    private const string Check = """
        async () => {
            const result = await axe.run(document, { resultTypes: ['violations'] });
            return {
                passed: result.passes.length,
                violations: result.violations.flatMap(violation => violation.nodes.map(node =>
                    `${location.href}: ${violation.id} (${violation.impact}) at ${node.target.join(' ')}: ${violation.help}. ${node.html}`)),
            };
        }
        """;

    /// <summary>Fails with the rule, the place and what to mend for every violation on the page as it is now.</summary>
    public static async Task AssertNoViolationsAsync(IPage page)
    {
        Assert.True(page.Frames.Count == 1, "Frames are not looked into.");
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }
        var result = await page.EvaluateAsync<JsonElement>(Check);
        Assert.True(result.GetProperty("passed").GetInt32() > 0);
        var violations = result.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString()).ToList();
        Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations));
    }
}
