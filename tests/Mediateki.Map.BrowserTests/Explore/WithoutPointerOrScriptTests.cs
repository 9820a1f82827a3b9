using Mediateki.Map.BrowserTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mediateki.Map.BrowserTests.Explore;

/// <summary>Map page and directory for who has no script, no pointer, or reads by other means.</summary>
public sealed class WithoutPointerOrScriptTests(ChromiumFixture chromium, AppFixture site) : BrowserTest(chromium)
{
    private static readonly Visitor NoScript = new() { JavaScript = false };

    [Theory]
    [InlineData("/biblioteki")]
    [InlineData("/")]
    public async Task NoScript_FilterForm_NarrowsSortsAndTakesBack(string address)
    {
        var page = await OpenAsync(await site.StartedAsync(), address, NoScript);
        var all = await page.Locator("#results").InnerTextAsync();
        if (await page.Locator("[data-filter-fold] > summary").IsVisibleAsync())
        {
            await page.Locator("[data-filter-fold] > summary").ClickAsync();
        }
        await page.GetByLabel("Tylko mediateki").CheckAsync();
        await page.Locator("#filter-voivodeship").SelectOptionAsync("śląskie");
        await page.Locator("[data-filter-submit]").ClickAsync();

        var found = await page.Locator("#results").InnerTextAsync();
        Assert.NotEqual(all, found);
        Assert.True(await page.Locator("input[name=mediateka]").IsCheckedAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Usuń filtr: Tylko mediateki" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Usuń filtr: woj. śląskie" }).ClickAsync();
        Assert.Equal(all, await page.Locator("#results").InnerTextAsync());
    }

    [Fact]
    public async Task NoScript_Directory_IsReadToItsLastPageGroupedByCity()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/biblioteki", NoScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Miejscowość" }).ClickAsync();
        var cities = new List<string>();
        while (true)
        {
            cities.AddRange(await page.Locator(".listing__group > h3").AllInnerTextsAsync());
            var next = page.Locator(".pagination [rel=next]");
            if (!await next.IsVisibleAsync())
            {
                break;
            }
            await next.ClickAsync();
        }

        Assert.Contains("Tychy", cities);
        Assert.Equal(cities.Order(StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("pl-PL"), true)), cities);
    }

    [Fact]
    public async Task NoScript_MapPage_SaysThatTheListHasEverything()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/", NoScript);

        await Expect(page.Locator(".explore__no-script")).ToBeVisibleAsync();
        await Expect(page.Locator(".explore__waiting")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Keyboard_MapPage_FindsFiltersSelectsAndOpensAProfile()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/");
        await new MapOnPage(page).WhenReadyAsync();
        var keys = page.Keyboard;

        await TabToAsync(page, "#filter-q");
        await keys.TypeAsync("gry");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("q=gry", StringComparison.Ordinal));

        await page.EvaluateAsync("document.activeElement.blur()");
        await TabToAsync(page, "[data-filter-fold] > summary");
        await keys.PressAsync("Enter");
        await TabToAsync(page, "input[name=mediateka]");
        await keys.PressAsync("Space");
        await page.WaitForURLAsync(url => url.Contains("mediateka=1", StringComparison.Ordinal));
        await keys.PressAsync("Escape");
        await Expect(page.Locator("[data-filter-fold] > summary")).ToBeFocusedAsync();

        await TabToAsync(page, "[data-select]");
        var slug = await page.EvaluateAsync<string>("document.activeElement.dataset.select");
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".explore__preview")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await keys.PressAsync("Escape");
        await Expect(page.Locator(".explore__preview")).ToBeHiddenAsync();
        await Expect(page.Locator($"[data-select={slug}]")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".explore__preview")).ToBeVisibleAsync();

        await TabToAsync(page, ".explore__preview h3 a");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith($"/biblioteki/{slug}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keyboard_MapPage_GetsPastTheListToTheMap_AndSearchesThere()
    {
        var page = await OpenAsync(await site.StartedAsync(), "/?mediateka=1");
        await new MapOnPage(page).WhenReadyAsync();
        var keys = page.Keyboard;

        await TabToAsync(page, ".explore__skip");
        await Expect(page.Locator(".explore__skip")).ToBeInViewportAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#map")).ToBeFocusedAsync();
        Assert.EndsWith("/?mediateka=1#map", page.Url, StringComparison.Ordinal);

        await TabToAsync(page, ".maplibregl-canvas");
        await keys.PressAsync("ArrowRight");
        await page.Locator(".explore__search-here").WaitForAsync();
        await TabToAsync(page, ".explore__search-here");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("bbox=", StringComparison.Ordinal));
        await Expect(page.Locator("#results")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/?selected=mediateka-tychy&space=gallery", ColorScheme.Light)]
    [InlineData("/?selected=mediateka-tychy&space=gallery", ColorScheme.Dark)]
    [InlineData("/biblioteki?sort=city&service=vinyl&q=gry", ColorScheme.Light)]
    [InlineData("/biblioteki?service=vinyl&voivodeship=opolskie", ColorScheme.Dark)]
    public async Task Axe_WithFiltersOpenAndALibrarySelected_FindsNothing(string address, ColorScheme theme)
    {
        var page = await OpenAsync(await site.StartedAsync(), address, new() { Theme = theme });
        if (address.StartsWith("/?", StringComparison.Ordinal))
        {
            await new MapOnPage(page).WhenReadyAsync();
            await page.Locator("[data-filter-fold] > summary").ClickAsync();
        }

        await Accessibility.AssertNoViolationsAsync(page);
    }

    // As a person would: until the focus is where it is wanted.
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }
        Assert.Fail($"Nobody gets to {selector} with the Tab key.");
    }
}
