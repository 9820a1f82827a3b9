using Mediateki.Map.BrowserTests.Infrastructure;
using Microsoft.Playwright;

namespace Mediateki.Map.BrowserTests.Everywhere;

/// <summary>What must hold on every page, whatever it shows.</summary>
public sealed class EveryPageTests(ChromiumFixture chromium, AppFixture site) : BrowserTest(chromium)
{
    private static readonly string[] ContentPages =
    [
        "/biblioteki", "/en/libraries", "/uk/biblioteky", "/biblioteki?q=nicniematakiego", "/biblioteki/mediateka-tychy", "/en/libraries/biblioforum-gliwice",
        "/uk/biblioteky/biblioteka-slaska-katowice", "/porownaj", "/porownaj?b=mediateka-tychy,biblioforum-gliwice,biblioteka-slaska-katowice",
        "/en/compare?b=mediateka-tychy,biblioforum-gliwice", "/uk/porivnyaty", "/wizyty", "/en/visits", "/uk/vizyty", "/wizyty/wizyta-studyjna-slask-zaglebie",
        "/inspiracje", "/en/ideas", "/uk/idei", "/o-projekcie", "/en/about", "/uk/pro-proyekt", "/dostepnosc", "/en/accessibility", "/uk/dostupnist",
        "/prywatnosc", "/en/privacy", "/uk/pryvatnist", "/dane", "/en/data", "/uk/dani",
    ];

    /// <summary>Pages in Polish in both themes; the other languages share their markup, so one of each suffices.</summary>
    public static TheoryData<string, bool> PagesInBothThemes()
    {
        var data = new TheoryData<string, bool> { { "/en/libraries/biblioforum-gliwice", false }, { "/uk/biblioteky/biblioteka-slaska-katowice", true } };
        foreach (var page in new[] { "/biblioteki", "/biblioteki?q=nicniematakiego", "/biblioteki/mediateka-tychy", "/wizyty", "/wizyty/wizyta-studyjna-slask-zaglebie", "/inspiracje", "/o-projekcie" })
        {
            data.Add(page, false);
            data.Add(page, true);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(PagesInBothThemes))]
    public async Task Page_InEitherTheme_PassesAxe(string address, bool dark)
    {
        Errors.Expect("404");
        var page = await OpenAsync(await site.StartedAsync(), address, new() { Theme = dark ? ColorScheme.Dark : ColorScheme.Light });

        await Accessibility.AssertNoViolationsAsync(page);
    }

    [Theory]
    [InlineData("/biblioteki")]
    [InlineData("/biblioteki/mediateka-tychy")]
    [InlineData("/")]
    [InlineData("/porownaj?b=mediateka-tychy,biblioforum-gliwice")]
    [InlineData("/inspiracje")]
    public async Task Page_OnAPhone_PassesAxeAndDoesNotScrollSideways(string address)
    {
        var page = await OpenAsync(await site.StartedAsync(), address, new() { Screen = Screen.Phone });

        await Accessibility.AssertNoViolationsAsync(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task ContentPage_OpenedInABrowser_OpensNoCircuitAndNoMapEngine()
    {
        var app = await site.StartedAsync();
        var page = await NewPageAsync();
        var (sockets, requests) = (new List<string>(), new List<string>());
        page.WebSocket += (_, socket) => sockets.Add(socket.Url);
        page.Request += (_, request) => requests.Add(request.Url);
        foreach (var address in ContentPages.Where(a => !a.Contains("/biblioteki/", StringComparison.Ordinal) && !a.Contains("/libraries/", StringComparison.Ordinal) && !a.Contains("/biblioteky/", StringComparison.Ordinal)))
        {
            await page.GotoAsync(new Uri(app.Address, address).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(sockets);
        Assert.DoesNotContain(requests, url => url.Contains("maplibre", StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(requests);
    }

    [Fact]
    public async Task Profile_OpenedInABrowser_OpensNoCircuit()
    {
        var app = await site.StartedAsync();
        var page = await NewPageAsync();
        var sockets = new List<string>();
        page.WebSocket += (_, socket) => sockets.Add(socket.Url);

        await page.GotoAsync(new Uri(app.Address, "/biblioteki/mediateka-tychy").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(sockets);
    }

    [Fact]
    public async Task Site_WithoutJavaScript_ReadsFromDirectoryToProfile()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/biblioteki?voivodeship=%C5%9Bl%C4%85skie", new() { JavaScript = false });

        await page.GetByRole(AriaRole.Link, new() { Name = "Mediateka", Exact = false }).First.ClickAsync();

        Assert.Contains("/biblioteki/", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        await Accessibility.AssertNoViolationsAsync(page);
    }
}
