using System.Numerics;

namespace Mediateki.Map.Application.Libraries;

/// <summary>A set of positions in the snapshot, one bit each. Methods named by verbs change the set they are called on and give it back.</summary>
internal sealed class Bits
{
    private readonly ulong[] words;

    public Bits(int length)
        : this(new ulong[(length + 63) >> 6], length)
    {
    }

    private Bits(ulong[] words, int length) => (this.words, Length) = (words, length);

    /// <summary>Positions that can be in the set.</summary>
    public int Length { get; }

    public ReadOnlySpan<ulong> Words => words;

    public bool this[int position] => (words[position >> 6] >> (position & 63) & 1) != 0;

    public static Bits Full(int length)
    {
        var all = new Bits(length);
        return all.AddRange(0, length);
    }

    public Bits Copy() => new((ulong[])words.Clone(), Length);

    public void Add(int position) => words[position >> 6] |= 1UL << (position & 63);

    /// <summary>Adds a position that is not in the set, takes out one that is.</summary>
    public void Flip(int position) => words[position >> 6] ^= 1UL << (position & 63);

    /// <summary>Adds the positions from <paramref name="from"/> to <paramref name="to"/> (exclusive).</summary>
    public Bits AddRange(int from, int to)
    {
        if (from >= to)
        {
            return this;
        }
        var (first, last) = (from >> 6, (to - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << (from & 63), ulong.MaxValue >> (63 - ((to - 1) & 63)));
        if (first == last)
        {
            words[first] |= head & tail;
            return this;
        }
        words[first] |= head;
        words.AsSpan(first + 1, last - first - 1).Fill(ulong.MaxValue);
        words[last] |= tail;
        return this;
    }

    /// <summary>Adds what is in some words, the first of which is word <paramref name="first"/> of this set.</summary>
    public void Add(ReadOnlySpan<ulong> some, int first)
    {
        var mine = words.AsSpan(first, some.Length);
        for (var i = 0; i < mine.Length; i++)
        {
            mine[i] |= some[i];
        }
    }

    /// <summary>Clears what is before <paramref name="from"/>, in the first word at most, or not before <paramref name="to"/>, in the last one at least; both may lie beyond the words.</summary>
    public static void Clip(Span<ulong> words, int from, int to)
    {
        if (from > 0)
        {
            words[0] &= ulong.MaxValue << from;
        }
        if (to < words.Length << 6)
        {
            words[^1] &= ulong.MaxValue >> ((words.Length << 6) - to);
        }
    }

    public Bits And(Bits other)
    {
        var mine = words;
        var theirs = other.words.AsSpan(0, mine.Length);
        for (var i = 0; i < mine.Length; i++)
        {
            mine[i] &= theirs[i];
        }
        return this;
    }

    public Bits Or(Bits other)
    {
        var mine = words;
        var theirs = other.words.AsSpan(0, mine.Length);
        for (var i = 0; i < mine.Length; i++)
        {
            mine[i] |= theirs[i];
        }
        return this;
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }
        return count;
    }

    /// <summary>How many of these positions are in the other set, too.</summary>
    public int CountIn(Bits other)
    {
        var mine = words;
        var theirs = other.words.AsSpan(0, mine.Length);
        var count = 0;
        for (var i = 0; i < mine.Length; i++)
        {
            count += BitOperations.PopCount(mine[i] & theirs[i]);
        }
        return count;
    }

    /// <summary>How many of these positions are in at least one of the two others.</summary>
    public int CountInEither(Bits one, Bits another)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            count += BitOperations.PopCount(words[i] & (one.words[i] | another.words[i]));
        }
        return count;
    }

    /// <summary>Whether there is a position from <paramref name="from"/> to <paramref name="to"/> (exclusive).</summary>
    public bool Any(int from, int to) => Next(from) is var next && next >= 0 && next < to;

    /// <summary>The first position at or after <paramref name="from"/>; −1 when there is none.</summary>
    public int Next(int from)
    {
        if (from >= Length)
        {
            return -1;
        }
        var i = from >> 6;
        var word = words[i] & (ulong.MaxValue << (from & 63));
        while (word == 0)
        {
            if (++i == words.Length)
            {
                return -1;
            }
            word = words[i];
        }
        return (i << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>The last position before <paramref name="to"/>; −1 when there is none.</summary>
    public int Last(int to)
    {
        for (var position = to - 1; position >= 0; position = ((position >> 6) << 6) - 1)
        {
            var word = words[position >> 6] & (ulong.MaxValue >> (63 - (position & 63)));
            if (word != 0)
            {
                return ((position >> 6) << 6) + 63 - BitOperations.LeadingZeroCount(word);
            }
        }
        return -1;
    }

    /// <summary>The positions in ascending order.</summary>
    public IEnumerable<int> Positions()
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
