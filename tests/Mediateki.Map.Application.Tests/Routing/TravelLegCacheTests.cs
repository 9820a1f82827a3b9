using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Tests.Routing;

public sealed class TravelLegCacheTests(PostgisFixture postgis, ValhallaFixture valhalla)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Measure_AskedAgain_DoesNotAskTheEngine()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var engine = await StandInEngine.StartAsync();
        await using var first = new RoutingSite(engine.Url, database.ConnectionString);
        await using var other = new RoutingSite(engine.Url, database.ConnectionString);
        var measured = await MeasureAsync(first);

        var again = await MeasureAsync(other);

        Assert.Single(engine.Asked);
        Assert.Equal(measured[0, 1], again[0, 1]);
        Assert.False(again[0, 1].Estimated);
    }

    [Fact]
    public async Task Measure_ANewPlace_AsksForItsPairsOnly()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var engine = await StandInEngine.StartAsync();
        await using var site = new RoutingSite(engine.Url, database.ConnectionString);
        await MeasureAsync(site);

        await site.Router.MeasureAsync(TravelMode.Car, [.. Three, TravelPlaces.Tychy], Cancellation);

        Assert.Equal(12, await database.CountAsync("travel_legs"));
    }

    [Fact]
    public async Task Measure_OtherMode_IsAnotherQuestion()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var engine = await StandInEngine.StartAsync();
        await using var site = new RoutingSite(engine.Url, database.ConnectionString);
        await MeasureAsync(site);

        await site.Router.MeasureAsync(TravelMode.Coach, Three, Cancellation);

        Assert.Equal(2, engine.Asked.Count);
    }

    [Fact]
    public async Task Measure_AnswerIsTooOld_IsAskedAnewAndForgotten()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var engine = await StandInEngine.StartAsync();
        await using var site = new RoutingSite(engine.Url, database.ConnectionString, ("CacheDays", "30"));
        await MeasureAsync(site);
        site.Clock.Advance(TimeSpan.FromDays(31));

        await site.Router.MeasureAsync(TravelMode.Car, [TravelPlaces.Katowice, TravelPlaces.Tychy], Cancellation);
        Assert.Equal(2, await database.CountAsync("travel_legs"));
        await MeasureAsync(site);

        Assert.Equal(3, engine.Asked.Count);
    }

    [Fact]
    public async Task Measure_CacheIsOff_AsksEveryTimeAndKeepsNothing()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var engine = await StandInEngine.StartAsync();
        await using var site = new RoutingSite(engine.Url, database.ConnectionString, ("CacheDays", "0"));

        await MeasureAsync(site);
        await MeasureAsync(site);

        Assert.Equal(2, engine.Asked.Count);
        Assert.Equal(0, await database.CountAsync("travel_legs"));
    }

    [Fact]
    public async Task Measure_EngineIsAway_KeepsNoEstimates()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = new RoutingSite("http://127.0.0.1:9", database.ConnectionString);

        await MeasureAsync(site);

        Assert.Equal(0, await database.CountAsync("travel_legs"));
    }

    [Fact]
    public async Task Measure_EngineIsAwayButWasThere_GivesWhatIsKept()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var engine = await StandInEngine.StartAsync();
        await using var before = new RoutingSite(engine.Url, database.ConnectionString);
        await MeasureAsync(before);
        await using var after = new RoutingSite("http://127.0.0.1:9", database.ConnectionString);

        var matrix = await after.Router.MeasureAsync(TravelMode.Car, [.. Three, TravelPlaces.Tychy], Cancellation);

        Assert.False(matrix[0, 1].Estimated);
        Assert.True(matrix[0, 3].Estimated);
    }

    [Fact]
    public async Task Measure_DatabaseIsAway_StillGivesTheEnginesAnswer()
    {
        await using var engine = await StandInEngine.StartAsync();
        await using var site = new RoutingSite(engine.Url, RoutingSite.NoDatabase);

        Assert.False((await MeasureAsync(site))[0, 1].Estimated);
    }

    [Fact]
    public async Task Measure_SeveralAtOnce_AllKeepTheirAnswers()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var engine = await StandInEngine.StartAsync();
        await using var site = new RoutingSite(engine.Url, database.ConnectionString);
        var orders = Enumerable.Range(0, 8).Select(turn => TravelPlaces.Grid(12).Skip(turn).Concat(TravelPlaces.Grid(12).Take(turn)).ToArray());

        await Task.WhenAll(orders.Select(places => site.Router.MeasureAsync(TravelMode.Car, places, Cancellation)));

        Assert.Equal(12 * 11, await database.CountAsync("travel_legs"));
    }

    [Fact]
    public async Task FindRoute_AskedAgainWithoutTheEngine_GivesTheSameCourse()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var with = new RoutingSite(await valhalla.UrlAsync(), database.ConnectionString, ("Timeout", "00:00:30"));
        var route = await with.Router.FindRouteAsync(TravelMode.Car, Three, Cancellation);
        await using var without = new RoutingSite("http://127.0.0.1:9", database.ConnectionString);

        var kept = await without.Router.FindRouteAsync(TravelMode.Car, Three, Cancellation);

        Assert.Equal(route.Legs.Select(leg => leg.Link), kept.Legs.Select(leg => leg.Link));
        Assert.Equal(route.Legs.SelectMany(leg => leg.Path), kept.Legs.SelectMany(leg => leg.Path));
        Assert.True((double)(await database.ScalarAsync("SELECT min(ST_Length(path) / metres) FROM travel_legs"))! is > 0.95 and < 1.1);
    }

    [Fact]
    public async Task Measure_AfterARoute_LeavesItsCourse()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = new RoutingSite(await valhalla.UrlAsync(), database.ConnectionString, ("Timeout", "00:00:30"));
        await site.Router.FindRouteAsync(TravelMode.Car, Three, Cancellation);

        await MeasureAsync(site);

        Assert.Equal(2L, await database.ScalarAsync("SELECT count(*) FROM travel_legs WHERE path IS NOT NULL"));
        Assert.Equal(6, await database.CountAsync("travel_legs"));
    }

    private static IReadOnlyList<GeoPoint> Three => [TravelPlaces.Katowice, TravelPlaces.Chorzow, TravelPlaces.Gliwice];

    private static Task<TravelMatrix> MeasureAsync(RoutingSite site) => site.Router.MeasureAsync(TravelMode.Car, Three, Cancellation);
}
