using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Tests.Localization;

public sealed class TypographyTests
{
    // A non-breaking space is written as "~" here, to be seen.
    [Theory]
    [InlineData("Mediateka w Tychach", "Mediateka w~Tychach")]
    [InlineData("W Sosnowcu i w Gliwicach", "W~Sosnowcu i~w~Gliwicach")]
    [InlineData("biblioteka (z kawiarnią)", "biblioteka (z~kawiarnią)")]
    [InlineData("„O książce”", "„O~książce”")]
    [InlineData("12 km i 5 min", "12~km i~5~min")]
    [InlineData("kot i", "kot i")]
    [InlineData("sala A jest", "sala A~jest")]
    [InlineData("rów wodny", "rów wodny")]
    public void Apply_Polish_KeepsOneLetterWordsWithTheNext(string text, string expected)
    {
        Assert.Equal(expected, Typography.Apply(text, SiteLanguage.Polish).Replace('\u00A0', '~'));
    }

    [Theory]
    [InlineData("бібліотека в Тихах і в Глівіце", "бібліотека в~Тихах і~в~Глівіце")]
    [InlineData("під’їзд з вулиці", "під’їзд з~вулиці")]
    public void Apply_Ukrainian_KeepsOneLetterWordsWithTheNext(string text, string expected)
    {
        Assert.Equal(expected, Typography.Apply(text, SiteLanguage.Ukrainian).Replace('\u00A0', '~'));
    }

    [Fact]
    public void Apply_English_LeavesTheText()
    {
        Assert.Equal("I am a library", Typography.Apply("I am a library", SiteLanguage.English));
    }
}
