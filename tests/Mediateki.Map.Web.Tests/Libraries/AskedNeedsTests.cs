using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Mediateki.Map.Web.Tests.Libraries;

/// <summary>What is typed into the search box and sent; the clock stands at noon of Wednesday, 25 November 2026.</summary>
public sealed class AskedNeedsTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    [Theory]
    [InlineData("/biblioteki?q=sala+gier+w+Katowicach&ask=1", "/biblioteki?space=gaming_room&city=Katowice&asked=sala%20gier%20w%20Katowicach")]
    [InlineData("/?q=mediateka+otwarta+po+17&voivodeship=&ask=1", "/?mediateka=1&open=2026-11-25T17:00&asked=mediateka%20otwarta%20po%2017")]
    [InlineData("/en/libraries?q=board+games&mediateka=1&sort=name&ask=1", "/en/libraries?service=board_games&mediateka=1&sort=name&asked=board%20games")]
    [InlineData("/uk?q=%D0%B7%D0%B0%D1%80%D0%B0%D0%B7&view=map&ask=1", "/uk?open=now&view=map&asked=%D0%B7%D0%B0%D1%80%D0%B0%D0%B7")]
    [InlineData("/biblioteki?q=atlantyda&ask=1", "/biblioteki?q=atlantyda")]
    [InlineData("/biblioteki?q=Mediateka+Gwarek&ask=1", "/biblioteki?q=Mediateka%20Gwarek")]
    [InlineData("/biblioteki?q=&ask=1", "/biblioteki")]
    public async Task SearchBox_Sent_LeadsToTheAddressOfWhatIsUnderstood(string sent, string address)
    {
        var (response, _) = await site.VisitAsync(sent);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(address, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Address_WithoutTheSearchButton_IsSearchedLiterally()
    {
        var (response, page) = await site.VisitAsync("/biblioteki?q=sala+gier+w+Katowicach");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(page.QuerySelector("[data-needs]"));
        Assert.Equal("sala gier w Katowicach", page.QuerySelector<IHtmlInputElement>("#filter-q")!.Value);
    }

    [Theory]
    [InlineData("/biblioteki", "Szukaj dosłownie", "Nie rozumiem: „kosmos”")]
    [InlineData("/", "Szukaj dosłownie", "Nie rozumiem: „kosmos”")]
    [InlineData("/en/libraries", "Search literally", "Not understood: “kosmos”")]
    [InlineData("/uk/biblioteky", "Шукати дослівно", "Не розумію: «kosmos»")]
    public async Task Page_OfWhatWasAsked_SaysItAndLeadsBackToTheWords(string path, string literally, string unknown)
    {
        var page = await site.ReadAsync(path + "?q=kosmos&service=print_3d&asked=druk%203D%20kosmos");
        var note = page.QuerySelector("[data-needs]")!;

        Assert.Contains("druk 3D kosmos", Words(note), StringComparison.Ordinal);
        Assert.Contains(unknown, Words(note), StringComparison.Ordinal);
        var link = note.QuerySelector<IHtmlAnchorElement>("a")!;
        Assert.Equal(literally, Words(link));
        Assert.Equal(path + "?q=druk%203D%20kosmos", link.GetAttribute("href"));
        Assert.Equal("kosmos", page.QuerySelector<IHtmlInputElement>("#filter-q")!.Value);
        Assert.Equal(2, page.QuerySelectorAll(".filter-chips a:not(.chip--quiet)").Length);
    }

    [Fact]
    public async Task NearACity_IsWithinSoManyKilometresOfIt()
    {
        var (response, _) = await site.VisitAsync("/biblioteki?q=w+promieniu+10+km+od+Katowic&ask=1");

        Assert.Equal("/biblioteki?near=Katowice&within=10&asked=w%20promieniu%2010%20km%20od%20Katowic", response.Headers.Location!.OriginalString);
        var page = await site.ReadAsync(response.Headers.Location.OriginalString);
        Assert.NotNull(page.QuerySelector("[data-needs]"));
        Assert.Contains("Katowice", Words(page.QuerySelector(".near-note")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NearAnUnknownPlace_IsSaid_AndLeftOutWhereItWouldLeaveNothing()
    {
        var (response, _) = await site.VisitAsync("/biblioteki?q=druk+3D+niedaleko+Atlantydy&ask=1");

        Assert.Equal("/biblioteki?service=print_3d&asked=druk%203D%20niedaleko%20Atlantydy", response.Headers.Location!.OriginalString);
        Assert.Contains("Nie rozumiem: „Atlantydy”", Words((await site.ReadAsync(response.Headers.Location.OriginalString)).QuerySelector("[data-needs]")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/biblioteki", "Nie znamy miejsca „Atlantydy”")]
    [InlineData("/en/libraries", "We do not know the place “Atlantydy”")]
    public async Task NearAnUnknownPlaceAlone_IsSaid_AndItsWordsAreSearchedFor(string path, string words)
    {
        var (response, _) = await site.VisitAsync(path + "?q=niedaleko+Atlantydy&ask=1");

        Assert.Equal(path + "?q=niedaleko%20Atlantydy&asked=niedaleko%20Atlantydy", response.Headers.Location!.OriginalString);
        Assert.Contains(words, Words((await site.ReadAsync(response.Headers.Location.OriginalString)).QuerySelector("[data-needs]")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsThatFindNothing_AreReadAsNeeds_AndCompromisesAreOffered()
    {
        var page = await site.ReadAsync("/biblioteki?q=druk+3D+xyzzy");

        var offers = page.QuerySelectorAll<IHtmlAnchorElement>(".empty-state a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/biblioteki?service=print_3d&asked=druk%203D%20xyzzy", offers);
        Assert.Contains("/biblioteki?q=druk%203D", offers);
    }

    [Fact]
    public async Task TwoConditionsThatMustBothGo_AreOfferedTogether()
    {
        var page = await site.ReadAsync("/biblioteki?q=xyzzy&service=vinyl&kind=academic");

        Assert.Contains("/biblioteki?service=vinyl", page.QuerySelectorAll<IHtmlAnchorElement>(".empty-state li a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/biblioteki")]
    [InlineData("/")]
    public async Task NearMe_OffersToAskForTheLocationUntilItIsKnown(string path)
    {
        var page = await site.ReadAsync(path + "?service=print_3d&asked=druk%203D%20blisko%20mnie");
        var button = page.QuerySelector("[data-needs] button[data-locate]")!;

        Assert.Equal(path + "?service=print_3d&within=25&asked=druk%203D%20blisko%20mnie", button.GetAttribute("data-locate"));
        Assert.Equal("status", button.NextElementSibling!.GetAttribute("role"));
        Assert.Null((await site.ReadAsync(path + "?service=print_3d&asked=druk%203D%20blisko%20mnie&near=50.265,19.024")).QuerySelector("button[data-locate]"));
    }

    [Fact]
    public async Task Chip_TakenBack_TakesTheNoteWithIt()
    {
        var page = await site.ReadAsync("/biblioteki?service=print_3d&city=Katowice&asked=druk%203D%20w%20Katowicach");

        Assert.All(page.QuerySelectorAll<IHtmlAnchorElement>(".filter-chips a"), chip => Assert.DoesNotContain("asked", chip.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_AskedWithWordsThatMeanNothing_SaysNothingOfThem() =>
        Assert.Null((await site.ReadAsync("/biblioteki?asked=%3Cscript%3Ealert(1)%3C/script%3E")).QuerySelector("[data-needs]"));

    [Fact]
    public async Task Form_SearchButton_AsksAndTheOtherButtonDoesNot()
    {
        var page = await site.ReadAsync("/biblioteki");

        Assert.Equal("ask", page.QuerySelector<IHtmlButtonElement>(".search__button")!.Name);
        Assert.Equal("", page.QuerySelector<IHtmlButtonElement>("[data-filter-submit]")!.Name ?? "");
        // Enter presses the first button of a form.
        Assert.Same(page.QuerySelector(".search__button"), page.QuerySelector("[data-filter-form] button"));
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
