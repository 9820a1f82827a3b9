using System.Collections.Frozen;

namespace Mediateki.Map.Application.Places;

/// <summary>
/// Polish declension of names of places, by their endings and the consonants that change before them: „Tychów”, „w Sopocie” and „Rudzie Śląskiej” lead to Tychy, Sopot
/// and Ruda Śląska. A name has one stem; a word somebody wrote may have several, one of which is that of the name it is a form of. All words are folded.
/// </summary>
internal static class NameForms
{
    private const int LeastStem = 2;

    /// <summary>Shorter words („nad”, „nr”) are not declined.</summary>
    private const int LeastDeclined = 3;

    private static readonly string[] NameEndings = ["ie", "a", "o", "e", "y", "i"];

    private static readonly string[] CaseEndings =
    [
        "", "a", "i", "y", "e", "o", "u", "ie", "iu", "ia", "om", "iom", "ami", "iami", "ach", "iach", "ow", "owi", "em", "iem", "im", "ym", "imi", "ymi",
        "ich", "ych", "ej", "iej", "ego", "iego", "emu", "iemu",
    ];

    /// <summary>What a consonant was before the ending softened it.</summary>
    private static readonly (string Soft, string Hard)[] Softened =
        [("rz", "r"), ("dz", "d"), ("dz", "g"), ("c", "t"), ("c", "k"), ("sc", "st"), ("z", "g"), ("sz", "ch")];

    /// <summary>Words whose stem changes in the middle.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["wsi"] = "wies", ["wsia"] = "wies", ["wsie"] = "wies", ["miescie"] = "miast", ["lesie"] = "las", ["jeziorze"] = "jezior", ["kosciele"] = "kosciol",
    }.ToFrozenDictionary();

    /// <summary>The stem of a word of a name as the gazetteer has it.</summary>
    public static string StemOf(string word)
    {
        if (word.Length >= LeastDeclined)
        {
            foreach (var ending in NameEndings)
            {
                if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= LeastStem)
                {
                    return word[..^ending.Length];
                }
            }
        }
        return word;
    }

    /// <summary>The stems of all names of which a word may be a form, without repetition.</summary>
    public static IReadOnlyCollection<string> StemsOf(string word)
    {
        if (word.Length < LeastDeclined)
        {
            return [word];
        }
        var stems = new HashSet<string>(StringComparer.Ordinal) { StemOf(word) };
        if (Irregular.TryGetValue(word, out var irregular))
        {
            stems.Add(irregular);
        }
        foreach (var ending in CaseEndings)
        {
            if (word.Length - ending.Length >= LeastStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                AddVariants(stems, word[..^ending.Length], ending);
            }
        }
        return stems;
    }

    private static void AddVariants(HashSet<string> stems, string stem, string ending)
    {
        stems.Add(stem);
        if (ending is "ie" or "e" or "y" or "i")
        {
            foreach (var (soft, hard) in Softened)
            {
                // Before -ie a velar is never softened: „Brzezie” is no form of Brzeg.
                if (stem.Length > soft.Length && stem.EndsWith(soft, StringComparison.Ordinal) && (ending != "ie" || hard is not ("g" or "k" or "ch")))
                {
                    stems.Add(stem[..^soft.Length] + hard);
                }
            }
        }
        // A fleeting e: Żywiec – Żywca, Głogówek – Głogówka, Siedlce – Siedlec.
        if (ending.Length > 0 && stem.Length > LeastStem && stem[^1] is 'c' or 'k' or 'n' && !IsVowel(stem[^2]))
        {
            stems.Add($"{stem[..^1]}e{stem[^1]}");
            stems.Add($"{stem[..^1]}ie{stem[^1]}");
        }
        if (ending.Length == 0 && stem.Length > LeastStem + 1 && stem[^2] == 'e' && stem[^1] is 'c' or 'k' or 'n')
        {
            stems.Add(stem[..^2] + stem[^1]);
        }
    }

    private static bool IsVowel(char letter) => "aeiouy".Contains(letter, StringComparison.Ordinal);
}
