namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Puts many texts, given as sort keys of bytes, in order while they come in: some thousands at a time, and sorted runs of like length are merged, so that little is left
/// to do when the last has come.
/// </summary>
internal sealed class KeyOrder
{
    private const int Batch = 8_192;

    /// <summary>Bytes of a block of keys, as a power of two.</summary>
    private const int BlockBits = 22;

    /// <summary>Keys, one after the other, none of them across two blocks.</summary>
    private readonly List<byte[]> blocks = [];

    /// <summary>Where each key begins: the number of its block, then the place in it.</summary>
    private readonly List<long> starts = [];

    private readonly List<int> lengths = [];

    /// <summary>Numbers of keys in order; each run is longer than the next, and all of its numbers are lower.</summary>
    private readonly List<int[]> runs = [];

    private int used = 1 << BlockBits;
    private int sorted;

    public int Count => lengths.Count;

    public void Add(ReadOnlySpan<byte> key)
    {
        if (used + key.Length > 1 << BlockBits)
        {
            blocks.Add(new byte[Math.Max(1 << BlockBits, key.Length)]);
            used = 0;
        }
        key.CopyTo(blocks[^1].AsSpan(used));
        starts.Add(((long)(blocks.Count - 1) << BlockBits) | (uint)used);
        lengths.Add(key.Length);
        used += key.Length;
        if (Count - sorted == Batch)
        {
            AddRun();
        }
    }

    /// <summary>The numbers of the texts in order; equal ones in the order they were added. The keys, which may be much, are given up.</summary>
    public int[] Sort()
    {
        AddRun();
        while (runs.Count > 1)
        {
            MergeLast();
        }
        var order = runs[0];
        blocks.Clear();
        runs.Clear();
        return order;
    }

    private void AddRun()
    {
        var run = new int[Count - sorted];
        for (var i = 0; i < run.Length; i++)
        {
            run[i] = sorted + i;
        }
        run.AsSpan().Sort((one, other) => KeyOf(one).SequenceCompareTo(KeyOf(other)) is var order and not 0 ? order : one.CompareTo(other));
        runs.Add(run);
        sorted = Count;
        while (runs.Count > 1 && runs[^2].Length <= runs[^1].Length)
        {
            MergeLast();
        }
    }

    private void MergeLast()
    {
        var (first, second) = (runs[^2], runs[^1]);
        var merged = new int[first.Length + second.Length];
        for (int i = 0, one = 0, other = 0; i < merged.Length; i++)
        {
            var takeFirst = other == second.Length || (one < first.Length && KeyOf(first[one]).SequenceCompareTo(KeyOf(second[other])) <= 0);
            merged[i] = takeFirst ? first[one++] : second[other++];
        }
        runs.RemoveAt(runs.Count - 1);
        runs[^1] = merged;
    }

    private ReadOnlySpan<byte> KeyOf(int number) =>
        blocks[(int)(starts[number] >> BlockBits)].AsSpan((int)(starts[number] & ((1 << BlockBits) - 1)), lengths[number]);
}
