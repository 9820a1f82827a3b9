using System.Globalization;

namespace Mediateki.Map.Application.Libraries;

/// <summary>The alphabetical order of the directory: Polish collation, in every language of the site.</summary>
internal static class DirectoryOrder
{
    private static readonly CompareInfo Polish = CultureInfo.GetCultureInfo("pl-PL").CompareInfo;

    /// <summary>Positions of the texts in this order, each distinct text once; for long lists, which compare each text many times.</summary>
    public static int[] RanksOf(IReadOnlyList<string> texts)
    {
        var distinct = texts.Distinct(StringComparer.Ordinal).ToArray();
        var keys = new SortKey[distinct.Length];
        Parallel.For(0, distinct.Length, i => keys[i] = Polish.GetSortKey(distinct[i], CompareOptions.IgnoreCase));
        Array.Sort(keys, distinct, Comparer<SortKey>.Create((a, b) => SortKey.Compare(a, b) is var c and not 0 ? c : string.CompareOrdinal(a.OriginalString, b.OriginalString)));
        var ranks = new Dictionary<string, int>(distinct.Length, StringComparer.Ordinal);
        for (var i = 0; i < distinct.Length; i++)
        {
            ranks[distinct[i]] = i;
        }
        return [.. texts.Select(text => ranks[text])];
    }

    public static int Compare(string a, string b) => Polish.Compare(a, b, CompareOptions.IgnoreCase) is var c and not 0 ? c : string.CompareOrdinal(a, b);
}
