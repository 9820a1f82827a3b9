using System.Buffers;
using System.Numerics;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>
/// Groups the libraries of a tile. Every small square joins the fullest of its neighbours if that one is a summit, a square with no fuller neighbour; a square that
/// finds no summit beside it stands alone. Summits lie where libraries gather, and a group is drawn at the mean of its libraries, so that no grid shows. What joins
/// what depends on the squares around alone, so that neighbouring tiles agree and each library is counted in exactly one tile: the one in which its group's mean lies.
/// </summary>
internal static class TileClusters
{
    /// <summary>Of the grid with its margin and an empty square all around.</summary>
    private const int Width = TileGrid.Side + (2 * TileGrid.Margin) + 2;

    /// <param name="cells">Along the curve.</param>
    /// <param name="keys">Places along the curve, by position.</param>
    /// <param name="sums">Of the libraries that are looked at; null: all.</param>
    public static void Add(List<TileCluster> clusters, ReadOnlySpan<TileCell> cells, ReadOnlySpan<ulong> keys, PlacedSums? sums, int zoom, int x, int y)
    {
        var groups = ArrayPool<Group>.Shared.Rent(Math.Max(1, cells.Length));
        groups.AsSpan(0, cells.Length).Clear();
        Join(cells, groups);
        var side = 4_294_967_296.0 / (1UL << zoom);
        foreach (var group in groups.AsSpan(0, cells.Length))
        {
            if (group.Count > 0 && Contains(group.X / group.Count, x, side) && Contains(group.Y / group.Count, y, side))
            {
                var cell = cells[group.FirstCell];
                var first = sums?.Next(cell.From) ?? cell.From;
                clusters.Add(new(group.X / group.Count, group.Y / group.Count, group.Count, first, group.Cells > 1 ? zoom + 1 : SplitZoom(cell, first, keys, sums, zoom)));
            }
        }
        ArrayPool<Group>.Shared.Return(groups);
    }

    private static bool Contains(double place, int tile, double side) => place >= tile * side && place < (tile + 1) * side;

    /// <summary>Adds every square to the group of the one it joins.</summary>
    private static void Join(ReadOnlySpan<TileCell> cells, Span<Group> groups)
    {
        Span<ulong> weights = stackalloc ulong[Width * Width];
        Span<ulong> summits = stackalloc ulong[Width * Width];
        weights.Clear();
        summits.Clear();
        for (var i = 0; i < cells.Length; i++)
        {
            weights[At(cells[i])] = Weight(cells[i].Count, i);
        }
        foreach (var cell in cells)
        {
            var at = At(cell);
            summits[at] = Fullest(weights, at) == weights[at] ? weights[at] : 0;
        }
        for (var i = 0; i < cells.Length; i++)
        {
            var at = At(cells[i]);
            var fullest = summits[at] != 0 ? 0 : Fullest(summits, at);
            groups[fullest == 0 ? i : Number(fullest)].Add(cells[i], i);
        }
    }

    private static int At(TileCell cell) => ((cell.Row + 1) * Width) + cell.Column + 1;

    /// <summary>Of equally full squares that which comes first along the curve weighs more, whichever tile is drawn.</summary>
    private static ulong Weight(int count, int number) => ((ulong)count << 16) | (uint)(ushort.MaxValue - number);

    private static int Number(ulong weight) => ushort.MaxValue - (ushort)weight;

    /// <summary>The greatest weight of a square and its eight neighbours.</summary>
    private static ulong Fullest(ReadOnlySpan<ulong> weights, int at)
    {
        var above = weights.Slice(at - Width - 1, 3);
        var same = weights.Slice(at - 1, 3);
        var below = weights.Slice(at + Width - 1, 3);
        return Math.Max(
            Math.Max(Math.Max(above[0], Math.Max(above[1], above[2])), Math.Max(below[0], Math.Max(below[1], below[2]))),
            Math.Max(same[0], Math.Max(same[1], same[2])));
    }

    /// <summary>The zoom at which the first and the last library of a square are no longer in one square of the grid.</summary>
    private static int SplitZoom(TileCell cell, int first, ReadOnlySpan<ulong> keys, PlacedSums? sums, int zoom)
    {
        var differences = keys[first] ^ keys[sums?.Last(cell.To) ?? cell.To - 1];
        var depth = differences == 0 ? SpatialIndex.Deepest : (BitOperations.LeadingZeroCount(differences) >> 1) + 1;
        return Math.Clamp(depth - TileGrid.Depth, zoom + 1, ILibraryTiles.DeepestZoom + 2);
    }

    /// <summary>Squares that joined.</summary>
    private struct Group
    {
        public int Cells { get; private set; }

        /// <summary>The number of the first along the curve.</summary>
        public int FirstCell { get; private set; }

        public int Count { get; private set; }

        public double X { get; private set; }

        public double Y { get; private set; }

        public void Add(in TileCell cell, int number)
        {
            FirstCell = Cells == 0 ? number : FirstCell;
            Cells++;
            Count += cell.Count;
            X += cell.X;
            Y += cell.Y;
        }
    }
}
