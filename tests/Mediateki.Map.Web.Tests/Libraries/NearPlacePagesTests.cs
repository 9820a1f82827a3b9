using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Web.Tests.Libraries;

/// <summary>Pages of libraries near a place, as they are without a script.</summary>
public sealed class NearPlacePagesTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    [Theory]
    [InlineData("/biblioteki", "Blisko: Katowice, miasto, śląskie", "w linii prostej")]
    [InlineData("/en/libraries", "Near: Katowice, city, Silesian Voivodeship", "in a straight line")]
    [InlineData("/uk/biblioteky", "Поблизу: Katowice, місто, Сілезьке воєводство", "по прямій")]
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

    [Theory]
    [InlineData("/biblioteki", "Nie znamy miejsca „Xyzzy, Katowice”; pokazujemy: Katowice, miasto, śląskie")]
    [InlineData("/en/libraries", "We do not know the place “Xyzzy, Katowice”; shown instead: Katowice, city, Silesian Voivodeship")]
    [InlineData("/uk", "Ми не знаємо місця «Xyzzy, Katowice»; показуємо: Katowice, місто, Сілезьке воєводство")]
    public async Task Page_UnknownPartOfATown_ShowsTheTownAndSaysSo(string page, string note)
    {
        var document = await site.ReadAsync($"{page}?near=Xyzzy,%20Katowice");

        Assert.Contains(note, document.QuerySelector(".near-note")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.NotEmpty(document.QuerySelectorAll(".library-card__distance"));
    }

    [Fact]
    public async Task Page_UnknownPlace_SaysSoAndLosesNothing()
    {
        var document = await site.ReadAsync("/biblioteki?near=Xyzzyqwerty&within=10&mediateka=1");

        Assert.Contains("Xyzzyqwerty", document.QuerySelector(".near-note")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("/biblioteki")]
    [InlineData("/")]
    public async Task Page_WithinReach_ListsWhatIsReachedAndHasAChip(string page)
    {
        var all = (await site.ReadAsync($"{page}?near=Katowice")).QuerySelectorAll(".library-card").Length;
        var document = await site.ReadAsync($"{page}?near=Katowice&reach=30&by=walk");

        Assert.InRange(document.QuerySelectorAll(".library-card").Length, 1, all - 1);
        Assert.Contains(document.QuerySelectorAll(".filter-chips a.chip"), chip => chip.TextContent.Replace('\u00A0', ' ').Contains("do 30 min drogi, pieszo", StringComparison.Ordinal) && chip.GetAttribute("href") == $"{page}?near=Katowice");
        Assert.NotNull(document.QuerySelector("select[name=reach] option[value='30'][selected]"));
        Assert.NotNull(document.QuerySelector("select[name=by] option[value=walk][selected]"));
    }

    [Fact]
    public async Task Page_ReachWithoutAPlace_SaysWhatIsMissing()
    {
        var document = await site.ReadAsync("/biblioteki?reach=30");

        Assert.Contains("podaj miejsce", document.QuerySelector(".near-note")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.NotEmpty(document.QuerySelectorAll(".library-card"));
    }

    [Theory]
    [InlineData("/biblioteki?within=5", "within=5")]
    [InlineData("/en/libraries?near=&within=5&by=walk", "within=5 by=walk")]
    [InlineData("/uk?by=walk", "by=walk")]
    [InlineData("/biblioteki?near=&within=&reach=&by=", null)]
    [InlineData("/biblioteki?near=Katowice&within=5", null)]
    [InlineData("/biblioteki?reach=30&by=walk", null)]
    public async Task Page_WhatNeedsAPlaceWithoutOne_IsNamed(string address, string? named)
    {
        var parts = (await site.ReadAsync(address)).QuerySelectorAll("[data-unused] code").Select(part => part.TextContent).ToArray();

        Assert.Equal(named ?? "", string.Join(' ', parts));
    }

    [Fact]
    public async Task Interface_WithinReach_AnswersWhatThePageShows()
    {
        var client = site.CreateClient();
        var near = await client.GetFromJsonAsync<JsonElement>("/api/v1/libraries?near=Katowice&reach=30");
        var points = await client.GetFromJsonAsync<JsonElement>("/data/libraries/v1/points.geojson?near=50.2584,19.0275&reach=30");
        var alone = await client.GetAsync("/api/v1/libraries?reach=30");

        Assert.InRange(near.GetProperty("total").GetInt32(), 1, site.Directory.Count(LibraryFilter.Everything) - 1);
        Assert.Equal(near.GetProperty("total").GetInt32(), points.GetProperty("features").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, alone.StatusCode);
        Assert.Contains("\"reach\"", await alone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
