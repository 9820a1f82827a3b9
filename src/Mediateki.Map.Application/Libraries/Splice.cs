namespace Mediateki.Map.Application.Libraries;

/// <summary>How a column becomes that of the next edition: which entries stay, in their order, and where new ones come in.</summary>
internal sealed class Splice
{
    /// <summary>By index: the index an entry had before, or the complement of the number of a new one. Null: new ones only take the place of others.</summary>
    private readonly int[]? sources;

    /// <summary>Indexes of the new entries by their numbers.</summary>
    private readonly int[] added;

    private Splice(int count, int[]? sources, int[] added) => (Count, this.sources, this.added) = (count, sources, added);

    public int Count { get; }

    public int AddedCount => added.Length;

    /// <summary>Whether all that stay keep their index, so that columns without a change can be shared.</summary>
    public bool IsInPlace => sources is null;

    /// <summary>New entries take the place of others.</summary>
    /// <param name="added">Their indexes.</param>
    public static Splice InPlace(int count, int[] added) => new(count, null, added);

    /// <param name="sources">By index: the index an entry had before, or the complement of the number of a new one.</param>
    /// <param name="addedCount">How many are new.</param>
    public static Splice Of(int[] sources, int addedCount)
    {
        var added = new int[addedCount];
        for (var index = 0; index < sources.Length; index++)
        {
            if (sources[index] < 0)
            {
                added[~sources[index]] = index;
            }
        }
        return new(sources.Length, sources, added);
    }

    /// <summary>The index of a new entry.</summary>
    public int IndexOfAdded(int number) => added[number];

    /// <summary>By the index before: the index now, or −1 for those that do not stay.</summary>
    public int[] Moves(int earlierCount)
    {
        var moves = new int[earlierCount];
        if (sources is null)
        {
            Fill(moves);
            return moves;
        }
        Array.Fill(moves, -1);
        for (var index = 0; index < sources.Length; index++)
        {
            if (sources[index] >= 0)
            {
                moves[sources[index]] = index;
            }
        }
        return moves;
    }

    /// <summary>Indexes before of the entries that do not stay.</summary>
    public IEnumerable<int> Gone(int earlierCount)
    {
        if (sources is null)
        {
            return added;
        }
        var moves = Moves(earlierCount);
        return Enumerable.Range(0, earlierCount).Where(index => moves[index] < 0);
    }

    /// <summary>A column of one entry for each index; the same one where nothing has changed.</summary>
    public T[] Apply<T>(T[] earlier, T[] fresh)
        where T : IEquatable<T>
    {
        if (sources is null)
        {
            return ApplyInPlace(earlier, fresh);
        }
        var column = new T[sources.Length];
        for (var index = 0; index < column.Length; index++)
        {
            var source = sources[index];
            column[index] = source >= 0 ? earlier[source] : fresh[~source];
        }
        return column;
    }

    /// <summary>A column of as many entries for each index as the width says; the same one where nothing has changed.</summary>
    public T[] Apply<T>(T[] earlier, T[] fresh, int width)
        where T : IEquatable<T>
    {
        if (IsInPlace && Enumerable.Range(0, added.Length).All(number => Row(earlier, added[number], width).SequenceEqual(Row(fresh, number, width))))
        {
            return earlier;
        }
        var column = new T[Count * width];
        ForEach((index, source) => (source >= 0 ? Row(earlier, source, width) : Row(fresh, ~source, width)).CopyTo(column.AsSpan(index * width)));
        return column;
    }

    /// <summary>A column of runs, one for each index; the same one where nothing has changed.</summary>
    public Runs<T> Apply<T>(Runs<T> earlier, Runs<T> fresh)
        where T : IEquatable<T>
    {
        if (IsInPlace && Enumerable.Range(0, added.Length).All(number => earlier[added[number]].SequenceEqual(fresh[number])))
        {
            return earlier;
        }
        var starts = new int[Count + 1];
        ForEach((index, source) => starts[index + 1] = starts[index] + (source >= 0 ? earlier[source] : fresh[~source]).Length);
        var entries = new T[starts[^1]];
        ForEach((index, source) => (source >= 0 ? earlier[source] : fresh[~source]).CopyTo(entries.AsSpan(starts[index])));
        return new(entries, starts);
    }

    private static Span<T> Row<T>(T[] column, int index, int width) => column.AsSpan(index * width, width);

    private static void Fill(int[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
        }
    }

    private T[] ApplyInPlace<T>(T[] earlier, T[] fresh)
        where T : IEquatable<T>
    {
        var column = earlier;
        for (var number = 0; number < added.Length; number++)
        {
            if (!earlier[added[number]].Equals(fresh[number]))
            {
                column = column == earlier ? (T[])earlier.Clone() : column;
                column[added[number]] = fresh[number];
            }
        }
        return column;
    }

    private void ForEach(Action<int, int> act)
    {
        var all = sources;
        if (all is null)
        {
            all = new int[Count];
            Fill(all);
            for (var number = 0; number < added.Length; number++)
            {
                all[added[number]] = ~number;
            }
        }
        for (var index = 0; index < all.Length; index++)
        {
            act(index, all[index]);
        }
    }
}

/// <summary>A column of several entries for each index, one run after the other.</summary>
/// <param name="Starts">Where each run begins; one more at the end.</param>
internal readonly record struct Runs<T>(T[] Entries, int[] Starts)
{
    public ReadOnlySpan<T> this[int index] => Entries.AsSpan(Starts[index], Starts[index + 1] - Starts[index]);
}
