namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>
/// For every word of the vocabulary, the libraries that have it: for common words a set, for the others the steps from one position to the next, mostly of one byte,
/// since libraries that have a word in common tend to lie close together along the curve.
/// </summary>
internal sealed class WordPositions
{
    /// <summary>A word that more than one library in so many has is common.</summary>
    private const int CommonOf = 32;

    private readonly Dictionary<int, Bits> common = [];
    private readonly int[] starts;
    private readonly byte[] steps;

    public WordPositions(LibraryColumns columns)
    {
        var (counts, lengths) = Measure(columns);
        starts = new int[counts.Length + 1];
        for (var word = 0; word < counts.Length; word++)
        {
            if (counts[word] > columns.Count / CommonOf)
            {
                common[word] = new(columns.Count);
                lengths[word] = 0;
            }
            starts[word + 1] = starts[word] + lengths[word];
        }
        steps = new byte[starts[^1]];
        Fill(columns);
    }

    /// <summary>Adds the libraries that have a word to a set.</summary>
    public void AddTo(Bits found, int word)
    {
        if (common.TryGetValue(word, out var set))
        {
            found.Or(set);
            return;
        }
        var position = -1;
        for (var at = starts[word]; at < starts[word + 1];)
        {
            var (step, shift) = (0, 0);
            for (; steps[at] >= 0x80; shift += 7)
            {
                step |= (steps[at++] & 0x7F) << shift;
            }
            position += step | (steps[at++] << shift);
            found.Add(position);
        }
    }

    private static (int[] Counts, int[] Lengths) Measure(LibraryColumns columns)
    {
        var vocabulary = columns.Vocabulary.Count;
        var (counts, lengths, last) = (new int[vocabulary], new int[vocabulary], new int[vocabulary]);
        Array.Fill(last, -1);
        for (var position = 0; position < columns.Count; position++)
        {
            foreach (var word in columns.WordsOf(position))
            {
                counts[word]++;
                for (var step = position - last[word]; step > 0; step >>= 7)
                {
                    lengths[word]++;
                }
                last[word] = position;
            }
        }
        return (counts, lengths);
    }

    private void Fill(LibraryColumns columns)
    {
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var last = new int[next.Length];
        var sets = new Bits?[next.Length];
        foreach (var (word, set) in common)
        {
            sets[word] = set;
        }
        Array.Fill(last, -1);
        for (var position = 0; position < columns.Count; position++)
        {
            foreach (var word in columns.WordsOf(position))
            {
                if (sets[word] is { } set)
                {
                    set.Add(position);
                    continue;
                }
                var step = position - last[word];
                for (; step >= 0x80; step >>= 7)
                {
                    steps[next[word]++] = (byte)(step | 0x80);
                }
                steps[next[word]++] = (byte)step;
                last[word] = position;
            }
        }
    }
}
