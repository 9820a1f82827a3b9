using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Tiles;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Tests.Libraries.Tiles;

public sealed class LibraryTilesTests(PostgisFixture postgis)
{
    private const int LargestTile = 25 * 1024;
    private const int MostFeatures = 256;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TilesOfAZoom_UnderRandomFilters_CountEveryPlacedLibraryOnce()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 3_000, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var tiles = site.Get<ILibraryTiles>();
        var random = new Random(3);
        for (var i = 0; i < 10; i++)
        {
            var filter = i == 0 ? LibraryFilter.Everything : RandomFilter.Create(random, site.Directory.Taxonomy) with { Spaces = CodeSet.Empty };
            var pins = site.Directory.ListPins(filter);
            foreach (var zoom in new[] { 0, 3, 6, 8, 11, 14, 16 })
            {
                var counted = TilesAround(pins, zoom).Sum(tile => ReadTile.Features(tiles.Find(filter, zoom, tile.X, tile.Y, Cancellation)).Sum(feature => feature.Count));

                Assert.Equal(pins.Count, counted);
            }
            Assert.Equal((pins.Count, BoundingBox.Around(pins.Select(p => p.Point))), (tiles.Summarise(filter).Placed, tiles.Summarise(filter).Extent));
        }
    }

    [Fact]
    public async Task Tiles_OfAFilterThatLeavesAll_AreThoseOfNoFilter()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 4_000, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var tiles = site.Get<ILibraryTiles>();
        var all = new LibraryFilter { Area = new(-180, -90, 180, 90) };
        var pins = site.Directory.ListPins(LibraryFilter.Everything);
        foreach (var zoom in new[] { 0, 2, 5, 8, 10, 13, 15 })
        {
            foreach (var (x, y) in TilesAround(pins, zoom))
            {
                var whole = ReadTile.Features(tiles.Find(LibraryFilter.Everything, zoom, x, y, Cancellation));
                var part = ReadTile.Features(tiles.Find(all, zoom, x, y, Cancellation));
                Assert.Equal(part.Select(f => (f.Id, f.Count, f.Slug)), whole.Select(f => (f.Id, f.Count, f.Slug)));
                Assert.Equal(part.Select(f => f.Slug is null ? f.Properties["split"] : 0), whole.Select(f => f.Slug is null ? f.Properties["split"] : 0));
                // The means of whole squares are kept in steps.
                Assert.All(whole.Zip(part), both => Assert.True(Math.Abs(both.First.X - both.Second.X) <= 1 && Math.Abs(both.First.Y - both.Second.Y) <= 1));
            }
        }
    }

    [Fact]
    public async Task Tiles_InTheArea_CountWhatTheListHasForIt()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 3_000, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var filter = new LibraryFilter { Area = new(18, 49.9, 20, 51) };

        var counted = TilesAround(site.Directory.ListPins(LibraryFilter.Everything), 7).Sum(tile =>
            ReadTile.Features(site.Get<ILibraryTiles>().Find(filter, 7, tile.X, tile.Y, Cancellation)).Sum(feature => feature.Count));

        Assert.Equal(site.Directory.Count(filter), counted);
        Assert.InRange(counted, 100, 2_900);
    }

    [Fact]
    public async Task EveryTile_IsSmall_AndItsFeaturesLieInIt()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 6_000, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var pins = site.Directory.ListPins(LibraryFilter.Everything);
        for (var zoom = 0; zoom <= ILibraryTiles.DeepestZoom; zoom++)
        {
            foreach (var (x, y) in TilesAround(pins, zoom))
            {
                var tile = site.Get<ILibraryTiles>().Find(LibraryFilter.Everything, zoom, x, y, Cancellation);
                var features = ReadTile.Features(tile);
                Assert.InRange(tile.Length, 0, LargestTile);
                Assert.True(zoom >= ILibraryTiles.PinZoom || features.Count <= MostFeatures);
                Assert.All(features, feature => Assert.True(feature is { X: >= 0 and < 4096, Y: >= 0 and < 4096 }));
                Assert.Equal(features.Count, features.Select(f => f.Id).Distinct().Count());
            }
        }
    }

    [Fact]
    public async Task DeepTile_HoldsEachLibraryWithItsNameAtItsPlace()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 500, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var pins = site.Directory.ListPins(LibraryFilter.Everything).ToDictionary(pin => pin.Id.Slug);

        var seen = 0;
        foreach (var (x, y) in TilesAround(pins.Values, 15))
        {
            foreach (var feature in ReadTile.Features(site.Get<ILibraryTiles>().Find(LibraryFilter.Everything, 15, x, y, Cancellation)))
            {
                var pin = pins[feature.Slug!];
                Assert.Equal((pin.ShortName, pin.IsMediateka ? 1UL : 0), (feature.Properties["name"], feature.Properties["mediateka"]));
                var place = new GeoPoint(LatitudeOf((y + (feature.Y / 4096.0)) / 32768), ((x + (feature.X / 4096.0)) / 32768 * 360) - 180);
                Assert.InRange(Geodesic.Distance(pin.Point, place), 0, 1);
                seen++;
            }
        }
        Assert.Equal(pins.Count, seen);
    }

    [Fact]
    public async Task Cluster_ComesApartAtTheZoomItNames()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_000, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var tiles = site.Get<ILibraryTiles>();
        foreach (var (x, y) in TilesAround(site.Directory.ListPins(LibraryFilter.Everything), 6))
        {
            var clusters = ReadTile.Features(tiles.Find(LibraryFilter.Everything, 6, x, y, Cancellation)).Where(f => f.Slug is null).ToList();

            Assert.All(clusters, cluster => Assert.InRange((int)(ulong)cluster.Properties["split"], 7, ILibraryTiles.DeepestZoom + 2));
        }
    }

    [Fact]
    public async Task Clusters_AreNotInARaster()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 6_000, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        var features = TilesAround(site.Directory.ListPins(LibraryFilter.Everything), 10)
            .SelectMany(tile => ReadTile.Features(site.Get<ILibraryTiles>().Find(LibraryFilter.Everything, 10, tile.X, tile.Y, Cancellation))).ToList();

        // Places within the small squares spread over all of them: no eighth of a square holds much more than its share.
        var eighths = features.CountBy(feature => feature.X % 256 / 32).ToDictionary();
        Assert.Equal(8, eighths.Count);
        Assert.All(eighths.Values, count => Assert.InRange(count, features.Count / 20, features.Count / 4));
    }

    [Fact]
    public async Task Tile_OfAnotherEdition_IsDrawnAnew()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 100, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var tiles = site.Get<ILibraryTiles>();
        int Count() => ReadTile.Features(tiles.Find(LibraryFilter.Everything, 0, 0, 0, Cancellation)).Sum(f => f.Count);
        var (before, version) = (Count(), site.Directory.State.Version);

        await database.ScalarAsync("DELETE FROM libraries WHERE location IS NOT NULL AND id IN (SELECT id FROM libraries WHERE location IS NOT NULL LIMIT 40)");
        await site.WaitUntilAsync(d => d.State.Version != version, TimeSpan.FromSeconds(10));

        Assert.Equal(before - 40, Count());
    }

    [Fact]
    public async Task Tile_WhoseRequestIsOver_IsNotDrawn()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 10, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        using var over = new CancellationTokenSource();
        await over.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => site.Get<ILibraryTiles>().Find(LibraryFilter.Everything, 3, 4, 2, over.Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => site.Get<ILibraryTiles>().Find(LibraryFilter.Everything, 3, 8, 0, Cancellation));
    }

    /// <summary>The tiles in which the pins lie, and as long as they are grouped those around them, into which a mean may fall.</summary>
    private static IEnumerable<(int X, int Y)> TilesAround(IEnumerable<LibraryPin> pins, int zoom)
    {
        var last = (1 << zoom) - 1;
        if (zoom >= ILibraryTiles.PinZoom)
        {
            return pins.Select(pin => TileOf(pin.Point, zoom)).Distinct();
        }
        return pins.Select(pin => TileOf(pin.Point, zoom)).Distinct()
            .SelectMany(tile => from x in Enumerable.Range(tile.X - 1, 3) from y in Enumerable.Range(tile.Y - 1, 3) select (X: x, Y: y))
            .Where(tile => tile.X >= 0 && tile.Y >= 0 && tile.X <= last && tile.Y <= last).Distinct();
    }

    private static (int X, int Y) TileOf(GeoPoint point, int zoom)
    {
        var y = 0.5 - (Math.Log(Math.Tan((Math.PI / 4) + (point.Latitude * Math.PI / 360))) / (2 * Math.PI));
        return ((int)((point.Longitude + 180) / 360 * (1 << zoom)), (int)(y * (1 << zoom)));
    }

    private static double LatitudeOf(double y) => ((2 * Math.Atan(Math.Exp(Math.PI * (1 - (2 * y))))) - (Math.PI / 2)) * 180 / Math.PI;
}
