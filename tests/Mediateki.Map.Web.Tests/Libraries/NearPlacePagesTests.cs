namespace Mediateki.Map.Web.Tests.Libraries;

/// <summary>Pages of libraries near a place, as they are without a script.</summary>
public sealed class NearPlacePagesTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    [Theory]
    [InlineData("/biblioteki", "Blisko: Katowice, miasto, śląskie", "w linii prostej")]
    [InlineData("/en/libraries", "Near: Katowice, city, śląskie", "in a straight line")]
    [InlineData("/uk/biblioteky", "Поблизу: Katowice, місто, śląskie", "по прямій")]
    [InlineData("/", "Blisko: Katowice, miasto, śląskie", "w linii prostej")]
    public async Task Page_NearAPlace_SaysWhichAndHowFar(string page, string understood, string distance)
    {
        var document = await site.ReadAsync($"{page}?near=w%20Katowicach");

        Assert.Contains(understood, document.Body!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(distance, document.QuerySelector(".library-card__distance")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("w Katowicach", document.QuerySelector("#filter-near")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_NameOfManyPlaces_OffersTheOthers()
    {
        var document = await site.ReadAsync("/biblioteki?near=Nowa%20Wie%C5%9B");

        Assert.NotEmpty(document.QuerySelectorAll(".near-note li a[href*='near=Nowa']"));
    }

    [Fact]
    public async Task Page_UnknownPlace_SaysSoAndLosesNothing()
    {
        var document = await site.ReadAsync("/biblioteki?near=Xyzzyqwerty&within=10&mediateka=1");

        Assert.Contains("Xyzzyqwerty", document.QuerySelector(".near-note")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(document.QuerySelectorAll(".library-card"));
        Assert.Empty(document.QuerySelectorAll(".library-card__distance"));
        Assert.Equal("Xyzzyqwerty", document.QuerySelector("#filter-near")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_Within_HasChipsThatTakeEachPartBack()
    {
        var document = await site.ReadAsync("/biblioteki?near=Katowice&within=10");

        Assert.Equal(["/biblioteki", "/biblioteki?near=Katowice"], document.QuerySelectorAll(".filter-chips a.chip:not(.chip--quiet)").Select(chip => chip.GetAttribute("href")));
    }
}
