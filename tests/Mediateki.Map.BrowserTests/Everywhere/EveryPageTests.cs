using Mediateki.Map.BrowserTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mediateki.Map.BrowserTests.Everywhere;

/// <summary>What must hold on every page, whatever it shows.</summary>
public sealed class EveryPageTests(ChromiumFixture chromium, AppFixture site) : BrowserTest(chromium)
{
    private const string Missing = "/nie-ma-takiej-strony";

    private static readonly string[] ContentPages =
    [
        "/biblioteki", "/biblioteki?q=nicniematakiego", "/biblioteki?open=now&unconfirmed=1", "/biblioteki/mediateka-tychy", "/biblioteki/biblioteka-slaska-katowice",
        "/porownaj", "/porownaj?b=mediateka-tychy,biblioforum-gliwice,biblioteka-slaska-katowice", "/trasy", "/trasy/slask-i-zaglebie-biblioteki-przyszlosci", "/wizyty", "/wizyty/wizyta-studyjna-slask-zaglebie",
        "/inspiracje", "/o-projekcie", "/dostepnosc", "/prywatnosc", "/dane",
    ];

    /// <summary>Every page in Polish; the other languages share their markup, so some of each suffice.</summary>
    public static TheoryData<string> Pages { get; } =
    [
        "/", "/planer", .. ContentPages, Missing, "/en", "/en/libraries/biblioforum-gliwice", "/uk/biblioteky", "/uk/biblioteky/biblioteka-slaska-katowice",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InBothThemes_PassesAxe(string address)
    {
        Errors.Expect("404");
        var page = await OpenAsync(await site.StartedAsync(), address, new() { Theme = ColorScheme.Light });

        await Accessibility.AssertNoViolationsAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Accessibility.AssertNoViolationsAsync(page);
    }

    [Theory]
    [InlineData("/biblioteki")]
    [InlineData("/biblioteki/mediateka-tychy")]
    [InlineData("/")]
    [InlineData("/porownaj?b=mediateka-tychy,biblioforum-gliwice")]
    [InlineData("/inspiracje")]
    [InlineData("/planer")]
    [InlineData("/trasy")]
    [InlineData("/trasy/slask-i-zaglebie-biblioteki-przyszlosci")]
    public async Task Page_OnAPhone_PassesAxeAndDoesNotScrollSideways(string address)
    {
        var page = await OpenAsync(await site.StartedAsync(), address, new() { Screen = Screen.Phone });

        await Accessibility.AssertNoViolationsAsync(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task ContentPages_OpenedInABrowser_OpenNoCircuitAndNoMapEngineUnasked()
    {
        var app = await site.StartedAsync();
        var page = await NewPageAsync();
        var (sockets, engines) = (new List<string>(), new List<string>());
        var seen = 0;
        page.WebSocket += (_, socket) => sockets.Add(socket.Url);
        page.Request += (_, request) =>
        {
            seen++;
            if (request.Url.Contains("maplibre", StringComparison.OrdinalIgnoreCase))
            {
                engines.Add($"{page.Url}: {request.Url}");
            }
        };
        foreach (var address in ContentPages)
        {
            await page.GotoAsync(new Uri(app.Address, address).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(sockets);
        Assert.Empty(engines);
        Assert.InRange(seen, ContentPages.Length, int.MaxValue);
    }

    [Theory]
    [InlineData("/biblioteki")]
    [InlineData("/")]
    public async Task Blazor_OnAPhone_StartsWhenThePageIsUsedAndNotBefore(string address)
    {
        var app = await site.StartedAsync();
        var page = await NewPageAsync(new() { Screen = Screen.Phone });
        var scripts = new List<string>();
        var sockets = new List<string>();
        page.WebSocket += (_, socket) => sockets.Add(socket.Url);
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("blazor.web", StringComparison.Ordinal))
            {
                scripts.Add(request.Url);
            }
        };
        await page.GotoAsync(new Uri(app.Address, address).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(scripts);
        Assert.Empty(sockets);

        await page.Touchscreen.TapAsync(200, 5);
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('blazor-started').length > 0");
        Assert.Single(scripts);
        await page.Locator(".library-card .card__title a").First.ClickAsync();

        await page.WaitForURLAsync("**/biblioteki/*");
        await Expect(page.Locator(".profile h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Site_WithoutJavaScript_ReadsFromDirectoryToProfile()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/biblioteki?voivodeship=%C5%9Bl%C4%85skie", new() { JavaScript = false });
        var first = page.Locator(".library-card .card__title a").First;
        var name = await first.InnerTextAsync();

        await first.ClickAsync();

        Assert.Contains("/biblioteki/", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator(".profile-heading__name")).ToHaveTextAsync(name);
    }
}
