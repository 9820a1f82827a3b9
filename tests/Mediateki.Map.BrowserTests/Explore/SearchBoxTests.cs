using System.Text.RegularExpressions;
using Mediateki.Map.BrowserTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mediateki.Map.BrowserTests.Explore;

/// <summary>The search box as a combobox, by keyboard, and what becomes of a sentence that is sent.</summary>
public sealed partial class SearchBoxTests(ChromiumFixture chromium, AppFixture site) : BrowserTest(chromium)
{
    private const string Box = "#filter-q";
    private const string List = "#filter-q-suggestions";

    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 60_000 };

    [Theory]
    [InlineData("/biblioteki", ColorScheme.Light, "podpowied")]
    [InlineData("/en/libraries", ColorScheme.Dark, "suggestion")]
    [InlineData("/uk/biblioteky", ColorScheme.Light, "підказ")]
    [InlineData("/", ColorScheme.Dark, "podpowied")]
    public async Task Keyboard_SpaceSuggested_BecomesAFilterThatCanBeTakenBack(string address, ColorScheme theme, string announced)
    {
        var page = await OpenAsync(await site.StartedAsync(), address, new() { Theme = theme });
        var input = await TypeAsync(page, "studio nag");
        await Expect(page.Locator("[data-suggest-status]")).ToContainTextAsync(announced);
        await Expect(input).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(input).Not.ToHaveAttributeAsync("aria-activedescendant", AnyText());

        await page.Keyboard.PressAsync("ArrowDown");
        var first = await ActiveAsync(page);
        await page.Keyboard.PressAsync("End");
        var last = await ActiveAsync(page);
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(first, await ActiveAsync(page));
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(last, await ActiveAsync(page));
        await page.Keyboard.PressAsync("Home");
        Assert.Equal(first, await ActiveAsync(page));
        Assert.Equal("filter-q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await Accessibility.AssertNoViolationsAsync(page);

        await ActivateAsync(page, "recording_studio");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => url.EndsWith("?space=recording_studio", StringComparison.Ordinal));
        await Expect(page.Locator(List)).ToBeHiddenAsync();
        await Expect(input).ToHaveValueAsync("");
        await page.Locator(".filter-chips a").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("space=", StringComparison.Ordinal));
        await Expect(page.Locator("input[value=recording_studio]:checked")).ToHaveCountAsync(0);
        await Expect(input).ToHaveAttributeAsync("role", "combobox");
    }

    [Fact]
    public async Task City_Clicked_NarrowsTheMapPage()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        await new MapOnPage(page).WhenReadyAsync();
        await TypeAsync(page, "katow");

        await page.Locator($"{List} [role=option]").Filter(new() { HasTextRegex = CityKatowice() }).ClickAsync();

        await page.WaitForURLAsync(url => url.EndsWith("/?city=Katowice", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Usuń filtr: Katowice" })).ToBeVisibleAsync(Patient);
        await Expect(page.Locator("#filter-city")).ToHaveValueAsync("Katowice");
    }

    [Theory]
    [InlineData("komiksy", null, "/?service=comics_manga")]
    [InlineData("biblioforum", null, "/?q=biblioforum")]
    [InlineData("katow", "^Katowice ", "/?city=Katowice")]
    [InlineData("bibliofor", "^Biblioforum ", "/biblioteki/biblioforum-gliwice")]
    public async Task Back_AfterTypingAndSending_LeadsToThePageBeforeIt(string text, string? suggestion, string found)
    {
        var page = await OpenAsync(await site.StartedAsync(), "/?mediateka=1");
        await new MapOnPage(page).WhenReadyAsync();
        await page.GotoAsync(new Uri(new Uri(page.Url), "/").ToString());
        await new MapOnPage(page).WhenReadyAsync();
        var input = page.Locator(Box);
        await input.PressSequentiallyAsync(text[..4]);
        await page.WaitForURLAsync(url => url.EndsWith($"/?q={text[..4]}", StringComparison.Ordinal));
        await input.PressSequentiallyAsync(text[4..]);
        await page.WaitForURLAsync(url => url.EndsWith($"/?q={text}", StringComparison.Ordinal));
        await (suggestion is null
            ? page.Keyboard.PressAsync("Enter")
            : page.Locator($"{List} [role=option]").Filter(new() { HasTextRegex = new(suggestion) }).First.ClickAsync());
        await page.WaitForURLAsync(url => url.Contains(found, StringComparison.Ordinal));

        await page.GoBackAsync();

        await page.WaitForURLAsync(url => new Uri(url).PathAndQuery == "/");
        await Expect(input).ToHaveValueAsync("");
        await page.GoBackAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/?mediateka=1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/biblioteki")]
    public async Task Library_Chosen_OpensItsProfile(string address)
    {
        var page = await OpenAsync(await site.StartedAsync(), address);
        await TypeAsync(page, "bibliofor");

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => url.EndsWith("/biblioteki/biblioforum-gliwice", StringComparison.Ordinal));
        await Expect(page.Locator("h1")).ToContainTextAsync("Biblioforum");
        // What was still to be searched for while typing does not come after it.
        await page.WaitForFunctionAsync("() => new Promise(done => setTimeout(() => done(true), 600))");
        Assert.EndsWith("/biblioteki/biblioforum-gliwice", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_ClosesTheListAndKeepsWhatIsTyped()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/biblioteki");
        var input = await TypeAsync(page, "gliw");

        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator(List)).ToBeHiddenAsync();
        await Expect(input).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(input).ToHaveValueAsync("gliw");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(List)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Requests_WhileTyping_AreOneAtATimeAndTheNewestWins()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/biblioteki");
        var (open, most, ended) = (0, 0, 0);
        page.Request += (_, request) => most = IsSuggestion(request) ? Math.Max(most, ++open) : most;
        page.RequestFinished += (_, request) => open -= IsSuggestion(request) ? 1 : 0;
        page.RequestFailed += (_, request) => (open, ended) = IsSuggestion(request) ? (open - 1, ended + 1) : (open, ended);
        // Slow enough that each keystroke comes while the last answer is still awaited.
        await page.RouteAsync("**/api/v1/suggestions**", async route =>
        {
            await Task.Delay(route.Request.Url.EndsWith("gliw", StringComparison.Ordinal) ? 0 : 2_000, Cancellation);
            await route.ContinueAsync();
        });

        await page.Locator(Box).PressSequentiallyAsync("gliw", new() { Delay = 400 });

        await Expect(page.Locator($"{List} [role=option]").First).ToBeVisibleAsync();
        Assert.Equal(2, ended);
        Assert.InRange(most, 1, 1);
        await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
    }

    [Fact]
    public async Task Sentence_SentOnTheMapPage_BecomesFiltersAndCanBeSearchedLiterally()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        await new MapOnPage(page).WhenReadyAsync();
        await page.Locator(Box).PressSequentiallyAsync("komiksy w Krakowie atlantyda");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => url.Contains("/?service=comics_manga&city=Krak%C3%B3w&asked=", StringComparison.Ordinal));
        await Expect(page.Locator("[data-needs]")).ToContainTextAsync("Nie rozumiem: „atlantyda”", new() { Timeout = 60_000 });
        await Expect(page.Locator(Box)).ToHaveValueAsync("");
        await Expect(page.Locator("input[value=comics_manga]")).ToBeCheckedAsync();
        await Accessibility.AssertNoViolationsAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Szukaj dosłownie" }).ClickAsync();

        await page.WaitForURLAsync(url => url.EndsWith("/?q=komiksy%20w%20Krakowie%20atlantyda", StringComparison.Ordinal));
        await Expect(page.Locator(Box)).ToHaveValueAsync("komiksy w Krakowie atlantyda");
        await Expect(page.Locator("input[value=comics_manga]:checked")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-needs]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sentence_SentInTheDirectory_BecomesFiltersWithAndWithoutScript(bool script)
    {
        var page = await OpenAsync(await site.StartedAsync(), "/biblioteki", new() { JavaScript = script, Screen = Screen.Phone });
        await page.Locator(Box).FillAsync("komiksy w Krakowie");
        await page.Locator(".search__button").ClickAsync();

        await page.WaitForURLAsync(url => url.Contains("/biblioteki?service=comics_manga&city=Krak%C3%B3w&asked=", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Usuń filtr: komiksy i manga" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Szukaj dosłownie" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/biblioteki")]
    [InlineData("/")]
    public async Task NearMe_AsksForTheLocationOnlyWhenTheVisitorWantsIt(string address)
    {
        var page = await OpenAsync(await site.StartedAsync(), address);
        await page.Context.SetGeolocationAsync(new() { Latitude = 50.2649f, Longitude = 19.0238f });
        await page.Locator(Box).FillAsync("komiksy blisko mnie");
        await page.Locator(".search__button").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("service=comics_manga&asked=", StringComparison.Ordinal));
        Assert.DoesNotContain("near=", page.Url, StringComparison.Ordinal);

        var button = page.GetByRole(AriaRole.Button, new() { Name = "Użyj mojego położenia" });
        await page.Context.ClearPermissionsAsync();
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await button.ClickAsync();

        await page.WaitForURLAsync(NearHere());
        await Expect(button).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Usuń filtr: do 25 km" })).ToBeVisibleAsync(Patient);
    }

    [GeneratedRegex("near=50\\.265(00)?,19\\.024")]
    private static partial Regex NearHere();

    private static bool IsSuggestion(IRequest request) => request.Url.Contains("/api/v1/suggestions", StringComparison.Ordinal);

    private static async Task<ILocator> TypeAsync(IPage page, string text)
    {
        var input = page.Locator(Box);
        await Expect(input).ToHaveAttributeAsync("role", "combobox");
        await input.ClickAsync();
        await input.PressSequentiallyAsync(text, new() { Delay = 20 });
        await Expect(page.Locator($"{List} [role=option]").First).ToBeVisibleAsync();
        return input;
    }

    /// <summary>The one option that is both pointed at and selected.</summary>
    private static async Task<string> ActiveAsync(IPage page)
    {
        var id = (await page.Locator(Box).GetAttributeAsync("aria-activedescendant"))!;
        await Expect(page.Locator($"{List} [aria-selected=true]")).ToHaveCountAsync(1);
        Assert.Equal("true", await page.Locator($"#{id}").GetAttributeAsync("aria-selected"));
        return id;
    }

    /// <summary>Moves down until a space's option is active.</summary>
    private static async Task ActivateAsync(IPage page, string space)
    {
        var wanted = await page.EvaluateAsync<string>(
            "async space => (await (await fetch('/api/v1/suggestions?q=studio+nag&lang=' + document.documentElement.lang)).json()).spaces.find(s => s.code === space).label", space);
        for (var i = 0; i < 20; i++)
        {
            if ((await page.Locator($"#{await ActiveAsync(page)} > span").First.InnerTextAsync()) == wanted)
            {
                return;
            }
            await page.Keyboard.PressAsync("ArrowDown");
        }
        Assert.Fail($"{wanted} is not among the suggestions.");
    }

    [GeneratedRegex("^Katowice ")]
    private static partial Regex CityKatowice();

    [GeneratedRegex(".")]
    private static partial Regex AnyText();
}
