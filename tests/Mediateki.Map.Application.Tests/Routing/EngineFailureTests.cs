using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Tests.Routing;

/// <summary>Whatever the engine does, a matrix comes back, and what is estimated says so.</summary>
public sealed class EngineFailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Measure_NoEngineConfigured_EstimatesEverything()
    {
        await using var site = new RoutingSite("");

        Assert.False(site.Router.HasEngine);
        AssertEstimated(await MeasureAsync(site));
    }

    [Fact]
    public async Task Measure_NobodyListens_EstimatesEverything()
    {
        await using var site = new RoutingSite("http://127.0.0.1:9");

        AssertEstimated(await MeasureAsync(site));
    }

    [Fact]
    public async Task Measure_EngineAnswers_EstimatesNothing()
    {
        await using var engine = await StandInEngine.StartAsync();
        await using var site = new RoutingSite(engine.Url);

        var matrix = await MeasureAsync(site);

        Assert.Equal(new TravelLink(TravelMode.Car, 60, 1000), matrix[0, 1]);
        Assert.Equal(0, matrix[1, 1].Seconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"sources_to_targets":{"durations":[[0,60]],"distances":[[0,1]]}}""")]
    [InlineData("""{"sources_to_targets":{"durations":[[0,-60,60],[60,0,60],[60,60,0]],"distances":[[0,1,1],[1,0,1],[1,1,0]]}}""")]
    [InlineData("""{"sources_to_targets":{"durations":[[0,1e300,60],[60,0,60],[60,60,0]],"distances":[[0,1,1],[1,0,1],[1,1,0]]}}""")]
    [InlineData("""{"sources_to_targets":{"durations":[null,[60,0,60],[60,60,0]],"distances":[[0,1,1],[1,0,1],[1,1,0]]}}""")]
    [InlineData("""{"sources_to_targets":{"durations":[["soon",0,0],[60,0,60],[60,60,0]],"distances":[[0,1,1],[1,0,1],[1,1,0]]}}""")]
    public async Task Measure_EngineTalksNonsense_EstimatesEverything(string text)
    {
        await using var engine = await StandInEngine.StartAsync();
        engine.Text = text;
        await using var site = new RoutingSite(engine.Url);

        AssertEstimated(await MeasureAsync(site));
    }

    [Fact]
    public async Task Measure_EngineFindsNoWayForOnePair_EstimatesThatPairAlone()
    {
        await using var engine = await StandInEngine.StartAsync();
        engine.Text = """{"sources_to_targets":{"durations":[[0,null,60],[60,0,60],[60,60,0]],"distances":[[0,null,1],[1,0,1],[1,1,0]]}}""";
        await using var site = new RoutingSite(engine.Url);

        var matrix = await MeasureAsync(site);

        Assert.True(matrix[0, 1].Estimated);
        Assert.False(matrix[1, 0].Estimated);
    }

    [Fact]
    public async Task Measure_EngineHangs_EstimatesWhenTheTimeIsUp()
    {
        await using var engine = await StandInEngine.StartAsync();
        var asked = new TaskCompletionSource();
        engine.Behaviour = async (_, context) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return 200;
        };
        await using var site = new RoutingSite(engine.Url, settings: ("Timeout", "00:00:04"));

        var measuring = MeasureAsync(site);
        await asked.Task.WaitAsync(Cancellation);
        Assert.False(measuring.IsCompleted);
        site.Clock.Advance(TimeSpan.FromSeconds(4));

        AssertEstimated(await measuring);
    }

    [Fact]
    public async Task Measure_CallerCancelsWhileTheEngineHangs_ThrowsAndBlamesNobody()
    {
        await using var engine = await StandInEngine.StartAsync();
        using var caller = new CancellationTokenSource();
        engine.Behaviour = async (_, context) =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return 200;
        };
        await using var site = new RoutingSite(engine.Url, settings: ("BreakerFailures", "1"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.Router.MeasureAsync(TravelMode.Car, Three, caller.Token));
        engine.Behaviour = (_, _) => Task.FromResult<int?>(null);

        Assert.False((await MeasureAsync(site))[0, 1].Estimated);
    }

    [Fact]
    public async Task Measure_OneBatchFails_KeepsTheOthers()
    {
        await using var engine = await StandInEngine.StartAsync();
        var last = TravelPlaces.Grid(9)[^1];
        engine.Behaviour = (question, _) => Task.FromResult<int?>(question["sources"]!.AsArray().Any(place => (double)place!["lon"]! == last.Longitude) ? 500 : null);
        await using var site = new RoutingSite(engine.Url, settings: ("BatchPlaces", "1"));

        var matrix = await site.Router.MeasureAsync(TravelMode.Car, TravelPlaces.Grid(9), Cancellation);

        Assert.False(matrix[0, 1].Estimated);
        Assert.True(matrix[8, 0].Estimated);
    }

    [Fact]
    public async Task Measure_TimeRunsOutOverTheSecondBatch_KeepsTheFirstAndAsksAgain()
    {
        await using var engine = await StandInEngine.StartAsync();
        var hanging = new TaskCompletionSource();
        engine.Behaviour = async (_, context) =>
        {
            if (engine.Asked.Count <= 2)
            {
                return null;
            }
            hanging.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return 200;
        };
        await using var site = new RoutingSite(engine.Url, settings: [("BatchPlaces", "1"), ("BreakerFailures", "1"), ("Timeout", "00:00:04")]);

        var measuring = MeasureAsync(site);
        await hanging.Task.WaitAsync(Cancellation);
        site.Clock.Advance(TimeSpan.FromSeconds(4));
        var matrix = await measuring;
        engine.Behaviour = (_, _) => Task.FromResult<int?>(null);

        Assert.Contains(Links(matrix), link => !link.Estimated);
        Assert.Contains(Links(matrix), link => link.Estimated);
        Assert.DoesNotContain(Links(await MeasureAsync(site)), link => link.Estimated);
    }

    [Fact]
    public async Task Measure_EngineKeepsFailing_IsLeftAloneForAWhileAndTriedAgain()
    {
        await using var engine = await StandInEngine.StartAsync();
        engine.Behaviour = (_, _) => Task.FromResult<int?>(503);
        await using var site = new RoutingSite(engine.Url, settings: [("BreakerFailures", "2"), ("BreakerPause", "00:00:30")]);

        for (var i = 0; i < 5; i++)
        {
            AssertEstimated(await MeasureAsync(site));
        }
        Assert.Equal(2, engine.Asked.Count);

        site.Clock.Advance(TimeSpan.FromSeconds(30));
        await MeasureAsync(site);
        await MeasureAsync(site);
        Assert.Equal(3, engine.Asked.Count);

        engine.Behaviour = (_, _) => Task.FromResult<int?>(null);
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.False((await MeasureAsync(site))[0, 1].Estimated);
        Assert.False((await MeasureAsync(site))[0, 1].Estimated);
        Assert.Equal(5, engine.Asked.Count);
    }

    [Fact]
    public async Task Measure_EngineRefusesQuestions_IsNotCountedAsFailing()
    {
        await using var engine = await StandInEngine.StartAsync();
        engine.Behaviour = (_, _) => Task.FromResult<int?>(400);
        await using var site = new RoutingSite(engine.Url, settings: ("BreakerFailures", "1"));

        AssertEstimated(await MeasureAsync(site));
        engine.Behaviour = (_, _) => Task.FromResult<int?>(null);

        Assert.False((await MeasureAsync(site))[0, 1].Estimated);
    }

    [Fact]
    public async Task FindRoute_EngineIsAway_IsStraightAndSaysSo()
    {
        await using var site = new RoutingSite("http://127.0.0.1:9");

        var route = await site.Router.FindRouteAsync(TravelMode.Car, Three, Cancellation);

        Assert.Equal(2, route.Legs.Length);
        Assert.All(route.Legs, leg => Assert.True(leg.Link.Estimated));
        Assert.Equal([Three[1], Three[2]], route.Legs[1].Path);
    }

    [Theory]
    [InlineData("""{"trip":{"legs":[]}}""")]
    [InlineData("""{"trip":{"legs":[{"summary":{"time":60,"length":1},"shape":"~"},{"summary":{"time":60,"length":1},"shape":"~"}]}}""")]
    [InlineData("""{"trip":{"legs":[{"summary":{"time":-1,"length":1},"shape":""},{"summary":{"time":60,"length":1},"shape":""}]}}""")]
    public async Task FindRoute_EngineTalksNonsense_IsStraight(string text)
    {
        await using var engine = await StandInEngine.StartAsync();
        engine.Text = text;
        await using var site = new RoutingSite(engine.Url);

        Assert.All((await site.Router.FindRouteAsync(TravelMode.Car, Three, Cancellation)).Legs, leg => Assert.True(leg.Link.Estimated));
    }

    [Theory]
    [InlineData("""{"features":[]}""")]
    [InlineData("""{"features":[{"geometry":{"type":"Point","coordinates":[19,50]}}]}""")]
    [InlineData("""{"features":[{"geometry":{"type":"Polygon","coordinates":[[[19,50],[19.1,50],[19.1,50.1]]]}}]}""")]
    [InlineData("""{"features":[{"geometry":{"type":"Polygon","coordinates":[]}}]}""")]
    public async Task FindReachable_EngineTalksNonsense_IsNothing(string text)
    {
        await using var engine = await StandInEngine.StartAsync();
        engine.Text = text;
        await using var site = new RoutingSite(engine.Url);

        Assert.Null(await site.Router.FindReachableAsync(TravelMode.Car, TravelPlaces.Katowice, 20, Cancellation));
    }

    [Fact]
    public async Task Any_ByRail_IsRefused()
    {
        await using var site = new RoutingSite("");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => site.Router.MeasureAsync(TravelMode.Rail, Three, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => site.Router.FindRouteAsync(TravelMode.Rail, Three, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => site.Router.FindReachableAsync(TravelMode.Rail, TravelPlaces.Katowice, 20, Cancellation));
    }

    private static IReadOnlyList<GeoPoint> Three => [TravelPlaces.Katowice, TravelPlaces.Chorzow, TravelPlaces.Gliwice];

    private static Task<TravelMatrix> MeasureAsync(RoutingSite site) => site.Router.MeasureAsync(TravelMode.Car, Three, Cancellation);

    private static void AssertEstimated(TravelMatrix matrix) => Assert.All(Links(matrix), link => Assert.True(link.Estimated && link.Exists && link.Seconds > 0));

    private static IEnumerable<TravelLink> Links(TravelMatrix matrix) =>
        from @from in Enumerable.Range(0, matrix.PlaceCount) from to in Enumerable.Range(0, matrix.PlaceCount) where @from != to select matrix[@from, to];
}
