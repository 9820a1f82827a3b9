using System.Globalization;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Tests.Libraries;

/// <summary>Runs a test in a language of the site, as a request's path would.</summary>
internal static class Language
{
    public static void Use(SiteLanguage language) =>
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.UiCulture);
}
