using System.Net;
using System.Xml.Linq;
using Mediateki.Map.Web.Sitemaps;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Sitemaps;

public sealed class SitemapTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Index_NamesFilesThatAreServed()
    {
        using var client = site.CreateClient();
        var files = await Locations(client, "/sitemap.xml", "sitemap");

        Assert.Equal(["/sitemaps/pages.xml", "/sitemaps/libraries-1.xml"], files.Select(file => file.AbsolutePath));
        Assert.All(files, file => Assert.Equal(CatalogueSite.PublicAddress, file.GetLeftPart(UriPartial.Authority)));
        foreach (var file in files)
        {
            Assert.NotEmpty(await Locations(client, file.AbsolutePath, "url"));
        }
    }

    [Fact]
    public async Task EveryAddress_OfEveryFile_IsAPageThatMayBeIndexed()
    {
        using var client = site.CreateClient();
        var addresses = (await Locations(client, "/sitemaps/pages.xml", "url")).Concat(await Locations(client, "/sitemaps/libraries-1.xml", "url")).ToList();

        Assert.True(addresses.Count > 18 + 24);
        foreach (var address in addresses)
        {
            var (response, page) = await site.VisitAsync(address.AbsolutePath);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
            Assert.Null(page.QuerySelector("meta[name=robots]"));
            Assert.Equal(address.ToString().TrimEnd('/'), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!.TrimEnd('/'));
        }
    }

    [Fact]
    public async Task EveryLibrary_IsThereInEachLanguageWithItsTranslations()
    {
        using var client = site.CreateClient();
        var urls = XDocument.Parse(await client.GetStringAsync("/sitemaps/libraries-1.xml")).Root!.Elements(Ns + "url").ToList();

        Assert.Equal(HandMadeCatalogue.Libraries.Count * 3, urls.Count);
        Assert.All(urls, url => Assert.Equal(["pl", "en", "uk", "x-default"], url.Elements(Xhtml + "link").Select(link => link.Attribute("hreflang")!.Value)));
    }

    [Fact]
    public async Task LargeCatalogue_IsCutIntoFilesBelowTheLimit()
    {
        var many = Enumerable.Range(0, 10_001).Select(i => HandMadeCatalogue.Blank($"filia-{i}", "Filia", "Kraków", "małopolskie"));
        await using var large = CatalogueSite.Of([.. many]);
        using var client = large.CreateClient();

        var first = await Locations(client, "/sitemaps/libraries-1.xml", "url");
        var second = await Locations(client, "/sitemaps/libraries-2.xml", "url");

        Assert.True(first.Count <= Sitemap.MostAddresses);
        Assert.Equal(10_001 * 3, first.Concat(second).Distinct().Count());
        Assert.Equal(3, (await Locations(client, "/sitemap.xml", "sitemap")).Count);
    }

    [Theory]
    [InlineData("/sitemaps/libraries-2.xml")]
    [InlineData("/sitemaps/libraries-0.xml")]
    [InlineData("/sitemaps/libraries-2147483647.xml")]
    [InlineData("/sitemaps/libraries-x.xml")]
    public async Task FileThatIsNotThere_Is404(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.CreateClient().GetAsync(address)).StatusCode);

    private static async Task<List<Uri>> Locations(HttpClient client, string address, string element) =>
        [.. XDocument.Parse(await client.GetStringAsync(address)).Root!.Elements(Ns + element).Select(entry => new Uri(entry.Element(Ns + "loc")!.Value))];
}
