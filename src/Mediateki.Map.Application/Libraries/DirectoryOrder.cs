using System.Globalization;

namespace Mediateki.Map.Application.Libraries;

/// <summary>The alphabetical order of the directory: Polish collation, in every language of the site.</summary>
internal static class DirectoryOrder
{
    private static readonly CompareInfo Polish = CultureInfo.GetCultureInfo("pl-PL").CompareInfo;

    public static int Compare(string a, string b) => Polish.Compare(a, b, CompareOptions.IgnoreCase) is var c and not 0 ? c : string.CompareOrdinal(a, b);
}
