using System.Net;
using CsCheck;

namespace Mediateki.Map.Web.Tests.Libraries;

/// <summary>Whatever stands in a query, a page shows libraries and an interface answers; nothing breaks.</summary>
public sealed class AddressFuzzTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private static readonly string[] Names = ["q", "space", "service", "voivodeship", "city", "mediateka", "bbox", "sort", "page", "pageSize", "lang", "at", "selected", "view", "ask", "asked", "near", "within", "reach", "by", "open", "count", "x", "%00", ""];

    private static readonly string[] Values =
    [
        "", "1", "0", "-1", "99999999999999999999", "1e309", "NaN", "%00", "%", "%F0%9F", "%ED%A0%80", "..%2F..%2Fetc%2Fpasswd", "<script>", "%3Cscript%3E",
        "gaming_room", "vinyl", "%C5%9Bl%C4%85skie", "Katowice", "name", "city", "opened", "map", "uk", "18,50,19,51", "19,51,18,50", "NaN,NaN,NaN,NaN", ",,,",
        "1,2,3,4,5", "-180,-90,180,90", "mediateka-gwarek", "a--", "%E2%80%AE", "'%20OR%201=1--", "%7B%7B7*7%7D%7D", "%0D%0ASet-Cookie:a=b",
        "%EF%BF%BE", "a%EF%BF%BEb", "%EF%BF%BF", "%EF%B7%90", "%F0%9F%BF%BE", "%F4%8F%BF%BF", "sala%20%EF%BF%BEgier", new('a', 3000),
    ];

    private static readonly Gen<string> Query = Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, Values.Length - 1], (name, value) => $"{Names[name]}={Values[value]}")
        .Array[0, 6].Select(parts => "?" + string.Join('&', parts));

    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/biblioteki")]
    [InlineData("/uk/biblioteky")]
    [InlineData("/data/libraries/v1/points.geojson")]
    [InlineData("/data/libraries/%D1%8F/points.geojson")]
    [InlineData("/tiles/libraries/v1.json")]
    [InlineData("/tiles/libraries/v1/3/4/2.mvt")]
    public async Task Address_AnyQuery_Is200(string path)
    {
        using var client = site.CreateClient();
        await Query.SampleAsync(async query => Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path + query)).StatusCode), iter: 60, threads: 1);
    }

    [Theory]
    [InlineData("/api/v1/libraries")]
    [InlineData("/api/v1/suggestions")]
    [InlineData("/api/v1/needs")]
    [InlineData("/api/v1/places")]
    [InlineData("/api/v1/libraries.geojson")]
    [InlineData("/api/v1/libraries.csv")]
    public async Task Api_AnyQuery_Is200Or400(string path)
    {
        using var client = site.CreateClient();
        await Query.SampleAsync(
            async query => Assert.Contains((await client.GetAsync(path + query)).StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest }),
            iter: 200, threads: 1);
    }
}
