using System.Text;

namespace Mediateki.Map.Application.Places;

/// <summary>
/// The key under which a name is kept: the stems of its words, with letters put together that Polish and a transliteration from Ukrainian write differently for one
/// sound („Жешув”, „Rzeszów”). Names that share a key are candidates; whether one is meant is decided by looking at it.
/// </summary>
internal static class NameKey
{
    private const int MostKeys = 96;

    /// <param name="folded">A whole name, folded.</param>
    public static string Of(string folded) => string.Join(' ', folded.Split(' ').Select(word => Coarse(NameForms.StemOf(word))));

    /// <summary>The keys of all names of which the words may be a form.</summary>
    public static string[] AllOf(IReadOnlyList<string> words, bool fromCyrillic)
    {
        IEnumerable<string> keys = [""];
        foreach (var word in words)
        {
            var stems = (fromCyrillic ? Respelt(word) : [word]).SelectMany(NameForms.StemsOf).Select(Coarse).Distinct(StringComparer.Ordinal).ToArray();
            keys = keys.SelectMany(key => stems.Select(stem => key.Length == 0 ? stem : $"{key} {stem}")).Take(MostKeys).ToArray();
        }
        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Ukrainian writes a nasal vowel with its consonant, and Kraków as Krakiw.</summary>
    private static IEnumerable<string> Respelt(string word)
    {
        yield return word;
        if (word.EndsWith("iw", StringComparison.Ordinal) || word.EndsWith("uw", StringComparison.Ordinal))
        {
            yield return word[..^2] + "ow";
        }
        var denasalised = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var isNasal = word[i] is 'n' or 'm' && i > 0 && word[i - 1] is 'e' or 'o' && i + 1 < word.Length && !"aeiouy".Contains(word[i + 1], StringComparison.Ordinal);
            if (!isNasal)
            {
                denasalised.Append(word[i]);
            }
            else if (word[i - 1] == 'o')
            {
                denasalised[^1] = 'a';
            }
        }
        if (denasalised.Length < word.Length)
        {
            yield return denasalised.ToString();
        }
    }

    private static string Coarse(string stem)
    {
        var coarse = stem.Replace("rz", "z", StringComparison.Ordinal).Replace("ch", "h", StringComparison.Ordinal).ToCharArray();
        for (var i = 0; i < coarse.Length; i++)
        {
            coarse[i] = coarse[i] switch { 'h' => 'g', 'u' => 'o', 'y' or 'j' => 'i', var same => same };
        }
        return new string(coarse).Replace("ii", "i", StringComparison.Ordinal);
    }
}
