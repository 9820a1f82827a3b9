using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>
/// Groups the libraries of a tile. Every small square joins the fullest of its neighbours if that one is a summit, a square with no fuller neighbour; the squares that
/// find no summit beside them join by the patches of a scattered pattern. Summits lie where libraries gather, patches in no rows, and a group is drawn at the mean of
/// its libraries, so that no grid shows. What joins what depends on the squares around alone, so that neighbouring tiles agree and each library is counted in exactly
/// one tile: the one in which its group's mean lies.
/// </summary>
internal static class TileClusters
{
    /// <summary>Of the grid with its margin and an empty square all around; a multiple of four.</summary>
    private const int Width = TileGrid.Side + (2 * TileGrid.Margin) + 2;

    /// <param name="cells">Along the curve.</param>
    /// <param name="keys">Places along the curve, by position.</param>
    /// <param name="sums">Of the libraries that are looked at; null: all.</param>
    /// <param name="clusters">Room for as many as there are cells.</param>
    /// <returns>How many clusters there are.</returns>
    public static int Find(ReadOnlySpan<TileCell> cells, ReadOnlySpan<ulong> keys, PlacedSums? sums, int zoom, int x, int y, Span<TileCluster> clusters)
    {
        var groups = ArrayPool<Group>.Shared.Rent(Math.Max(1, cells.Length));
        groups.AsSpan(0, cells.Length).Clear();
        Join(cells, groups, (x * TileGrid.Side) - TileGrid.Margin, (y * TileGrid.Side) - TileGrid.Margin);
        var (side, count) = (4_294_967_296.0 / (1UL << zoom), 0);
        foreach (ref readonly var group in groups.AsSpan(0, cells.Length))
        {
            if (group.Count == 0)
            {
                continue;
            }
            var (meanX, meanY) = (group.X / group.Count, group.Y / group.Count);
            if (Contains(meanX, x, side) && Contains(meanY, y, side))
            {
                ref readonly var cell = ref cells[group.FirstCell];
                var first = sums?.Next(cell.From) ?? cell.From;
                clusters[count++] = new(meanX, meanY, group.Count, first, group.Cells > 1 ? zoom + 1 : SplitZoom(cell, first, keys, sums, zoom));
            }
        }
        ArrayPool<Group>.Shared.Return(groups);
        return count;
    }

    private static bool Contains(double place, int tile, double side) => place >= tile * side && place < (tile + 1) * side;

    /// <summary>Adds every square to the group of the one it joins.</summary>
    /// <param name="left">The first column of the grid, from the western edge of the map.</param>
    /// <param name="top">The first row of the grid, from the northern edge of the map.</param>
    private static void Join(ReadOnlySpan<TileCell> cells, Span<Group> groups, int left, int top)
    {
        Span<long> weights = stackalloc long[Width * Width];
        Span<long> fullest = stackalloc long[Width * Width];
        weights.Clear();
        for (var i = 0; i < cells.Length; i++)
        {
            weights[At(cells[i])] = Weight(cells[i].Count, i);
        }
        FindFullestInColumns(weights, fullest);
        // Only the summits keep their weight.
        foreach (ref readonly var cell in cells)
        {
            var at = At(cell);
            weights[at] = Fullest(fullest, at) == weights[at] ? weights[at] : 0;
        }
        FindFullestInColumns(weights, fullest);
        Span<short> patches = stackalloc short[Width * Width];
        patches.Fill(-1);
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            // A summit has no other beside it.
            var summit = Fullest(fullest, At(cell));
            if (summit != 0)
            {
                groups[Number(summit)].Add(cell, i);
                continue;
            }
            var (columns, rows) = ScatteredPatches.WayToSeed(left + cell.Column, top + cell.Row);
            ref var patch = ref patches[At(cell) + (rows * Width) + columns];
            patch = patch < 0 ? (short)i : patch;
            groups[patch].Add(cell, i);
        }
    }

    private static int At(in TileCell cell) => ((cell.Row + 1) * Width) + cell.Column + 1;

    /// <summary>Of equally full squares that which comes first along the curve weighs more, whichever tile is drawn.</summary>
    private static long Weight(int count, int number) => ((long)count << 16) | (uint)(ushort.MaxValue - number);

    private static int Number(long weight) => ushort.MaxValue - (ushort)weight;

    /// <summary>For every square but those of the first and the last row, the greatest weight of itself, the one above and the one below.</summary>
    private static void FindFullestInColumns(ReadOnlySpan<long> weights, Span<long> fullest)
    {
        var from = MemoryMarshal.Cast<long, Vector256<long>>(weights);
        var to = MemoryMarshal.Cast<long, Vector256<long>>(fullest);
        var row = Width / Vector256<long>.Count;
        for (var i = row; i < from.Length - row; i++)
        {
            to[i] = Vector256.Max(from[i], Vector256.Max(from[i - row], from[i + row]));
        }
    }

    /// <summary>The greatest weight of a square and its eight neighbours.</summary>
    private static long Fullest(ReadOnlySpan<long> inColumns, int at)
    {
        var three = inColumns.Slice(at - 1, 3);
        return Math.Max(three[1], Math.Max(three[0], three[2]));
    }

    /// <summary>The zoom at which the first and the last library of a square are no longer in one square of the grid.</summary>
    private static int SplitZoom(in TileCell cell, int first, ReadOnlySpan<ulong> keys, PlacedSums? sums, int zoom)
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
