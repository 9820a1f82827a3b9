using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Tests.Localization;

public sealed class PageAddressesTests
{
    private static readonly SitePage[] PagesWithSlug = [SitePage.Library, SitePage.Route, SitePage.Plan, SitePage.SharedTrip, SitePage.TripPrint, SitePage.TripWorksheet, SitePage.Visit];

    [Fact]
    public void Find_AddressOfEveryPageInEveryLanguage_GivesThePageBack()
    {
        foreach (var page in Enum.GetValues<SitePage>())
        {
            foreach (var language in SiteLanguage.All)
            {
                var slug = PagesWithSlug.Contains(page) ? "mediateka-tychy" : null;

                var address = PageAddresses.Of(page, language, slug);

                Assert.Equal(new PageAddress(page, language, slug), PageAddresses.Find(address));
            }
        }
    }

    [Fact]
    public void Of_AllPagesInAllLanguages_AreDifferentAddresses()
    {
        var templates = from page in Enum.GetValues<SitePage>() from language in SiteLanguage.All select PageAddresses.Template(page, language);

        Assert.Empty(templates.GroupBy(template => template).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Of_EveryLanguage_BeginsWithTheLanguagesPrefix()
    {
        foreach (var page in Enum.GetValues<SitePage>())
        {
            foreach (var language in SiteLanguage.All)
            {
                Assert.Same(language, SiteLanguage.OfPath(PageAddresses.Template(page, language)));
            }
        }
    }

    [Theory]
    [InlineData("/biblioteki", SitePage.Libraries, "pl")]
    [InlineData("/en/libraries", SitePage.Libraries, "en")]
    [InlineData("/uk/biblioteky", SitePage.Libraries, "uk")]
    [InlineData("/porownaj", SitePage.Compare, "pl")]
    [InlineData("/uk/pro-proyekt", SitePage.About, "uk")]
    [InlineData("/en", SitePage.Map, "en")]
    [InlineData("/en/", SitePage.Map, "en")]
    [InlineData("/", SitePage.Map, "pl")]
    public void Find_AgreedAddress_IsThatPage(string path, SitePage page, string language)
    {
        Assert.Equal(new PageAddress(page, SiteLanguage.Find(language)!), PageAddresses.Find(path));
    }

    [Theory]
    [InlineData("/nie-ma")]
    [InlineData("/en/biblioteki")]
    [InlineData("/biblioteki/a/b")]
    [InlineData("/english")]
    [InlineData("/uk/libraries/mediateka-tychy")]
    public void Find_PathOfNoPage_IsNull(string path)
    {
        Assert.Null(PageAddresses.Find(path));
    }

    [Fact]
    public void Alternates_ProfileWithQuery_KeepSlugAndQuery()
    {
        var alternates = PageAddresses.Alternates("/en/libraries/mediateka-tychy", "?q=kino");

        Assert.Equal(
            ["/biblioteki/mediateka-tychy?q=kino", "/en/libraries/mediateka-tychy?q=kino", "/uk/biblioteky/mediateka-tychy?q=kino"],
            alternates.Select(alternate => alternate.Address));
    }

    [Fact]
    public void Alternates_UnknownPath_AreTheStartPages()
    {
        Assert.Equal(["/", "/en", "/uk"], PageAddresses.Alternates("/nie-ma", "?q=1").Select(alternate => alternate.Address));
    }

    [Fact]
    public void Of_SlugMissingOrUnwanted_Throws()
    {
        Assert.Throws<ArgumentException>(() => PageAddresses.Of(SitePage.Library, SiteLanguage.Polish));
        Assert.Throws<ArgumentException>(() => PageAddresses.Of(SitePage.About, SiteLanguage.Polish, "x"));
    }

    [Fact]
    public void Routes_EveryPageComponent_DeclaresOnePagesAddressInEveryLanguage()
    {
        var known = (from page in Enum.GetValues<SitePage>() from language in SiteLanguage.All select PageAddresses.Template(page, language)).ToHashSet();
        Assert.NotEmpty(Pages.All);
        foreach (var component in Pages.All.GroupBy(page => page.Component, page => page.Template))
        {
            var templates = component.Select(WithoutConstraints).Where(template => !template.Contains('{') || template.Contains("{slug}")).ToArray();
            Assert.All(templates, template => Assert.Contains(template, known));
            Assert.Equal(SiteLanguage.All.Order(ByCode), templates.Select(Pages.LanguageOf).Distinct().Order(ByCode));
        }
    }

    private static readonly Comparer<SiteLanguage> ByCode = Comparer<SiteLanguage>.Create((a, b) => string.CompareOrdinal(a.Code, b.Code));

    // Components name their parameter in Pascal case.
    private static string WithoutConstraints(string template) => template.Replace("{Slug}", "{slug}", StringComparison.Ordinal);
}
