using System.Numerics;
using System.Text;

namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>
/// The words of a snapshot so that those like a given one are found without comparing all: those that begin alike stand together, all lie in one text that is searched
/// for what stands inside them, and the set of letters of each tells in one step which cannot be a misspelling.
/// </summary>
internal sealed class VocabularyIndex
{
    private const char Between = '\0';

    private readonly StringTable words;

    /// <summary>Numbers of words in the order of their letters.</summary>
    private readonly int[] ordered;

    /// <summary>All words by number, each with <see cref="Between"/> before it.</summary>
    private readonly string text;

    /// <summary>Where each word begins in <see cref="text"/>.</summary>
    private readonly int[] starts;

    private readonly ulong[] letters;

    public VocabularyIndex(StringTable words)
    {
        this.words = words;
        ordered = new int[words.Count];
        (starts, letters) = (new int[words.Count + 1], new ulong[words.Count]);
        var all = new StringBuilder();
        for (var number = 0; number < ordered.Length; number++)
        {
            ordered[number] = number;
            all.Append(Between);
            starts[number] = all.Length;
            letters[number] = LettersOf(words[number]);
            all.Append(words[number]);
        }
        starts[^1] = all.Length + 1;
        text = all.ToString();
        words.All.ToArray().AsSpan().Sort(ordered.AsSpan(), string.CompareOrdinal);
    }

    public int Count => ordered.Length;

    public string this[int number] => words[number];

    /// <summary>The number of a word; null where nothing is called so.</summary>
    public int? Find(string word) => words.Find(word);

    /// <summary>Numbers of the words that begin with some letters.</summary>
    public ReadOnlySpan<int> Beginning(ReadOnlySpan<char> letters)
    {
        var from = Bound(letters, orBeginsWith: false);
        return ordered.AsSpan(from, Bound(letters, orBeginsWith: true) - from);
    }

    /// <summary>Adds the numbers of the words that have some letters, at least one, anywhere inside.</summary>
    public void AddContaining(string sought, List<int> found)
    {
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0;)
        {
            var index = Array.BinarySearch(starts, at);
            var number = index >= 0 ? index : ~index - 1;
            found.Add(number);
            at = text.IndexOf(sought, starts[number + 1] - 1, StringComparison.Ordinal);
        }
    }

    /// <summary>Adds the numbers of the words that one can have meant who typed another with some mistakes.</summary>
    public void AddMisspelt(string typed, int mistakes, List<int> found)
    {
        var typedLetters = LettersOf(typed);
        for (var number = 0; mistakes > 0 && number < letters.Length; number++)
        {
            // A mistake brings in one letter and takes away one at most.
            if (BitOperations.PopCount(letters[number] ^ typedLetters) <= 2 * mistakes && Misspelling.IsWithin(typed, words[number], mistakes))
            {
                found.Add(number);
            }
        }
    }

    /// <summary>Adds the numbers of the words of which one can have meant the beginning who typed some letters with some mistakes.</summary>
    public void AddMisspeltBeginnings(string typed, int mistakes, List<int> found)
    {
        var typedLetters = LettersOf(typed);
        for (var number = 0; mistakes > 0 && number < letters.Length; number++)
        {
            if (BitOperations.PopCount(typedLetters & ~letters[number]) <= mistakes && Misspelling.IsBeginningWithin(typed, words[number], mistakes))
            {
                found.Add(number);
            }
        }
    }

    /// <summary>A bit for each letter that occurs; letters beyond the Latin ones and the digits share bits.</summary>
    private static ulong LettersOf(string word)
    {
        var set = 0UL;
        foreach (var letter in word)
        {
            set |= 1UL << (letter switch { >= 'a' and <= 'z' => letter - 'a', >= '0' and <= '9' => 26 + letter - '0', _ => 36 + (letter % 28) });
        }
        return set;
    }

    /// <summary>The place in the order of the first word that is not before some letters, or not before those that begin with them.</summary>
    private int Bound(ReadOnlySpan<char> sought, bool orBeginsWith)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var word = words[ordered[middle]].AsSpan();
            var isBefore = word.SequenceCompareTo(sought) < 0 || (orBeginsWith && word.StartsWith(sought, StringComparison.Ordinal));
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
