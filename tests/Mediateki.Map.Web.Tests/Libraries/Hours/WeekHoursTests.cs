using Bunit;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Libraries.Hours;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Web.Tests.Libraries.Hours;

public sealed class WeekHoursTests : BunitContext
{
    public WeekHoursTests()
    {
        Services.AddSiteLocalization();
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 12, 16, 11, 0, 0, TimeSpan.Zero)));
        Services.AddLibraryPages();
        Language.Use(SiteLanguage.Polish);
    }

    [Fact]
    public void Week_ShowsSevenDaysWithTodayMarked()
    {
        var table = RenderWeek("Mo-Fr 10:00-12:00,13:00-19:00; Sa 10:00-15:00");

        var rows = table.FindAll("tbody tr");
        Assert.Equal(7, rows.Count);
        Assert.Equal("śr., 16 grudnia", rows[2].Children[0].TextContent);
        Assert.Equal("date", rows[2].GetAttribute("aria-current"));
        Assert.Equal("10:00–12:00 i 13:00–19:00", rows[2].Children[1].TextContent);
        Assert.Equal("nieczynne", rows[6].Children[1].TextContent.Trim());
    }

    [Fact]
    public void Notices_HolidaysAndExceptionsOfTwoWeeks_WithUnnamedHolidaysNotConfirmed()
    {
        var exception = new HoursException(new DateOnly(2026, 12, 21), new DateOnly(2026, 12, 22), "off", new Domain.LocalizedText("Inwentaryzacja"), null);

        var notices = RenderWeek("Mo-Su 10:00-19:00", exception).FindAll(".notices li").Select(li => string.Join("|", li.Children.Select(c => Words(c.TextContent))));

        Assert.Equal(
            [
                "pon., 21 grudnia – wt., 22 grudnia|Inwentaryzacja|nieczynne",
                "czw., 24 grudnia|Wigilia|Godziny niepotwierdzone",
                "pt., 25 grudnia|Boże Narodzenie|Godziny niepotwierdzone",
                "sob., 26 grudnia|drugi dzień Bożego Narodzenia|Godziny niepotwierdzone",
            ],
            notices);
    }

    private IRenderedComponent<WeekHours> RenderWeek(string expression, params HoursException[] exceptions) => Render<WeekHours>(p => p.Add(
        c => c.Hours, new SourcedHours(expression, PartialDate.Parse("2026-10-01"), null, null, null, exceptions, "Europe/Warsaw")));

    private static string Words(string text) => string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
