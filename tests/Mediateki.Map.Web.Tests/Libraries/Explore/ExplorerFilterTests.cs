using Bunit;
using Mediateki.Map.Web.Libraries.Explore;
using Mediateki.Map.Web.Tests.Fakes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mediateki.Map.Web.Tests.Libraries.Explore;

/// <summary>What the form beside the island asks for, and what the island tells it.</summary>
public sealed class ExplorerFilterTests : ExplorerIsland
{
    [Fact]
    public async Task Profile_ChosenInTheForm_ShowsObstaclesAndIsNotPutIntoTheAddress()
    {
        var island = Open("");

        await Callbacks.Apply("?q=&profile=hearing", false);

        Assert.Contains("pętla indukcyjna", island.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hearing", Presented.Url, StringComparison.Ordinal);

        Navigation.NavigateTo("/?mediateka=1");
        Assert.Contains("pętla indukcyjna", island.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Apply_FilterOfTheForm_NarrowsListMapAndAddress()
    {
        var explorer = Open("");

        await Callbacks.Apply("?q=&space=gaming_room&voivodeship=", false);

        Assert.Equal("2 biblioteki", Count(explorer));
        Assert.Equal("/data/libraries/v1/points.geojson?space=gaming_room", Map(explorer).DataUrl);
        Assert.Equal(1, Map(explorer).FitRequest);
        Assert.Equal(("/?space=gaming_room", true), Presented);
    }

    [Fact]
    public async Task Apply_WhileTyping_HasOneEntryOfTheHistory()
    {
        Open("");

        await Callbacks.Apply("?q=gwa", true);

        Assert.Equal(("/?q=gwa", "Typed"), PresentedAs);
    }

    [Fact]
    public async Task Ask_AfterTyping_TakesOverItsEntryOfTheHistory()
    {
        Open("");
        await Callbacks.Apply("?q=gwa", true);

        await Callbacks.Ask("?q=gwarek", true);
        Assert.Equal(("/?q=gwarek", "Same"), PresentedAs);

        await Callbacks.Ask("?q=sala+gier+w+Katowicach", true);
        Assert.True(Navigation.History.First().Options.ReplaceHistoryEntry);
    }

    [Fact]
    public async Task Ask_WhatIsUnderstood_BecomesFiltersOfTheWholePage()
    {
        Open("?mediateka=1");

        await Callbacks.Ask("?q=sala+gier+w+Katowicach&mediateka=1", false);

        Assert.EndsWith("/?space=gaming_room&city=Katowice&mediateka=1&asked=sala%20gier%20w%20Katowicach", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(Page.Invocations["present"]);
    }

    [Fact]
    public async Task Ask_NothingUnderstood_SearchesForTheWords()
    {
        Open("");

        await Callbacks.Ask("?q=gwarek", false);

        Assert.Equal(("/?q=gwarek", true), Presented);
    }

    [Fact]
    public async Task Apply_SameFilter_DoesNothing()
    {
        Open("?space=gaming_room");

        await Callbacks.Apply("?space=gaming_room&q=", false);

        Assert.Empty(Page.Invocations["present"]);
    }

    [Fact]
    public async Task Apply_HostileQuery_IsReadLikeAnAddress()
    {
        var explorer = Open("");

        await Callbacks.Apply("?space=%00&bbox=NaN&page=-1&selected=<script>&q=%00gwarek", false);

        Assert.Equal("1 biblioteka", Count(explorer));
        Assert.Equal(("/?q=gwarek", true), Presented);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("long")]
    public async Task Apply_WhatNoFormOfOursSends_IsIgnored(string? query)
    {
        Open("");

        await Callbacks.Apply(query is null ? null : "?q=" + new string('a', 9000), false);

        Assert.Empty(Page.Invocations["present"]);
    }

    [Fact]
    public async Task Apply_WithinAnArea_KeepsTheArea()
    {
        var explorer = Open("?bbox=18.4,50,19.4,50.5");

        await Callbacks.Apply("?service=vinyl", false);

        Assert.Equal("1 biblioteka", Count(explorer));
        Assert.Equal(("/?service=vinyl&bbox=18.4,50,19.4,50.5", true), Presented);
    }

    [Theory]
    [InlineData("", "?mediateka=1", "/?mediateka=1&at=18.4,50,19.4,50.5")]
    [InlineData("?bbox=19,50,24,54", "?mediateka=1", "/?mediateka=1&bbox=19,50,24,54&at=18.4,50,19.4,50.5")]
    [InlineData("?near=Katowice", "?near=Katowice&mediateka=1", "/?mediateka=1&near=Katowice&at=18.4,50,19.4,50.5")]
    [InlineData("", "?q=nothingofthekind", "/?q=nothingofthekind&at=18.4,50,19.4,50.5")]
    public async Task Apply_WhereTheVisitorMovedTheMap_KeepsItThere(string opened, string said, string address)
    {
        var explorer = Open(opened);
        await Move(explorer, Silesia, byUser: true);

        await Callbacks.Apply(said, false);

        Assert.Equal((address, true), Presented);
        Assert.Equal((0, Silesia), (Map(explorer).FitRequest, Map(explorer).Viewport));
        Assert.NotNull(explorer.Find(".explore__search-here"));
    }

    [Fact]
    public async Task Apply_NothingOfItWhereTheVisitorMovedTheMap_ShowsTheResults()
    {
        var explorer = Open("");
        await Move(explorer, new(14, 53, 15, 54), byUser: true);

        await Callbacks.Apply("?mediateka=1", true);

        Assert.Equal("/?mediateka=1", Presented.Url);
        Assert.Equal(1, Map(explorer).FitRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?near=50.05,19.9")]
    public async Task Apply_NearAnotherPlace_ShowsThatPlace(string opened)
    {
        var explorer = Open(opened);
        await Move(explorer, Silesia, byUser: true);

        await Callbacks.Apply("?near=Katowice", false);

        Assert.Equal(("/?near=Katowice", true), Presented);
        Assert.NotEqual(Silesia, Map(explorer).Viewport);
        Assert.True(Map(explorer).Viewport!.Value.Contains(FakePlaces.Katowice.Point));
    }

    [Fact]
    public async Task Apply_NearTheSamePlaceOutOfSight_GoesThereAgain()
    {
        var explorer = Open("?near=Katowice");
        var nearby = Map(explorer).Viewport;
        await Move(explorer, new(14, 53, 15, 54), byUser: true);

        await Callbacks.Apply("?near=Katowice&sort=name&area_from=1", false);

        Assert.NotNull(nearby);
        Assert.NotEqual(new(14, 53, 15, 54), Map(explorer).Viewport);
        Assert.True(Map(explorer).Viewport!.Value.Contains(FakePlaces.Katowice.Point));
    }

    [Fact]
    public async Task Ask_WhereTheVisitorMovedTheMap_KeepsItThere()
    {
        var explorer = Open("");
        await Move(explorer, Silesia, byUser: true);

        await Callbacks.Ask("?q=sala+gier+w+Katowicach", false);

        Assert.EndsWith("/?space=gaming_room&city=Katowice&at=18.4,50,19.4,50.5&asked=sala%20gier%20w%20Katowicach", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(0, Map(explorer).FitRequest);
    }

    [Fact]
    public async Task Present_AfterAChange_CarriesCountsForTheForm()
    {
        Open("");

        await Callbacks.Apply("?mediateka=1", false);

        var said = (ExplorerPresentation)Page.Invocations["present"][^1].Arguments[0]!;
        Assert.Equal(2, said.Counts["space:gaming_room"]);
        Assert.Equal(0, said.Counts.GetValueOrDefault("space:makerspace"));
        Assert.Equal(("2 biblioteki", "1", false), (said.Total.Replace('\u00A0', ' '), said.Chosen, said.ShowsMap));
    }
}
