using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries.Profile;

public sealed class ProfilePageTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private const string Slug = "mediateka-gwarek";

    [Theory]
    [InlineData("/biblioteki/mediateka-gwarek", "pl", "Mediateka Gwarek w Katowicach", "Otwarte do 19:00")]
    [InlineData("/en/libraries/mediateka-gwarek", "en", "Gwarek Mediateka in Katowice", "Open until 19:00")]
    [InlineData("/uk/biblioteky/mediateka-gwarek", "uk", "Медіатека Гварек у Катовіцах", "Відчинено до 19:00")]
    public async Task Page_EachLanguage_ShowsNameCitySummaryAndLiveStatus(string address, string language, string name, string status)
    {
        var page = await site.ReadAsync(address);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Mediateka Gwarek", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(name, Words(page.QuerySelector(".profile-heading")!));
        Assert.Contains("Katowice", page.QuerySelector(".profile-heading__place")!.TextContent);
        Assert.Contains(status, Words(page.QuerySelector(".opening-status")!));
        Assert.Equal(page.QuerySelector(".lead")!.TextContent.Trim().Replace('\u00A0', ' '), page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
    }

    [Fact]
    public async Task Page_Sections_StandInTheirOrderWithOneHeadingEach()
    {
        var page = await site.ReadAsync($"/biblioteki/{Slug}");

        Assert.Equal(
            ["reason", "spaces", "services", "hours", "accessibility", "getting-there", "building", "study-visit", "nearby", "reports", "ideas", "sources"],
            page.QuerySelectorAll(".profile-section").Select(section => section.Id));
        Assert.All(page.QuerySelectorAll(".profile-contents a"), link =>
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("/biblioteki/nie-ma-takiej")]
    [InlineData("/en/libraries/nie-ma-takiej")]
    [InlineData("/uk/biblioteky/%D0%B0")]
    [InlineData("/biblioteki/..%2F..%2Fetc")]
    public async Task Page_UnknownSlug_IsARealNotFound(string address)
    {
        var (response, page) = await site.VisitAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task Head_HasCanonicalAlternatesAndALinkCardThatIsServed()
    {
        var page = await site.ReadAsync($"/en/libraries/{Slug}");

        Assert.Equal($"{CatalogueSite.PublicAddress}/en/libraries/{Slug}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["pl", "en", "uk", "x-default"], page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")));
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        var picture = page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        Assert.StartsWith($"{CatalogueSite.PublicAddress}/og/en/{Slug}.png?v=", picture);
        var (response, _) = await site.VisitAsync(picture[CatalogueSite.PublicAddress.Length..]);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task StructuredData_OfAHostileLibrary_ParsesAndClosesNothing()
    {
        var page = await site.ReadAsync("/biblioteki/filia-zlosliwa");

        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal(HandMadeCatalogue.HostileName, data.GetProperty("name").GetString());
        Assert.Equal(HandMadeCatalogue.HostileName, page.QuerySelector("h1")!.TextContent.Replace('\u00A0', ' '));
        Assert.Empty(page.QuerySelectorAll("article script, article img, [onerror]"));
        Assert.DoesNotContain(page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")), href => href?.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Fact]
    public async Task Page_NameThatClosesAScriptAndTenThousandLetters_StaysOnePage()
    {
        const string attack = "</script><script>alert(1)</script><!--\u202E\u0000";
        var name = attack + new string('ą', 10_000);
        await using var own = CatalogueSite.Of(HandMadeCatalogue.Blank("atak", name, "Łódź", "łódzkie") with { Reason = new(attack), Description = new(attack) });

        var page = await own.ReadAsync("/biblioteki/atak");

        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.StartsWith("</script><script>alert(1)</script><!--\u202E", data.GetProperty("name").GetString());
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent == "alert(1)");
        Assert.NotNull(page.QuerySelector("footer.site-footer"));
    }

    [Fact]
    public async Task Page_TextsWithoutUkrainian_FallBackVisibly()
    {
        var page = await site.ReadAsync($"/uk/biblioteky/{Slug}");

        var fallback = page.QuerySelector(".profile-reason [lang=pl]")!;
        Assert.Equal("Wpisana do katalogu na próbę.", fallback.TextContent.Replace('\u00A0', ' '));
        Assert.Equal("PL", fallback.NextElementSibling!.TextContent);
        Assert.NotNull(page.QuerySelector(".profile-heading .meta .language-mark"));
        Assert.Empty((await site.ReadAsync($"/biblioteki/{Slug}")).QuerySelectorAll(".language-mark"));
    }

    [Fact]
    public async Task Page_ThinRecord_SaysNotKnownAndNeverClosedOrMissing()
    {
        var page = await site.ReadAsync("/biblioteki/mbp-cieszyn");

        Assert.Contains("Do uzupełnienia", page.QuerySelector(".profile-heading")!.TextContent);
        Assert.Equal("Godziny nieznane", page.QuerySelector(".opening-status .fact--unknown")!.TextContent);
        Assert.Equal(5, page.QuerySelectorAll("#building .fact--unknown").Length);
        Assert.Equal(3, page.QuerySelectorAll("#accessibility .criteria--unknown li").Length);
        Assert.Empty(page.QuerySelectorAll("#accessibility .criteria--no"));
        Assert.DoesNotContain("zamknięte", page.QuerySelector("article")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" brak", Words(page.QuerySelector("article")!), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Page_LibraryWithoutPlace_HasNoDirectionsAndSaysWhy()
    {
        var page = await site.ReadAsync("/biblioteki/filia-przysietnica");

        Assert.Empty(page.QuerySelectorAll("a[href*='openstreetmap.org/directions'], a[href^='geo:'], mini-map"));
        Assert.Contains("Nikt jeszcze nie umieścił tej biblioteki na mapie", Words(page.QuerySelector("#getting-there")!));
        Assert.Contains("Nie znamy położenia", Words(page.QuerySelector("#nearby")!));
    }

    [Fact]
    public async Task Actions_LeadOutsideAndToTheComparison()
    {
        var page = await site.ReadAsync($"/en/libraries/{Slug}");

        Assert.NotNull(page.QuerySelector("a[href='https://www.openstreetmap.org/directions?to=50.26%2C19.02']"));
        Assert.NotNull(page.QuerySelector($"a[href='/en/compare?b={Slug}']"));
        Assert.Equal($"{CatalogueSite.PublicAddress}/en/libraries/{Slug}", page.QuerySelector("[data-share]")!.GetAttribute("data-share"));
    }

    [Fact]
    public async Task Correction_WithAnAddress_IsALetterAboutThisPage()
    {
        await using var own = new CatalogueSite().With("Site:ContactEmail", "dane@example.org");

        var page = await own.ReadAsync($"/biblioteki/{Slug}");

        var letter = Uri.UnescapeDataString(page.QuerySelector(".profile-actions a[href^='mailto:dane@example.org?']")!.GetAttribute("href")!);
        Assert.Contains("Poprawka: Mediateka Gwarek", letter);
        Assert.Contains($"Strona: {CatalogueSite.PublicAddress}/biblioteki/{Slug}", letter);
        Assert.Contains("Co jest źle", letter);
    }

    [Fact]
    public async Task Correction_WithoutAnAddress_SaysHowElse()
    {
        var page = await site.ReadAsync($"/biblioteki/{Slug}");

        Assert.Equal($"{CatalogueSite.PublicAddress}/biblioteki/{Slug}#correction", page.QuerySelectorAll(".profile-actions a").Last().GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("#correction a[href='/dane']"));
    }

    [Fact]
    public async Task Page_VisitsIdeasAndNeighbours_AreLinked()
    {
        var page = await site.ReadAsync($"/biblioteki/{Slug}");

        Assert.NotNull(page.QuerySelector("#reports a[href='/wizyty/wizyta-odbyta']"));
        Assert.NotNull(page.QuerySelector("#ideas a[href='/inspiracje#studio-w-szafie']"));
        Assert.NotNull(page.QuerySelector("#nearby a[href='/biblioteki/biblioteka-dworzec']"));
        Assert.Contains("25\u00A0km", page.QuerySelector("#nearby .numbers")!.TextContent);
        Assert.Contains("Kto prowadzi studio?", page.QuerySelector("#study-visit")!.TextContent);
    }

    [Fact]
    public async Task Page_WebsiteThatIsNoWebAddress_BecomesNoLink()
    {
        var library = HandMadeCatalogue.Blank("x", "X", "Łódź", "łódzkie") with
        {
            Contact = new(null, null, "javascript:alert(1)", null),
            Sources = [new("data:text/html,x", new("źródło"))],
        };
        await using var own = CatalogueSite.Of(library);

        var page = await own.ReadAsync("/biblioteki/x");

        Assert.DoesNotContain(page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.Contains("alert") || a.GetAttribute("href")!.StartsWith("data:", StringComparison.Ordinal));
    }

    private static string Words(IElement element) => element.TextContent.Replace('\u00A0', ' ');
}
