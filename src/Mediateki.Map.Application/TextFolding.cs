using System.Globalization;
using System.Text;

namespace Mediateki.Map.Application;

/// <summary>Brings a text to the form in which texts are compared: lower case, without diacritics, one space between words.</summary>
internal static class TextFolding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            var plain = letter == 'ł' ? 'l' : letter;
            if (char.IsLetterOrDigit(plain))
            {
                folded.Append(plain);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        return folded.ToString().TrimEnd();
    }

    public static string[] Words(string text) => Fold(IsWellFormed(text) ? text : "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A lone surrogate cannot be normalised and matches nothing.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
