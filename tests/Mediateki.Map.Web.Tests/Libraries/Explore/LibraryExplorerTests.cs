using Bunit;
using Bunit.TestDoubles;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Libraries.Explore;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Maps;
using Mediateki.Map.Web.Tests.Fakes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Tests.Libraries.Explore;

/// <summary>The island of the map page with both of its scripts played by the test.</summary>
public sealed class LibraryExplorerTests : BunitContext
{
    private static readonly BoundingBox Silesia = new(18.4, 50, 19.4, 50.5);

    private readonly FakeLibraryDirectory directory = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 11, 0, 30, TimeSpan.Zero));
    private readonly BunitJSModuleInterop module;
    private readonly BunitJSModuleInterop page;

    public LibraryExplorerTests()
    {
        Language.Use(SiteLanguage.Polish);
        Services.AddLogging();
        Services.AddSiteLocalization();
        Services.AddMaps(new ConfigurationBuilder().Build());
        Services.AddSingleton<ILibraryDirectory>(directory);
        Services.AddSingleton<ILibraryNeeds>(new FakeNeeds(directory, clock));
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddLibraryPages();
        Services.AddSingleton<IPlaces>(new FakePlaces());
        Services.AddSingleton<ITravelRouter>(new FakeTravelRouter());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Strict;
        module = JSInterop.SetupModule("./Libraries/Explore/LibraryExplorer.razor.js");
        page = module.SetupModule("attach", _ => true);
        page.Setup<bool>("isWide").SetResult(true);
        page.SetupVoid("present", _ => true).SetVoidResult();
        page.SetupVoid("reveal", _ => true).SetVoidResult();
        page.SetupVoid("detach").SetVoidResult();
        var map = JSInterop.SetupModule("./Maps/LibraryMap.razor.js");
        map.SetupModule("createLibraryMap", _ => true).Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Start_NearAPlace_ListsTheNearestFirstAndShowsThemWithThePlace()
    {
        var explorer = Open("?near=Katowice");

        Assert.Contains("Blisko: Katowice", explorer.Find(".near-note").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("w linii prostej", explorer.Find(".library-card__distance").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.True(Map(explorer).Viewport!.Value.Contains(FakePlaces.Katowice.Point));
        Assert.Equal("/data/libraries/v1/points.geojson", Map(explorer).DataUrl);
    }

    [Fact]
    public void ClosingTime_WhileThePageIsOpen_TakesTheLibraryOffTheListOfTheOpen()
    {
        var explorer = Open("?open=now");
        Assert.Equal("1 biblioteka", Count(explorer));
        Assert.Equal("/data/libraries/v1/points.geojson?open=2026-11-25T12:00", Map(explorer).DataUrl);

        directory.Now = directory.Now.AddHours(7);
        clock.Advance(TimeSpan.FromHours(7));

        explorer.WaitForAssertion(() => Assert.Equal("0 bibliotek", Count(explorer)));
        Assert.Equal("/data/libraries/v1/points.geojson?open=2026-11-25T19:00", Map(explorer).DataUrl);
    }

    [Fact]
    public void Cards_AsTheMinutesPass_SayWhatIsTrueNow()
    {
        var explorer = Open("");
        string Hours() => explorer.Find("[data-library=mediateka-gwarek] .library-card__end > span").TextContent.Replace('\u00A0', ' ');
        Assert.Equal("Otwarte do 19:00", Hours());

        clock.Advance(TimeSpan.FromHours(7));

        explorer.WaitForAssertion(() => Assert.Equal("Nieczynne, otwarcie jutro o 10:00", Hours()));
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
        Assert.Empty(page.Invocations["present"]);
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

        Assert.Empty(page.Invocations["present"]);
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

        Assert.Empty(page.Invocations["present"]);
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

        Assert.Empty(page.Invocations["present"]);
    }

    [Fact]
    public async Task Select_OnTheMap_MarksTheCardAndScrollsToIt()
    {
        var explorer = Open("");

        await explorer.InvokeAsync(() => Map(explorer).OnSelect.InvokeAsync("biblioteka-dworzec"));

        Assert.NotNull(explorer.Find("[data-library=biblioteka-dworzec].card--selected"));
        Assert.Equal("biblioteka-dworzec", Assert.Single(page.Invocations["reveal"]).Arguments[0]);
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
    public async Task Move_ThatFollowedTheList_LeavesTheAddressAlone()
    {
        var explorer = Open("");

        await Move(explorer, Silesia, byUser: false);

        Assert.Empty(page.Invocations["present"]);
        Assert.Empty(explorer.FindAll(".explore__search-here"));
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
        page.Setup<bool>("isWide").SetResult(false);
        var explorer = Open("");
        Assert.Empty(explorer.FindComponents<LibraryMap>());

        await Callbacks.Select("mediateka-gwarek");

        Assert.Equal("mediateka-gwarek", Map(explorer).Selected);
        Assert.Equal(("/?selected=mediateka-gwarek&view=map", true), Presented);
    }

    [Fact]
    public async Task Window_MadeWider_BringsTheMap()
    {
        page.Setup<bool>("isWide").SetResult(false);
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
        Assert.Empty(page.Invocations["present"]);
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

        directory.Replace([HandMadeCatalogue.Rich], "v2");

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
    public async Task Present_AfterAChange_CarriesCountsForTheForm()
    {
        Open("");

        await Callbacks.Apply("?mediateka=1", false);

        var said = (ExplorerPresentation)page.Invocations["present"][^1].Arguments[0]!;
        Assert.Equal(2, said.Counts["space:gaming_room"]);
        Assert.Equal(0, said.Counts.GetValueOrDefault("space:makerspace"));
        Assert.Equal(("2 biblioteki", "1", false), (said.Total.Replace('\u00A0', ' '), said.Chosen, said.ShowsMap));
    }

    [Fact]
    public async Task Script_ThatFails_LeavesListAndLinks()
    {
        page.Setup<bool>("isWide").SetException(new JSException("no script"));

        var explorer = Open("");

        Assert.Equal("6 bibliotek", Count(explorer));
        Assert.Empty(explorer.FindComponents<LibraryMap>());
        await DisposeComponentsAsync();
    }

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    private ExplorerCallbacks Callbacks =>
        ((DotNetObjectReference<ExplorerCallbacks>)module.Invocations["attach"][0].Arguments[0]!).Value;

    private (string Url, bool AsNewEntry) Presented
    {
        get
        {
            var call = page.Invocations["present"][^1];
            return (((ExplorerPresentation)call.Arguments[0]!).Url, (bool)call.Arguments[1]!);
        }
    }

    private IRenderedComponent<LibraryExplorer> Open(string query)
    {
        Navigation.NavigateTo("/" + query);
        return Render<LibraryExplorer>();
    }

    private static LibraryMap Map(IRenderedComponent<LibraryExplorer> explorer) => explorer.FindComponent<LibraryMap>().Instance;

    private static Task Move(IRenderedComponent<LibraryExplorer> explorer, BoundingBox bounds, bool byUser) =>
        explorer.InvokeAsync(() => Map(explorer).OnViewportChanged.InvokeAsync(new MapViewportChange(bounds, 9, byUser)));

    private static string Count(IRenderedComponent<LibraryExplorer> explorer) => explorer.Find("#results").TextContent.Replace('\u00A0', ' ');
}
