using System.Net;
using System.Text.Json.Nodes;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Api;

public sealed class SuggestionsApiTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly HttpClient client = site.CreateClient();

    [Fact]
    public async Task Suggest_TypedBeginning_GivesEachGroupWithItsCounts()
    {
        var answer = await Get("/api/v1/suggestions?q=g");

        Assert.Contains(answer["libraries"]!.AsArray(), library => (string?)library!["slug"] == "mediateka-gwarek" && (string?)library["city"] == "Katowice");
        Assert.Contains(answer["spaces"]!.AsArray(), space => (string?)space!["code"] == "gaming_room" && (string?)space["label"] == "sala gier" && (int)space["libraries"]! == 2);
        Assert.Contains(answer["services"]!.AsArray(), service => (string?)service!["code"] == "board_games");
        Assert.Contains((await Get("/api/v1/suggestions?q=kato"))["cities"]!.AsArray(), city => (string?)city!["name"] == "Katowice" && (int)city["libraries"]! > 0);
    }

    [Theory]
    [InlineData("pl", "sala gier", "https://mediateki.example/biblioteki/mediateka-gwarek")]
    [InlineData("en", "gaming room", "https://mediateki.example/en/libraries/mediateka-gwarek")]
    [InlineData("uk", "ігрова зала", "https://mediateki.example/uk/biblioteky/mediateka-gwarek")]
    public async Task Suggest_Language_GivesLabelsAndAddressesInIt(string language, string label, string url)
    {
        Assert.Equal(label, (string?)(await Get($"/api/v1/suggestions?q=sala+gier&lang={language}"))["spaces"]![0]!["label"]);
        Assert.Equal(url, (string?)(await Get($"/api/v1/suggestions?q=gwarek&lang={language}"))["libraries"]![0]!["url"]);
    }

    [Fact]
    public async Task Suggest_Count_LimitsEachGroup() =>
        Assert.All((await Get("/api/v1/suggestions?q=a&count=1")).AsObject(), group => Assert.InRange(group.Value!.AsArray().Count, 0, 1));

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=zzzz")]
    public async Task Suggest_NothingMeant_GivesEmptyGroups(string query) =>
        Assert.All((await Get("/api/v1/suggestions" + query)).AsObject(), group => Assert.Empty(group.Value!.AsArray()));

    [Theory]
    [InlineData("?q=a&count=0", "count")]
    [InlineData("?q=a&count=11", "count")]
    [InlineData("?q=a&lang=de", "lang")]
    [InlineData("?q=%00", "q")]
    [InlineData("?q=a&q=b", "q")]
    public async Task Suggest_WhatIsNotAccepted_IsNamed(string query, string parameter) => await IsRefused("/api/v1/suggestions" + query, parameter);

    [Fact]
    public async Task Texts_TooLong_AreNamed()
    {
        await IsRefused("/api/v1/suggestions?q=" + new string('a', 10_000), "q");
        await IsRefused("/api/v1/needs?q=" + new string('a', 10_000), "q");
    }

    [Fact]
    public async Task Needs_Sentence_GivesItsConditionsAsAQueryOfTheList()
    {
        using var response = await client.GetAsync("/api/v1/needs?q=druk+3D+blisko+Katowic+po+17+kosmos", TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.True((bool)answer["isUnderstood"]!);
        Assert.StartsWith("?service=print_3d&open=2026-11-25T17:00", (string?)answer["query"], StringComparison.Ordinal);
        Assert.Equal("kosmos", (string?)answer["notUnderstood"]);
        Assert.Equal("Katowice", (string?)answer["near"]!["place"]);
        Assert.Equal(["druk 3D", "blisko Katowic", "po 17"], answer["understood"]!.AsArray().Select(stretch => (string?)stretch!["words"]));
        Assert.Equal(["service", "near", "time"], answer["understood"]!.AsArray().Select(stretch => (string?)stretch!["kind"]));
    }

    [Fact]
    public async Task Needs_NothingUnderstood_KeepsTheWords()
    {
        var answer = await Get("/api/v1/needs?q=kosmos");

        Assert.False((bool)answer["isUnderstood"]!);
        Assert.Equal("?q=kosmos", (string?)answer["query"]);
    }

    private async Task IsRefused(string address, string parameter)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]![parameter]);
    }

    private async Task<JsonNode> Get(string address) => JsonNode.Parse(await client.GetStringAsync(address, TestContext.Current.CancellationToken))!;
}
