using System.Security.Cryptography;
using System.Text;
using Mediateki.Map.Web.Hosting;
using Microsoft.AspNetCore.TestHost;

namespace Mediateki.Map.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(TestSite site) : IClassFixture<TestSite>
{
    public static TheoryData<string> Addresses() => [.. Pages.Addresses().Select(row => row.Data), "/nie-ma", "/uk" + TestSite.BrokenPath, "/en" + TestSite.UnavailablePath];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_EveryScript_IsOursOrAllowedByItsHash(string address)
    {
        var (response, document) = await site.VisitAsync(address);

        var policy = Policy(response);
        var scripts = document.QuerySelectorAll("script:not([type='application/ld+json'])");
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.True(
            script.GetAttribute("src") is { } source
                ? !source.Contains("//", StringComparison.Ordinal)
                : policy["script-src"].Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.TextContent)))}'"), script.OuterHtml));
        Assert.DoesNotContain(document.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_Policy_AllowsNoInlineOrEvaluatedScript(string address)
    {
        var (response, _) = await site.VisitAsync(address);

        var policy = Policy(response);
        Assert.DoesNotContain("'unsafe-inline'", policy["script-src"]);
        Assert.DoesNotContain("'unsafe-eval'", policy["script-src"]);
        Assert.Equal(["'none'"], policy["object-src"]);
        Assert.Equal(["'self'"], policy["frame-ancestors"]);
        Assert.Equal(["'self'"], policy["base-uri"]);
        Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task Answer_OtherHeaders_AreSet()
    {
        var (response, _) = await site.VisitAsync("/o-projekcie");

        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["strict-origin-when-cross-origin"], response.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Contains("geolocation=(self)", Assert.Single(response.Headers.GetValues("Permissions-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Policy_SourceAddedByAFeature_IsAllowedInItsDirectiveOnly()
    {
        await using var extended = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddContentSecuritySource("connect-src", "https://tiles.example")));
        using var client = extended.CreateClient();

        var response = await client.GetAsync("/o-projekcie", TestContext.Current.CancellationToken);

        Assert.Contains("https://tiles.example", Policy(response)["connect-src"]);
        Assert.DoesNotContain("https://tiles.example", Policy(response)["img-src"]);
    }

    private static Dictionary<string, string[]> Policy(HttpResponseMessage response) =>
        response.Headers.GetValues("Content-Security-Policy").Single().Split("; ")
            .Select(part => part.Split(' ')).ToDictionary(words => words[0], words => words[1..]);
}
