using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries;

public sealed class LibraryTilesEndpointTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly HttpClient client = site.CreateClient();

    [Fact]
    public async Task TileJson_Filtered_LeadsToTilesOfTheFilterAndEdition()
    {
        var answer = JsonNode.Parse(await client.GetStringAsync("/tiles/libraries/v1-2.json?space=gaming_room&profile=hearing"))!;

        Assert.Equal("/tiles/libraries/v1-2/{z}/{x}/{y}.mvt?space=gaming_room", (string?)answer["tiles"]![0]);
        Assert.Equal(site.Directory.ListPins(new LibraryFilter { Spaces = CodeSet.Of("gaming_room") }).Count, (int)answer["count"]!);
        Assert.Equal(4, answer["bounds"]!.AsArray().Count);
    }

    [Fact]
    public async Task Tile_OfThePresentEdition_IsCompressedAndMayBeKeptForGood()
    {
        var answer = await client.GetAsync("/tiles/libraries/v1-2/3/4/2.mvt", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "application/vnd.mapbox-vector-tile"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal(FakeLibraryTiles.Tile, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
    }

    [Theory]
    [InlineData("/tiles/libraries/v0-2/3/4/2.mvt", "no-cache")]
    [InlineData("/tiles/libraries/v1/3/4/2.mvt", "no-cache")]
    [InlineData("/tiles/libraries/v1-1/3/4/2.mvt", "no-cache")]
    [InlineData("/tiles/libraries/v1.json", "no-cache")]
    [InlineData("/tiles/libraries/v1-2/3/4/2.mvt?open=now", "no-store")]
    public async Task Tile_ThatWillChange_IsNotKept(string address, string caching) =>
        Assert.Equal(caching, (await client.GetAsync(address)).Headers.CacheControl!.ToString());

    [Theory]
    [InlineData("/tiles/libraries/v1-2/3/4/2.mvt")]
    [InlineData("/tiles/libraries/v1-2.json")]
    [InlineData("/tiles/libraries/v0.json?mediateka=1")]
    public async Task Ask_BrowserThatHasThisEdition_GetsNoBody(string address)
    {
        using var first = await client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/tiles/libraries/v1-2.json", "W/\"v1\"")]
    [InlineData("/tiles/libraries/v1-2.json?open=now", "W/\"v1-2\"")]
    public async Task TileJson_BrowserThatHasAnotherOrMayKeepNone_GetsItWhole(string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));

        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Tile_WithNothingInIt_HasNoContent() => Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync("/tiles/libraries/v1-2/5/0/0.mvt")).StatusCode);

    [Theory]
    [InlineData("17/0/0")]
    [InlineData("3/8/0")]
    [InlineData("3/0/-1")]
    [InlineData("-1/0/0")]
    [InlineData("3/99999999999/0")]
    [InlineData("x/0/0")]
    public async Task Tile_ThatCannotBe_IsNotFound(string tile) => Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/tiles/libraries/v1-2/{tile}.mvt")).StatusCode);

    [Fact]
    public void Address_OfManyLibraries_IsThatOfTiles() =>
        Assert.Equal("/tiles/libraries/v1-2.json?mediateka=1", LibraryPoints.Address(site.Directory.State, new LibraryFilter { MediatekaOnly = true }, DateTimeOffset.UnixEpoch, 50_000));
}
