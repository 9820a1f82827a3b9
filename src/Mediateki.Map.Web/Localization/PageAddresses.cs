namespace Mediateki.Map.Web.Localization;

/// <summary>
/// Knows the address of every page in every language, in both directions. Addresses are absolute paths without a
/// trailing slash ("/biblioteki/mediateka-tychy"); the query is the business of each feature's own address class.
/// </summary>
public static class PageAddresses
{
    private const string SlugPlace = "/{slug}";

    // In the order of SiteLanguage.All: Polish, English, Ukrainian.
    private static readonly Dictionary<SitePage, string[]> Templates = new()
    {
        [SitePage.Map] = ["/", "/en", "/uk"],
        [SitePage.Libraries] = ["/biblioteki", "/en/libraries", "/uk/biblioteky"],
        [SitePage.Library] = ["/biblioteki/{slug}", "/en/libraries/{slug}", "/uk/biblioteky/{slug}"],
        [SitePage.Compare] = ["/porownaj", "/en/compare", "/uk/porivnyaty"],
        [SitePage.Routes] = ["/trasy", "/en/routes", "/uk/marshruty"],
        [SitePage.Route] = ["/trasy/{slug}", "/en/routes/{slug}", "/uk/marshruty/{slug}"],
        [SitePage.Planner] = ["/planer", "/en/planner", "/uk/planuvalnyk"],
        [SitePage.Plan] = ["/planer/{slug}", "/en/planner/{slug}", "/uk/planuvalnyk/{slug}"],
        [SitePage.SharedTrip] = ["/wyjazd/{slug}", "/en/trip/{slug}", "/uk/poizdka/{slug}"],
        [SitePage.TripPrint] = ["/wyjazd-do-druku/{slug}", "/en/trip-to-print/{slug}", "/uk/poizdka-do-druku/{slug}"],
        [SitePage.TripWorksheet] = ["/arkusz-wizyt/{slug}", "/en/visit-worksheet/{slug}", "/uk/arkush-vizytiv/{slug}"],
        [SitePage.Visits] = ["/wizyty", "/en/visits", "/uk/vizyty"],
        [SitePage.Visit] = ["/wizyty/{slug}", "/en/visits/{slug}", "/uk/vizyty/{slug}"],
        [SitePage.Ideas] = ["/inspiracje", "/en/ideas", "/uk/idei"],
        [SitePage.About] = ["/o-projekcie", "/en/about", "/uk/pro-proyekt"],
        [SitePage.Accessibility] = ["/dostepnosc", "/en/accessibility", "/uk/dostupnist"],
        [SitePage.Privacy] = ["/prywatnosc", "/en/privacy", "/uk/pryvatnist"],
        [SitePage.Data] = ["/dane", "/en/data", "/uk/dani"],
    };

    private static readonly Dictionary<string, (SitePage Page, SiteLanguage Language)> Exact = Index(template => !HasSlug(template), template => template);
    private static readonly Dictionary<string, (SitePage Page, SiteLanguage Language)> Parents = Index(HasSlug, template => template[..^SlugPlace.Length]);

    /// <summary>The page's address in the language of the running request or circuit.</summary>
    public static string Of(SitePage page, string? slug = null) => Of(page, SiteLanguage.Current, slug);

    /// <exception cref="ArgumentException">A page about one subject without its slug, or a slug where the page has none.</exception>
    public static string Of(SitePage page, SiteLanguage language, string? slug = null)
    {
        var template = Template(page, language);
        if (HasSlug(template) != slug is not null)
        {
            throw new ArgumentException($"{page} {(slug is null ? "needs a slug" : "takes no slug")}.", nameof(slug));
        }
        return slug is null ? template : template.Replace("{slug}", Uri.EscapeDataString(slug), StringComparison.Ordinal);
    }

    /// <summary>The route template a page component declares, like "/en/libraries/{slug}".</summary>
    public static string Template(SitePage page, SiteLanguage language) => Templates[page][IndexOf(language)];

    /// <summary>What an absolute path means; null for a path that is none of the site's pages. A trailing slash is ignored.</summary>
    public static PageAddress? Find(string path)
    {
        var trimmed = path.Length > 1 ? path.TrimEnd('/') : path;
        if (Exact.TryGetValue(trimmed, out var page))
        {
            return new PageAddress(page.Page, page.Language);
        }
        var lastSlash = trimmed.LastIndexOf('/');
        return lastSlash > 0 && Parents.TryGetValue(trimmed[..lastSlash], out var parent)
            ? new PageAddress(parent.Page, parent.Language, Uri.UnescapeDataString(trimmed[(lastSlash + 1)..]))
            : null;
    }

    /// <summary>
    /// The same page in every language with the same query ("?q=…" or empty), in the order of <see cref="SiteLanguage.All"/>;
    /// the languages' start pages where the path is none of the site's pages.
    /// </summary>
    public static IReadOnlyList<(SiteLanguage Language, string Address)> Alternates(string path, string query = "")
    {
        var address = Find(path);
        return [.. SiteLanguage.All.Select(language => (language, address is null
            ? Of(SitePage.Map, language)
            : Of(address.Page, language, address.Slug) + query))];
    }

    private static Dictionary<string, (SitePage, SiteLanguage)> Index(Func<string, bool> included, Func<string, string> key) =>
        (from entry in Templates
         from language in SiteLanguage.All
         let template = entry.Value[IndexOf(language)]
         where included(template)
         select (Key: key(template), Value: (entry.Key, language)))
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    private static bool HasSlug(string template) => template.EndsWith(SlugPlace, StringComparison.Ordinal);

    private static int IndexOf(SiteLanguage language)
    {
        for (var i = 0; i < SiteLanguage.All.Count; i++)
        {
            if (SiteLanguage.All[i] == language)
            {
                return i;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(language));
    }
}
