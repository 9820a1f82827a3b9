using System.Net;

namespace Mediateki.Map.Web.Tests.Hosting;

public sealed class StatusPagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/nie-ma", 404, "pl", "Nie ma tu takiej strony")]
    [InlineData("/en/nothing", 404, "en", "There is no such page here")]
    [InlineData("/uk/nichoho", 404, "uk", "Такої сторінки тут немає")]
    [InlineData(TestSite.BrokenPath, 500, "pl", "Coś się u nas zepsuło")]
    [InlineData("/en" + TestSite.BrokenPath, 500, "en", "Something broke on our side")]
    [InlineData("/uk" + TestSite.BrokenPath, 500, "uk", "У нас щось зламалося")]
    [InlineData(TestSite.UnavailablePath, 503, "pl", "Chwilowa przerwa")]
    [InlineData("/en" + TestSite.UnavailablePath, 503, "en", "A short break")]
    [InlineData("/uk" + TestSite.UnavailablePath, 503, "uk", "Коротка перерва")]
    [InlineData("/en" + TestSite.TimeoutPath, 503, "en", "A short break")]
    public async Task Answer_WithoutContent_BecomesAPageInTheLanguageOfTheAddress(string address, int status, string language, string heading)
    {
        var (response, document) = await site.VisitAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(language, document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(heading, document.QuerySelector("h1")!.TextContent.Replace('\u00A0', ' '));
        Assert.Equal("noindex", document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Null(document.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [InlineData(TestSite.UnavailablePath, 503)]
    [InlineData(TestSite.BrokenPath, 500)]
    [InlineData("/about", 400)]
    public async Task Post_ThatFails_GetsItsPageAndKeepsItsStatus(string address, int status)
    {
        using var client = site.Visitor();

        using var response = await client.PostAsync("/en" + address, new FormUrlEncodedContent([new("name", "value")]), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("<html lang=\"en\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/nie-ma?q=ąę")]
    [InlineData("/en" + TestSite.BrokenPath + "?q=x")]
    [InlineData("/o-projekcie?q=x")]
    public async Task SkipLink_AlsoOnAStatusPage_StaysOnTheAddressTheVisitorSees(string address)
    {
        var (response, document) = await site.VisitAsync(address);

        Assert.Equal(response.RequestMessage!.RequestUri!.PathAndQuery + "#main", document.QuerySelector(".skip-link")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/_status/404")]
    [InlineData("/_status/500")]
    [InlineData("/_status/200")]
    public async Task StatusPage_AskedForDirectly_IsNotFound(string address)
    {
        var (response, _) = await site.VisitAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/api" + TestSite.BrokenPath, 500)]
    [InlineData("/api" + TestSite.TimeoutPath, 503)]
    public async Task Interface_ThatFails_AnswersWithProblemDetails(string address, int status)
    {
        using var client = site.Visitor();

        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task BrokenPage_InProduction_DoesNotTellItsException()
    {
        using var client = site.Visitor();

        var page = await (await client.GetAsync(TestSite.BrokenPath, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("on demand", page);
        Assert.DoesNotContain("InvalidOperationException", page);
    }
}
