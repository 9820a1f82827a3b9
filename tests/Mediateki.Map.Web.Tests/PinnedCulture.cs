using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mediateki.Map.Web.Tests;

/// <summary>Tests start in Polish, whatever the machine speaks; a test of another language says so itself.</summary>
internal static class PinnedCulture
{
    [ModuleInitializer]
    internal static void Pin()
    {
        var polish = CultureInfo.GetCultureInfo("pl-PL");
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (polish, polish);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (polish, polish);
    }
}
