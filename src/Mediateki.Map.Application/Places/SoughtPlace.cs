using System.Collections.Frozen;

namespace Mediateki.Map.Application.Places;

/// <summary>A text that names a place, prepared for looking it up.</summary>
internal sealed class SoughtPlace
{
    private const int PostcodeDigits = 5;
    private const int PostcodeArea = 2;
    private const int MostLastWords = 3;
    private const int MostCommas = 4;

    /// <summary>Words that may stand before a name, folded.</summary>
    private static readonly FrozenSet<string> Leading = FrozenSet.Create(
        StringComparer.Ordinal,
        "w", "we", "kolo", "obok", "okolice", "okolicy", "poblizu", "blisko", "near", "in", "at", "around",
        "біля", "коло", "поблизу", "недалеко", "від", "у", "в", "поруч", "з");

    /// <summary>Words of a qualification that say only what its other words are, folded.</summary>
    private static readonly FrozenSet<string> Ranks = FrozenSet.Create(
        StringComparer.Ordinal,
        "pow", "powiat", "woj", "wojewodztwo", "gm", "gmina", "county", "voivodeship", "polska", "poland", "польща", "повіт", "воєводство", "гміна");

    private SoughtPlace(string[] words, string[] qualifiers)
    {
        (Qualifiers, IsCyrillic) = (qualifiers, Array.Exists(words, word => Transliteration.ToLatin(word) is not null));
        Words = IsCyrillic ? [.. words.Select(word => Transliteration.ToLatin(word) ?? word)] : words;
        Folded = string.Join(' ', Words);
        Keys = NameKey.AllOf(Words, IsCyrillic);
    }

    /// <summary>Of the name, folded, in Latin letters.</summary>
    public string[] Words { get; }

    /// <summary>The name as the gazetteer would have it, folded.</summary>
    public string Folded { get; }

    /// <summary>Keys of names that may be meant.</summary>
    public string[] Keys { get; }

    /// <summary>Words that must occur in the commune, county or voivodeship, folded.</summary>
    public string[] Qualifiers { get; }

    public bool IsCyrillic { get; }

    /// <summary>Null for a text without words.</summary>
    public static SoughtPlace? Parse(string text)
    {
        text = Cut(text);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var words = TextFolding.Words(comma < 0 ? text : text[..comma]);
        var qualifiers = comma < 0 ? [] : TextFolding.Words(text[(comma + 1)..]).Where(word => word.Length > 1 && !Ranks.Contains(word)).Select(word => Transliteration.ToLatin(word) ?? word).ToArray();
        if (Postcode(words) is { } postcode)
        {
            return new(postcode, []);
        }
        var first = 0;
        while (first < words.Length - 1 && Leading.Contains(words[first]))
        {
            first++;
        }
        return words.Length == 0 ? null : new(words[first..], qualifiers);
    }

    /// <summary>Ends of a text that may name the town around what the whole of it means, the longest first: what follows a comma, and its last words.</summary>
    public static IEnumerable<(string Text, bool AfterComma)> Surroundings(string text)
    {
        text = Cut(text);
        for (var commas = 0; commas < MostCommas && text.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0; commas++)
        {
            text = text[(comma + 1)..];
            yield return (text, true);
        }
        var words = TextFolding.Words(text);
        for (var count = Math.Min(MostLastWords, words.Length - 1); count > 0; count--)
        {
            yield return (string.Join(' ', words[^count..]), false);
        }
    }

    /// <summary>Whether a candidate is meant by the whole text, and how well.</summary>
    public NameFit FitOf(string folded)
    {
        if (folded == Folded)
        {
            return NameFit.Same;
        }
        var names = folded.Split(' ');
        if (names.Length == Words.Length && (IsCyrillic ? Keys.Contains(NameKey.Of(folded)) : names.Zip(Words).All(pair => IsForm(pair.First, pair.Second))))
        {
            return NameFit.Form;
        }
        return !folded.StartsWith(Folded, StringComparison.Ordinal) ? NameFit.None : folded[Folded.Length] == ' ' ? NameFit.FirstWords : NameFit.Beginning;
    }

    /// <summary>Whether a candidate lies where the text says.</summary>
    public bool LiesThere(Place place)
    {
        var whereabouts = Qualifiers.Length == 0 ? [] : TextFolding.Words($"{place.Commune} {place.County} {place.Voivodeship}");
        return Array.TrueForAll(Qualifiers, sought => Array.Exists(whereabouts, word => word.StartsWith(sought, StringComparison.Ordinal) || IsForm(word, sought)));
    }

    private static bool IsForm(string name, string word) => name == word || NameForms.StemsOf(word).Contains(NameForms.StemOf(name));

    /// <summary>"40-001", "40001" and "40 001", whatever comes after.</summary>
    private static string[]? Postcode(string[] words)
    {
        bool IsNumber(int index, int length) => words.Length > index && words[index].Length == length && words[index].All(char.IsAsciiDigit);
        return IsNumber(0, PostcodeDigits) ? [words[0][..PostcodeArea], words[0][PostcodeArea..]]
            : IsNumber(0, PostcodeArea) && IsNumber(1, PostcodeDigits - PostcodeArea) ? words[..2]
            : null;
    }

    private static string Cut(string text) => text.Length <= PlaceLimits.Text ? text : text[..(char.IsHighSurrogate(text[PlaceLimits.Text - 1]) ? PlaceLimits.Text - 1 : PlaceLimits.Text)];
}

/// <summary>How a name fits what was written; better is higher.</summary>
internal enum NameFit
{
    None,

    /// <summary>It begins with it, within a word.</summary>
    Beginning,

    /// <summary>It begins with it, and the last word is whole: „Nowy Dwór” for Nowy Dwór Mazowiecki.</summary>
    FirstWords,

    /// <summary>It was written in another case, or in other letters.</summary>
    Form,

    Same,
}
