using System.Net;
using AngleSharp.Dom;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Visits;

public sealed class VisitPagesTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    [Theory]
    [InlineData("/wizyty", "pl", "Wizyty studyjne", "Wizyta zapowiedziana", "/wizyty/wizyta-zapowiedziana")]
    [InlineData("/en/visits", "en", "Study visits", "Announced visit", "/en/visits/wizyta-zapowiedziana")]
    [InlineData("/uk/vizyty", "uk", "Навчальні візити", "Wizyta zapowiedziana", "/uk/vizyty/wizyta-zapowiedziana")]
    public async Task Visits_EachLanguage_ListsTheAnnouncedOneFirst(string address, string language, string title, string first, string link)
    {
        var page = await site.ReadAsync(address);

        Assert.Equal((language, title), (page.DocumentElement.GetAttribute("lang"), Words(page.QuerySelector("h1")!)));
        var card = page.QuerySelector(".visit-card a")!;
        Assert.Contains(first, Words(card));
        Assert.Equal(link, card.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll(".visit-card").Length);
        Assert.NotNull(page.QuerySelector(".funding"));
    }

    [Fact]
    public async Task Visit_ShowsReportStopsSourcesAndWhoPaid()
    {
        var page = await site.ReadAsync("/wizyty/wizyta-odbyta");

        Assert.Equal("Wizyta odbyta", Words(page.QuerySelector("h1")!));
        Assert.Equal(["Pierwszy akapit.", "Drugi akapit."], page.QuerySelectorAll(".prose p").Select(Words));
        Assert.Equal(["/biblioteki/mediateka-gwarek", "/biblioteki/biblioteka-dworzec"], page.QuerySelectorAll(".visit-stops a").Select(a => a.GetAttribute("href")));
        Assert.Contains("nie mówi, w jakiej kolejności", Words(page.QuerySelector("main")!));
        Assert.Contains("Dofinansowano ze środków próbnych.", Words(page.QuerySelector(".funding")!));
        Assert.NotNull(page.QuerySelector("a[href='https://example.org/wizyta']"));
        Assert.Empty(page.QuerySelectorAll("main img"));
    }

    [Fact]
    public async Task Visit_StopThatIsNotInTheCatalogue_IsNamedWithoutALink()
    {
        var visit = HandMadeCatalogue.Visits[1] with { Stops = [new(new("gone"), "Biblioteka, której nie ma")] };
        await using var own = new CatalogueSite { Journal = new([visit]) };

        var page = await own.ReadAsync("/wizyty/wizyta-odbyta");

        Assert.Contains("Biblioteka, której nie ma", Words(page.QuerySelector(".visit-stops")!));
        Assert.Empty(page.QuerySelectorAll(".visit-stops a"));
    }

    [Theory]
    [InlineData("/wizyty/nie-bylo")]
    [InlineData("/en/visits/nie-bylo")]
    public async Task Visit_Unknown_IsARealNotFound(string address)
    {
        var (response, _) = await site.VisitAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Visits_NoneYet_SaysSo()
    {
        await using var own = new CatalogueSite { Journal = new([], [], []) };

        Assert.Contains("Nie ma tu jeszcze żadnej wizyty", Words((await own.ReadAsync("/wizyty")).QuerySelector(".empty-state")!));
        Assert.Contains("Nie ma tu jeszcze żadnego pomysłu", Words((await own.ReadAsync("/inspiracje")).QuerySelector(".empty-state")!));
    }

    [Theory]
    [InlineData("/inspiracje", "pl")]
    [InlineData("/en/ideas", "en")]
    [InlineData("/uk/idei", "uk")]
    public async Task Ideas_EachLanguage_ShowsEveryIdeaWithWhereItWasSeen(string address, string language)
    {
        var page = await site.ReadAsync(address);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["studio-w-szafie", "planszowki-na-probe"], page.QuerySelectorAll(".idea").Select(idea => idea.Id));
        Assert.Equal(2, page.QuerySelectorAll("#planszowki-na-probe .cluster a").Length);
        Assert.Equal(3, page.QuerySelectorAll(".chip").Length);
    }

    [Fact]
    public async Task Ideas_OneTypeOfSpace_ShowsItsIdeasAndMarksTheChoice()
    {
        var page = await site.ReadAsync("/inspiracje?space=gaming_room");

        Assert.Equal(["planszowki-na-probe"], page.QuerySelectorAll(".idea").Select(idea => idea.Id));
        Assert.Equal("/inspiracje?space=gaming_room", page.QuerySelector(".chip[aria-current]")!.GetAttribute("href"));
        Assert.Equal($"{CatalogueSite.PublicAddress}/inspiracje", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/inspiracje?space=nic")]
    [InlineData("/inspiracje?space=%3Cscript%3E")]
    public async Task Ideas_UnknownSpace_SaysThereAreNoneAndLeadsToAll(string address)
    {
        var page = await site.ReadAsync(address);

        Assert.Empty(page.QuerySelectorAll(".idea"));
        Assert.Equal("/inspiracje", page.QuerySelector(".empty-state a")!.GetAttribute("href"));
    }

    private static string Words(IElement element) => element.TextContent.Trim().Replace('\u00A0', ' ');
}
