using System.Net;
using System.Text.RegularExpressions;
using Mediateki.Map.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace Mediateki.Map.Web.Tests.Layout;

public sealed partial class MudThemeStylesheetTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Sheet_BothThemes_DefineTheSameVariablesWithTheirOwnColors()
    {
        var sheet = await site.Services.GetRequiredService<MudThemeStylesheet>().GetAsync();

        var blocks = Block().Matches(sheet.Css).Select(block => Variable().Matches(block.Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value)).ToArray();
        Assert.Equal(3, blocks.Length);
        Assert.InRange(blocks[0].Count, 100, 1000);
        Assert.Equal(blocks[0].Keys.Order(), blocks[1].Keys.Order());
        Assert.Equal(blocks[1], blocks[2]);
        Assert.StartsWith("rgba(15,92,99", blocks[0]["--mud-palette-primary"]);
        Assert.StartsWith("rgba(108,197,196", blocks[1]["--mud-palette-primary"]);
    }

    [Fact]
    public async Task Sheet_AtItsAddress_MayBeKeptForGoodAndAnotherVersionIsNotFound()
    {
        var sheet = await site.Services.GetRequiredService<MudThemeStylesheet>().GetAsync();
        using var client = site.Visitor();

        var response = await client.GetAsync(sheet.Address, TestContext.Current.CancellationToken);
        var other = await client.GetAsync("/css/mudblazor-theme.0.css", TestContext.Current.CancellationToken);

        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [GeneratedRegex(@":root[^{]*\{[^}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"(--mud-[a-z0-9-]+):\s*([^;]+);")]
    private static partial Regex Variable();
}
