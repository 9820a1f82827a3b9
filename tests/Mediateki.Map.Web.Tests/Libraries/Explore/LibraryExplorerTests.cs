using Bunit;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Maps;
using Mediateki.Map.Web.Tests.Fakes;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Tests.Libraries.Explore;

/// <summary>List and map of the island: what is shown, selected and moved, and how the address follows.</summary>
public sealed class LibraryExplorerTests : ExplorerIsland
{
    [Fact]
    public void Start_NearAPlace_ListsTheNearestFirstAndShowsThemWithThePlace()
    {
        var explorer = Open("?near=Katowice");

        Assert.Contains("Blisko: Katowice", explorer.Find(".near-note").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("w linii prostej", explorer.Find(".library-card__distance").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.True(Map(explorer).Viewport!.Value.Contains(FakePlaces.Katowice.Point));
        Assert.Equal("/data/libraries/v1/points.geojson", Map(explorer).DataUrl);
    }

    [Theory]
    [InlineData("?near=Katowice&within=25", 25)]
    [InlineData("?near=Katowice&within=100", 100)]
    [InlineData("?near=Katowice&q=nothingofthekind", 60)]
    [InlineData("?near=Katowice&q=nothingofthekind&within=5", 60)]
    [InlineData("?near=Katowice&q=nothingofthekind&within=80", 80)]
    public void Start_NearAPlace_ShowsAsFarAsWasAskedOrTheRegionWhereThereIsNothing(string query, int kilometres)
    {
        var (place, shown) = (FakePlaces.Katowice.Point, Map(Open(query)).Viewport!.Value);

        var sides = new GeoPoint[] { new(shown.North, place.Longitude), new(shown.South, place.Longitude), new(place.Latitude, shown.East), new(place.Latitude, shown.West) };
        Assert.All(sides, side => Assert.InRange(Geodesic.Distance(place, side) / 1000, kilometres, (kilometres * 1.05) + 6));
    }

    [Fact]
    public void ClosingTime_WhileThePageIsOpen_TakesTheLibraryOffTheListOfTheOpen()
    {
        var explorer = Open("?open=now");
        Assert.Equal("1 biblioteka", Count(explorer));
        Assert.Equal("/data/libraries/v1/points.geojson?open=2026-11-25T12:00", Map(explorer).DataUrl);

        Directory.Now = Directory.Now.AddHours(7);
        Clock.Advance(TimeSpan.FromHours(7));

        explorer.WaitForAssertion(() => Assert.Equal("0 bibliotek", Count(explorer)));
        Assert.Equal("/data/libraries/v1/points.geojson?open=2026-11-25T19:00", Map(explorer).DataUrl);
    }

    [Fact]
    public void Cards_AsTheMinutesPass_SayWhatIsTrueNow()
    {
        var explorer = Open("");
        string Hours() => explorer.Find("[data-library=mediateka-gwarek] .library-card__end > span").TextContent.Replace('\u00A0', ' ');
        Assert.Equal("Otwarte do 19:00", Hours());

        Clock.Advance(TimeSpan.FromHours(7));

        explorer.WaitForAssertion(() => Assert.Equal("Nieczynne, otwarcie jutro o 10:00", Hours()));
    }

    [Fact]
    public async Task Select_InTheList_SelectsOnTheMapAndOpensThePreview()
    {
        var explorer = Open("");

        await Callbacks.Select("mediateka-gwarek");

        Assert.Equal("mediateka-gwarek", Map(explorer).Selected);
        Assert.Contains("Mediateka Gwarek", explorer.Find(".explore__preview h3").TextContent);
        Assert.NotNull(explorer.Find("[data-library=mediateka-gwarek].card--selected"));
        Assert.Equal(("/?selected=mediateka-gwarek", false), Presented);
    }

    [Theory]
    [InlineData("<script>")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Select_WhatIsNoSlug_IsIgnored(string? slug)
    {
        Open("");

        await Callbacks.Select(slug);

        Assert.Empty(Page.Invocations["present"]);
    }

    [Fact]
    public async Task Select_OnTheMap_MarksTheCardAndScrollsToIt()
    {
        var explorer = Open("");

        await explorer.InvokeAsync(() => Map(explorer).OnSelect.InvokeAsync("biblioteka-dworzec"));

        Assert.NotNull(explorer.Find("[data-library=biblioteka-dworzec].card--selected"));
        Assert.Equal("biblioteka-dworzec", Assert.Single(Page.Invocations["reveal"]).Arguments[0]);
        Assert.Equal(("/?selected=biblioteka-dworzec", false), Presented);
    }

    [Fact]
    public async Task Hover_InTheList_IsShownOnTheMapUntilItEnds()
    {
        var explorer = Open("");

        await Callbacks.Hover("mediateka-gwarek");
        Assert.Equal("mediateka-gwarek", Map(explorer).Hovered);
        await Callbacks.Hover(null);
        Assert.Null(Map(explorer).Hovered);
    }

    [Fact]
    public async Task Move_ByTheVisitor_IsWrittenToTheAddressAndOffersToSearchThere()
    {
        var explorer = Open("?mediateka=1");
        await Move(explorer, Silesia, byUser: true);

        Assert.Equal(("/?mediateka=1&at=18.4,50,19.4,50.5", false), Presented);
        await explorer.Find(".explore__search-here").ClickAsync();

        Assert.Equal(("/?mediateka=1&bbox=18.4,50,19.4,50.5&at=18.4,50,19.4,50.5", true), Presented);
        Assert.Equal("2 biblioteki", Count(explorer));
        Assert.Empty(explorer.FindAll(".explore__search-here"));
        Assert.Equal(0, Map(explorer).FitRequest);
    }

    [Fact]
    public async Task SearchHere_KeepsTheSelectionAndTakesTheFocusToTheResults()
    {
        var explorer = Open("?selected=mediateka-gwarek");
        await Move(explorer, Silesia, byUser: true);
        await explorer.Find(".explore__search-here").ClickAsync();

        Assert.NotNull(explorer.Find(".explore__preview"));
        Assert.EndsWith("&selected=mediateka-gwarek", Presented.Url, StringComparison.Ordinal);
        Assert.Null(Assert.Single(Page.Invocations["land"]).Arguments[0]);
    }

    [Fact]
    public async Task Close_TakesTheFocusBackToTheCard()
    {
        var explorer = Open("?selected=mediateka-gwarek");
        await explorer.Find(".explore__close").ClickAsync();

        Assert.Empty(explorer.FindAll(".explore__preview"));
        Assert.Equal("mediateka-gwarek", Assert.Single(Page.Invocations["land"]).Arguments[0]);
    }

    [Fact]
    public async Task WhatMeansNothing_IsNamed_UntilTheFormSaysSomethingElse()
    {
        var explorer = Open("?service=teleport");
        Assert.Contains("service=teleport", explorer.Find("[data-unused]").TextContent, StringComparison.Ordinal);

        await Callbacks.Apply("?service=vinyl&area_from=0", false);
        Assert.Contains("area_from=0", explorer.Find("[data-unused]").TextContent, StringComparison.Ordinal);

        await Callbacks.Apply("?service=vinyl", false);
        Assert.Empty(explorer.FindAll("[data-unused]"));
    }

    [Fact]
    public async Task Move_ThatFollowedTheList_LeavesTheAddressAlone()
    {
        var explorer = Open("");

        await Move(explorer, Silesia, byUser: false);

        Assert.Empty(Page.Invocations["present"]);
        Assert.Empty(explorer.FindAll(".explore__search-here"));
    }

    [Fact]
    public void Start_AddressWithViewport_OpensTheMapThere() => Assert.Equal(Silesia, Map(Open("?at=18.4,50,19.4,50.5")).Viewport);

    [Fact]
    public void Start_AddressWithFilter_OpensTheMapOnItsResults()
    {
        var viewport = Map(Open("?mediateka=1")).Viewport!.Value;

        Assert.All([HandMadeCatalogue.Rich, HandMadeCatalogue.Neighbour], library => Assert.True(viewport.Contains(library.Placement!.Point)));
        Assert.False(viewport.Contains(HandMadeCatalogue.Academic.Placement!.Point));
    }

    [Fact]
    public async Task Start_NarrowScreen_LoadsTheMapOnlyWhenItIsWanted()
    {
        Page.Setup<bool>("isWide").SetResult(false);
        var explorer = Open("");
        Assert.Empty(explorer.FindComponents<LibraryMap>());

        await Callbacks.Select("mediateka-gwarek");

        Assert.Equal("mediateka-gwarek", Map(explorer).Selected);
        Assert.Equal(("/?selected=mediateka-gwarek&view=map", true), Presented);
    }

    [Fact]
    public async Task Window_MadeWider_BringsTheMap()
    {
        Page.Setup<bool>("isWide").SetResult(false);
        var explorer = Open("");

        await Callbacks.Resize(true);

        Assert.Single(explorer.FindComponents<LibraryMap>());
    }

    [Fact]
    public void Address_ChangedByALinkOrTheBackButton_IsFollowed()
    {
        var explorer = Open("?space=gaming_room&at=18.4,50,19.4,50.5");

        Navigation.NavigateTo("/?mediateka=1&selected=mediateka-gwarek");

        explorer.WaitForAssertion(() => Assert.Equal("mediateka-gwarek", Map(explorer).Selected));
        Assert.Equal("2 biblioteki", Count(explorer));
        Assert.Equal(1, Map(explorer).FitRequest);
        Assert.Empty(Page.Invocations["present"]);
    }

    [Fact]
    public void Address_OfAnotherPage_IsNotOurs()
    {
        var explorer = Open("?space=gaming_room");

        Navigation.NavigateTo("/biblioteki?mediateka=1");

        Assert.Equal("/data/libraries/v1/points.geojson?space=gaming_room", Map(explorer).DataUrl);
    }

    [Fact]
    public void Directory_Changed_IsShownWithItsNewPoints()
    {
        var explorer = Open("");

        Directory.Replace([HandMadeCatalogue.Rich], "v2");

        explorer.WaitForAssertion(() => Assert.Equal("1 biblioteka", Count(explorer)));
        Assert.Equal("/data/libraries/v2/points.geojson", Map(explorer).DataUrl);
    }

    [Fact]
    public async Task Preview_Closed_SelectsNothing()
    {
        var explorer = Open("?selected=mediateka-gwarek");

        await explorer.Find(".explore__close").ClickAsync();

        Assert.Empty(explorer.FindAll(".explore__preview"));
        Assert.Null(Map(explorer).Selected);
        Assert.Equal(("/", false), Presented);
    }

    [Fact]
    public async Task Script_ThatFails_LeavesListAndLinks()
    {
        Page.Setup<bool>("isWide").SetException(new JSException("no script"));

        var explorer = Open("");

        Assert.Equal("6 bibliotek", Count(explorer));
        Assert.Empty(explorer.FindComponents<LibraryMap>());
        await DisposeComponentsAsync();
    }
}
