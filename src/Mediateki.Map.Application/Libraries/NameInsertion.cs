namespace Mediateki.Map.Application.Libraries;

/// <summary>Puts a few new names into the order that the names of a snapshot have already; their keys are read again only where they are compared.</summary>
internal sealed class NameInsertion(DirectorySnapshot snapshot)
{
    private readonly List<(long Place, byte[] Key)> rows = [];

    /// <summary>The next row is the library at a position of the snapshot.</summary>
    public void Keep(int position) => rows.Add(((2L * snapshot.Orders.Name.Ranks[position]) + 1, []));

    /// <summary>The next row has a name with this key.</summary>
    public void Insert(byte[] key)
    {
        var (low, high) = (0, snapshot.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (KeyAt(middle).AsSpan().SequenceCompareTo(key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        // Equal names are in the order of their slugs, which is that of the rows.
        while (low < snapshot.Count && KeyAt(low).AsSpan().SequenceEqual(key) && snapshot.Columns.Records[snapshot.Orders.Name.Positions[low]] < rows.Count)
        {
            low++;
        }
        rows.Add((2L * low, key));
    }

    /// <summary>Numbers of the rows in the order of names.</summary>
    public int[] Order()
    {
        var (kept, inserted) = (new int[snapshot.Count], new List<int>());
        Array.Fill(kept, -1);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Place % 2 == 0)
            {
                inserted.Add(row);
                continue;
            }
            kept[rows[row].Place / 2] = row;
        }
        inserted.Sort((a, b) => rows[a].Place.CompareTo(rows[b].Place) is var place and not 0 ? place
            : rows[a].Key.AsSpan().SequenceCompareTo(rows[b].Key) is var key and not 0 ? key
            : a.CompareTo(b));
        return Merge(kept, inserted);
    }

    /// <param name="kept">Rows by their rank before; −1 where the library is gone.</param>
    /// <param name="inserted">Rows, each of which comes before the rank of its place.</param>
    private int[] Merge(int[] kept, List<int> inserted)
    {
        var (order, count, next) = (new int[rows.Count], 0, 0);
        for (var rank = 0; rank <= kept.Length; rank++)
        {
            while (next < inserted.Count && rows[inserted[next]].Place == 2L * rank)
            {
                order[count++] = inserted[next++];
            }
            if (rank < kept.Length && kept[rank] >= 0)
            {
                order[count++] = kept[rank];
            }
        }
        return order;
    }

    private byte[] KeyAt(int rank) => DirectoryOrder.KeyOf(snapshot.ReadLibrary(snapshot.Orders.Name.Positions[rank]).Name.Pl);
}
