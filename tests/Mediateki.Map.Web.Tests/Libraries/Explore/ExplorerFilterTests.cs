using Mediateki.Map.Web.Libraries.Explore;
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
    public async Task Apply_WhileTyping_RewritesTheHistoryInsteadOfFillingIt()
    {
        Open("");

        await Callbacks.Apply("?q=gwa", true);

        Assert.Equal(("/?q=gwa", false), Presented);
    }

    [Fact]
    public async Task Ask_WhatIsUnderstood_BecomesFiltersOfTheWholePage()
    {
        Open("?mediateka=1");

        await Callbacks.Ask("?q=sala+gier+w+Katowicach&mediateka=1");

        Assert.EndsWith("/?space=gaming_room&city=Katowice&mediateka=1&asked=sala%20gier%20w%20Katowicach", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(Page.Invocations["present"]);
    }

    [Fact]
    public async Task Ask_NothingUnderstood_SearchesForTheWords()
    {
        Open("");

        await Callbacks.Ask("?q=gwarek");

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
