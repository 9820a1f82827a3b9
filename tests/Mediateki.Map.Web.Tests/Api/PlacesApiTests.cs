using System.Net;
using System.Text.Json.Nodes;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Api;

/// <summary>Places, and libraries near one, over HTTP.</summary>
public sealed class PlacesApiTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly HttpClient client = site.CreateClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_Name_GivesThePlace()
    {
        var place = (await Get("/api/v1/places?q=w%20Katowicach&count=1")).AsArray()[0]!;

        Assert.Equal(("Katowice", "city", "śląskie"), ((string?)place["name"], (string?)place["kind"], (string?)place["voivodeship"]));
    }

    [Theory]
    [InlineData("/api/v1/places", "q")]
    [InlineData("/api/v1/places?q=%20", "q")]
    [InlineData("/api/v1/places?q=Tychy&count=0", "count")]
    [InlineData("/api/v1/libraries?near=Xyzzyqwerty", "near")]
    [InlineData("/api/v1/libraries.csv?near=Xyzzyqwerty", "near")]
    [InlineData("/api/v1/libraries?near=Xyzzy,%20Katowice", "near")]
    [InlineData("/api/v1/libraries.geojson?near=Katowice&within=501", "within")]
    [InlineData("/api/v1/libraries?within=5", "within")]
    [InlineData("/api/v1/libraries?near=%20&within=5", "within")]
    [InlineData("/api/v1/libraries.csv?within=5", "within")]
    [InlineData("/api/v1/libraries?by=walk", "by")]
    [InlineData("/api/v1/libraries?within=5&reach=30&by=walk", "reach")]
    public async Task Ask_WhatIsNotKnown_NamesTheParameter(string address, string parameter)
    {
        using var response = await client.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["errors"]![parameter]);
    }

    [Theory]
    [InlineData("near", "100 characters")]
    [InlineData("bbox", "west < east")]
    public async Task Ask_InAFormThatIsNotAccepted_GivesTheAcceptedOne(string parameter, string accepted)
    {
        using var response = await client.GetAsync($"/api/v1/libraries?{parameter}={new string('a', 101)}", Cancellation);

        Assert.Contains(accepted, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["errors"]![parameter]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/libraries?near=&within=&reach=&by=")]
    [InlineData("/api/v1/libraries?near=Katowice&within=5&by=car")]
    public async Task List_WhatAFormSendsEmpty_IsNoProblem(string address)
    {
        using var response = await client.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task List_Near_OrdersByDistanceAndTellsIt()
    {
        var items = (await Get("/api/v1/libraries?near=Katowice"))["items"]!.AsArray();
        var metres = items.Select(item => (int?)item!["distanceMetres"]).ToList();

        Assert.NotNull(metres[0]);
        Assert.Equal(metres.OrderBy(m => m ?? int.MaxValue), metres);
        Assert.Null(metres[^1]);
    }

    [Fact]
    public async Task List_Within_LeavesOutWhatIsFarther()
    {
        var all = (int)(await Get("/api/v1/libraries?near=Katowice"))["total"]!;
        var near = await Get("/api/v1/libraries?near=50.26,19.02&within=15");

        Assert.InRange((int)near["total"]!, 1, all - 1);
        Assert.All(near["items"]!.AsArray(), item => Assert.True((int)item!["distanceMetres"]! <= 15_000));
    }

    [Fact]
    public async Task List_WithoutPlace_HasNoDistance() => Assert.All((await Get("/api/v1/libraries"))["items"]!.AsArray(), item => Assert.Null(item!["distanceMetres"]));

    private async Task<JsonNode> Get(string address) => JsonNode.Parse(await client.GetStringAsync(address, Cancellation))!;
}
