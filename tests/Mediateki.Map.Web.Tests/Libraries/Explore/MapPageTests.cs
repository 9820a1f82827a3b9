using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries.Explore;

/// <summary>The map page as it arrives, before any script or circuit.</summary>
public sealed class MapPageTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    [Theory]
    [InlineData("/", "6 bibliotek")]
    [InlineData("/en", "6 libraries")]
    [InlineData("/uk", "6 бібліотек")]
    public async Task Page_EachLanguage_ArrivesWithListFiltersAndCounts(string address, string count)
    {
        var page = await site.ReadAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal(count, page.QuerySelector("#results")!.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(6, page.QuerySelectorAll(".library-list > li").Length);
        Assert.Equal("2", page.QuerySelector("[data-count='space:gaming_room']")!.TextContent);
    }

    [Fact]
    public async Task Page_WithoutJavaScript_SaysWhereTheMapWouldBeThatTheListHasIt() =>
        Assert.Contains("JavaScriptu", (await site.ReadAsync("/")).QuerySelector(".explore__map noscript")!.TextContent);

    [Fact]
    public async Task Page_FilterInTheAddress_NarrowsListAndForm()
    {
        var page = await site.ReadAsync("/?space=gaming_room&service=vinyl");

        Assert.Equal(["mediateka-gwarek"], page.QuerySelectorAll("[data-library]").Select(card => card.GetAttribute("data-library")));
        Assert.Equal(2, page.QuerySelectorAll("[data-filter-form] input[checked]").Length);
    }

    [Fact]
    public async Task Page_SelectionInTheAddress_ShowsThePreviewAndMarksTheCard()
    {
        var page = await site.ReadAsync("/?selected=mediateka-gwarek");

        Assert.Contains("Mediateka Gwarek", page.QuerySelector(".explore__preview h3")!.TextContent);
        Assert.Equal("mediateka-gwarek", page.QuerySelector(".card--selected")!.GetAttribute("data-library"));
        Assert.Equal("/", page.QuerySelector(".explore__close")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_SelectionThatIsNoLibrary_ShowsNone() =>
        Assert.Null((await site.ReadAsync("/?selected=nie-ma-takiej")).QuerySelector(".explore__preview"));

    [Theory]
    [InlineData("/", "list")]
    [InlineData("/?view=map", "map")]
    public async Task Page_OnANarrowScreen_ShowsWhatTheAddressSays(string address, string shown)
    {
        var page = await site.ReadAsync(address);

        Assert.Equal(shown, page.QuerySelector("[data-explore]")!.GetAttribute("data-shows"));
        Assert.Contains("6", page.QuerySelector(".explore__switch .explore__count")!.TextContent);
        Assert.Equal(["/", "/?view=map"], page.QuerySelectorAll(".explore__switch a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Card_LibraryWithoutPosition_HasNoLinkToTheMapAndIsNoted()
    {
        var page = await site.ReadAsync("/");

        Assert.Null(page.QuerySelector("[data-library=filia-przysietnica] [data-select]"));
        Assert.Equal("/?selected=mediateka-gwarek&view=map", page.QuerySelector("[data-library=mediateka-gwarek] [data-select]")!.GetAttribute("href"));
        Assert.Contains("1 biblioteka nie ma jeszcze miejsca na mapie", page.QuerySelector(".explore__note")!.TextContent.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Page_HostileTexts_StayTexts()
    {
        var page = await site.ReadAsync("/?selected=filia-zlosliwa");

        Assert.Equal(HandMadeCatalogue.HostileName, page.QuerySelector(".explore__preview h3")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll(".explore script, .explore img, .explore b"));
    }

    [Theory]
    [InlineData("/", "(min-width: 62rem)")]
    [InlineData("/?view=map", "all")]
    public async Task Island_WhereTheListAloneIsShown_WaitsUntilThePageIsUsed(string address, string media)
    {
        var page = await site.ReadAsync(address);

        Assert.Equal(media, page.QuerySelector("[data-explore]")!.GetAttribute("data-island-when"));
    }

    [Fact]
    public async Task Page_WithoutMudBlazorComponents_LoadsNothingOfIt() =>
        Assert.Empty((await site.ReadAsync("/")).QuerySelectorAll("link[href*=MudBlazor], script[src*=MudBlazor]"));
}
