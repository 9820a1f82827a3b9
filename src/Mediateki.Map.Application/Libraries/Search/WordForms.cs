using System.Collections.Frozen;

namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>
/// Tells whether two folded words are forms of one word: by the dictionary, or because they begin alike and what follows are endings of Polish
/// declension, of English plurals or of Ukrainian declension. Why both: docs/decisions/0006-text-search.md.
/// </summary>
internal static class WordForms
{
    private const int LeastStem = 4;

    /// <summary>Short words may share three letters only, and then differ by little.</summary>
    private const int ShortWord = 5;

    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.Ordinal,
        "", "a", "i", "y", "e", "o", "u", "ie", "iu", "ia", "io", "ii", "om", "iom", "ami", "iami", "ach", "iach", "ow", "owi", "owie", "em", "iem", "im", "ym", "imi", "ymi",
        "ich", "ych", "ej", "iej", "ego", "iego", "emu", "iemu", "ien", "en",
        "ka", "ki", "ke", "ko", "ce", "cy", "ek", "kami", "kach", "kom", "k", "ca", "cu", "cem", "cow", "cach", "iec", "ec", "cie", "ta", "ty", "te", "to", "ga", "gi", "dze", "ra", "rze", "ry", "r",
        "owa", "owy", "owe", "owej", "owego", "owych", "owym", "eca", "ecy", "ece", "ecej", "ecych",
        "czna", "czny", "czne", "cznej", "cznych", "iczna", "iczny", "iczne", "icznej", "icznych", "yjna", "yjny", "yjne", "yjnej", "yjnych", "je", "ja", "ji",
        "s", "es", "ies",
        "а", "и", "і", "е", "о", "у", "ю", "я", "ом", "ем", "ам", "ям", "ами", "ями", "ах", "ях", "ів", "ою", "ею", "ій", "ої", "ка", "ки", "ку", "ці", "ок", "ний", "на", "не", "ні");

    public static bool AreForms(string one, string other) => AreForms(one, other, LeastStem);

    /// <param name="leastStem">Letters that must be alike; fewer where the other word is known to be of a sort, such as a city.</param>
    public static bool AreForms(string one, string other, int leastStem)
    {
        if (InflectedForms.AreOfOneWord(one, other))
        {
            return true;
        }
        var length = Math.Min(one.Length, other.Length);
        var stem = one.AsSpan().CommonPrefixLength(other);
        if (stem < leastStem && !(stem == leastStem - 1 && length <= ShortWord && Math.Abs(one.Length - other.Length) <= 1))
        {
            return false;
        }
        // The stem may end earlier than the letters stop being alike: "galeria" and "galerie" are galer-ia and galer-ie as well as galeri-a and galeri-e.
        var endings = Endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = stem; cut >= Math.Max(leastStem - 1, stem - 2); cut--)
        {
            if (endings.Contains(one.AsSpan(cut)) && endings.Contains(other.AsSpan(cut)))
            {
                return true;
            }
        }
        return false;
    }
}
