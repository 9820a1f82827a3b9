using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Primitives;

namespace Mediateki.Map.Web.Libraries.Compare;

/// <summary>
/// What a comparison shows, as its address says it: <c>?b=mediateka-tychy,arteteka&amp;diff=1</c>. A form without JavaScript sends
/// several <c>b</c>; they read the same.
/// </summary>
/// <param name="Slugs">In the order of the columns, without repetitions; known or not, and perhaps more than fit.</param>
/// <param name="OnlyDifferences">Rows that say the same about every library are left out.</param>
/// <param name="Search">Words to find a further library by; null: none.</param>
public sealed record CompareUrl(IReadOnlyList<string> Slugs, bool OnlyDifferences = false, string? Search = null)
{
    /// <summary>Columns a reader can still take in.</summary>
    public const int Most = 4;

    private const int LongestSlug = 120;
    private const int LongestSearch = 100;

    // More than fit are kept, so that the page can say what it left out, but not without end.
    private const int MostRead = 12;

    public static CompareUrl Parse(StringValues libraries, StringValues differences, StringValues search)
    {
        var slugs = libraries.OfType<string>()
            .SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(slug => slug.Length <= LongestSlug)
            .Distinct(StringComparer.Ordinal)
            .Take(MostRead);
        var words = search.ToString().Trim();
        return new([.. slugs], differences.ToString() == "1", words.Length == 0 ? null : words[..Math.Min(words.Length, LongestSearch)]);
    }

    /// <summary>The address in the language of the running request.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (Slugs.Count > 0)
        {
            parts.Add("b=" + string.Join(',', Slugs.Select(Uri.EscapeDataString)));
        }
        if (OnlyDifferences)
        {
            parts.Add("diff=1");
        }
        if (Search is not null)
        {
            parts.Add("q=" + Uri.EscapeDataString(Search));
        }
        return PageAddresses.Of(SitePage.Compare) + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    public CompareUrl With(string slug) => this with { Slugs = [.. Slugs.Where(s => s != slug), slug], Search = null };

    public CompareUrl Without(string slug) => this with { Slugs = [.. Slugs.Where(s => s != slug)] };
}
