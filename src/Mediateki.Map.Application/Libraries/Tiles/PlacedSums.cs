using System.Numerics;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>
/// How many libraries of a set there are in any stretch of positions, and the sums of their places, from running sums kept for every 64 positions.
/// A stretch costs the same however long it is.
/// </summary>
internal sealed class PlacedSums
{
    private readonly ulong[] keys;
    private readonly Bits? set;
    private readonly int[] counts;
    private readonly ulong[] xs;
    private readonly ulong[] ys;

    /// <param name="keys">Places along the curve, by position.</param>
    /// <param name="set">Null: all.</param>
    public PlacedSums(ulong[] keys, Bits? set)
    {
        (this.keys, this.set) = (keys, set);
        var blocks = (keys.Length + 63) >> 6;
        (counts, xs, ys) = (new int[blocks + 1], new ulong[blocks + 1], new ulong[blocks + 1]);
        for (var block = 0; block < blocks; block++)
        {
            var (count, x, y) = Sum(keys, block, Word(block));
            (counts[block + 1], xs[block + 1], ys[block + 1]) = (counts[block] + count, xs[block] + x, ys[block] + y);
        }
    }

    /// <summary>All libraries of the set that are placed.</summary>
    public int Count => counts[^1];

    /// <summary>How many there are from <paramref name="from"/> to <paramref name="to"/> (exclusive).</summary>
    public int CountOf(int from, int to) => from >= to ? 0 : CountUpTo(to) - CountUpTo(from);

    /// <summary>The first of the set at or after a position; −1 when there is none.</summary>
    public int Next(int from) => set is not null ? set.Next(from) is var next && next < keys.Length ? next : -1 : from < keys.Length ? from : -1;

    /// <summary>The last of the set before a position.</summary>
    public int Last(int to) => set?.Last(to) ?? to - 1;

    private int CountUpTo(int to)
    {
        var block = to >> 6;
        var rest = to & 63;
        return rest == 0 ? counts[block] : counts[block] + BitOperations.PopCount(Word(block) & ((1UL << rest) - 1));
    }

    /// <summary>Number and sums of the coordinates, in whole units of the plane, of the positions before one.</summary>
    public (int Count, ulong X, ulong Y) UpTo(int to)
    {
        var block = to >> 6;
        if ((to & 63) == 0)
        {
            return (counts[block], xs[block], ys[block]);
        }
        var (count, x, y) = Sum(keys, block, Word(block) & ((1UL << (to & 63)) - 1));
        return (counts[block] + count, xs[block] + x, ys[block] + y);
    }

    private ulong Word(int block)
    {
        var word = set is null ? ulong.MaxValue : set.Words[block];
        var beyond = ((block + 1) << 6) - keys.Length;
        return beyond > 0 ? word & (ulong.MaxValue >> beyond) : word;
    }

    private static (int Count, ulong X, ulong Y) Sum(ulong[] places, int block, ulong word)
    {
        var (count, x, y) = (0, 0UL, 0UL);
        for (; word != 0; word &= word - 1, count++)
        {
            var (px, py) = Morton.Point(places[(block << 6) + BitOperations.TrailingZeroCount(word)]);
            x += px;
            y += py;
        }
        return (count, x, y);
    }
}
