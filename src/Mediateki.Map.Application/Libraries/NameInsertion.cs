namespace Mediateki.Map.Application.Libraries;

/// <summary>Puts a few changed names into the order that the names of a snapshot have already; their keys are read again only where they are compared.</summary>
internal sealed class NameInsertion(DirectorySnapshot snapshot)
{
    /// <summary>Ranks whose name is gone or another one now.</summary>
    private readonly HashSet<int> left = [];

    /// <summary>Names that come in, each with the rank before which it does.</summary>
    private readonly List<(int Place, byte[] Key, int Row)> inserted = [];

    /// <summary>Rows that keep their rank, each with the position of the library before.</summary>
    private readonly List<(int Position, int Row)> kept = [];

    /// <summary>The library is no longer there.</summary>
    public void Remove(RecordChange change) => left.Add(RankOf(change.At));

    /// <summary>The library is new or other than before.</summary>
    /// <param name="row">Its number among those that are; they come in the order of their slugs.</param>
    public void Add(RecordChange change, int row, byte[] key)
    {
        if (change.Existed && KeyAt(RankOf(change.At)).AsSpan().SequenceEqual(key))
        {
            kept.Add((snapshot.PositionOf(change.At), row));
            return;
        }
        if (change.Existed)
        {
            Remove(change);
        }
        inserted.Add((PlaceOf(key, change.At), key, row));
    }

    /// <summary>The next edition's positions in the order of names; those of the snapshot itself where nothing has changed.</summary>
    public int[] Order(Splice positions)
    {
        var before = snapshot.Orders.Name.Positions;
        if (positions.IsInPlace && left.Count + inserted.Count == 0)
        {
            return before;
        }
        var moves = positions.Moves(before.Length);
        kept.ForEach(library => moves[library.Position] = positions.IndexOfAdded(library.Row));
        inserted.Sort((a, b) => a.Place.CompareTo(b.Place) is var place and not 0 ? place
            : a.Key.AsSpan().SequenceCompareTo(b.Key) is var key and not 0 ? key
            : a.Row.CompareTo(b.Row));
        var (order, count, next) = (new int[positions.Count], 0, 0);
        for (var rank = 0; rank <= before.Length; rank++)
        {
            for (; next < inserted.Count && inserted[next].Place == rank; next++)
            {
                order[count++] = positions.IndexOfAdded(inserted[next].Row);
            }
            if (rank < before.Length && !left.Contains(rank))
            {
                order[count++] = moves[before[rank]];
            }
        }
        return order;
    }

    /// <summary>The rank before which a name comes; equal names are in the order of their records.</summary>
    private int PlaceOf(byte[] key, int record)
    {
        var (low, high) = (0, snapshot.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (KeyAt(middle).AsSpan().SequenceCompareTo(key) is var order && (order < 0 || (order == 0 && RecordAt(middle) < record)))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    private int RankOf(int record) => snapshot.Orders.Name.Ranks[snapshot.PositionOf(record)];

    private int RecordAt(int rank) => snapshot.Columns.Records[snapshot.Orders.Name.Positions[rank]];

    private byte[] KeyAt(int rank) => DirectoryOrder.KeyOf(snapshot.ReadLibrary(snapshot.Orders.Name.Positions[rank]).Name.Pl);
}
