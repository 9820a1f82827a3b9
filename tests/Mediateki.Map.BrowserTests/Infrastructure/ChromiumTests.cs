using Microsoft.Playwright;

namespace Mediateki.Map.BrowserTests.Infrastructure;

public sealed class ChromiumTests(ChromiumFixture chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Page_OfAPolishVisitorAtNightOnAPhone_SeesThemSo()
    {
        var page = await NewPageAsync(new Visitor { Screen = Screen.Phone, Theme = ColorScheme.Dark });
        await page.SetContentAsync("<meta name=viewport content='width=device-width'><h1>Zażółć gęślą jaźń</h1>");

        var seen = await page.EvaluateAsync<string>(
            "() => [innerWidth, innerHeight, navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone,"
            + " matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(pointer: coarse)').matches].join(' ')");

        Assert.Equal("390 844 pl-PL Europe/Warsaw true true", seen);
        Assert.Equal("Zażółć gęślą jaźń", await page.GetByRole(AriaRole.Heading).TextContentAsync());
    }

    [Fact]
    public async Task Page_WithACanvas_HasWebGl2()
    {
        var page = await NewPageAsync();

        Assert.True(await page.EvaluateAsync<bool>("() => document.createElement('canvas').getContext('webgl2') !== null"));
    }

    [Fact]
    public async Task Page_WithoutJavaScript_ShowsItsNoscript()
    {
        var page = await NewPageAsync(new Visitor { JavaScript = false });
        await page.SetContentAsync("<script>document.title = 'script'</script><noscript><p>bez skryptów</p></noscript>");

        Assert.Equal("bez skryptów", await page.Locator("p").TextContentAsync());
    }

    [Fact]
    public async Task Page_ThatThrowsAndMissesAResource_HasBothAmongItsErrors()
    {
        var page = await NewPageAsync();
        await page.RouteAsync("**/missing.css", route => route.FulfillAsync(new() { Status = 404 }));
        Errors.Expect("missing.css");
        Errors.Expect("thrown on purpose");

        await page.SetContentAsync("<link rel=stylesheet href='http://127.0.0.1/missing.css'>");
        await page.EvaluateAsync("() => new Promise(done => setTimeout(() => { setTimeout(done); throw new Error('thrown on purpose'); }))");
        await page.EvaluateAsync("() => console.error('said on purpose')");

        var unexpected = Assert.Single(Errors.Unexpected);
        Assert.Contains("said on purpose", unexpected);
        Errors.Expect("said on purpose");
    }

    [Fact]
    public async Task AddressOutsideTheMachine_Requested_IsNotFound()
    {
        var page = await NewPageAsync();

        var failure = await Assert.ThrowsAnyAsync<PlaywrightException>(() => page.GotoAsync("https://example.org/"));

        Assert.Contains("ERR_NAME_NOT_RESOLVED", failure.Message);
    }

    [Fact]
    public async Task Axe_PageWithAFault_NamesTheRuleAndThePlace()
    {
        var page = await NewPageAsync();
        await page.SetContentAsync("<html lang=pl><title>Obraz</title><main><h1>Obraz</h1><img id=cover src='data:,'></main></html>");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Accessibility.AssertNoViolationsAsync(page));

        Assert.Contains("image-alt", failure.Message);
        Assert.Contains("#cover", failure.Message);
    }

    [Fact]
    public async Task Axe_SoundPage_Passes()
    {
        var page = await NewPageAsync();
        await page.SetContentAsync("<html lang=pl><title>Katalog</title><main><h1>Katalog</h1><p>Trzy biblioteki.</p></main></html>");

        await Accessibility.AssertNoViolationsAsync(page);
    }
}
