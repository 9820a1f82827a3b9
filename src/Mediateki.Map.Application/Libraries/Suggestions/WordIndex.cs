using System.Runtime.InteropServices;
using Mediateki.Map.Application.Libraries.Search;

namespace Mediateki.Map.Application.Libraries.Suggestions;

/// <summary>
/// Things numbered by their importance, found by the words they are called by. Of each word only the first few hundred are kept, and one question looks at a
/// bounded number of them.
/// </summary>
internal sealed class WordIndex
{
    private const int MostOfOneWord = 400;
    private const int MostWords = 256;
    private const int MostLooks = 4_000;

    private readonly SortedWords vocabulary;
    private readonly int[] starts;
    private readonly int[] things;
    private readonly WordsOfThing wordsOf;

    /// <param name="count">Things are 0 to count − 1, the most important first.</param>
    /// <param name="leading">Words by which a thing is suggested.</param>
    /// <param name="wordsOf">Words that may stand beside them; the leading ones are among them.</param>
    public WordIndex(IReadOnlyList<string> vocabulary, int count, WordsOfThing leading, WordsOfThing wordsOf)
    {
        this.vocabulary = new(vocabulary);
        this.wordsOf = wordsOf;
        var sizes = new int[vocabulary.Count];
        ForEach(count, leading, (word, _) => sizes[word] = Math.Min(MostOfOneWord, sizes[word] + 1));
        starts = new int[vocabulary.Count + 1];
        for (var word = 0; word < sizes.Length; word++)
        {
            starts[word + 1] = starts[word] + sizes[word];
        }
        things = new int[starts[^1]];
        var next = starts.AsSpan(0, sizes.Length).ToArray();
        ForEach(count, leading, (word, thing) =>
        {
            if (next[word] < starts[word + 1])
            {
                things[next[word]++] = thing;
            }
        });
    }

    public delegate ReadOnlySpan<int> WordsOfThing(int thing);

    /// <summary>Things called by every one of the words, the best fitting and most important first.</summary>
    /// <param name="sought">Folded.</param>
    public List<int> Find(IReadOnlyList<string> sought, int count)
    {
        var meant = sought.Select(word => vocabulary.Find(word, MostWords)).ToArray();
        if (meant.Length == 0 || meant.Any(words => words.Count == 0))
        {
            return [];
        }
        var degrees = Array.ConvertAll(meant, words => words.GroupBy(word => word.Number).ToDictionary(word => word.Key, word => word.Min(found => found.Degree)));
        var found = new Dictionary<int, int>();
        var looks = 0;
        foreach (var word in meant.SelectMany(words => words).OrderBy(word => word.Degree))
        {
            var ofThisWord = 0;
            for (var i = starts[word.Number]; i < starts[word.Number + 1] && ofThisWord < count && looks < MostLooks; i++, looks++)
            {
                if (Degree(things[i], degrees) is { } degree)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(found, things[i], out _) = degree;
                    ofThisWord++;
                }
            }
        }
        return [.. found.OrderBy(thing => thing.Value).ThenBy(thing => thing.Key).Take(count).Select(thing => thing.Key)];
    }

    /// <summary>Things called by exactly these words among others; of words that very many things have, not all.</summary>
    public IEnumerable<int> FindExactly(IReadOnlyList<string> sought)
    {
        var numbers = sought.Select(vocabulary.FindExactly).ToArray();
        if (numbers.Length == 0 || Array.Exists(numbers, number => number is null))
        {
            return [];
        }
        var rarest = numbers.MinBy(number => starts[number!.Value + 1] - starts[number.Value])!.Value;
        return things[starts[rarest]..starts[rarest + 1]].Where(thing => Array.TrueForAll(numbers, number => wordsOf(thing).Contains(number!.Value)));
    }

    /// <summary>How far what is meant is from what is typed, all words together; null when one of them is missing.</summary>
    private int? Degree(int thing, Dictionary<int, int>[] meant)
    {
        var sum = 0;
        foreach (var degrees in meant)
        {
            var best = int.MaxValue;
            foreach (var word in wordsOf(thing))
            {
                best = degrees.TryGetValue(word, out var degree) ? Math.Min(best, degree) : best;
            }
            if (best == int.MaxValue)
            {
                return null;
            }
            sum += best;
        }
        return sum;
    }

    private static void ForEach(int count, WordsOfThing words, Action<int, int> act)
    {
        for (var thing = 0; thing < count; thing++)
        {
            foreach (var word in words(thing))
            {
                act(word, thing);
            }
        }
    }
}
