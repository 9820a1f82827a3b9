namespace Mediateki.Map.Application.Libraries;

/// <summary>Finds where changed libraries come to lie among those of a snapshot: along the curve, libraries of one point by their records, those without a place at the end.</summary>
internal sealed class PositionSplice
{
    private const int GivenUp = -1;

    private readonly DirectorySnapshot earlier;
    private readonly ColumnsBuilder rows;

    /// <summary>By position before: the number of the row that takes it over, or <see cref="GivenUp"/>.</summary>
    private readonly Dictionary<int, int> replaced = [];

    /// <summary>Rows that come in, each with the position before which it does.</summary>
    private readonly List<(int Place, bool IsUnplaced, ulong Key, int Row)> inserted = [];

    private PositionSplice(DirectorySnapshot earlier, ColumnsBuilder rows) => (this.earlier, this.rows) = (earlier, rows);

    /// <param name="changes">In the order of slugs.</param>
    /// <param name="rows">Those of the changes that have a record, in their order.</param>
    /// <returns>The splice of positions, and the keys of the placed ones.</returns>
    public static (Splice Splice, ulong[] Keys) Of(DirectorySnapshot earlier, IReadOnlyList<RecordChange> changes, ColumnsBuilder rows)
    {
        var splice = new PositionSplice(earlier, rows);
        var row = 0;
        foreach (var change in changes)
        {
            splice.Add(change, change.Record is null ? null : row++);
        }
        return splice.inserted.Count == 0 && !splice.replaced.ContainsValue(GivenUp) ? splice.InPlace() : splice.Merge();
    }

    private void Add(RecordChange change, int? row)
    {
        var position = change.Existed ? earlier.PositionOf(change.At) : (int?)null;
        if (row is not { } number)
        {
            replaced[position!.Value] = GivenUp;
        }
        else if (position is { } same && earlier.Places.KeyOf(same) == rows.KeyOf(number))
        {
            replaced[same] = number;
        }
        else
        {
            var key = rows.KeyOf(number);
            inserted.Add((PlaceOf(key, change.At), key is null, key ?? 0, number));
            if (position is { } left)
            {
                replaced[left] = GivenUp;
            }
        }
    }

    /// <summary>The first position that is not before a library with this key and this record.</summary>
    private int PlaceOf(ulong? key, int record)
    {
        var place = key is { } placed ? earlier.Places.FirstAtOrAfter(placed) : earlier.Places.Placed;
        while (place < earlier.Count && earlier.Places.KeyOf(place) == key && earlier.Columns.Records[place] < record)
        {
            place++;
        }
        return place;
    }

    private (Splice, ulong[]) InPlace()
    {
        var added = new int[rows.Count];
        foreach (var (position, row) in replaced)
        {
            added[row] = position;
        }
        return (Splice.InPlace(earlier.Count, added), earlier.Places.AllKeys);
    }

    private (Splice, ulong[]) Merge()
    {
        inserted.Sort();
        var (sources, keys, next) = (new List<int>(earlier.Count + inserted.Count), new List<ulong>(earlier.Count + inserted.Count), 0);
        for (var position = 0; position <= earlier.Count; position++)
        {
            for (; next < inserted.Count && inserted[next].Place == position; next++)
            {
                Take(~inserted[next].Row, rows.KeyOf(inserted[next].Row));
            }
            if (position < earlier.Count && (!replaced.TryGetValue(position, out var row) || row != GivenUp))
            {
                Take(replaced.TryGetValue(position, out row) ? ~row : position, earlier.Places.KeyOf(position));
            }
        }
        void Take(int source, ulong? key)
        {
            sources.Add(source);
            if (key is { } placed)
            {
                keys.Add(placed);
            }
        }
        return (Splice.Of([.. sources], rows.Count), [.. keys]);
    }
}
