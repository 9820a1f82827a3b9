using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Tests.Routing;

/// <summary>What the product gets from the real engine.</summary>
public sealed class RealEngineTests(ValhallaFixture valhalla)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Measure_APlaceOffTheMap_EstimatesItsPairsAlone()
    {
        await using var site = await SiteAsync();

        var matrix = await site.Router.MeasureAsync(TravelMode.Car, [TravelPlaces.Katowice, TravelPlaces.Warsaw, TravelPlaces.Gliwice], Cancellation);

        Assert.False(matrix[0, 2].Estimated);
        Assert.False(matrix[2, 0].Estimated);
        Assert.True(matrix[0, 1].Estimated && matrix[1, 0].Estimated && matrix[2, 1].Estimated);
    }

    [Fact]
    public async Task Measure_MorePlacesThanTheEngineTakesAtOnce_AsksInBatches()
    {
        await using var site = await SiteAsync();
        var places = TravelPlaces.Grid(60);

        var matrix = await site.Router.MeasureAsync(TravelMode.Car, places, Cancellation);

        var links = from @from in Enumerable.Range(0, 60) from to in Enumerable.Range(0, 60) where @from != to select matrix[@from, to];
        Assert.DoesNotContain(links, link => link.Estimated);
    }

    [Fact]
    public async Task Measure_OnFootBeyondWhatAnybodyWalks_EstimatesThoseAlone()
    {
        await using var site = await SiteAsync();

        var matrix = await site.Router.MeasureAsync(TravelMode.Walking, [TravelPlaces.Katowice, TravelPlaces.KatowiceStation, TravelPlaces.Krakow], Cancellation);

        Assert.False(matrix[0, 1].Estimated);
        Assert.True(matrix[0, 2].Estimated);
    }

    [Fact]
    public async Task FindRoute_ThroughThreePlaces_FollowsTheRoadAsLongAsItsLegsSay()
    {
        await using var site = await SiteAsync();

        var route = await site.Router.FindRouteAsync(TravelMode.Car, [TravelPlaces.Katowice, TravelPlaces.Chorzow, TravelPlaces.Gliwice], Cancellation);

        Assert.Equal((TravelPlaces.Katowice, TravelPlaces.Gliwice), (route.Legs[0].Path[0], route.Legs[1].Path[^1]));
        Assert.All(route.Legs, leg =>
        {
            var length = leg.Path.Zip(leg.Path.Skip(1)).Sum(pair => Geodesic.Distance(pair.First, pair.Second));
            Assert.False(leg.Link.Estimated);
            Assert.InRange(length, leg.Link.Metres!.Value * 0.97, (leg.Link.Metres!.Value * 1.03) + 400);
        });
        Assert.Equal(route.Legs.Sum(leg => leg.Link.Seconds), route.Seconds);
    }

    [Fact]
    public async Task FindRoute_OnePlaceOffTheMap_KeepsTheOtherLegs()
    {
        await using var site = await SiteAsync();

        var route = await site.Router.FindRouteAsync(TravelMode.Coach, [TravelPlaces.Katowice, TravelPlaces.Gliwice, TravelPlaces.Warsaw], Cancellation);

        Assert.Equal([false, true], route.Legs.Select(leg => leg.Link.Estimated));
        Assert.True(route.Legs[0].Path.Length > 20);
    }

    [Fact]
    public async Task FindRoute_MorePlacesThanTheEngineTakesAtOnce_HasEveryLeg()
    {
        await using var site = await SiteAsync();

        var route = await site.Router.FindRouteAsync(TravelMode.Car, TravelPlaces.Grid(25), Cancellation);

        Assert.Equal(24, route.Legs.Length);
        Assert.DoesNotContain(route.Legs, leg => leg.Link.Estimated);
    }

    [Fact]
    public async Task FindReachable_MoreMinutes_CoverMore()
    {
        await using var site = await SiteAsync();

        var near = await site.Router.FindReachableAsync(TravelMode.Car, TravelPlaces.Katowice, 10, Cancellation);
        var far = await site.Router.FindReachableAsync(TravelMode.Car, TravelPlaces.Katowice, 30, Cancellation);

        Assert.True(near!.Covers(TravelPlaces.KatowiceStation));
        Assert.False(near.Covers(TravelPlaces.Gliwice));
        Assert.True(far!.Covers(TravelPlaces.Gliwice));
        Assert.False(far.Covers(TravelPlaces.Krakow));
        Assert.True(far.Area.Area > near.Area.Area && far.Area.IsValid);
    }

    [Fact]
    public async Task FindReachable_OffTheMap_IsNothing()
    {
        await using var site = await SiteAsync();

        Assert.Null(await site.Router.FindReachableAsync(TravelMode.Car, TravelPlaces.Warsaw, 20, Cancellation));
    }

    private async Task<RoutingSite> SiteAsync() => new(await valhalla.UrlAsync(), settings: ("Timeout", "00:00:30"));
}
