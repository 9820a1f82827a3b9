using CsCheck;
using Mediateki.Map.Web.Libraries.Compare;
using Mediateki.Map.Web.Localization;
using Microsoft.AspNetCore.WebUtilities;

namespace Mediateki.Map.Web.Tests.Libraries.Compare;

public sealed class CompareUrlTests
{
    private static readonly Gen<string> Slug = Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"], 1, 30];

    [Fact]
    public void ToString_ThenParse_GivesTheSame() => Gen.Select(Slug.Array[0, 4], Gen.Bool, Gen.String[0, 40]).Sample((slugs, differences, search) =>
    {
        Language.Use(SiteLanguage.English);
        var words = search.Trim();
        var url = new CompareUrl([.. slugs.Distinct()], differences, words.Length == 0 ? null : words);

        var read = Parse(url.ToString());

        Assert.Equal(url.Slugs, read.Slugs);
        Assert.Equal((url.OnlyDifferences, url.Search), (read.OnlyDifferences, read.Search));
    });

    [Theory]
    [InlineData("?b=a,b&b=c", "a b c")]
    [InlineData("?b=a,,%20b%20,a", "a b")]
    [InlineData("?b=", "")]
    [InlineData("", "")]
    public void Parse_SeveralOrRepeated_AreOneListWithoutRepetitions(string query, string slugs) =>
        Assert.Equal(slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries), Parse(query).Slugs);

    [Fact]
    public void Parse_FloodOfSlugs_IsCutOff() =>
        Assert.Equal(12, Parse("?b=" + string.Join(',', Enumerable.Range(0, 5_000))).Slugs.Count);

    [Fact]
    public void With_SlugAlreadyThere_MovesItToTheEnd() =>
        Assert.Equal(["b", "a"], new CompareUrl(["a", "b"]).With("a").Slugs);

    private static CompareUrl Parse(string address)
    {
        var query = QueryHelpers.ParseQuery(address.Contains('?') ? address[address.IndexOf('?')..] : "");
        return CompareUrl.Parse(query.GetValueOrDefault("b"), query.GetValueOrDefault("diff"), query.GetValueOrDefault("q"));
    }
}
