using System.Text;

namespace Mediateki.Map.Application;

/// <summary>Folded Cyrillic words of Ukrainian in the letters a Polish reader would write them with, so that „Катовіце” finds Katowice.</summary>
internal static class Transliteration
{
    private const string Letters = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя";

    private static readonly string[] Latin =
        ["a", "b", "w", "h", "g", "d", "e", "je", "z", "z", "y", "i", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "ch", "c", "cz", "sz", "szcz", "", "ju", "ja"];

    /// <summary>The spellings a word may have in Latin letters – „г” stands for h, and in Polish names for g; none for a word without a Cyrillic letter.</summary>
    public static IEnumerable<string> Spellings(string word) =>
        new[] { ToLatin(word), word.Contains('г', StringComparison.Ordinal) ? ToLatin(word.Replace('г', 'ґ')) : null }.OfType<string>().Where(spelling => spelling.Length > 0);

    /// <summary>Null for a word without a Cyrillic letter.</summary>
    public static string? ToLatin(string word)
    {
        if (word.AsSpan().IndexOfAny(Letters) < 0)
        {
            return null;
        }
        var latin = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
        {
            _ = Letters.IndexOf(letter, StringComparison.Ordinal) is var index and >= 0 ? latin.Append(Latin[index]) : latin.Append(letter);
        }
        return latin.ToString();
    }
}
