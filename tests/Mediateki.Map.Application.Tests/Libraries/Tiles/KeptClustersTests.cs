using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Tiles;

namespace Mediateki.Map.Application.Tests.Libraries.Tiles;

public sealed class KeptClustersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(20_000)]
    public void KeptZooms_HaveTheClustersOfEveryTile_AsTheyAreFoundAlone(int count)
    {
        var keys = Keys(count, new Random(count));
        var (squares, all) = (new SquarePyramid(keys), new PlacedSums(keys, null));
        var kept = new KeptClusters(squares, keys);
        for (var zoom = 0; zoom < ILibraryTiles.PinZoom; zoom++)
        {
            var (counted, isKept) = (0, false);
            foreach (var (x, y) in TilesAround(keys, zoom))
            {
                isKept = kept.TryFind(zoom, x, y, out var clusters);
                var alone = Alone(squares, keys, null, zoom, x, y);
                var summed = Alone(squares, keys, all, zoom, x, y);

                Assert.Equal(alone.Select(Shape), summed.Select(Shape));
                Assert.Equal(isKept ? alone : [], clusters.ToArray());
                counted += alone.Sum(cluster => cluster.Count);
            }
            Assert.Equal(count, counted);
            Assert.Equal(squares[zoom].Count <= 4_096, isKept);
        }
    }

    [Fact]
    public void Tile_FarFromAnything_HasNoClusters()
    {
        var keys = Keys(50, new Random(1));

        Assert.True(new KeptClusters(new(keys), keys).TryFind(8, 3, 250, out var clusters));
        Assert.Equal(0, clusters.Length);
    }

    private static (int Count, int First, int SplitZoom) Shape(TileCluster cluster) => (cluster.Count, cluster.First, cluster.SplitZoom);

    private static TileCluster[] Alone(SquarePyramid squares, ulong[] keys, PlacedSums? sums, int zoom, int x, int y)
    {
        using var grid = TileGrid.Read(squares, sums, zoom, x, y);
        var clusters = new TileCluster[grid.Count];
        return clusters[..TileClusters.Find(grid.Cells, keys, sums, zoom, x, y, clusters)];
    }

    /// <summary>Half around a few towns, half anywhere on the upper part of the map, its western and northern edges included.</summary>
    private static ulong[] Keys(int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? Town(i % 7, random) : Morton.Key((uint)random.NextInt64(1L << 32), (uint)random.NextInt64(1L << 31))).Order()];

    private static ulong Town(int number, Random random) =>
        Morton.Key((uint)((number * 600_000_000L) + random.NextInt64(4_000_000)), (uint)((number * 300_000_000L) + random.NextInt64(4_000_000)));

    private static IEnumerable<(int X, int Y)> TilesAround(ulong[] keys, int zoom)
    {
        var last = (1 << zoom) - 1;
        return keys.Select(key => Morton.Point(SquareLevel.SquareAt(key, zoom)))
            .SelectMany(tile => Enumerable.Range(0, 9).Select(i => (X: (int)tile.X + (i % 3) - 1, Y: (int)tile.Y + (i / 3) - 1)))
            .Where(tile => tile.X >= 0 && tile.Y >= 0 && tile.X <= last && tile.Y <= last)
            .Distinct();
    }
}
