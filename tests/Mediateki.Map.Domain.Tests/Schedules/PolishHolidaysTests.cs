using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>Polish holidays follow from their rules, for any year.</summary>
public sealed class PolishHolidaysTests
{
    [Fact]
    public void InYear_2026_GivesTheFourteenDaysOfTheAct()
    {
        string[] expected =
        [
            "2026-01-01", "2026-01-06", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-03", "2026-05-24",
            "2026-06-04", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-24", "2026-12-25", "2026-12-26",
        ];

        Assert.Equal(expected, PolishHolidays.Instance.InYear(2026).Select(holiday => $"{holiday.Date:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData(2024, false)]
    [InlineData(2025, true)]
    [InlineData(2040, true)]
    public void Find_ChristmasEve_IsAHolidayFrom2025Only(int year, bool expected)
    {
        Assert.Equal(expected, PolishHolidays.Instance.Find(new DateOnly(year, 12, 24)) is not null);
    }

    [Theory]
    [InlineData(2010, false)]
    [InlineData(2011, true)]
    public void Find_Epiphany_IsAHolidayFrom2011Only(int year, bool expected)
    {
        Assert.Equal(expected, PolishHolidays.Instance.Find(new DateOnly(year, 1, 6)) is not null);
    }

    [Theory]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    public void Find_EasterSunday_FallsOnTheGregorianDate(string date)
    {
        Assert.Equal("easter-sunday", PolishHolidays.Instance.Find(Rendered.Date(date))?.Key);
    }

    [Fact]
    public void Find_2008_PentecostFallsOnADayOfItsOwnAndMayHolidaysAreBothThere()
    {
        Assert.Equal("may-day", PolishHolidays.Instance.Find(Rendered.Date("2008-05-01"))?.Key);
        Assert.Equal("constitution-day", PolishHolidays.Instance.Find(Rendered.Date("2008-05-03"))?.Key);
        Assert.Equal("pentecost", PolishHolidays.Instance.Find(Rendered.Date("2008-05-11"))?.Key);
    }

    [Fact]
    public void InYear_EveryYearOfACentury_AgreesWithFindAndNamesItsLaw()
    {
        for (var year = 1990; year <= 2090; year++)
        {
            var holidays = PolishHolidays.Instance.InYear(year);
            Assert.All(holidays, holiday => Assert.StartsWith("Ustawa z dnia", holiday.Law));
            var found = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
                .Select(day => PolishHolidays.Instance.Find(new DateOnly(year, 1, 1).AddDays(day)))
                .OfType<PublicHoliday>();
            Assert.Equal(holidays.DistinctBy(holiday => holiday.Date), found);
        }
    }

    [Fact]
    public void StateAt_TradingAndOtherSundays_AreTheSameForALibrary()
    {
        // 26 April 2026 is a Sunday on which shops may trade, 19 April one on which they may not.
        var schedule = new OpeningSchedule { Hours = Rendered.Parse("Su 10:00-16:00") };
        var trading = new DateTimeOffset(2026, 4, 26, 12, 0, 0, TimeSpan.FromHours(2));

        Assert.Equal(OpeningState.Open, schedule.StateAt(trading));
        Assert.Equal(OpeningState.Open, schedule.StateAt(trading.AddDays(-7)));
        Assert.Null(PolishHolidays.Instance.Find(Rendered.Date("2026-04-19")));
    }
}
