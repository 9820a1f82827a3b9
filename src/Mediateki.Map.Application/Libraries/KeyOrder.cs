using System.Buffers.Binary;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Puts many texts, given as sort keys of bytes, in order: eight bytes at a time, so that long beginnings in common cost little.</summary>
internal sealed class KeyOrder
{
    private const int Step = 8;
    private const int WorthAThread = 20_000;
    private readonly List<byte[]> keys = [];

    public int Count => keys.Count;

    public void Add(byte[] key) => keys.Add(key);

    /// <summary>The numbers of the texts in order; equal ones in the order they were added.</summary>
    public int[] Sort()
    {
        var order = new int[keys.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }
        Sort(order, 0, order.Length, 0);
        return order;
    }

    private void Sort(int[] order, int from, int to, int offset)
    {
        var parts = new ulong[to - from];
        var longer = false;
        for (var i = from; i < to; i++)
        {
            parts[i - from] = PartOf(keys[order[i]], offset);
            longer |= keys[order[i]].Length > offset + Step;
        }
        SortBy(parts, order.AsSpan(from, to - from));
        var runs = RunsOf(parts).Where(run => run.To - run.From > 1).ToArray();
        if (!longer)
        {
            Array.ForEach(runs, run => order.AsSpan(from + run.From, run.To - run.From).Sort());
            return;
        }
        foreach (var (first, last) in runs.Where(run => run.To - run.From >= WorthAThread))
        {
            Sort(order, from + first, from + last, offset + Step);
        }
        var small = runs.Where(run => run.To - run.From < WorthAThread).ToArray();
        if (to - from >= WorthAThread)
        {
            Parallel.ForEach(small, run => Sort(order, from + run.From, from + run.To, offset + Step));
        }
        else
        {
            Array.ForEach(small, run => Sort(order, from + run.From, from + run.To, offset + Step));
        }
    }

    private static void SortBy(ulong[] parts, Span<int> order) => parts.AsSpan().Sort(order);

    private static List<(int From, int To)> RunsOf(ulong[] parts)
    {
        var runs = new List<(int, int)>();
        var start = 0;
        for (var i = 1; i <= parts.Length; i++)
        {
            if (i == parts.Length || parts[i] != parts[start])
            {
                runs.Add((start, i));
                start = i;
            }
        }
        return runs;
    }

    private static ulong PartOf(byte[] key, int offset)
    {
        if (key.Length >= offset + Step)
        {
            return BinaryPrimitives.ReadUInt64BigEndian(key.AsSpan(offset));
        }
        Span<byte> padded = stackalloc byte[Step];
        padded.Clear();
        if (key.Length > offset)
        {
            key.AsSpan(offset).CopyTo(padded);
        }
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }
}
