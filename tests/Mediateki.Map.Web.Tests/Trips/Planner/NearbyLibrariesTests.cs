using Bunit;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Tests.Libraries;
using Mediateki.Map.Web.Trips.Planner;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Web.Tests.Trips.Planner;

/// <summary>What could be visited too: near the way, or within so many minutes of one of its places.</summary>
public sealed class NearbyLibrariesTests : BunitContext
{
    private readonly FakeLibraryDirectory directory = new();
    private readonly FakeTravelRouter engine = new();

    public NearbyLibrariesTests()
    {
        Language.Use(SiteLanguage.Polish);
        Services.AddLogging();
        Services.AddSiteLocalization();
        Services.AddSingleton<ILibraryDirectory>(directory);
        Services.AddSingleton<ITravelRouter>(engine);
    }

    [Fact]
    public async Task Minutes_Chosen_ListsWhatIsInReachOfTheLastStop()
    {
        var nearby = Render<NearbyLibraries>(await StopAsync("mediateka-gwarek"));
        var all = Names(nearby);

        await nearby.Find("#nearby-minutes").ChangeAsync(new() { Value = "30" });

        var place = directory.FindLibrary(new("mediateka-gwarek"))!.Placement!.Point;
        Assert.Equal((TravelMode.Coach, place, 30), engine.Asked);
        var inReach = Names(nearby);
        Assert.InRange(inReach.Count, 1, all.Count - 1);
        Assert.All(inReach, name => Assert.Contains(name, directory.ListAll(LibraryFilter.Everything with { Reached = engine.Area(place) }, LibraryOrder.Name).Select(library => library.ShortName)));
        Assert.Contains("W zasięgu 30 minut (autokar)", nearby.Find("[role=status]").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_EngineDoesNotAnswer_SaysSoAndListsWhatIsNear()
    {
        var nearby = Render<NearbyLibraries>(await StopAsync("mediateka-gwarek"));
        var all = Names(nearby);
        engine.Answers = false;

        await nearby.Find("#nearby-minutes").ChangeAsync(new() { Value = "30" });

        Assert.Equal(all, Names(nearby));
        Assert.Contains("nie da się sprawdzić", nearby.Find("[role=status]").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_NoEngineConfigured_AreNotOffered()
    {
        engine.HasEngine = false;

        var nearby = Render<NearbyLibraries>(await StopAsync("mediateka-gwarek"));

        Assert.Empty(nearby.FindAll("select"));
        Assert.NotEmpty(Names(nearby));
    }

    private async Task<Action<ComponentParameterCollectionBuilder<NearbyLibraries>>> StopAsync(string slug)
    {
        var session = new PlannerSession(new FakeTripStore(), new FakeItineraryPlanning(directory), new FakeTimeProvider(), work => work());
        await session.BeginAsync(ItineraryEditing.Begin(new(2026, 12, 9)).Add(new LibraryId(slug), 0));
        return parameters => parameters.Add(nearby => nearby.Session, session);
    }

    private static List<string> Names(IRenderedComponent<NearbyLibraries> nearby) => [.. nearby.FindAll(".add b").Select(name => name.TextContent)];
}
