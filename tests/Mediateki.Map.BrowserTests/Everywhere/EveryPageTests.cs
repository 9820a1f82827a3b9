using Mediateki.Map.BrowserTests.Infrastructure;
using Microsoft.Playwright;

namespace Mediateki.Map.BrowserTests.Everywhere;

/// <summary>What must hold on every page, whatever it shows.</summary>
public sealed class EveryPageTests(ChromiumFixture chromium, AppFixture site) : BrowserTest(chromium)
{
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
    public async Task Profile_OpenedInABrowser_OpensNoCircuit()
    {
        var app = await site.StartedAsync();
        var page = await NewPageAsync();
        var sockets = new List<string>();
        page.WebSocket += (_, socket) => sockets.Add(socket.Url);

        await page.GotoAsync(new Uri(app.Address, "/biblioteki/mediateka-tychy").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(sockets);
    }
}
