using AngleSharp.Html.Dom;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Tests.Layout;

/// <summary>What every page must give in its first answer; a new page is checked by having a route.</summary>
public sealed class StaticPagesTests(TestSite site) : IClassFixture<TestSite>
{
    public static TheoryData<string> Addresses() => Pages.Addresses();

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_WithoutScripts_IsComplete(string address)
    {
        var (response, document) = await site.VisitAsync(address);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(SiteLanguage.OfPath(address).Code, document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(SiteLanguage.OfPath(address).Code, string.Join(",", response.Content.Headers.ContentLanguage));
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Single(document.QuerySelectorAll("main#main"));
        Assert.NotEmpty(document.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Mediateki Map", document.Title);
        Assert.InRange(document.QuerySelector("meta[name=description]")?.GetAttribute("content")?.Length ?? 0, 40, 200);
        Assert.NotNull(document.QuerySelector(".site-footer a[rel=license]"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_Head_NamesItsCanonicalAddressAndEveryLanguage(string address)
    {
        var (_, document) = await site.VisitAsync(address + "?utm_source=x");

        Assert.Equal("http://localhost" + address, document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        var alternates = document.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href"));
        var expected = PageAddresses.Alternates(address).ToDictionary(alternate => alternate.Language.Code, alternate => "http://localhost" + alternate.Address);
        expected["x-default"] = expected["pl"];
        Assert.Equal(expected, alternates!);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task LanguageSwitch_OnEveryPage_LeadsToTheSamePageWithItsQueryByFullLoad(string address)
    {
        var (_, document) = await site.VisitAsync(address + "?utm_source=x");

        var links = document.QuerySelectorAll(".site-header__tools .language-switch a").Cast<IHtmlAnchorElement>().ToArray();
        Assert.Equal(PageAddresses.Alternates(address, "?utm_source=x").Select(alternate => alternate.Address), links.Select(link => link.GetAttribute("href")!));
        Assert.All(links, link => Assert.Equal("false", link.GetAttribute("data-enhance-nav")));
        Assert.Equal(SiteLanguage.OfPath(address).Code, Assert.Single(links, link => link.HasAttribute("aria-current")).GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_Texts_ShowNoResourceKeyAndNoPlaceholder(string address)
    {
        var (_, document) = await site.VisitAsync(address);

        foreach (var script in document.QuerySelectorAll("script, style, code"))
        {
            script.Remove();
        }
        Assert.DoesNotMatch(@"\b[A-Z][A-Za-z0-9]+_[A-Z0-9]\w*\b", document.Body!.TextContent);
        Assert.DoesNotMatch(@"\{\d\}", document.Body!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_IdsAndImages_AreUniqueAndNamed(string address)
    {
        var (_, document) = await site.VisitAsync(address);

        Assert.Empty(document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(document.QuerySelectorAll("img:not([alt]), svg:not([aria-hidden]):not([role=img])").Select(element => element.OuterHtml));
        Assert.Empty(document.QuerySelectorAll("a:not([href]), a[href='#'], a[href^='#']").Select(element => element.OuterHtml));
    }

    [Fact]
    public async Task PublicAddress_WhenConfigured_IsTheBaseOfCanonicalAddresses()
    {
        await using var configured = new TestSite().With("Site:PublicAddress", "https://mediateki.example/");

        var (_, document) = await configured.VisitAsync("/en/about");

        Assert.Equal("https://mediateki.example/en/about", document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("https://mediateki.example/o-projekcie", document.QuerySelector("link[hreflang=pl]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task ContactEmail_WhenConfigured_IsOfferedAndOtherwiseNot()
    {
        await using var configured = new TestSite().With("Site:ContactEmail", "kontakt@mediateki.example");

        var (_, with) = await configured.VisitAsync("/dostepnosc");
        var (_, without) = await site.VisitAsync("/dostepnosc");

        Assert.NotNull(with.QuerySelector("main a[href='mailto:kontakt@mediateki.example']"));
        Assert.Null(without.QuerySelector("main a[href^=mailto]"));
    }

    [Theory]
    [InlineData("/o-projekcie", "Projekt otrzymał wsparcie finansowe Ministerstwa Kultury i Dziedzictwa Narodowego z Funduszu Promocji Kultury – państwowego funduszu celowego.")]
    [InlineData("/en/about", "The project received financial support from the Ministry of Culture and National Heritage from the Culture Promotion Fund, a state special-purpose fund.")]
    public async Task About_FundingNote_IsWordForWord(string address, string note)
    {
        var (_, document) = await site.VisitAsync(address);

        Assert.Contains(note, document.Body!.TextContent.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task ContentPage_WithoutIsland_LoadsNothingOfMudBlazor()
    {
        var (_, document) = await site.VisitAsync("/o-projekcie");

        foreach (var importMap in document.QuerySelectorAll("script[type=importmap]"))
        {
            importMap.Remove();
        }
        Assert.DoesNotContain("MudBlazor", document.DocumentElement.OuterHtml);
        Assert.DoesNotContain("Blazor:{\"type\":\"server\"", document.DocumentElement.OuterHtml);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_FirstLoad_HasNoBlazorScriptAndSaysWhetherAnIslandIsToStart(string address)
    {
        var (_, document) = await site.VisitAsync(address);

        var hasIsland = document.Body!.InnerHtml.Contains("<!--Blazor:{\"type\":\"server\"", StringComparison.Ordinal);
        Assert.Equal(hasIsland, document.QuerySelector("#components-reconnect-modal") is not null);
        Assert.Empty(document.QuerySelectorAll("script[src*='blazor.web']"));
        Assert.Single(document.QuerySelectorAll("script[type=module][src^='js/start.']"));
        Assert.Contains("\"./_framework/blazor.web.js\"", document.QuerySelector("script[type=importmap]")!.TextContent);
    }

    [Fact]
    public async Task Robots_NamesTheSitemap()
    {
        using var client = site.Visitor();

        var robots = await client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken);

        Assert.Contains("Sitemap: http://localhost/sitemap.xml", robots);
    }
}
