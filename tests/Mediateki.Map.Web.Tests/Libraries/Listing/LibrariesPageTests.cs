using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries.Listing;

public sealed class LibrariesPageTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    [Theory]
    [InlineData("/biblioteki", "6 bibliotek", "Biblioteki")]
    [InlineData("/en/libraries", "6 libraries", "Libraries")]
    [InlineData("/uk/biblioteky", "6 бібліотек", "Бібліотеки")]
    public async Task Page_EachLanguage_ListsEverythingWithItsCount(string address, string count, string heading)
    {
        var page = await site.ReadAsync(address);

        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(count, Words(page.QuerySelector("#results")!));
        Assert.Equal(6, page.QuerySelectorAll(".library-list > li").Length);
    }

    [Theory]
    [InlineData("/biblioteki", "Tej części adresu")]
    [InlineData("/en/libraries", "This part of the address")]
    [InlineData("/uk/biblioteky", "Цю частину адреси")]
    [InlineData("/", "Tej części adresu")]
    public async Task WhatMeansNothing_IsNamedAndLeftOut(string address, string words)
    {
        var note = (await site.ReadAsync(address + "?service=vinyl&service=%3Cb%3E&since=wczoraj&open=kiedy%C5%9B&bbox=1,2&sort=name&sort=city")).QuerySelector("[data-unused]")!;

        Assert.StartsWith(words, note.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(["service=<b>", "since=wczoraj", "open=kiedyś", "bbox=1,2", "sort=city"], note.QuerySelectorAll("code").Select(part => part.TextContent));
        Assert.Null((await site.ReadAsync(address + "?service=vinyl&utm_source=list&open=now&since=2020")).QuerySelector("[data-unused]"));
    }

    [Fact]
    public async Task CityInOtherLetters_IsShownByItsName()
    {
        var page = await site.ReadAsync("/biblioteki?city=KATOWICE");

        Assert.Equal("Katowice", page.QuerySelector<IHtmlSelectElement>("select[name=city]")!.Value);
        Assert.Equal((await site.ReadAsync("/biblioteki?city=Katowice")).QuerySelectorAll(".library-list > li").Length, page.QuerySelectorAll(".library-list > li").Length);
    }

    [Theory]
    [InlineData("/biblioteki", "woj. śląskie", "łódzkie", "małopolskie", "śląskie")]
    [InlineData("/en/libraries", "Silesian Voivodeship", "Lesser Poland Voivodeship", "Łódź Voivodeship", "Silesian Voivodeship")]
    [InlineData("/uk/biblioteky", "Сілезьке воєводство", "Лодзьке воєводство", "Малопольське воєводство", "Сілезьке воєводство")]
    public async Task Voivodeships_EachLanguage_AreNamedInIt(string address, string chip, params string[] offered)
    {
        var page = await site.ReadAsync(address + "?voivodeship=%C5%9Bl%C4%85skie");

        Assert.Contains(page.QuerySelectorAll(".chip"), shown => Words(shown).Contains(chip, StringComparison.Ordinal));
        var options = page.QuerySelectorAll<IHtmlOptionElement>("[name=voivodeship] option").Skip(1).ToList();
        Assert.Equal(offered, options.Select(option => Words(option).Split(" (")[0]));
        Assert.Equal(["małopolskie", "łódzkie", "śląskie"], options.Select(option => option.Value).Order(StringComparer.Ordinal));
        Assert.Equal("śląskie", options.Single(option => option.IsSelected).Value);
    }

    [Theory]
    [InlineData("?mediateka=1", "2 biblioteki")]
    [InlineData("?service=vinyl", "1 biblioteka")]
    [InlineData("?q=atlantyda", "0 bibliotek")]
    public async Task Count_OneFewMany_TakesTheRightForm(string query, string count) =>
        Assert.Equal(count, Words((await site.ReadAsync("/biblioteki" + query)).QuerySelector("#results")!));

    [Fact]
    public async Task Filters_AllTogether_NarrowTheListAndStayInTheForm()
    {
        var page = await site.ReadAsync("/biblioteki?q=nagra%C5%84&space=gaming_room&service=vinyl&voivodeship=%C5%9Bl%C4%85skie&city=Katowice&mediateka=1&near=Katowice&within=50&reach=30&by=walk");

        Assert.Equal(["mediateka-gwarek"], Slugs(page));
        var form = page.QuerySelector<IHtmlFormElement>("[data-filter-form]")!;
        Assert.Equal("get", form.Method);
        Assert.Equal("nagrań", form.QuerySelector<IHtmlInputElement>("[name=q]")!.Value);
        Assert.Equal(["1", "gaming_room", "vinyl"], form.QuerySelectorAll<IHtmlInputElement>("[type=checkbox]").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.Equal("Katowice", form.QuerySelector<IHtmlInputElement>("[name=near]")!.Value);
        Assert.Equal(["50", "30", "walk", "śląskie", "Katowice", "", "", ""], form.QuerySelectorAll<IHtmlSelectElement>("select").Select(select => select.Value));
        Assert.Equal("5", page.QuerySelector("[data-chosen]")!.TextContent);
    }

    [Fact]
    public async Task Counts_BesideTheChoices_AreWhatChoosingGives()
    {
        var page = await site.ReadAsync("/biblioteki?voivodeship=%C5%9Bl%C4%85skie");
        var promised = page.QuerySelectorAll("[data-count]").ToDictionary(count => count.GetAttribute("data-count")!, count => count.TextContent);

        Assert.NotEmpty(promised);
        foreach (var (choice, count) in promised)
        {
            var result = await site.ReadAsync($"/biblioteki?voivodeship=%C5%9Bl%C4%85skie&{choice.Replace(':', '=')}");
            Assert.Equal(count, $"{Slugs(result).Count()}");
        }
    }

    [Fact]
    public async Task Form_SentAsABrowserWould_GivesTheSameListAsItsLink()
    {
        var sent = await site.ReadAsync("/biblioteki?sort=name&q=&voivodeship=&city=&space=gaming_room");
        var linked = await site.ReadAsync("/biblioteki?space=gaming_room&sort=name");

        Assert.Equal(Slugs(linked), Slugs(sent));
        Assert.Equal(2, Slugs(sent).Count());
    }

    [Fact]
    public async Task Chips_EachFilter_LeadsToTheListWithoutIt()
    {
        var page = await site.ReadAsync("/biblioteki?space=gaming_room&mediateka=1&sort=name");
        var chips = page.QuerySelectorAll<IHtmlAnchorElement>(".filter-chips a");

        Assert.Equal(["Usuń filtr: Tylko mediateki", "Usuń filtr: sala gier"], chips.Take(2).Select(chip => chip.GetAttribute("aria-label")));
        Assert.Equal(["/biblioteki?space=gaming_room&sort=name", "/biblioteki?mediateka=1&sort=name", "/biblioteki?sort=name"], chips.Select(Address));
    }

    [Fact]
    public async Task Sort_Opened_PutsTheYoungestFirstAndSaysWhichOrderIsOn()
    {
        var page = await site.ReadAsync("/biblioteki?sort=opened");

        Assert.Equal(["filia-zlosliwa", "mediateka-gwarek", "biblioteka-dworzec", "czytelnia-akademicka"], Slugs(page).Take(4));
        Assert.Equal("Najnowsze", page.QuerySelector(".sort-links [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task Sort_City_GroupsUnderTheCities()
    {
        var page = await site.ReadAsync("/biblioteki?sort=city");

        Assert.Equal(["Cieszyn", "Gliwice", "Katowice", "Kraków", "Łódź", "Przysietnica"], page.QuerySelectorAll(".listing__group > h3").Select(city => city.TextContent));
        Assert.All(page.QuerySelectorAll(".library-card"), card => Assert.NotNull(card.QuerySelector("h4")));
    }

    [Fact]
    public async Task Paging_LongList_ReachesEveryLibraryByFollowingNext()
    {
        await using var large = CatalogueSite.Of([.. Enumerable.Range(1, 60).Select(i => HandMadeCatalogue.Blank($"filia-{i:00}", $"Filia {i:00}", "Kraków", "małopolskie"))]);
        var (seen, next) = (new List<string>(), "/biblioteki?sort=name");
        while (next is not null)
        {
            var page = await large.ReadAsync(next);
            seen.AddRange(Slugs(page));
            Assert.NotNull(page.QuerySelector(".pagination [aria-current=page]"));
            next = page.QuerySelector<IHtmlAnchorElement>(".pagination [rel=next]") is { } link ? Address(link) : null;
        }

        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"filia-{i:00}"), seen);
    }

    [Fact]
    public async Task Paging_PageBeyondTheLast_ShowsTheLast()
    {
        await using var large = CatalogueSite.Of([.. Enumerable.Range(1, 30).Select(i => HandMadeCatalogue.Blank($"filia-{i:00}", $"Filia {i:00}", "Kraków", "małopolskie"))]);

        var page = await large.ReadAsync("/biblioteki?page=99");

        Assert.Equal(5, Slugs(page).Count());
        Assert.Equal("2", page.QuerySelector(".pagination [aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task Empty_SeveralFilters_NamesTheOnesToGiveUpAndHowManyThatGives()
    {
        var page = await site.ReadAsync("/biblioteki?service=vinyl&voivodeship=ma%C5%82opolskie");
        var suggestions = page.QuerySelectorAll(".empty-state li");

        Assert.Equal(["Bez „płyty winylowe” – 2 biblioteki", "Bez „woj. małopolskie” – 1 biblioteka"], suggestions.Select(Words));
        Assert.All(suggestions, suggestion => Assert.NotNull(suggestion.QuerySelector("a[href^='/biblioteki?']")));
        Assert.Contains("(6)", page.QuerySelector(".empty-state .button")!.TextContent);
    }

    [Fact]
    public async Task Empty_OneFilter_OffersTheWholeCatalogueOnly()
    {
        var page = await site.ReadAsync("/biblioteki?q=atlantyda");

        Assert.Empty(page.QuerySelectorAll(".empty-state li"));
        Assert.Equal("/biblioteki", page.QuerySelector(".empty-state .button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Empty_BeforeTheCatalogueIsLoaded_SaysSoInsteadOfNothingFound()
    {
        await using var starting = CatalogueSite.Of();
        starting.Directory.State = starting.Directory.State with { IsLoaded = false };

        Assert.Equal("Katalog się wczytuje", Words((await starting.ReadAsync("/biblioteki")).QuerySelector(".empty-state h3")!));
    }

    [Fact]
    public async Task Card_EachState_IsToldApart()
    {
        var page = await site.ReadAsync("/biblioteki");

        Assert.Equal("Otwarte do 19:00", Hours(page, "mediateka-gwarek"));
        Assert.Equal("Godziny niepotwierdzone", Hours(page, "biblioteka-dworzec"));
        Assert.Equal("Godziny niepotwierdzone", Hours(page, "filia-przysietnica"));
        Assert.Equal("Godzin nie znamy", Hours(page, "filia-zlosliwa"));
        Assert.Contains("Jeszcze bez miejsca na mapie", Words(Card(page, "filia-przysietnica")));
        Assert.Contains("opis do uzupełnienia", Words(Card(page, "mbp-cieszyn")));
        Assert.Contains("mediateka", Words(Card(page, "mediateka-gwarek").QuerySelector(".badge")!));
        Assert.Null(Card(page, "czytelnia-akademicka").QuerySelector(".badge"));
    }

    [Fact]
    public async Task Card_TextThatOnlyExistsInPolish_IsMarkedForEyeAndEar()
    {
        var summary = Card(await site.ReadAsync("/uk/biblioteky"), "biblioteka-dworzec").QuerySelector(".library-card__summary")!;

        Assert.Equal("pl", summary.GetAttribute("lang"));
        Assert.Equal("PL", summary.QuerySelector(".language-mark")!.TextContent);
        Assert.Null(Card(await site.ReadAsync("/uk/biblioteky"), "mediateka-gwarek").QuerySelector(".language-mark"));
    }

    [Fact]
    public async Task Card_HostileTexts_StayTexts()
    {
        var card = Card(await site.ReadAsync("/biblioteki"), "filia-zlosliwa");

        Assert.Equal(HandMadeCatalogue.HostileName, card.QuerySelector(".card__title a")!.TextContent);
        Assert.Empty(card.QuerySelectorAll("script, img, b"));
    }

    [Fact]
    public async Task Card_Compare_LeadsToTheComparisonWithItsLibrary() =>
        Assert.Equal("/porownaj?b=mediateka-gwarek", Card(await site.ReadAsync("/biblioteki"), "mediateka-gwarek").QuerySelector("a[href^='/porownaj']")!.GetAttribute("href"));

    [Fact]
    public async Task Head_FilteredList_IsNotForSearchEnginesAndPagesAre()
    {
        Assert.Equal("noindex", (await site.ReadAsync("/biblioteki?space=gaming_room")).QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal($"{CatalogueSite.PublicAddress}/biblioteki", (await site.ReadAsync("/biblioteki?sort=name")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task LanguageLinks_FilteredList_KeepTheFilter() =>
        Assert.Contains((await site.ReadAsync("/biblioteki?space=gaming_room")).QuerySelectorAll(".language-switch a").Select(link => link.GetAttribute("href")), address => address == "/en/libraries?space=gaming_room");

    [Fact]
    public async Task Page_WithoutJavaScript_NeedsNoCircuit()
    {
        var (response, page) = await site.VisitAsync("/biblioteki");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("\"type\":\"server\"", page.DocumentElement.OuterHtml);
    }

    private static IEnumerable<string> Slugs(IHtmlDocument page) => page.QuerySelectorAll("[data-library]").Select(card => card.GetAttribute("data-library")!);

    private static IElement Card(IHtmlDocument page, string slug) => page.QuerySelector($"[data-library={slug}]")!;

    private static string Hours(IHtmlDocument page, string slug) => Words(Card(page, slug).QuerySelector(".library-card__end > span")!);

    private static string Address(IHtmlAnchorElement link) => link.GetAttribute("href")!;

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
