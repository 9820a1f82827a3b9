using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Tests.Hosting;

public sealed class WebServerTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Page_WhereTheBrowserUnderstandsIt_IsCompressed(string encoding)
    {
        using var client = site.Visitor();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);

        using var response = await client.GetAsync("/o-projekcie", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task ReadingPage_SetsNoCookieAndMayBeKeptForGoingBack()
    {
        var (response, _) = await site.VisitAsync("/o-projekcie");

        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.CacheControl!.NoStore);
        Assert.True(response.Headers.CacheControl.NoCache);
    }

    [Fact]
    public async Task Health_Live_AnswersEvenWhenNotReady()
    {
        await using var unready = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddHealthChecks().AddCheck("test", () => HealthCheckResult.Unhealthy(), tags: ["ready"])));
        using var client = unready.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("Site:PublicAddress", "mediateki.example")]
    [InlineData("Site:PublicAddress", "ftp://mediateki.example")]
    [InlineData("Site:PublicAddress", "https://mediateki.example/?a=b")]
    [InlineData("Site:ContactEmail", "nobody")]
    [InlineData("Hosting:ConnectionsPerAddress", "0")]
    public async Task Start_WithAnUnusableOption_IsRefused(string key, string value)
    {
        await using var misconfigured = new TestSite().With(key, value);

        var refusal = Assert.Throws<OptionsValidationException>(() => misconfigured.Visitor());

        Assert.Contains(key.Split(':')[1], refusal.Message);
    }

    [Fact]
    public async Task Keys_FolderConfigured_HoldsTheKeys()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var configured = new TestSite().With("Hosting:KeysFolder", folder);
        using var client = configured.Visitor();

        configured.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>().CreateProtector("test").Protect([1]);

        Assert.Single(Directory.EnumerateFiles(folder, "key-*.xml"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ForwardedHeaders_OnlyBehindAProxy_ChangeTheAddress()
    {
        await using var proxied = new TestSite().With("Hosting:BehindProxy", "true");

        Assert.Equal("https://mediateki.example/o-projekcie", await Canonical(proxied));
        Assert.Equal("http://localhost/o-projekcie", await Canonical(site));
    }

    private static async Task<string?> Canonical(TestSite visited)
    {
        using var client = visited.Visitor();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "mediateki.example");
        var html = await client.GetStringAsync("/o-projekcie", TestContext.Current.CancellationToken);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("link[rel=canonical]")?.GetAttribute("href");
    }
}
