using System.Net;
using System.Text.Json.Nodes;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Api;

public sealed class LibraryFilesTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly HttpClient client = site.CreateClient();

    [Theory]
    [InlineData("")]
    [InlineData("?space=gaming_room")]
    [InlineData("?voivodeship=%C5%9Bl%C4%85skie&sort=name")]
    public async Task Files_HoldExactlyWhatTheListHas(string query)
    {
        var list = JsonNode.Parse(await client.GetStringAsync("/api/v1/libraries" + query))!["items"]!.AsArray().Select(item => (string)item!["slug"]!).ToArray();
        var features = JsonNode.Parse(await client.GetStringAsync("/api/v1/libraries.geojson" + query))!["features"]!.AsArray();
        var lines = (await client.GetStringAsync("/api/v1/libraries.csv" + query)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(list);
        Assert.Equal(list, features.Select(feature => (string)feature!["id"]!));
        Assert.Equal(list, lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task GeoJson_LibraryWithoutAPlace_HasNoGeometry()
    {
        var features = JsonNode.Parse(await client.GetStringAsync("/api/v1/libraries.geojson"))!["features"]!.AsArray();

        var feature = features.Single(f => (string?)f!["id"] == HandMadeCatalogue.WithoutPosition.Id.Slug)!.AsObject();
        Assert.True(feature.ContainsKey("geometry"));
        Assert.Null(feature["geometry"]);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("+48 32", "\"'+48 32\"")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    [InlineData("Zwykła", "Zwykła")]
    public async Task Csv_TextThatCouldBeAFormula_IsText(string name, string cell)
    {
        await using var own = new CatalogueSite();
        own.Directory.Replace([HandMadeCatalogue.Neighbour with { ShortName = name }], "v9");

        var csv = await own.CreateClient().GetStringAsync("/api/v1/libraries.csv");

        Assert.Contains($",{cell},", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_WithMark_BeginsWithIt()
    {
        var bytes = await client.GetByteArrayAsync("/api/v1/libraries.csv?bom=1");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
    }

    [Theory]
    [InlineData("/api/v1/libraries.csv?space=nowhere", "space")]
    [InlineData("/api/v1/libraries.geojson?kind=palace", "kind")]
    [InlineData("/api/v1/libraries?since=soon", "since")]
    [InlineData("/api/v1/libraries?area_from=-3", "area_from")]
    [InlineData("/api/v1/libraries?after=%27", "after")]
    [InlineData("/api/v1/libraries?profile=tall", "profile")]
    [InlineData("/api/v1/libraries?access=stairs", "access")]
    [InlineData("/api/v1/libraries?spaces=some", "spaces")]
    public async Task BadParameter_IsNamedWithTheAcceptedForm(string address, string parameter)
    {
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]!.AsObject();
        Assert.Equal([parameter], errors.Select(error => error.Key));
    }

    [Fact]
    public async Task List_ReadByItsNext_GivesEachLibraryOnce()
    {
        var (seen, next) = (new List<string>(), (string?)null);
        do
        {
            var answer = JsonNode.Parse(await client.GetStringAsync($"/api/v1/libraries?pageSize=2&sort=city{(next is null ? "" : "&after=" + Uri.EscapeDataString(next))}"))!;
            seen.AddRange(answer["items"]!.AsArray().Select(item => (string)item!["slug"]!));
            next = (string?)answer["next"];
        }
        while (next is not null && seen.Count < 20);

        Assert.Equal(HandMadeCatalogue.Libraries.Select(library => library.Id.Slug).Order(), seen.Order());
    }

    [Fact]
    public async Task Kind_Narrows() =>
        Assert.All(
            JsonNode.Parse(await client.GetStringAsync("/api/v1/libraries?kind=branch"))!["items"]!.AsArray(),
            item => Assert.Equal(nameof(LibraryKind.Branch).ToLowerInvariant(), (string?)item!["kind"]));
}
