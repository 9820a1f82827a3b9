using System.Globalization;

namespace Mediateki.Map.Web.Localization;

/// <summary>
/// Picks the form of a counted noun for whole numbers, by the cardinal rules of the Unicode CLDR (plurals.xml):
/// Polish and Ukrainian have three forms (1 biblioteka, 2 biblioteki, 5 bibliotek), English two. Forms are written in
/// one resource separated by "|", in the order one, few, many; each may hold {0} for the number.
/// </summary>
public static class Plural
{
    public static int FormCount(SiteLanguage language) => language == SiteLanguage.English ? 2 : 3;

    /// <summary>0 = one, 1 = few (in English: other), 2 = many. The sign is ignored.</summary>
    public static int FormIndex(SiteLanguage language, long number)
    {
        var n = Math.Abs(number);
        if (language == SiteLanguage.English)
        {
            return n == 1 ? 0 : 1;
        }
        // In Polish only 1 itself is "one" (21 bibliotek); in Ukrainian so is 21 (21 бібліотека).
        var isOne = language == SiteLanguage.Polish ? n == 1 : n % 10 == 1 && n % 100 != 11;
        var isFew = n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);
        return isOne ? 0 : isFew ? 1 : 2;
    }

    /// <summary>Fills the right one of <paramref name="forms"/> with the number (first) and further arguments.</summary>
    /// <exception cref="FormatException">The text does not have the number of forms its language needs.</exception>
    public static string Format(SiteLanguage language, string forms, long number, params object[] others)
    {
        var all = forms.Split('|');
        return all.Length == FormCount(language)
            ? string.Format(language.Culture, all[FormIndex(language, number)], [LocalFormats.Number(number, language.Culture), .. others])
            : throw new FormatException($"\"{forms}\" has {all.Length.ToString(CultureInfo.InvariantCulture)} forms; {language} needs {FormCount(language).ToString(CultureInfo.InvariantCulture)}.");
    }
}
