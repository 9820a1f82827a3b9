using System.Numerics;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Puts the rows of a snapshot in order and finds the sets of positions that questions are asked of.</summary>
internal static class SnapshotArrangement
{
    /// <summary>Columns along the curve, and the keys of the placed ones.</summary>
    public static (LibraryColumns Columns, ulong[] Keys) Arrange(ColumnsBuilder rows)
    {
        var (order, keys) = Order(rows);
        return (rows.Finish(order), keys);
    }

    /// <summary>Numbers of rows along the <see cref="Morton"/> curve, those without a place at the end, and the keys of the placed ones.</summary>
    private static (int[] Order, ulong[] Keys) Order(ColumnsBuilder rows)
    {
        var (order, keys) = (new int[rows.Count], new ulong[rows.Count]);
        var (count, unplaced) = (0, new List<int>());
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.KeyOf(row) is not { } key)
            {
                unplaced.Add(row);
                continue;
            }
            (keys[count], order[count++]) = (key, row);
        }
        Array.Resize(ref keys, count);
        Array.Sort(keys, order, 0, count);
        SortEqual(keys, order);
        unplaced.CopyTo(order, count);
        return (order, keys);
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

    /// <summary>The sets of an edition in which all positions have been kept; those without a change are shared.</summary>
    public static Bits[] FeatureSets(DirectorySnapshot earlier, LibraryColumns columns, Splice positions)
    {
        var sets = Enumerable.Range(0, earlier.Layout.Count).Select(earlier.With).ToArray();
        for (var number = 0; number < positions.AddedCount; number++)
        {
            var position = positions.IndexOfAdded(number);
            for (var feature = 0; feature < sets.Length; feature++)
            {
                if (sets[feature][position] != columns.Has(position, feature))
                {
                    sets[feature] = sets[feature] == earlier.With(feature) ? sets[feature].Copy() : sets[feature];
                    sets[feature].Flip(position);
                }
            }
        }
        return sets;
    }

    /// <summary>Numbers of the records by the next edition's positions.</summary>
    public static int[] Records(LibraryColumns earlier, Splice numbers, Splice positions)
    {
        var (now, added) = (numbers.Moves(earlier.Count), new int[numbers.AddedCount]);
        for (var number = 0; number < added.Length; number++)
        {
            added[number] = numbers.IndexOfAdded(number);
        }
        return positions.Apply(Array.ConvertAll(earlier.Records, record => now[record]), added);
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
