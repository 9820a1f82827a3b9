using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace Mediateki.Map.Web.Tests.Libraries;

/// <summary>"Open then" on the directory, in the interface for programs and in the map's data, on a Wednesday at noon.</summary>
public sealed class OpenFilterTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private const string Sure = "mediateka-gwarek";

    [Fact]
    public async Task Directory_OpenNow_ListsTheSureOnesAndSaysHowManyAreNot()
    {
        var page = await site.ReadAsync("/biblioteki?open=now");

        Assert.Equal([Sure], Slugs(page));
        Assert.StartsWith("Poza listą: 5 bibliotek", Words(page, ".open-note span"));
        var include = page.QuerySelector(".open-note a")!;
        Assert.Equal("/biblioteki?open=now&unconfirmed=1", include.GetAttribute("href"));
        Assert.Equal("Otwarte teraz", Words(page, ".filter-chips .chip"));
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name=open]")!).IsChecked);
    }

    [Fact]
    public async Task Directory_WithThoseNotConfirmed_MarksThem()
    {
        var page = await site.ReadAsync("/biblioteki?open=now&unconfirmed=1");

        Assert.Equal(6, Slugs(page).Length);
        Assert.StartsWith("Na liście jest 5 bibliotek", Words(page, ".open-note span"));
        Assert.Equal(5, page.QuerySelectorAll(".library-card .fact--unknown").Length);
        Assert.Equal("Otwarte do 19:00", Words(page, $"[data-library={Sure}] .library-card__end span"));
    }

    [Fact]
    public async Task Directory_OpenOnADay_SaysThatDaysHoursAndHowLong()
    {
        var page = await site.ReadAsync("/biblioteki?open=2026-12-03T14:00&for=120&staffed=1");

        Assert.Equal([Sure], Slugs(page));
        Assert.Equal("czw., 3 grudnia: 10:00–19:00", Words(page, $"[data-library={Sure}] .library-card__end span"));
        Assert.Equal("Otwarte: czw., 3 grudnia 14:00 przez 2 godz., z obsługą", Words(page, ".filter-chips .chip"));
        Assert.Equal("2026-12-03T14:00", page.QuerySelector("#filter-when")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("open=2026-12-03T18:30&for=60")] // closes at 19
    [InlineData("open=2026-11-29T12:00")] // Sunday
    public async Task Directory_SurelyClosedThen_IsNotListed(string query) =>
        Assert.DoesNotContain(Sure, Slugs(await site.ReadAsync($"/biblioteki?{query}&unconfirmed=1")));

    [Fact]
    public async Task Directory_OnAHolidayTheHoursDoNotName_IsNotConfirmed()
    {
        Assert.DoesNotContain(Sure, Slugs(await site.ReadAsync("/biblioteki?open=2026-11-11T12:00")));
        Assert.Contains(Sure, Slugs(await site.ReadAsync("/biblioteki?open=2026-11-11T12:00&unconfirmed=1")));
    }

    [Fact]
    public async Task Api_Open_SaysOfEachWhetherItIsCertain()
    {
        using var client = site.CreateClient();
        var answer = await client.GetAsync("/api/v1/libraries?open=now&unconfirmed=1", TestContext.Current.CancellationToken);
        var items = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["items"]!.AsArray();

        Assert.Equal(["yes"], items.Where(i => (string?)i!["slug"] == Sure).Select(i => (string)i!["open"]!));
        Assert.All(items.Where(i => (string?)i!["slug"] != Sure), i => Assert.Equal("notConfirmed", (string?)i!["open"]));
        Assert.Null(answer.Headers.ETag);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("open=soon", "open")]
    [InlineData("open=now&for=0", "for")]
    [InlineData("open=now&for=1441", "for")]
    [InlineData("open=now&staffed=perhaps", "staffed")]
    public async Task Api_BadTime_IsNamed(string query, string parameter)
    {
        using var client = site.CreateClient();
        var answer = await client.GetAsync($"/api/v1/libraries?{query}", TestContext.Current.CancellationToken);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([parameter], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task MapData_Open_IsThatOfTheListAndNotKept()
    {
        using var client = site.CreateClient();
        var answer = await client.GetAsync("/data/libraries/v1/points.geojson?open=2026-11-25T12:00", TestContext.Current.CancellationToken);
        var features = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["features"]!.AsArray();

        Assert.Equal([Sure], features.Select(f => (string)f!["properties"]!["slug"]!));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    private static string[] Slugs(IHtmlDocument page) => [.. page.QuerySelectorAll("[data-library]").Select(card => card.GetAttribute("data-library")!)];

    private static string Words(IHtmlDocument page, string selector) =>
        string.Join(' ', page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
