using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Tiles;

namespace Mediateki.Map.Application.Tests.Libraries.Tiles;

public sealed class TileClustersTests
{
    private const int Zoom = 8;
    private const int Tiles = 5;
    private static readonly double Square = 4_294_967_296.0 / (1 << (Zoom + TileGrid.Depth));

    /// <summary>On a slope no square but the highest is a summit: there a grid of squares would show.</summary>
    [Fact]
    public void Clusters_OfASlope_KeepTheirDistanceAndStandInNoRows()
    {
        var clusters = Find(Slope(60_000, new Random(1)));
        var nearest = clusters.Select(cluster => clusters.Where(other => other != cluster).Select(other => (X: other.X - cluster.X, Y: other.Y - cluster.Y)).MinBy(way => Length(way))).ToList();

        var distances = nearest.Select(way => Length(way) / Square).Order().ToList();
        Assert.True(distances[distances.Count / 2] > 1.5, $"Half of them have another within {distances[distances.Count / 2]:0.00} squares.");
        Assert.True(distances[distances.Count / 20] > 0.75, $"One in twenty has another within {distances[distances.Count / 20]:0.00} squares.");
        var inRows = nearest.Count(way => Math.Min(Math.Abs(way.X), Math.Abs(way.Y)) < 0.1 * Length(way)) / (double)nearest.Count;
        Assert.True(inRows < 0.3, $"{inRows:P0} stand in a row with the nearest.");
        Assert.InRange(clusters.Count, Tiles * Tiles * 256 / 10, Tiles * Tiles * 256 / 4);
    }

    [Fact]
    public void Patches_AreSmall_AndEachHasItsSeed()
    {
        var squares = from column in Enumerable.Range(-3, 300) from row in Enumerable.Range(-3, 300) select (column, row);
        foreach (var (column, row) in squares)
        {
            var (columns, rows) = ScatteredPatches.WayToSeed(column, row);

            Assert.InRange(Math.Max(Math.Abs(columns), Math.Abs(rows)), 0, 1);
            Assert.Equal((0, 0), ScatteredPatches.WayToSeed(column + columns, row + rows));
        }
    }

    private static double Length((double X, double Y) way) => Math.Sqrt((way.X * way.X) + (way.Y * way.Y));

    private static List<TileCluster> Find(ulong[] keys)
    {
        var squares = new SquarePyramid(keys);
        var all = new List<TileCluster>();
        for (var tile = 0; tile < Tiles * Tiles; tile++)
        {
            var (x, y) = (100 + (tile % Tiles), 100 + (tile / Tiles));
            using var grid = TileGrid.Read(squares, null, Zoom, x, y);
            var found = new TileCluster[Math.Max(1, grid.Count)];
            all.AddRange(found[..TileClusters.Find(grid.Cells, keys, null, Zoom, x, y, found)]);
        }
        return all;
    }

    /// <summary>Over the tiles and one around them, densest in the west.</summary>
    private static ulong[] Slope(int count, Random random)
    {
        var (from, wide) = (99.0 * TileGrid.Side * Square, (Tiles + 2.0) * TileGrid.Side * Square);
        return [.. Enumerable.Range(0, count).Select(_ => Morton.Key((uint)(from + (wide * (1 - Math.Sqrt(random.NextDouble())))), (uint)(from + (wide * random.NextDouble())))).Order()];
    }
}
