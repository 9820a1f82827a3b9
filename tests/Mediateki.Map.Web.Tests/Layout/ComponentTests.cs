using Bunit;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Mediateki.Map.Web.Tests.Layout;

public sealed class ComponentTests : BunitContext
{
    public ComponentTests()
    {
        Services.AddLogging();
        Services.AddSiteLocalization();
    }

    [Theory]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 9, "1 2 … 9")]
    [InlineData(4, 9, "1 2 3 4 5 … 9")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(9, 9, "1 … 8 9")]
    public void Pagination_ManyPages_ShowsEndsAndNeighbours(int page, int pageCount, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Pagination.Shown(page, pageCount).Select(number => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…")));
    }

    [Fact]
    public void Pagination_MiddlePage_LinksEveryOtherPageAndMarksItself()
    {
        var pagination = Render<Pagination>(parameters => parameters.Add(p => p.Page, 2).Add(p => p.PageCount, 3).Add(p => p.Address, page => $"/x?strona={page}"));

        Assert.Equal("/x?strona=2", pagination.Find("[aria-current=page]").GetAttribute("href"));
        Assert.Equal("/x?strona=1", pagination.Find("[rel=prev]").GetAttribute("href"));
        Assert.Equal("/x?strona=3", pagination.Find("[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void Pagination_SinglePage_IsNotThere()
    {
        Assert.Empty(Render<Pagination>(parameters => parameters.Add(p => p.Page, 1).Add(p => p.PageCount, 1).Add(p => p.Address, _ => "")).Markup.Trim());
    }

    [Fact]
    public void Typeset_TextInAnotherLanguage_IsMarkedWithIt()
    {
        var text = Render<Typeset>(parameters => parameters.Add(p => p.Text, "A library").Add(p => p.Language, SiteLanguage.English));

        text.MarkupMatches("<span lang=\"en\">A library</span>");
    }

    [Fact]
    public void Rich_HostileText_StaysText()
    {
        var text = Render<Rich>(parameters => parameters.Add(p => p.Text, "<b>x</b> [y](javascript:alert(1))"));

        Assert.Empty(text.FindAll("b, a"));
        Assert.Contains("&lt;b&gt;", text.Markup);
    }

    [Fact]
    public void Icon_WithAndWithoutLabel_IsNamedOrHidden()
    {
        Assert.Equal("true", Render<Icon>(parameters => parameters.Add(p => p.Symbol, "<path d='M0 0'/>")).Find("svg").GetAttribute("aria-hidden"));
        Assert.Equal("Winda", Render<Icon>(parameters => parameters.Add(p => p.Symbol, "<path d='M0 0'/>").Add(p => p.Label, "Winda")).Find("svg[role=img]").GetAttribute("aria-label"));
    }
}
