using System.Text.RegularExpressions;

namespace Mediateki.Map.Web.Localization;

/// <summary>
/// Keeps a line from ending in a one-letter word: in Polish and Ukrainian the space after „w", „i", „z", „о", „у"… becomes
/// a non-breaking one, as does the space between a number and its unit. Interface texts pass through here by themselves
/// (see <see cref="TypographicLocalizerFactory"/>); texts from the catalogue pass through <c>Typeset</c>.
/// </summary>
public static partial class Typography
{
    private const string NonBreaking = "$1\u00A0";

    public static string Apply(string text) => Apply(text, SiteLanguage.Current);

    public static string Apply(string text, SiteLanguage language)
    {
        if (language == SiteLanguage.English || !text.Contains(' '))
        {
            return text;
        }
        return NumberAndUnit().Replace(OneLetterWord().Replace(text, NonBreaking), NonBreaking);
    }

    // Overlapping matches ("a w domu") work because the look-behind consumes nothing.
    [GeneratedRegex(@"(?<![\p{L}\p{N}'’])([aiouwzAIOUWZаеєиіїоуюявзйАЕЄИІЇОУЮЯВЗЙ]) (?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex OneLetterWord();

    [GeneratedRegex(@"(\d) (?=(?:km|m|m²|min|h|godz\.|r\.|kB|MB|zł|км|м|хв|год|р\.|%)(?![\p{L}\p{N}]))", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();
}
