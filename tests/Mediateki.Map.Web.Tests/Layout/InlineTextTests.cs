using Mediateki.Map.Web.Layout;

namespace Mediateki.Map.Web.Tests.Layout;

public sealed class InlineTextTests
{
    [Fact]
    public void Parse_LinkAndCodeBetweenWords_KeepsTheOrder()
    {
        var runs = InlineText.Parse("Zob. [dane](https://example.org/a) i `lang`.");

        Assert.Equal([new("Zob. "), new("dane", "https://example.org/a"), new(" i "), new("lang", IsCode: true), new(".")], runs);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,hi)")]
    public void Parse_AddressOfAnotherScheme_IsNoLink(string text)
    {
        Assert.All(InlineText.Parse(text), run => Assert.Null(run.Address));
    }

    [Fact]
    public void Parse_PageThatDoesNotExist_Throws()
    {
        Assert.Throws<ArgumentException>(() => InlineText.Parse("[x](page:Nowhere)").ToArray());
    }

    [Fact]
    public void Parse_PlainText_IsOneRun()
    {
        Assert.Equal([new("[nie] (odsyłacz)")], InlineText.Parse("[nie] (odsyłacz)"));
    }
}
