using Mediateki.Map.Web.Localization;
using Microsoft.AspNetCore.Http;

namespace Mediateki.Map.Web.Tests.Localization;

public sealed class PathCultureProviderTests
{
    [Theory]
    [InlineData("/", "", "pl")]
    [InlineData("/nie-ma", "?lang=en", "pl")]
    [InlineData("/en", "", "en")]
    [InlineData("/en/libraries/mediateka-tychy", "", "en")]
    [InlineData("/english", "", "pl")]
    [InlineData("/uk/biblioteky", "", "uk")]
    [InlineData("/_blazor", "?lang=uk", "uk")]
    [InlineData("/_blazor/negotiate", "?lang=en", "en")]
    [InlineData("/_blazor", "?lang=xx", "pl")]
    [InlineData("/_blazor", "", "pl")]
    public async Task Language_OfARequest_ComesFromItsPathOrForCircuitsFromTheQuery(string path, string query, string language)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);

        var result = await new PathCultureProvider().DetermineProviderCultureResult(context);

        Assert.Equal(language, Assert.Single(result!.UICultures).Value);
        Assert.Equal(SiteLanguage.Find(language)!.Culture.Name, Assert.Single(result.Cultures).Value);
    }
}
