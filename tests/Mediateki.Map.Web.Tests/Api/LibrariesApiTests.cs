using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Api;

public sealed class LibrariesApiTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly HttpClient client = site.CreateClient();

    [Fact]
    public async Task List_WithoutConditions_GivesEveryLibraryMediatekiFirst()
    {
        var answer = await Get("/api/v1/libraries");

        Assert.Equal(6, (int)answer["total"]!);
        Assert.Equal((1, 25), ((int)answer["page"]!, (int)answer["pageSize"]!));
        Assert.Equal(["biblioteka-dworzec", "mediateka-gwarek"], Slugs(answer).Take(2));
    }

    [Fact]
    public async Task List_TwoSpaces_GivesLibrariesThatHaveBoth() =>
        Assert.Equal(["biblioteka-dworzec"], Slugs(await Get("/api/v1/libraries?space=gaming_room&space=children_zone")));

    [Fact]
    public async Task List_EveryCondition_Narrows()
    {
        Assert.Equal(["mediateka-gwarek"], Slugs(await Get("/api/v1/libraries?q=nagra%C5%84&service=vinyl&voivodeship=%C5%9Bl%C4%85skie&city=Katowice&mediateka=1")));
        Assert.Equal(["czytelnia-akademicka"], Slugs(await Get("/api/v1/libraries?bbox=19.5,50,20.5,50.5")));
        Assert.Empty(Slugs(await Get("/api/v1/libraries?city=Atlantyda")));
    }

    [Theory]
    [InlineData("KATOWICE")]
    [InlineData("katowice")]
    [InlineData("%20Katow%C3%ADce")]
    public async Task List_CityInOtherLetters_IsThatCity(string city) =>
        Assert.Equal(Slugs(await Get("/api/v1/libraries?city=Katowice")), Slugs(await Get($"/api/v1/libraries?city={city}")));

    [Fact]
    public async Task List_Item_HasTheFactsOfAListAndNullForTheUnknown()
    {
        var item = (await Get("/api/v1/libraries?q=Przysietnica&lang=uk"))["items"]![0]!.AsObject();

        Assert.Equal("Przysietnica", (string?)item["city"]);
        Assert.True(item.ContainsKey("location"));
        Assert.Null(item["location"]);
        Assert.Equal("branch", (string?)item["kind"]);
        Assert.Equal("2020", (string?)item["openingHoursConfirmed"]);
        Assert.Equal("https://mediateki.example/uk/biblioteky/filia-przysietnica", (string?)item["profileUrl"]);
    }

    [Theory]
    [InlineData("pl", "Mediateka Gwarek w Katowicach")]
    [InlineData("en", "Gwarek Mediateka in Katowice")]
    [InlineData("uk", "Медіатека Гварек у Катовіцах")]
    public async Task List_Language_GivesTextsInIt(string language, string name) =>
        Assert.Equal(name, (string?)(await Get($"/api/v1/libraries?service=vinyl&lang={language}"))["items"]![0]!["name"]);

    [Fact]
    public async Task List_ReadPageByPage_GivesEachLibraryOnceAndThenAnEnd()
    {
        var seen = new List<string>();
        for (var page = 1; ; page++)
        {
            var slugs = Slugs(await Get($"/api/v1/libraries?pageSize=4&page={page}")).ToList();
            if (slugs.Count == 0)
            {
                break;
            }
            seen.AddRange(slugs);
        }

        Assert.Equal(HandMadeCatalogue.Libraries.Select(l => l.Id.Slug).Order(), seen.Order());
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=two", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("page=99999999999", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=101", "pageSize")]
    [InlineData("pageSize=-5", "pageSize")]
    [InlineData("space=jacuzzi", "space")]
    [InlineData("space=gaming_room&space=jacuzzi", "space")]
    [InlineData("service=gaming_room", "service")]
    [InlineData("voivodeship=Atlantyda", "voivodeship")]
    [InlineData("mediateka=maybe", "mediateka")]
    [InlineData("bbox=1,2,3", "bbox")]
    [InlineData("bbox=20,50,19,51", "bbox")]
    [InlineData("bbox=NaN,NaN,NaN,NaN", "bbox")]
    [InlineData("bbox=1,Infinity,2,3", "bbox")]
    [InlineData("bbox=-181,0,0,1", "bbox")]
    [InlineData("lang=de", "lang")]
    [InlineData("q=%00", "q")]
    [InlineData("city=a%0Ab", "city")]
    [InlineData("q=a&q=b", "q")]
    public async Task List_ParameterOfAnUnacceptedForm_Is400NamingItAndTheForm(string query, string parameter)
    {
        var response = await client.GetAsync("/api/v1/libraries?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var errors = (await Read(response))["errors"]!.AsObject();
        Assert.Equal([parameter], errors.Select(e => e.Key));
        Assert.NotEqual("", (string?)errors[parameter]![0]);
    }

    [Fact]
    public async Task List_SeveralBadParameters_NamesThemAll()
    {
        var response = await client.GetAsync($"/api/v1/libraries?q={new string('x', 101)}&page=x&bbox=,&space=%C4%85");

        Assert.Equal(["bbox", "page", "q", "space"], (await Read(response))["errors"]!.AsObject().Select(e => e.Key).Order());
    }

    [Fact]
    public async Task Find_KnownSlug_GivesTheWholeRecord()
    {
        var record = await Get("/api/v1/libraries/mediateka-gwarek");

        Assert.Equal("Gwarek Mediateka in Katowice", (string?)record["name"]!["en"]);
        Assert.Equal(50.26, (double)record["location"]!["latitude"]!);
        Assert.Equal("high", (string?)record["location"]!["confidence"]);
        Assert.Equal("new", (string?)record["building"]!["project"]);
        Assert.Equal("2026-12-24", (string?)record["openingHours"]!["exceptions"]![0]!["from"]);
        Assert.Equal("2026-03-12", (string?)record["openingHours"]!["confirmed"]);
        Assert.Equal("free", (string?)record["services"]![0]!["terms"]);
        Assert.Equal(4, record["spaces"]!.AsArray().Count);
    }

    [Fact]
    public async Task Find_AccessibilityCriterionNobodyChecked_IsNullBesideYesAndNo()
    {
        var criteria = (await Get("/api/v1/libraries/mediateka-gwarek"))["accessibility"]!["criteria"]!.AsObject();

        Assert.True((bool?)criteria["step_free_entrance"]);
        Assert.False((bool?)criteria["induction_loop"]);
        Assert.True(criteria.ContainsKey("lift"));
        Assert.Null(criteria["lift"]);
    }

    [Fact]
    public async Task Find_ThinRecord_HasNullsNotGaps()
    {
        var record = (await Get("/api/v1/libraries/mbp-cieszyn")).AsObject();

        Assert.True(record.ContainsKey("openedYear"));
        Assert.Null(record["openedYear"]);
        Assert.Null(record["openingHours"]!["expression"]);
        Assert.Null(record["summary"]!["uk"]);
        Assert.True((bool?)record["toBeCompleted"]);
    }

    [Theory]
    [InlineData("no-such-library")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("MEDIATEKA GWAREK")]
    public async Task Find_UnknownSlug_Is404WithProblemDetails(string slug)
    {
        var response = await client.GetAsync("/api/v1/libraries/" + slug);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(404, (int?)(await Read(response))["status"]);
    }

    [Fact]
    public async Task Taxonomy_GivesCodesWithLabelsInThreeLanguages()
    {
        var taxonomy = await Get("/api/v1/taxonomy");

        Assert.Equal("студія звукозапису", (string?)taxonomy["spaces"]!.AsArray().Single(t => (string?)t!["code"] == "recording_studio")!["label"]!["uk"]);
        Assert.Equal(4, taxonomy["intentions"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/api/v1/libraries")]
    [InlineData("/api/v1/libraries/mediateka-gwarek")]
    [InlineData("/api/v1/taxonomy")]
    [InlineData("/openapi/v1.json")]
    public async Task Get_FromAnotherOrigin_IsAllowed(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Origin", "https://elsewhere.example" } } };

        var response = await client.SendAsync(request);

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task List_ClientThatHasThisEdition_IsToldSoUntilItChanges()
    {
        await using var changing = new CatalogueSite();
        var reader = changing.CreateClient();
        var edition = (await reader.GetAsync("/api/v1/libraries")).Headers.ETag!;

        Assert.Equal(HttpStatusCode.NotModified, (await AskAgain(reader, edition)).StatusCode);
        changing.Directory.Replace([HandMadeCatalogue.Rich], "v2");
        Assert.Equal(HttpStatusCode.OK, (await AskAgain(reader, edition)).StatusCode);
    }

    [Fact]
    public async Task List_ClientThatHasThisEditionAsksBadly_IsStill400() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAgain(client, new EntityTagHeaderValue("\"v1\"", isWeak: true), "?page=x")).StatusCode);

    [Fact]
    public async Task Any_BeforeTheDirectoryIsLoaded_Is503WithProblemDetails()
    {
        await using var empty = new CatalogueSite();
        empty.Directory.State = empty.Directory.State with { IsLoaded = false };

        var response = await empty.CreateClient().GetAsync("/api/v1/libraries");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Post_ToAReadingAddress_Is405() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PostAsync("/api/v1/libraries", null)).StatusCode);

    private async Task<JsonNode> Get(string address)
    {
        var response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return await Read(response);
    }

    private static async Task<HttpResponseMessage> AskAgain(HttpClient reader, EntityTagHeaderValue edition, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/libraries" + query);
        request.Headers.IfNoneMatch.Add(edition);
        return await reader.SendAsync(request);
    }

    private static async Task<JsonNode> Read(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new JsonException("Empty answer.");

    private static IEnumerable<string> Slugs(JsonNode answer) => answer["items"]!.AsArray().Select(item => (string)item!["slug"]!);
}
