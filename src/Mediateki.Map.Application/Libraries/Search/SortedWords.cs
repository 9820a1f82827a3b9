namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>
/// Folded words in alphabetical order, so that those that begin alike stand together and a typed word is found among a few of them rather than among all.
/// </summary>
internal sealed class SortedWords
{
    private const int CommonLetters = 3;
    private const int MostForms = 4_096;
    private const int MostMisspelt = 20_000;

    private readonly string[] words;
    private readonly int[] numbers;

    /// <param name="words">Each once; a word's number is its place here.</param>
    public SortedWords(IReadOnlyList<string> words)
    {
        this.words = [.. words];
        numbers = [.. Enumerable.Range(0, words.Count)];
        Array.Sort(this.words, numbers, StringComparer.Ordinal);
    }

    /// <summary>
    /// Numbers of the words that may be meant: the word itself, its forms, words that begin so; failing these, words it may be a misspelling or a misspelt
    /// beginning of, with the same first letter. A Cyrillic word is sought in Latin letters too.
    /// </summary>
    public List<WordFound> Find(string word, int most)
    {
        var found = new List<WordFound>();
        AddNear(word, most, found);
        var spellings = Transliteration.Spellings(word).ToList();
        foreach (var spelling in spellings)
        {
            AddNear(spelling, most, found);
        }
        foreach (var spelling in found.Count > 0 ? [] : spellings.DefaultIfEmpty(word))
        {
            AddMisspelt(spelling, most, found);
        }
        return found;
    }

    /// <summary>The number of exactly this word; null when it is not there.</summary>
    public int? FindExactly(string word) => Array.BinarySearch(words, word, StringComparer.Ordinal) is var place and >= 0 ? numbers[place] : null;

    private void AddNear(string word, int most, List<WordFound> found)
    {
        if (FindExactly(word) is { } same)
        {
            found.Add(new(same, 0));
        }
        var (from, to) = Beginning(word[..Math.Min(CommonLetters, word.Length)]);
        for (var i = from; i < Math.Min(to, from + MostForms) && found.Count < most; i++)
        {
            if (words[i] != word && WordForms.AreForms(word, words[i]))
            {
                found.Add(new(numbers[i], 0));
            }
        }
        var forms = found.Select(form => form.Number).ToHashSet();
        (from, to) = Beginning(word);
        for (var i = from; i < to && found.Count < most; i++)
        {
            if (!forms.Contains(numbers[i]))
            {
                found.Add(new(numbers[i], 1));
            }
        }
    }

    private void AddMisspelt(string word, int most, List<WordFound> found)
    {
        var allowed = Misspelling.Allowed(word.Length);
        if (allowed == 0)
        {
            return;
        }
        var (from, to) = Beginning(word[..1]);
        for (var i = from; i < Math.Min(to, from + MostMisspelt) && found.Count < most; i++)
        {
            var own = words[i];
            if (Misspelling.IsWithin(word, own, allowed) || (own.Length > word.Length && Misspelling.IsWithin(word, own[..word.Length], 1)))
            {
                found.Add(new(numbers[i], 2));
            }
        }
    }

    private (int From, int To) Beginning(string letters) => (FirstNotBefore(letters), FirstNotBefore(letters + char.MaxValue));

    private int FirstNotBefore(string text)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = string.CompareOrdinal(words[middle], text) < 0 ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}

/// <summary>A word that may be meant.</summary>
/// <param name="Degree">0: the word or a form of it; 1: begins so; 2: perhaps misspelt.</param>
internal readonly record struct WordFound(int Number, int Degree);
