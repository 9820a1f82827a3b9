using System.Globalization;
using System.Text;
using Mediateki.Map.Domain;

namespace Mediateki.Map.Application;

/// <summary>Brings a text to the form in which texts are compared: lower case, without diacritics, one space between words. What is no character stands between words.</summary>
internal static class TextFolding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in PlainText.Of(text).ToLowerInvariant().Normalize(NormalizationForm.FormD))
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

    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
