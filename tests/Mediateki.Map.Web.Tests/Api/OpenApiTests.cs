using System.Text.Json.Nodes;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Api;

public sealed class OpenApiTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly HttpClient client = site.CreateClient();

    [Fact]
    public async Task Document_Served_EqualsTheCheckedInCopy()
    {
        var served = await client.GetStringAsync("/openapi/v1.json");
        var copy = Path.Combine(Repository.Root, "docs", "openapi.v1.json");

        var kept = File.Exists(copy) ? await File.ReadAllTextAsync(copy) : "";
        if (kept.TrimEnd() != served)
        {
            var fresh = Path.Combine(AppContext.BaseDirectory, "openapi.v1.json");
            await File.WriteAllTextAsync(fresh, served + "\n");
            Assert.Fail($"docs/openapi.v1.json is not what the site serves. If the change is meant, copy {fresh} there.");
        }
    }

    [Fact]
    public async Task Document_FromAnotherInstance_IsTheSame()
    {
        await using var other = new CatalogueSite();

        Assert.Equal(await client.GetStringAsync("/openapi/v1.json"), await other.CreateClient().GetStringAsync("/openapi/v1.json"));
    }

    [Fact]
    public async Task Document_EveryOperationParameterAndProperty_IsDescribed()
    {
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;

        var undescribed =
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            from parameter in operation.Value!["parameters"]?.AsArray() ?? []
            where string.IsNullOrEmpty((string?)parameter!["description"])
            select $"{path.Key} {parameter["name"]}";
        var nameless = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Where(o => o.Value!["summary"] is null || o.Value["operationId"] is null);
        var schemas =
            from schema in document["components"]!["schemas"]!.AsObject()
            from property in schema.Value!["properties"]?.AsObject() ?? []
            where property.Value!["description"] is null && property.Value["oneOf"]?[1]?["description"] is null
            select $"{schema.Key}.{property.Key}";

        Assert.Empty(undescribed);
        Assert.Empty(nameless);
        Assert.Empty(schemas);
    }

    [Fact]
    public async Task Document_Answers_NameTheirFailures()
    {
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;

        Assert.Equal(["200", "304", "400", "503"], Answers(document, "/api/v1/libraries"));
        Assert.Equal(["200", "304", "404", "503"], Answers(document, "/api/v1/libraries/{slug}"));
        Assert.Equal(["200", "304", "503"], Answers(document, "/api/v1/taxonomy"));
        Assert.Equal(["200", "400", "413", "415", "429", "503"], Answers(document, "/api/v1/trips/plan", "post"));
        Assert.Equal(["200", "400", "413", "415", "429", "503"], Answers(document, "/api/v1/trips/check", "post"));
    }

    private static IEnumerable<string> Answers(JsonNode document, string path, string method = "get") =>
        document["paths"]![path]![method]!["responses"]!.AsObject().Select(answer => answer.Key).Order();
}
