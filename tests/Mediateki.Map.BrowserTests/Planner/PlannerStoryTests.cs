using System.Text.RegularExpressions;
using Mediateki.Map.BrowserTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mediateki.Map.BrowserTests.Planner;

/// <summary>From a wish to the agenda in participants' hands, as people do it.</summary>
public sealed partial class PlannerStoryTests(ChromiumFixture chromium, AppFixture catalogue) : BrowserTest(chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    private static readonly Dictionary<string, string> Options = new()
    {
        // Nothing listens there: travel times are estimates.
        ["Routing__ValhallaUrl"] = "http://127.0.0.1:9",
        ["Trips__TimeLimit"] = "00:00:10",
    };

    [Fact]
    public async Task Trip_FromWishToAgenda_SurvivesReloadRestartAndASecondEditor()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(site.App, "/planer");

        await WishAsync(page);
        await page.Locator(".proposal .button--primary").First.ClickAsync();
        await page.WaitForURLAsync(SavedAddress());
        Assert.True(await page.Locator(".row--stop").CountAsync() >= 3);
        await Expect(page.Locator(".map-frame[data-ready=true]")).ToBeVisibleAsync(Patiently);

        var first = page.Locator(".row--stop").First;
        var name = await first.Locator("h3").InnerTextAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "przesuń później" }).ClickAsync();
        await Expect(page.Locator(".row--stop h3").Nth(1)).ToHaveTextAsync(name);
        await ExpectSavedAsync(page);

        await BreakAndRepairAsync(page);
        var stops = await page.Locator(".row--stop h3").AllInnerTextsAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".row--stop h3")).ToHaveTextAsync(stops);
        await Expect(page.Locator(".map-frame[data-ready=true]")).ToBeVisibleAsync(Patiently);

        var path = new Uri(page.Url).AbsolutePath;
        Errors.Expect("WebSocket");
        Errors.Expect("ERR_CONNECTION_REFUSED");
        Errors.Expect("Error: ");
        await site.RestartAsync();
        await Expect(page.Locator(".connection__trying")).ToBeVisibleAsync(Patiently);
        await Expect(page.Locator(".planner")).ToHaveJSPropertyAsync("inert", true);
        var again = await OpenAsync(site.App, path);
        await Expect(again.Locator(".row--stop h3")).ToHaveTextAsync(stops);

        var other = await OpenAsync(site.App, path);
        await Expect(other.Locator(".map-frame[data-ready=true]")).ToBeVisibleAsync(Patiently);
        await other.Locator("#trip-title").FillAsync("Wspólny wyjazd");
        await other.Locator("#trip-title").PressAsync("Tab");
        await Expect(again.Locator("#trip-title")).ToHaveValueAsync("Wspólny wyjazd");

        await ShareAsync(site, again, stops);
    }

    [Fact]
    public async Task Planner_EmptyPlannedAndShared_PassesAxeInBothThemesAndOnAPhone()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(site.App, "/planer?route=slask-i-zaglebie-biblioteki-przyszlosci");
        await Expect(page.Locator(".map-frame[data-ready=true]")).ToBeVisibleAsync(Patiently);
        await page.GetByRole(AriaRole.Button, new() { Name = "Zapisz" }).ClickAsync();
        await page.WaitForURLAsync(SavedAddress());
        await page.Locator(".row--stop .fold > summary").First.ClickAsync();
        await Accessibility.AssertNoViolationsAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Accessibility.AssertNoViolationsAsync(page);
        var path = new Uri(page.Url).AbsolutePath;
        await CheckPagesToReadAsync(page, site.App.Address, path.Split('/')[^1], await CreateLinkAsync(page));

        var phone = await OpenAsync(site.App, path, new() { Screen = Screen.Phone });
        await Expect(phone.Locator(".row--stop").First).ToBeVisibleAsync(Patiently);
        await Accessibility.AssertNoViolationsAsync(phone);
        Assert.Equal(0, await phone.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        var empty = await OpenAsync(site.App, "/planer");
        await Accessibility.AssertNoViolationsAsync(empty);
        await LeaveAsync(page, phone, empty);
    }

    [Fact]
    public async Task Keyboard_Alone_AddsAStopMovesItAndIsTold()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(site.App, "/planer?add=mediateka-tychy");
        await Expect(page.Locator(".map-frame[data-ready=true]")).ToBeVisibleAsync(Patiently);

        await page.Locator("#find-text").FocusAsync();
        await page.Keyboard.TypeAsync("biblioforum");
        var add = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Biblioforum.*dodaj do dnia 1") }).First;
        await Expect(add).ToBeVisibleAsync();
        await add.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".row--stop")).ToHaveCountAsync(2);
        await Expect(page.Locator(".planner > [aria-live=polite]")).ToContainTextAsync("dodano do dnia 1");

        var up = page.Locator(".row--stop").Nth(1).GetByRole(AriaRole.Button, new() { Name = "przesuń wcześniej" });
        await up.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".row--stop h3").First).ToContainTextAsync("Biblioforum");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".row--stop h3").First).Not.ToContainTextAsync("Biblioforum");
        await LeaveAsync(page);
    }

    /// <summary>A site of the test's own, since planners write.</summary>
    private Task<RunningApp> StartAsync() => catalogue.StartAnotherAsync(Options);

    /// <summary>Before the site ends: a page that is left alone complains.</summary>
    private static async Task LeaveAsync(params IPage[] pages)
    {
        foreach (var page in pages)
        {
            await page.Context.CloseAsync();
        }
    }

    /// <summary>What leaves the planner as a page: shared, to be printed, and the worksheet, in the dark and in the light.</summary>
    private static async Task CheckPagesToReadAsync(IPage page, Uri site, string editKey, Uri link)
    {
        foreach (var address in new[] { link.AbsolutePath, $"/wyjazd-do-druku/{editKey}", $"/arkusz-wizyt/{editKey}" })
        {
            await page.GotoAsync(new Uri(site, address).ToString());
            await Expect(page.Locator("main h3").First).ToBeVisibleAsync();
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Accessibility.AssertNoViolationsAsync(page);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await Accessibility.AssertNoViolationsAsync(page);
        }
    }

    private static async Task<Uri> CreateLinkAsync(IPage editor)
    {
        await editor.Locator("summary", new() { HasText = "Udostępnij" }).ClickAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Utwórz link" }).ClickAsync();
        return new(await editor.Locator("#share-link").InputValueAsync());
    }

    private static async Task WishAsync(IPage page)
    {
        await Expect(page.Locator(".map-frame")).ToBeVisibleAsync(Patiently); // the circuit runs
        await page.Locator("#wish-start").FillAsync("Katowice");
        await page.Locator("#wish-start").PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zaproponuj trasę" }).ClickAsync();
        await Expect(page.Locator(".proposal").First).ToBeVisibleAsync(Patiently);
    }

    /// <summary>An agreed time that cannot be met, and the one click that mends it.</summary>
    private static async Task BreakAndRepairAsync(IPage page)
    {
        // The order chosen before may have its own problem already: what the agreed time adds is waited for.
        var problems = page.Locator(".problems > ul > li");
        var earlier = await problems.AllTextContentsAsync();
        var last = page.Locator(".row--stop").Last;
        await last.Locator(".fold > summary").ClickAsync();
        await last.Locator("input[type=time]").FillAsync("08:15");
        await last.Locator("input[type=time]").PressAsync("Tab");
        await Expect(problems).Not.ToHaveTextAsync(earlier);
        var repair = page.Locator(".problems__repairs button").First;
        await Expect(repair).ToBeVisibleAsync();
        var before = await problems.CountAsync();
        await repair.ClickAsync();
        await Expect(problems).Not.ToHaveCountAsync(before);
        await ExpectSavedAsync(page);
    }

    private async Task ShareAsync(RunningApp site, IPage editor, IReadOnlyList<string> stops)
    {
        var link = await CreateLinkAsync(editor);
        var reader = await OpenAsync(site.App, link.AbsolutePath, new() { JavaScript = false });

        await Expect(reader.Locator("h1")).ToHaveTextAsync("Wspólny wyjazd");
        await Expect(reader.Locator(".timetable__stop")).ToHaveCountAsync(stops.Count);
        Assert.Equal(0, await reader.Locator("main form, main input, main button").CountAsync());
        foreach (var format in new[] { "pdf", "ics", "gpx", "geojson", "kml", "csv", "txt" })
        {
            var file = await reader.APIRequest.GetAsync(new Uri(site.App.Address, $"/trip-files/{link.Segments[^1]}/trip.{format}").ToString());
            Assert.True(file.Ok, $"{format}: {file.Status}");
            Assert.NotEmpty(await file.BodyAsync());
        }
        await editor.GetByRole(AriaRole.Button, new() { Name = "Wyłącz link" }).ClickAsync();
        await Expect(editor.Locator("#share-link")).ToHaveCountAsync(0);
        Assert.Equal(404, (await reader.APIRequest.GetAsync(link.ToString())).Status);
    }

    private static Task ExpectSavedAsync(IPage page) => Expect(page.Locator(".planner__state")).ToContainTextAsync("Zapisano");

    [GeneratedRegex("/planer/[0-9a-z]{26}$")]
    private static partial Regex SavedAddress();
}
