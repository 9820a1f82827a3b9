using System.Net;
using System.Net.Http.Headers;
using Mediateki.Map.Web.Maps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Web.Tests.Maps;

public sealed class StreetTilesEndpointTests : IAsyncLifetime
{
    private const string Address = "/basemap/street.pmtiles";
    private readonly PmtilesFile file = new();
    private WebApplication site = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await StartAsync(file.Path);
        browser = site.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
        file.Dispose();
    }

    [Fact]
    public async Task Get_Range_GivesThoseBytesOnly()
    {
        using var response = await SendAsync(HttpMethod.Get, range: new(100, 149));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal($"bytes 100-149/{PmtilesFile.Length}", response.Content.Headers.ContentRange?.ToString());
        Assert.Equal(file.Bytes[100..150], await BytesAsync(response));
    }

    [Fact]
    public async Task Get_WithoutRange_GivesTheWholeFileAndSaysThatRangesWork()
    {
        using var response = await SendAsync(HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/vnd.pmtiles", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["bytes"], response.Headers.AcceptRanges);
        Assert.Equal(file.Bytes, await BytesAsync(response));
    }

    [Fact]
    public async Task Get_RangeBehindTheEnd_IsRefused()
    {
        using var response = await SendAsync(HttpMethod.Get, range: new(5000, 6000));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
    }

    [Fact]
    public async Task Head_GivesTheLengthAndNoBytes()
    {
        using var response = await SendAsync(HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(PmtilesFile.Length, response.Content.Headers.ContentLength);
        Assert.Empty(await BytesAsync(response));
    }

    [Fact]
    public async Task Get_WithTheKnownTag_IsNotModified()
    {
        using var first = await SendAsync(HttpMethod.Get);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.False(first.Headers.ETag!.IsWeak);
    }

    [Fact]
    public async Task Get_TheVersionedAddress_MayBeKeptForGood()
    {
        var versioned = site.Services.GetRequiredService<StreetBasemap>().PmtilesUrl;

        using var known = await browser.GetAsync($"/{versioned}", TestContext.Current.CancellationToken);
        using var other = await browser.GetAsync($"{Address}?v=older", TestContext.Current.CancellationToken);

        Assert.Contains("immutable", known.Headers.CacheControl?.ToString());
        Assert.True(other.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task Get_NoFileConfigured_IsNotFound()
    {
        await using var without = await StartAsync("");
        using var client = without.GetTestClient();

        using var response = await client.GetAsync(Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_FileGoneSinceTheStart_IsNotFound()
    {
        File.Delete(file.Path);

        using var response = await SendAsync(HttpMethod.Get, range: new(0, 10));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<WebApplication> StartAsync(string pmtilesFile)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["Basemap:PmtilesFile"] = pmtilesFile;
        builder.Services.AddMaps(builder.Configuration);
        var app = builder.Build();
        app.MapMaps();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, RangeItemHeaderValue? range = null)
    {
        using var request = new HttpRequestMessage(method, Address);
        request.Headers.Range = range is null ? null : new RangeHeaderValue(range.From, range.To);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<byte[]> BytesAsync(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
