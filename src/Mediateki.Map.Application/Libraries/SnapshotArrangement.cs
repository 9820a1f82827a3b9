using System.Numerics;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Puts the rows of a snapshot in order and finds the sets of positions that questions are asked of.</summary>
internal static class SnapshotArrangement
{
    /// <summary>Rows along the curve, and the keys of the placed ones.</summary>
    public static (LibraryColumns Columns, ulong[] Keys) Arrange(LibraryColumns rows)
    {
        var (order, keys) = Order(rows);
        return (rows.InOrder(order), keys);
    }

    /// <summary>Numbers of rows along the <see cref="Morton"/> curve, those without a place at the end, and the keys of the placed ones.</summary>
    public static (int[] Order, ulong[] Keys) Order(LibraryColumns rows)
    {
        var placed = new int[rows.Count];
        var keys = new ulong[rows.Count];
        var (count, unplaced) = (0, new List<int>());
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.PointOf(row) is not { } point)
            {
                unplaced.Add(row);
                continue;
            }
            var (x, y) = Morton.Project(point);
            (keys[count], placed[count++]) = (Morton.Key(x, y), row);
        }
        Array.Resize(ref keys, count);
        Array.Sort(keys, placed, 0, count);
        SortEqual(keys, placed);
        unplaced.CopyTo(placed, count);
        return (placed, keys);
    }

    /// <summary>For every feature, the positions that have it.</summary>
    public static Bits[] FeatureSets(LibraryColumns columns, int features)
    {
        var sets = new Bits[features];
        for (var feature = 0; feature < features; feature++)
        {
            sets[feature] = new(columns.Count);
        }
        // Whole words of positions to a thread, so that no two write the same one.
        const int stretch = 64 * 256;
        Parallel.For(0, (columns.Count + stretch - 1) / stretch, i =>
        {
            for (var position = i * stretch; position < Math.Min(columns.Count, (i + 1) * stretch); position++)
            {
                var row = columns.FeaturesOf(position);
                for (var word = 0; word < row.Length; word++)
                {
                    for (var bits = row[word]; bits != 0; bits &= bits - 1)
                    {
                        sets[(word << 6) + BitOperations.TrailingZeroCount(bits)].Add(position);
                    }
                }
            }
        });
        return sets;
    }

    public static Bits Where<T>(T[] column, T value)
        where T : struct, IEquatable<T>
    {
        var found = new Bits(column.Length);
        for (var position = 0; position < column.Length; position++)
        {
            if (column[position].Equals(value))
            {
                found.Add(position);
            }
        }
        return found;
    }

    /// <summary>Libraries in one building lie on one point: the same order in every process.</summary>
    private static void SortEqual(ulong[] keys, int[] rows)
    {
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from]; to++)
            {
                // Still the same point.
            }
            if (to - from > 1)
            {
                Array.Sort(rows, from, to - from);
            }
        }
    }
}
