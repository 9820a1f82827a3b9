using System.Collections.Frozen;

namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>The words of a text that a library has to have.</summary>
internal static class SoughtWords
{
    /// <summary>Words that join others in the three languages, folded.</summary>
    private static readonly FrozenSet<string> Joining = FrozenSet.Create(
        StringComparer.Ordinal,
        "w", "we", "z", "ze", "i", "na", "do", "od", "dla", "o", "u", "przy", "pod", "nad", "po", "lub", "oraz", "jest", "gdzie", "ktora", "ktore",
        "the", "a", "an", "in", "at", "of", "and", "with", "for", "near", "to", "where", "or",
        "у", "в", "на", "з", "із", "та", "і", "и", "для", "де", "або", "біля");

    /// <summary>What everything here is: such a word says nothing beside another.</summary>
    private static readonly string[] Generic = ["biblioteka", "library", "бібліотека", "бібліотеки", "biblioteki"];

    /// <summary>Empty for a text without words; words that say nothing are left out unless there are no others.</summary>
    public static string[] In(string text)
    {
        var words = TextFolding.Words(text).Distinct(StringComparer.Ordinal).ToArray();
        var telling = words.Where(word => !Joining.Contains(word)).ToArray();
        var narrowing = telling.Where(word => !Array.Exists(Generic, generic => word == generic || WordForms.AreForms(word, generic))).ToArray();
        return narrowing.Length > 0 ? narrowing : telling.Length > 0 ? telling : words;
    }
}
