using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Tests.Localization;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "0 bibliotek")]
    [InlineData(1, "1 biblioteka")]
    [InlineData(2, "2 biblioteki")]
    [InlineData(4, "4 biblioteki")]
    [InlineData(5, "5 bibliotek")]
    [InlineData(12, "12 bibliotek")]
    [InlineData(14, "14 bibliotek")]
    [InlineData(21, "21 bibliotek")]
    [InlineData(22, "22 biblioteki")]
    [InlineData(25, "25 bibliotek")]
    [InlineData(101, "101 bibliotek")]
    [InlineData(112, "112 bibliotek")]
    [InlineData(122, "122 biblioteki")]
    [InlineData(1000, "1000 bibliotek")]
    public void Format_Polish_FollowsCldr(long number, string expected)
    {
        Assert.Equal(expected, Plural.Format(SiteLanguage.Polish, "{0} biblioteka|{0} biblioteki|{0} bibliotek", number));
    }

    [Theory]
    [InlineData(0, "0 бібліотек")]
    [InlineData(1, "1 бібліотека")]
    [InlineData(3, "3 бібліотеки")]
    [InlineData(5, "5 бібліотек")]
    [InlineData(11, "11 бібліотек")]
    [InlineData(12, "12 бібліотек")]
    [InlineData(21, "21 бібліотека")]
    [InlineData(22, "22 бібліотеки")]
    [InlineData(111, "111 бібліотек")]
    [InlineData(121, "121 бібліотека")]
    public void Format_Ukrainian_FollowsCldr(long number, string expected)
    {
        Assert.Equal(expected, Plural.Format(SiteLanguage.Ukrainian, "{0} бібліотека|{0} бібліотеки|{0} бібліотек", number));
    }

    [Theory]
    [InlineData(0, "0 libraries")]
    [InlineData(1, "1 library")]
    [InlineData(2, "2 libraries")]
    [InlineData(21, "21 libraries")]
    public void Format_English_HasTwoForms(long number, string expected)
    {
        Assert.Equal(expected, Plural.Format(SiteLanguage.English, "{0} library|{0} libraries", number));
    }

    [Fact]
    public void Format_FurtherArguments_FollowTheNumber()
    {
        Assert.Equal("2 z 5 cech", Plural.Format(SiteLanguage.Polish, "{0} z {1} cechy|{0} z {1} cech|{0} z {1} cech", 2, 5));
    }

    [Fact]
    public void Format_WrongNumberOfForms_Throws()
    {
        Assert.Throws<FormatException>(() => Plural.Format(SiteLanguage.Polish, "{0} biblioteka|{0} biblioteki", 2));
    }
}
