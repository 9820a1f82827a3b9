using Mediateki.Map.Application.Libraries.Search;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>Finds the cities of the directory in a text: by their names and, where a preposition says that a place follows, by forms of these.</summary>
internal sealed class CityFinder
{
    private const int Letters = 2;
    private const int LeastStem = 3;

    /// <summary>Endings that change the stem, as a name has them and as they are in the locative.</summary>
    private static readonly (string Name, string Locative)[] Alternations = [("t", "cie"), ("da", "dzie"), ("d", "dzie"), ("st", "scie"), ("sto", "scie"), ("sla", "sle"), ("zno", "znie")];

    /// <summary>What a name ends with, and what its forms do: "Tychów" is of Tychy, not of Tychowo.</summary>
    private static readonly (string Name, string[] Forms)[] Declensions =
    [
        ("y", ["ow", "ach", "om", "ami"]), ("i", ["", "ow", "ach", "om", "ami"]), ("e", ["", "ow", "ach", "om", "ami"]), ("a", ["y", "i", "e", "ie", "ej", "u"]),
        ("o", ["a", "u", "ie", "em", "ego", "im"]), ("", ["a", "u", "iu", "ie", "em", "owi"]),
    ];

    /// <summary>Worth more letters than forms of the same length can have in common by chance.</summary>
    private const int Declined = 5;

    private readonly Dictionary<string, List<City>> byLetters = new(StringComparer.Ordinal);

    public CityFinder(IReadOnlyList<string> cities, NeedGrammar grammar)
    {
        var known = cities.ToHashSet(StringComparer.Ordinal);
        var names = cities.Select(city => new City(city, TextFolding.Words(city)))
            .Concat(grammar.Of("city").Where(phrase => known.Contains(phrase.Value)).Select(phrase => new City(phrase.Value, phrase.Words)));
        foreach (var city in names.Where(city => city.Words.Length > 0))
        {
            var key = KeyOf(city.Words[0]);
            if (!byLetters.TryGetValue(key, out var list))
            {
                byLetters[key] = list = [];
            }
            list.Add(city);
        }
    }

    /// <param name="inAnyForm">False: the name only as it is.</param>
    public (string Name, int Count)? Find(NeedText text, int at, bool inAnyForm)
    {
        var best = ((City City, int Fit)?)null;
        var first = text.Word(at);
        foreach (var word in Spellings(first).Distinct(StringComparer.Ordinal))
        {
            foreach (var city in byLetters.GetValueOrDefault(KeyOf(word)) ?? [])
            {
                var fit = Fit(city.Words, text, at, inAnyForm);
                best = fit > (best?.Fit ?? 0) ? (city, fit) : best;
            }
        }
        return best is { } found ? (found.City.Name, found.City.Words.Length) : null;
    }

    private static int Fit(string[] words, NeedText text, int at, bool inAnyForm)
    {
        var fit = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var own = Spellings(text.Word(at + i)).Select(word => Fit(word, words[i], inAnyForm)).DefaultIfEmpty().Max();
            if (own == 0)
            {
                return 0;
            }
            fit += own;
        }
        return fit;
    }

    /// <summary>The more letters are alike the better: "Bytomiu" is Bytom, not Bytów.</summary>
    private static int Fit(string word, string name, bool inAnyForm) =>
        word == name ? 200
        : inAnyForm && AreForms(word, name) ? 100 + word.AsSpan().CommonPrefixLength(name) - Math.Abs(word.Length - name.Length) + (IsDeclined(word, name) ? Declined : 0)
        : 0;

    private static bool IsDeclined(string word, string name) => Array.Exists(Declensions, endings =>
        name.EndsWith(endings.Name, StringComparison.Ordinal) && word.StartsWith(name[..^endings.Name.Length], StringComparison.Ordinal)
        && endings.Forms.Contains(word[(name.Length - endings.Name.Length)..]));

    private static bool AreForms(string word, string name) =>
        WordForms.AreForms(word, name, LeastStem)
        || Array.Exists(Alternations, pair => name.EndsWith(pair.Name, StringComparison.Ordinal) && word.Length == name.Length - pair.Name.Length + pair.Locative.Length
            && word.EndsWith(pair.Locative, StringComparison.Ordinal) && word.AsSpan(0, name.Length - pair.Name.Length).SequenceEqual(name.AsSpan(0, name.Length - pair.Name.Length)));

    private static IEnumerable<string> Spellings(string word) => word.Length == 0 ? [] : Transliteration.Spellings(word).Prepend(word);

    private static string KeyOf(string word) => word[..Math.Min(Letters, word.Length)];

    private sealed record City(string Name, string[] Words);
}
