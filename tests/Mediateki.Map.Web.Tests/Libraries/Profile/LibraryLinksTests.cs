using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Libraries.Profile;

namespace Mediateki.Map.Web.Tests.Libraries.Profile;

public sealed class LibraryLinksTests
{
    [Theory]
    [InlineData("+48 32 208 37 00", "tel:+48322083700")]
    [InlineData("32 208-37-00 wew. 5", "tel:3220837005")]
    [InlineData("brak", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("+48 123 456 789 123 456 789 123", null)]
    public void Telephone_KeepsDigitsAndTheLeadingPlus(string? phone, string? address) => Assert.Equal(address, LibraryLinks.Telephone(phone));

    [Theory]
    [InlineData("https://www.mbp.tychy.pl/", "mbp.tychy.pl")]
    [InlineData("http://x.pl/a/b?c=d", "x.pl/a/b")]
    [InlineData("https://x.pl/%C5%9Al%C4%85sk%E2%80%AE%0A", "x.pl/Śląsk")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("//x.pl", null)]
    [InlineData("mbp.tychy.pl", null)]
    [InlineData(null, null)]
    public void Web_TakesOnlyAbsoluteWebAddresses(string? address, string? shown) =>
        Assert.Equal(shown, LibraryLinks.Web(address) is { } uri ? LibraryLinks.Display(uri) : null);

    [Fact]
    public void Geo_HostileLabel_StaysInsideTheAddress() =>
        Assert.Equal("geo:50.1,19?q=50.1,19(a%29%26b%3D%22%3C)", LibraryLinks.Geo(new GeoPoint(50.1, 19), "a)&b=\"<"));

    [Fact]
    public void Shortened_NeverCutsALetterOfTwoUnitsInHalf() => Assert.Equal("a…", LibraryLinks.Shortened("a😀😀", 2));
}
