using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Tests.Routing;

/// <summary>What every source of travel times keeps. Each source inherits these tests.</summary>
public abstract class TravelTimesContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A source that knows every pair of <see cref="TravelPlaces.OnTheMap"/> by road, and near ones on foot.</summary>
    private protected abstract Task<ITravelTimes> SourceAsync();

    [Theory]
    [InlineData(TravelMode.Car, 10, 110)]
    [InlineData(TravelMode.Coach, 10, 95)]
    public async Task Fill_ByRoad_GivesEveryPairAPossibleWayAndSpeed(TravelMode mode, double slowest, double fastest)
    {
        var table = await FilledAsync(mode, TravelPlaces.OnTheMap);

        Assert.True(table.IsFull);
        Assert.All(Pairs(table), pair =>
        {
            var (straight, link) = pair;
            Assert.Equal(mode, link.Mode);
            // The way begins and ends at the road, not at the door.
            Assert.InRange(link.Metres!.Value, (straight * 0.98) - 200, (straight * 3) + 1500);
            Assert.InRange(link.Metres!.Value * 3.6 / link.Seconds, slowest, fastest);
        });
    }

    [Fact]
    public async Task Fill_OnFoot_GivesNearPairsAWalkersSpeed()
    {
        var table = await FilledAsync(TravelMode.Walking, [TravelPlaces.Katowice, TravelPlaces.KatowiceStation, TravelPlaces.Chorzow]);

        Assert.True(table.IsFull);
        Assert.All(Pairs(table), pair => Assert.InRange(pair.Link.Metres!.Value * 3.6 / pair.Link.Seconds, 3.5, 6));
    }

    [Fact]
    public async Task Fill_PlacesFartherAndFarther_TakeLongerAndLonger()
    {
        var table = await FilledAsync(TravelMode.Car, [TravelPlaces.Katowice, TravelPlaces.Chorzow, TravelPlaces.Gliwice, TravelPlaces.Krakow]);

        Assert.True(table[0, 1]!.Value.Seconds < table[0, 2]!.Value.Seconds);
        Assert.True(table[0, 2]!.Value.Seconds < table[0, 3]!.Value.Seconds);
    }

    [Fact]
    public async Task Fill_Coach_IsNeverFasterThanACar()
    {
        var (coach, car) = (await FilledAsync(TravelMode.Coach, TravelPlaces.OnTheMap), await FilledAsync(TravelMode.Car, TravelPlaces.OnTheMap));

        // Two vehicles may take different roads where they cost nearly the same: a twentieth is left for that.
        Assert.All(Pairs(coach).Zip(Pairs(car)), pair => Assert.True(pair.First.Link.Seconds >= pair.Second.Link.Seconds * 0.95));
    }

    [Fact]
    public async Task Fill_SamePlaceTwice_IsNoWayBetweenThem()
    {
        var table = await FilledAsync(TravelMode.Car, [TravelPlaces.Katowice, TravelPlaces.Gliwice, TravelPlaces.Katowice]);

        Assert.Equal((0, 0), (table[0, 2]!.Value.Seconds, table[0, 2]!.Value.Metres));
        Assert.Equal(table[0, 1], table[2, 1]);
    }

    [Fact]
    public async Task Fill_LinksAlreadyThere_AreLeftAlone()
    {
        var table = new LinkTable(TravelMode.Car, TravelPlaces.OnTheMap) { [0, 3] = new TravelLink(TravelMode.Rail, 1234, 5) };

        await (await SourceAsync()).FillAsync(table, Cancellation);

        Assert.Equal(new TravelLink(TravelMode.Rail, 1234, 5), table[0, 3]);
        Assert.True(table.IsFull);
    }

    [Fact]
    public async Task Fill_AskedTwice_AnswersTheSame()
    {
        var source = await SourceAsync();
        var tables = new[] { new LinkTable(TravelMode.Car, TravelPlaces.OnTheMap), new LinkTable(TravelMode.Car, TravelPlaces.OnTheMap) };

        foreach (var table in tables)
        {
            await source.FillAsync(table, Cancellation);
        }

        Assert.Equal(Pairs(tables[0]), Pairs(tables[1]));
    }

    [Fact]
    public async Task Fill_CallerHasCancelled_Throws()
    {
        var source = await SourceAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.FillAsync(new LinkTable(TravelMode.Car, TravelPlaces.OnTheMap), new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Fill_NoPlaces_IsNothing() => Assert.True((await FilledAsync(TravelMode.Car, [])).IsFull);

    private async Task<LinkTable> FilledAsync(TravelMode mode, IReadOnlyList<GeoPoint> places)
    {
        var table = new LinkTable(mode, places);
        await (await SourceAsync()).FillAsync(table, Cancellation);
        return table;
    }

    private static IEnumerable<(double Straight, TravelLink Link)> Pairs(LinkTable table) =>
        from @from in Enumerable.Range(0, table.Places.Count)
        from to in Enumerable.Range(0, table.Places.Count)
        where @from != to
        select (Geodesic.Distance(table.Places[@from], table.Places[to]), table[@from, to]!.Value);
}
