using Mediateki.Map.BrowserTests.Infrastructure;

namespace Mediateki.Map.BrowserTests.Everywhere;

/// <summary>Whoever looks whether a link works asks for the headers alone, over the real server.</summary>
public sealed class HeadRequestTests(AppFixture site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/biblioteki/mediateka-tychy")]
    [InlineData("/nie-ma-takiej-strony")]
    [InlineData("/api/v1/libraries?pageSize=3")]
    [InlineData("/api/v1/libraries.geojson")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    public async Task Head_IsAnsweredLikeGetWithoutABody(string address)
    {
        var app = await site.StartedAsync();
        // One connection: a body after the first answer would be read as the beginning of the next.
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = app.Address };

        using var head = await client.SendAsync(new(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        using var get = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(await get.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
