using System.Numerics;

namespace Mediateki.Map.Application.Libraries;

/// <summary>What sets of positions have in common; they are put together a few words at a time, so that counting takes no memory and only looks where something can be.</summary>
/// <param name="length">Positions that can be in the sets.</param>
internal sealed class Intersection(int length)
{
    private const int WordsAtOnce = 256;
    private readonly List<Bits> sets = [];
    private readonly List<Bits> excluded = [];
    private readonly List<Stretches> places = [];

    public void With(Bits set) => sets.Add(set);

    public void Without(Bits set) => excluded.Add(set);

    public void Within(Stretches place) => places.Add(place);

    /// <summary>How many positions there are in all of the sets; null: nothing was asked for.</summary>
    public int? Count() => IsEverything ? null : IsOneSet ? sets[0].Count() : Collect(null);

    /// <summary>The positions in all of the sets; null: nothing was asked for. To be read only, since it may be one of the sets itself.</summary>
    public Bits? Find()
    {
        if (IsEverything || IsOneSet)
        {
            return sets.FirstOrDefault();
        }
        var found = new Bits(length);
        Collect(found);
        return found;
    }

    private bool IsEverything => sets.Count + excluded.Count + places.Count == 0;

    private bool IsOneSet => sets.Count == 1 && excluded.Count + places.Count == 0;

    /// <summary>Counts what is in all of the sets and adds it to a set, if there is one.</summary>
    private int Collect(Bits? found)
    {
        Span<ulong> buffer = stackalloc ulong[WordsAtOnce];
        var count = 0;
        foreach (var (from, to) in Looked())
        {
            var end = (to + 63) >> 6;
            for (var first = from >> 6; first < end; first += WordsAtOnce)
            {
                var words = buffer[..Math.Min(WordsAtOnce, end - first)];
                words.Fill(ulong.MaxValue);
                Bits.Clip(words, from - (first << 6), to - (first << 6));
                Narrow(words, first);
                foreach (var word in words)
                {
                    count += BitOperations.PopCount(word);
                }
                found?.Add(words, first);
            }
        }
        return count;
    }

    /// <summary>Where there can be something.</summary>
    private IReadOnlyList<(int From, int To)> Looked()
    {
        if (places.Count == 0)
        {
            return [(0, length)];
        }
        var common = places[0];
        foreach (var place in places.Skip(1))
        {
            common = common.And(place);
        }
        return common.All;
    }

    private void Narrow(Span<ulong> words, int first)
    {
        foreach (var set in sets)
        {
            var theirs = set.Words.Slice(first, words.Length);
            for (var i = 0; i < words.Length; i++)
            {
                words[i] &= theirs[i];
            }
        }
        foreach (var set in excluded)
        {
            var theirs = set.Words.Slice(first, words.Length);
            for (var i = 0; i < words.Length; i++)
            {
                words[i] &= ~theirs[i];
            }
        }
    }
}
