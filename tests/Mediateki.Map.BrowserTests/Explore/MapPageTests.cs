using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mediateki.Map.BrowserTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mediateki.Map.BrowserTests.Explore;

/// <summary>One view, four ways to see it: list, map, filters and address follow each other.</summary>
public sealed class MapPageTests(ChromiumFixture chromium, AppFixture site) : BrowserTest(chromium)
{
    private static readonly LocatorAssertionsToHaveTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Map_Opened_DrawsEveryPlacedLibrary()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");

        var drawn = await new MapOnPage(page).WhenReadyAsync();

        Assert.Equal(await CountPlacedAsync(), drawn.Total);
        Assert.NotEmpty(drawn.Clusters);
    }

    [Fact]
    public async Task Cluster_Clicked_OpensIntoItsLibraries()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        var map = new MapOnPage(page);
        var largest = (await map.WhenReadyAsync()).Clusters.MaxBy(cluster => cluster.Count)!;
        var zoom = await map.ZoomAsync();

        await page.Mouse.ClickAsync(largest.X, largest.Y);

        await map.UntilAsync(Invariant($"zoom > {zoom + 0.5} && map.libraries.length + map.clusters.length > 1"));
    }

    [Fact]
    public async Task Library_SelectedInTheList_IsShownByTheMapAndStandsInTheAddress()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        var map = new MapOnPage(page);
        await map.WhenReadyAsync();
        var zoom = await map.ZoomAsync();
        var link = page.Locator("[data-select]").First;
        var slug = await link.GetAttributeAsync("data-select");

        await link.ClickAsync();

        await map.UntilAsync(Invariant($"map.selected === '{slug}' && zoom > {zoom + 1}"));
        await Expect(page.Locator(".explore__preview")).ToBeVisibleAsync();
        await Expect(page.Locator($"[data-library={slug}]")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("card--selected"));
        Assert.Contains($"selected={slug}", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_ChosenOnTheMap_StayInTheBrowserAndOutOfTheAddress()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        await new MapOnPage(page).WhenReadyAsync();
        await page.Locator("[data-filter-fold] > summary").ClickAsync();

        await page.Locator("#filter-profile").SelectOptionAsync("wheelchair");

        await Expect(page.Locator(".library-card__access").First).ToBeVisibleAsync();
        Assert.DoesNotContain("profile", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(new Uri(new Uri(page.Url), "/biblioteki").ToString());
        await Expect(page.Locator("#filter-profile")).ToHaveValueAsync("wheelchair");
        await Expect(page.Locator(".library-card__access").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Usuń filtr: Moje potrzeby" }).ClickAsync();
        await Expect(page.Locator(".library-card__access")).ToHaveCountAsync(0);
        Assert.EndsWith("/biblioteki", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name == "mediateki-access");
    }

    [Fact]
    public async Task Pin_Clicked_SelectsItsCardAndScrollsToIt()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/?at=18.93,50.1,19.05,50.16");
        var map = new MapOnPage(page);
        var pin = (await map.WhenReadyAsync()).Libraries.First(library => library.X > 600);

        await page.Mouse.ClickAsync(pin.X, pin.Y);

        var card = page.Locator($"[data-library={pin.Slug}]");
        await Expect(card).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("card--selected"), new() { Timeout = 60_000 });
        await Expect(card).ToBeInViewportAsync();
        await page.WaitForURLAsync(url => url.Contains($"selected={pin.Slug}", StringComparison.Ordinal));
        await map.UntilAsync($"map.selected === '{pin.Slug}'");
    }

    [Fact]
    public async Task Card_PointedAt_IsHighlightedOnTheMap()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        var map = new MapOnPage(page);
        await map.WhenReadyAsync();
        var card = page.Locator("[data-library]").Nth(1);
        var slug = await card.GetAttributeAsync("data-library");

        await card.HoverAsync();

        await map.UntilAsync($"map.hovered === '{slug}'");
    }

    [Fact]
    public async Task Filter_Chosen_IsInTheAddressAndReloadingGivesTheSame()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        var map = new MapOnPage(page);
        await map.WhenReadyAsync();
        await page.GetByText("Filtry", new() { Exact = true }).ClickAsync();
        await page.GetByText("Przestrzenie", new() { Exact = true }).First.ClickAsync();
        var promised = await page.Locator("[data-count='space:gallery']").InnerTextAsync();

        await page.Locator("input[value=gallery]").CheckAsync();

        await page.WaitForURLAsync(url => url.EndsWith("/?space=gallery", StringComparison.Ordinal));
        await Expect(page.Locator("#results")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex($"^{promised}\\s"), Patient);
        Assert.True(await page.Locator("[data-filter-fold]").EvaluateAsync<bool>("fold => fold.open"));
        var before = await SlugsAsync(page);
        await page.ReloadAsync();

        Assert.Equal(before, await SlugsAsync(page));
        Assert.True(await page.Locator("input[value=gallery]").IsCheckedAsync());
        Assert.Equal(promised, (await new MapOnPage(page).WhenReadyAsync()).Total.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task BackAndForward_AfterFilters_ShowWhatWasThere()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        await new MapOnPage(page).WhenReadyAsync();
        var all = await page.Locator("#results").InnerTextAsync();
        await page.GetByText("Filtry", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Tylko mediateki").CheckAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/?mediateka=1", StringComparison.Ordinal));
        await Expect(page.Locator("#results")).Not.ToHaveTextAsync(all, Patient);
        var mediateki = await page.Locator("#results").InnerTextAsync();

        await page.GoBackAsync();
        await Expect(page.Locator("#results")).ToHaveTextAsync(all, Patient);
        await Expect(page.Locator("input[name=mediateka]")).Not.ToBeCheckedAsync();

        await page.GoForwardAsync();
        await Expect(page.Locator("#results")).ToHaveTextAsync(mediateki, Patient);
        await Expect(page.Locator("input[name=mediateka]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Search_Typed_NarrowsWhileTypingAndKeepsWhatIsTyped()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        await new MapOnPage(page).WhenReadyAsync();

        await page.Locator("#filter-q").PressSequentiallyAsync("tychy", new() { Delay = 40 });

        await page.WaitForURLAsync(url => url.EndsWith("/?q=tychy", StringComparison.Ordinal));
        await Expect(page.Locator("[data-library=mediateka-tychy]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("#filter-q")).ToHaveValueAsync("tychy");
        await Expect(page.Locator("#filter-q")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Map_Dragged_OffersToSearchThereAndTheAreaCanBeTakenBack()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/?at=18.4,50,19.4,50.5");
        var map = new MapOnPage(page);
        await map.WhenReadyAsync();
        var all = await page.Locator("#results").InnerTextAsync();
        await page.Mouse.MoveAsync(1000, 600);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(900, 560, new() { Steps = 5 });
        await page.Mouse.UpAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Szukaj w tym obszarze" }).ClickAsync(new() { Timeout = 60_000 });

        await page.WaitForURLAsync(url => url.Contains("bbox=", StringComparison.Ordinal));
        await Expect(page.Locator("#results")).Not.ToHaveTextAsync(all, Patient);
        Assert.NotEmpty(await SlugsAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Usuń filtr: Obszar mapy" }).ClickAsync();
        await Expect(page.Locator("#results")).ToHaveTextAsync(all, Patient);
        Assert.DoesNotContain("bbox=", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Wheel_OverTheMap_CountsAsTheVisitorsMovementAndItsEndIsInTheAddress(int notches)
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        var map = new MapOnPage(page);
        await map.WhenReadyAsync();
        var zoom = await map.ZoomAsync();
        await page.Mouse.MoveAsync(1000, 500);

        for (var i = 0; i < notches; i++)
        {
            await page.Mouse.WheelAsync(0, -120);
        }

        await Expect(page.Locator(".explore__search-here")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.WaitForURLAsync(url => url.Contains("at=", StringComparison.Ordinal));
        // The width in degrees that the address says is the one the map shows.
        await page.WaitForFunctionAsync(
            "() => { const [west, , east] = new URLSearchParams(location.search).get('at').split(',').map(Number);"
            + " const shown = 360 * document.querySelector('.maplibregl-canvas').clientWidth / (512 * 2 ** document.querySelector('.library-map').mediatekiMap.zoom());"
            + " return Math.abs(east - west - shown) < 0.01; }");
        Assert.True(await map.ZoomAsync() > zoom);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SearchHere_Offered_StandsApartFromTheMapsNotices(bool phone)
    {
        var page = await OpenAsync(await site.StartedAsync(), "/?view=map", new() { Screen = phone ? Screen.Phone : Screen.Desktop });
        await new MapOnPage(page).WhenReadyAsync();
        var notice = page.Locator("[data-map-notice=simplified]");
        await notice.EvaluateAsync("notice => notice.hidden = false");

        await page.Locator("[data-map-action=zoom-in]").ClickAsync();
        await page.Locator(".explore__search-here").WaitForAsync(new() { Timeout = 60_000 });

        var (above, below) = ((await page.Locator(".explore__search-here").BoundingBoxAsync())!, (await notice.BoundingBoxAsync())!);
        Assert.True(above.Y + above.Height < below.Y, $"The button ends at {above.Y + above.Height}, the notice begins at {below.Y}.");
    }

    [Theory]
    [InlineData("/", "Biblioteki, które warto zobaczyć", "/en?mediateka=1")]
    [InlineData("/en", "Libraries worth seeing", "/uk?mediateka=1")]
    [InlineData("/uk", "Бібліотеки, які варто побачити", "/?mediateka=1")]
    public async Task Language_ChangedAfterFiltering_KeepsTheFilter(string address, string heading, string next)
    {
        var page = await OpenAsync(await site.StartedAsync(), address);
        await new MapOnPage(page).WhenReadyAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        await page.Locator("[data-filter-fold] > summary").ClickAsync();
        await page.Locator("input[name=mediateka]").CheckAsync();
        await page.WaitForURLAsync(url => url.EndsWith("?mediateka=1", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Escape");

        await page.Locator($".site-header__tools .language-switch a[href$='{next}']").ClickAsync(new() { Timeout = 60_000 });

        await page.WaitForURLAsync(url => url.EndsWith(next, StringComparison.Ordinal));
        await Expect(page.Locator("input[name=mediateka]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Phone_ListAndMap_ShowOneAtATimeWithTheCountInSight()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/", new() { Screen = Screen.Phone });
        var count = page.Locator(".explore__count");
        await Expect(count).ToBeInViewportAsync();
        await Expect(page.Locator(".explore__list")).ToBeVisibleAsync();
        await Expect(page.Locator(".explore__map")).ToBeHiddenAsync();

        await page.Locator(".explore__switch").GetByText("Mapa").ClickAsync();

        Assert.Equal(await CountPlacedAsync(), (await new MapOnPage(page).WhenReadyAsync()).Total);
        await Expect(page.Locator(".explore__list")).ToBeHiddenAsync();
        await Expect(count).ToBeInViewportAsync();
        await page.GoBackAsync();
        await Expect(page.Locator(".explore__list")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Phone_Opened_LoadsNoMapEngineBeforeTheMapIsWanted()
    {
        var page = await NewPageAsync(new() { Screen = Screen.Phone });
        var engine = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("maplibre", StringComparison.Ordinal))
            {
                engine.Add(request.Url);
            }
        };
        var app = await site.StartedAsync();

        await page.GotoAsync(app.Address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(engine);
        await page.Locator(".explore__switch").GetByText("Mapa").ClickAsync();
        await new MapOnPage(page).WhenReadyAsync();
        Assert.NotEmpty(engine);
    }

    [Fact]
    public async Task Phone_SearchTypedBeforeTheCircuitRuns_IsNotLost()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/", new() { Screen = Screen.Phone });

        await page.Locator("#filter-q").FillAsync("tychy");

        await page.WaitForURLAsync(url => url.EndsWith("/?q=tychy", StringComparison.Ordinal), new() { Timeout = 60_000 });
        await Expect(page.Locator("[data-library=mediateka-tychy]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private async Task<int> CountPlacedAsync()
    {
        using var http = new HttpClient { BaseAddress = (await site.StartedAsync()).Address };
        var points = await http.GetFromJsonAsync<JsonNode>("/data/libraries/any/points.geojson", Cancellation);
        return points!["features"]!.AsArray().Count;
    }

    private static Task<string[]> SlugsAsync(IPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-library]')].map(card => card.dataset.library)");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
