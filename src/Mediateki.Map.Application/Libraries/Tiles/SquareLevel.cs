namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>The squares of one depth of the quadtree in which something lies, along the curve, with how many libraries there are in each and where on average.</summary>
internal sealed class SquareLevel
{
    /// <summary>Steps in which the mean place within a square is kept.</summary>
    private const int MeanBits = 16;

    private readonly int[] starts;
    private readonly byte[] paths;
    private readonly ushort[] meanXs;
    private readonly ushort[] meanYs;

    /// <summary>Where the squares of each begin in the next deeper level; one more at the end. Empty in the deepest.</summary>
    private readonly int[] children;

    private SquareLevel(int depth, int count, bool hasChildren)
    {
        (Depth, starts, paths) = (depth, new int[count + 1], new byte[count]);
        (meanXs, meanYs, children) = (new ushort[count], new ushort[count], hasChildren ? new int[count + 1] : []);
    }

    public int Depth { get; }

    public int Count => paths.Length;

    /// <summary>The last four turns that lead to a square, two bits each: the place among its 16 × 16 neighbours within the square four levels above.</summary>
    public byte PathOf(int square) => paths[square];

    public int FromOf(int square) => starts[square];

    public int ToOf(int square) => starts[square + 1];

    public int ChildrenOf(int square) => children[square];

    /// <summary>From the north-western corner, in parts of the side.</summary>
    public (double X, double Y) MeanOf(int square) => (meanXs[square] / (double)(1 << MeanBits), meanYs[square] / (double)(1 << MeanBits));

    /// <summary>The squares of a stretch of the curve.</summary>
    /// <param name="depth">At least 1.</param>
    public static SquareLevel Of(ReadOnlySpan<ulong> keys, int from, int to, int depth)
    {
        var count = from < to ? 1 : 0;
        for (var position = from + 1; position < to; position++)
        {
            count += SquareAt(keys[position], depth) != SquareAt(keys[position - 1], depth) ? 1 : 0;
        }
        var level = new SquareLevel(depth, count, hasChildren: false);
        for (int square = 0, first = from; square < count; square++)
        {
            first = level.Take(keys, square, first, to);
        }
        level.starts[count] = to;
        return level;
    }

    /// <summary>The level above.</summary>
    public SquareLevel Coarser(ReadOnlySpan<ulong> keys)
    {
        var count = Count > 0 ? 1 : 0;
        for (var square = 1; square < Count; square++)
        {
            count += SquareAt(keys[starts[square]], Depth - 1) != SquareAt(keys[starts[square - 1]], Depth - 1) ? 1 : 0;
        }
        var level = new SquareLevel(Depth - 1, count, hasChildren: true);
        for (int parent = 0, first = 0; parent < count; parent++)
        {
            first = level.Join(this, keys, parent, first);
        }
        (level.starts[count], level.children[count]) = (starts[Count], Count);
        return level;
    }

    /// <summary>The key of the square of a depth that a place lies in.</summary>
    public static ulong SquareAt(ulong key, int depth) => depth == 0 ? 0 : key >> (2 * (SpatialIndex.Deepest - depth));

    /// <summary>Reads the libraries of one square.</summary>
    /// <returns>Where the next one begins.</returns>
    private int Take(ReadOnlySpan<ulong> keys, int square, int from, int end)
    {
        var below = SpatialIndex.Deepest - Depth;
        var inside = (1UL << (2 * below)) - 1;
        var (to, x, y) = (from, 0UL, 0UL);
        for (; to < end && (keys[to] & ~inside) == (keys[from] & ~inside); to++)
        {
            var (px, py) = Morton.Point(keys[to] & inside);
            (x, y) = (x + px, y + py);
        }
        (starts[square], paths[square]) = (from, (byte)SquareAt(keys[from], Depth));
        (meanXs[square], meanYs[square]) = (Mean(x / (double)(to - from) / (1UL << below)), Mean(y / (double)(to - from) / (1UL << below)));
        return to;
    }

    /// <summary>Puts the squares of the level below that lie in one of this level together.</summary>
    /// <returns>Where those of the next one begin.</returns>
    private int Join(SquareLevel deeper, ReadOnlySpan<ulong> keys, int square, int first)
    {
        var (key, child, x, y) = (SquareAt(keys[deeper.starts[first]], Depth), first, 0.0, 0.0);
        for (; child < deeper.Count && SquareAt(keys[deeper.starts[child]], Depth) == key; child++)
        {
            var (size, quadrant) = (deeper.ToOf(child) - deeper.FromOf(child), deeper.paths[child] & 3);
            var (mx, my) = deeper.MeanOf(child);
            (x, y) = (x + (size * ((quadrant & 1) + mx) / 2), y + (size * ((quadrant >> 1) + my) / 2));
        }
        var (from, to) = (deeper.starts[first], deeper.starts[child]);
        (starts[square], children[square], paths[square]) = (from, first, (byte)SquareAt(keys[from], Depth));
        (meanXs[square], meanYs[square]) = (Mean(x / (to - from)), Mean(y / (to - from)));
        return child;
    }

    private static ushort Mean(double part) => (ushort)Math.Clamp((int)(part * (1 << MeanBits)), 0, ushort.MaxValue);
}
