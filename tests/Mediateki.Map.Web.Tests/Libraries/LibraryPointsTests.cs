using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries;

public sealed class LibraryPointsTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private const string Present = "/data/libraries/v1/points.geojson";
    private readonly HttpClient client = site.CreateClient();

    [Fact]
    public async Task Points_PresentEdition_AreThePlacedLibrariesAsGeoJson()
    {
        var answer = await client.GetAsync(Present);
        var features = (await Read(answer))["features"]!.AsArray();

        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(5, features.Count);
        var gwarek = features.Single(f => (string?)f!["properties"]!["slug"] == "mediateka-gwarek")!;
        Assert.Equal("""{"type":"Feature","geometry":{"type":"Point","coordinates":[19.02,50.26]},"properties":{"slug":"mediateka-gwarek","name":"Mediateka Gwarek","city":"Katowice","mediateka":1}}""", gwarek.ToJsonString());
    }

    [Fact]
    public async Task Points_Filtered_AreThoseTheListHas() =>
        Assert.Equal(["biblioteka-dworzec"], Slugs(await Read(await client.GetAsync(Present + "?space=children_zone&voivodeship=%C5%9Bl%C4%85skie"))));

    [Fact]
    public async Task Points_HostileName_IsAStringOfTheDocument() =>
        Assert.Equal(HandMadeCatalogue.HostileName, (string?)(await Read(await client.GetAsync(Present + "?service=print_3d&city=%C5%81%C3%B3d%C5%BA")))["features"]![0]!["properties"]!["name"]);

    [Fact]
    public async Task Points_PresentEdition_MayBeKeptForGood()
    {
        var caching = (await client.GetAsync(Present)).Headers.CacheControl!;

        Assert.Equal(TimeSpan.FromDays(365), caching.MaxAge);
        Assert.Contains("immutable", caching.ToString());
    }

    [Theory]
    [InlineData("/data/libraries/v0/points.geojson")]
    [InlineData("/data/libraries/none/points.geojson")]
    [InlineData("/data/libraries/%3Cscript%3E/points.geojson")]
    public async Task Points_AnotherEdition_AreThePresentOnesNotToBeKept(string address)
    {
        var answer = await client.GetAsync(address);

        Assert.Equal(5, (await Read(answer))["features"]!.AsArray().Count);
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Points_BrowserThatHasThisEdition_GetsNoBody()
    {
        var edition = (await client.GetAsync(Present)).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, Present) { Headers = { IfNoneMatch = { edition } } };

        var answer = await client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Points_BrowserThatUnzips_GetsThemCompressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Present) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } };

        Assert.Equal(["br"], (await client.SendAsync(request)).Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Points_ManyLibraries_AreAWholeDocument()
    {
        var many = Enumerable.Range(0, 3000).Select(i => HandMadeCatalogue.Blank($"filia-{i}", $"Filia {i}", "Kraków", "małopolskie") with
        {
            Placement = new(new GeoPoint(50 + (i / 10_000d), 19), Confidence.High, "test"),
        });
        await using var large = CatalogueSite.Of([.. many]);

        Assert.Equal(3000, (await Read(await large.CreateClient().GetAsync(Present)))["features"]!.AsArray().Count);
    }

    [Fact]
    public async Task Address_OfTheDirectorysState_IsServedAsThePresentEdition()
    {
        var address = LibraryPoints.Address(site.Directory.State, new LibraryFilter { Spaces = CodeSet.Of(["gaming_room"]), Text = "sala & gier" }, DateTimeOffset.UnixEpoch);

        Assert.Equal("/data/libraries/v1/points.geojson?q=sala%20%26%20gier&space=gaming_room", address);
        Assert.Contains("immutable", (await client.GetAsync(address)).Headers.CacheControl!.ToString());
    }

    [Fact]
    public void Address_OpenNow_NamesTheMinute() => Assert.Equal(
        "/data/libraries/v1/points.geojson?open=2026-11-25T12:00&for=30",
        LibraryPoints.Address(site.Directory.State, new LibraryFilter { Open = new() { Minutes = 30 } }, new DateTimeOffset(2026, 11, 25, 11, 0, 42, TimeSpan.Zero)));

    private static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync()) ?? throw new JsonException("Empty answer.");
    }

    private static IEnumerable<string> Slugs(JsonNode collection) => collection["features"]!.AsArray().Select(f => (string)f!["properties"]!["slug"]!);
}
