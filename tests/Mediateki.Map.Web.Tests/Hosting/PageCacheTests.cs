using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Hosting;

/// <summary>A page may be kept only as long as it says what the site would say anew.</summary>
public sealed class PageCacheTests
{
    private const string Directory = "/biblioteki";

    [Fact]
    public async Task Page_AskedForAgain_IsTheSameToTheByte()
    {
        await using var site = new CatalogueSite();

        Assert.Equal(await TextAsync(site, Directory), await TextAsync(site, Directory));
    }

    [Fact]
    public async Task Page_WithAnotherQueryOrLanguage_IsAnotherPage()
    {
        await using var site = new CatalogueSite();
        string[] addresses = [Directory, Directory + "?mediateka=1", "/en/libraries", "/uk/biblioteky"];

        var pages = new List<string>();
        foreach (var address in addresses)
        {
            pages.Add(await TextAsync(site, address));
        }

        Assert.Equal(addresses.Length, pages.Distinct().Count());
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", "")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    public async Task Page_KeptForOneEncoding_IsNotGivenToAnother(string accepted, string expected)
    {
        await using var site = new CatalogueSite();
        foreach (var warming in new[] { "gzip, br", "gzip", "identity" })
        {
            await EncodingAsync(site, warming);
        }

        Assert.Equal(expected, await EncodingAsync(site, accepted));
    }

    [Fact]
    public async Task MissingPage_AskedForTwice_IsMissingTwice()
    {
        await using var site = new CatalogueSite();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.VisitAsync("/biblioteki/nie-ma")).Response.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.VisitAsync("/biblioteki/nie-ma")).Response.StatusCode);
    }

    private static async Task<string> TextAsync(CatalogueSite site, string address) =>
        await (await site.VisitAsync(address)).Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<string> EncodingAsync(CatalogueSite site, string accepted)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Directory);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return string.Join(",", response.Content.Headers.ContentEncoding);
    }
}
