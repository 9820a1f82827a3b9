using Bunit;
using Mediateki.Map.Web.Libraries.Covers;

namespace Mediateki.Map.Web.Tests.Libraries.Covers;

public sealed class LibraryCoverTests : BunitContext
{
    [Fact]
    public void Cover_WithoutLabel_IsHiddenFromScreenReaders()
    {
        var svg = Render<LibraryCover>(p => p.Add(c => c.Slug, "a").Add(c => c.Intentions, [1, 2, 3, 4])).Find("svg");

        Assert.Equal("true", svg.GetAttribute("aria-hidden"));
        Assert.False(svg.HasAttribute("role"));
    }

    [Fact]
    public void Cover_WithLabel_IsAnImageWithThatName()
    {
        var svg = Render<LibraryCover>(p => p.Add(c => c.Slug, "a").Add(c => c.Intentions, [1]).Add(c => c.Label, "\"><script>")).Find("svg");

        Assert.Equal(("img", "\"><script>", false), (svg.GetAttribute("role"), svg.GetAttribute("aria-label"), svg.HasAttribute("aria-hidden")));
    }

    [Fact]
    public void Cover_FullPlan_IsUnderThreeKilobytesOfMarkup()
    {
        var markup = Render<LibraryCover>(p => p.Add(c => c.Slug, "biblioteka-slaska-katowice").Add(c => c.Intentions, [8, 7, 5, 6])).Markup;

        Assert.InRange(markup.Length, 500, 3_000);
    }
}
