using System.Globalization;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Tests.Localization;

public sealed class LocalFormatsTests
{
    private static readonly DateOnly Wednesday = new(2026, 10, 14);

    [Theory]
    [InlineData("pl", "śr., 14 października", "14 października 2026", "14.10.2026")]
    [InlineData("en", "Wed, 14 October", "14 October 2026", "14/10/2026")]
    [InlineData("uk", "ср, 14 жовтня", "14 жовтня 2026", "14.10.2026")]
    public void Dates_EachLanguage_AreWrittenAsItsReadersDo(string language, string dayAndDate, string longDate, string shortDate)
    {
        Speaking(language, () =>
        {
            Assert.Equal(dayAndDate, LocalFormats.DayAndDate(Wednesday));
            Assert.Equal(longDate, LocalFormats.LongDate(Wednesday));
            Assert.Equal(shortDate, LocalFormats.ShortDate(Wednesday));
        });
    }

    [Theory]
    [InlineData("pl")]
    [InlineData("en")]
    [InlineData("uk")]
    public void Times_EachLanguage_Have24Hours(string language)
    {
        Speaking(language, () => Assert.Equal("08:30–19:00", LocalFormats.TimeRange(new TimeOnly(8, 30), new TimeOnly(19, 0))));
    }

    [Theory]
    [InlineData("pl", 9999, "9999")]
    [InlineData("pl", 12500, "12~500")]
    [InlineData("en", 12500, "12,500")]
    [InlineData("uk", 1234567, "1~234~567")]
    public void Number_LongEnough_IsGrouped(string language, long number, string expected)
    {
        Speaking(language, () => Assert.Equal(expected, Seen(LocalFormats.Number(number))));
    }

    [Theory]
    [InlineData("pl", 347, "350~m")]
    [InlineData("pl", 996, "1,0~km")]
    [InlineData("pl", 2440, "2,4~km")]
    [InlineData("en", 2440, "2.4~km")]
    [InlineData("uk", 2440, "2,4~км")]
    [InlineData("pl", 21_400, "21~km")]
    public void Distance_Metres_AreRoundedToWhatMatters(string language, double metres, string expected)
    {
        Speaking(language, () => Assert.Equal(expected, Seen(LocalFormats.Distance(metres))));
    }

    private static string Seen(string text) => text.Replace('\u00A0', '~').Replace('\u202F', '~');

    private static void Speaking(string code, Action check)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var language = SiteLanguage.Find(code)!;
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.UiCulture);
            check();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }
}
