using System.Globalization;

namespace Mediateki.Map.Application.Libraries;

/// <summary>The alphabetical order of the directory: Polish collation, in every language of the site.</summary>
internal static class DirectoryOrder
{
    private static readonly CompareInfo Polish = CultureInfo.GetCultureInfo("pl-PL").CompareInfo;

    /// <summary>Bytes that compare as the texts do; what collation does not tell apart is told apart by its letters.</summary>
    public static byte[] KeyOf(string text)
    {
        var key = Polish.GetSortKey(text, CompareOptions.IgnoreCase).KeyData;
        return [.. key, 0, .. System.Text.Encoding.BigEndianUnicode.GetBytes(text)];
    }

    /// <summary>Positions of the texts, which are all different, in this order.</summary>
    public static int[] RanksOf(IReadOnlyList<string> texts)
    {
        var keys = new KeyOrder();
        foreach (var text in texts)
        {
            keys.Add(KeyOf(text));
        }
        var ranks = new int[texts.Count];
        var order = keys.Sort();
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    public static int Compare(string a, string b) => Polish.Compare(a, b, CompareOptions.IgnoreCase) is var c and not 0 ? c : string.CompareOrdinal(a, b);
}
