using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mediateki.Map.Web.Libraries;

namespace Mediateki.Map.Web.Tests.Libraries;

/// <summary>A visitor's profile of accessibility stays in a cookie of theirs; the first hand-made library is known to have no induction loop.</summary>
public sealed class VisitorAccessTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private const string Obstacle = "Znane przeszkody";

    [Theory]
    [InlineData("/biblioteki?q=tychy&voivodeship=&profile=hearing", "/biblioteki?q=tychy", "mediateki-access=hearing")]
    [InlineData("/?profile=wheelchair&view=map", "/?view=map", "mediateki-access=wheelchair")]
    [InlineData("/en/libraries?profile=sensory", "/en/libraries", "mediateki-access=sensory")]
    public async Task Form_WithAProfile_LeadsToAnAddressWithoutIt(string sent, string address, string cookie)
    {
        var (response, _) = await site.VisitAsync(sent);

        Assert.Equal((HttpStatusCode.Found, address), (response.StatusCode, response.Headers.Location!.OriginalString));
        var set = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith(cookie + ";", set, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", set, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutAChoice_TakesTheCookieAway()
    {
        var response = await AskAsync("/biblioteki?profile=", "hearing");

        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Link_OfAnotherSite_ChoosesNothing(string from)
    {
        var response = await AskAsync("/biblioteki?profile=hearing", null, from);

        Assert.Equal((HttpStatusCode.Found, "/biblioteki"), (response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/biblioteki")]
    [InlineData("/")]
    public async Task Page_OfAVisitorWithAProfile_ShowsObstaclesToThemAlone(string path)
    {
        var before = await site.ReadAsync(path);
        var theirs = await ReadAsync(path, "hearing");
        var others = await ReadAsync(path, "wheelchair");
        var after = await site.ReadAsync(path);

        Assert.Contains("pętla indukcyjna", theirs.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("hearing", theirs.QuerySelector<IHtmlSelectElement>("#filter-profile")!.Value);
        Assert.Equal("wheelchair", others.QuerySelector<IHtmlSelectElement>("#filter-profile")!.Value);
        Assert.All([before, after], page => Assert.Equal("", page.QuerySelector<IHtmlSelectElement>("#filter-profile")!.Value));
        Assert.All([theirs, others], page =>
        {
            var taking = Assert.Single(page.QuerySelectorAll<IHtmlAnchorElement>("a"), link => link.Search.Contains(LibrariesUrl.Profile + "=", StringComparison.Ordinal));
            Assert.Equal(path + "?profile=", taking.GetAttribute("href"));
            Assert.Contains("Moje potrzeby", taking.TextContent, StringComparison.Ordinal);
        });
        Assert.All([before, after], page => Assert.Empty(page.QuerySelectorAll(".filter-chips")));
        Assert.DoesNotContain(Obstacle, others.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_ThatMeansNothing_IsPassedOver() =>
        Assert.Equal("", (await ReadAsync("/biblioteki", "%3Cscript%3E")).QuerySelector<IHtmlSelectElement>("#filter-profile")!.Value);

    private async Task<IHtmlDocument> ReadAsync(string path, string cookie)
    {
        var response = await AskAsync(path, cookie);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string? cookie, string? from = null)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"{VisitorAccess.Cookie}={cookie}");
        }
        if (from is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", from);
        }
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
