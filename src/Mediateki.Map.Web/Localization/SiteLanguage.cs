using System.Globalization;

namespace Mediateki.Map.Web.Localization;

/// <summary>A language the site speaks. Its code is what stands in <c>html lang</c>, in resource file names and in <c>/_blazor?lang=</c>.</summary>
public sealed class SiteLanguage
{
    public static readonly SiteLanguage Polish = new("pl", "pl-PL", "Polski", "", ["niedz.", "pon.", "wt.", "śr.", "czw.", "pt.", "sob."]);
    public static readonly SiteLanguage English = new("en", "en-GB", "English", "/en", ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);
    public static readonly SiteLanguage Ukrainian = new("uk", "uk-UA", "Українська", "/uk", ["нд", "пн", "вт", "ср", "чт", "пт", "сб"]);

    /// <summary>Every language, the default one first.</summary>
    public static readonly IReadOnlyList<SiteLanguage> All = [Polish, English, Ukrainian];

    private SiteLanguage(string code, string cultureName, string nativeName, string pathPrefix, string[] shortDayNames)
    {
        Code = code;
        NativeName = nativeName;
        PathPrefix = pathPrefix;
        UiCulture = CultureInfo.GetCultureInfo(code);
        Culture = CultureFor(cultureName, shortDayNames);
    }

    public string Code { get; }

    /// <summary>The language's name in itself, as the language switch shows it.</summary>
    public string NativeName { get; }

    /// <summary>What every address in this language begins with: empty for Polish, otherwise like "/en".</summary>
    public string PathPrefix { get; }

    /// <summary>Formats of dates and numbers.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Language of resources; its name equals <see cref="Code"/>.</summary>
    public CultureInfo UiCulture { get; }

    /// <summary>The language of the running request or circuit.</summary>
    public static SiteLanguage Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? Polish;

    public static SiteLanguage? Find(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>The language a path is in; Polish for everything without a prefix, known page or not.</summary>
    public static SiteLanguage OfPath(string path) =>
        All.FirstOrDefault(language => language.PathPrefix.Length > 0
            && (path == language.PathPrefix || path.StartsWith(language.PathPrefix + "/", StringComparison.Ordinal)))
        ?? Polish;

    public override string ToString() => Code;

    // Short day names differ between ICU versions ("śr." or "śr"), so they are ours.
    private static CultureInfo CultureFor(string name, string[] shortDayNames)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.DateTimeFormat.AbbreviatedDayNames = shortDayNames;
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        return CultureInfo.ReadOnly(culture);
    }
}
