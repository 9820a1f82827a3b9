using Bunit;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Tests.Libraries.Explore;

namespace Mediateki.Map.Web.Tests.Libraries;

public sealed class NearFilterTests : ExplorerIsland
{
    [Theory]
    [InlineData(true, "np. Tychy, 43-100")]
    [InlineData(false, "np. Tychy")]
    public void Postcodes_ArePromisedOnlyWhereTheyAreKnown(bool known, string placeholder)
    {
        Places.KnowsPostcodes = known;
        var filter = new LibraryFilter { Near = "Xyzzyqwerty" };
        var field = Render<NearFilter>(parameters => parameters.Add(form => form.Filter, filter));
        var note = Render<NearNote>(parameters => parameters.Add(said => said.Page, SitePage.Libraries).Add(said => said.View, LibrariesView.Default with { Filter = filter }));

        Assert.Equal(placeholder, field.Find("#filter-near").GetAttribute("placeholder")!.Replace('\u00A0', ' '));
        Assert.Equal(known, note.Find(".near-note").TextContent.Contains("pocztowy", StringComparison.Ordinal));
    }
}
