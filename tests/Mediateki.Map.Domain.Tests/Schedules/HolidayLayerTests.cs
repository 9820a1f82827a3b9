using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>
/// The layer over the specification: on a public holiday that the hours do not name, nobody has told us anything.
/// Christmas Day 2026 is a Friday.
/// </summary>
public sealed class HolidayLayerTests
{
    private static OpeningSchedule Schedule(string hours) => new() { Hours = Rendered.Parse(hours) };

    [Fact]
    public void Specification_AndProduct_DifferOnAnUnnamedHoliday()
    {
        var schedule = Schedule("Mo-Fr 09:00-17:00");
        var noon = new DateTimeOffset(2026, 12, 25, 12, 0, 0, TimeSpan.FromHours(1));

        Assert.Equal(RuleState.Open, schedule.Hours!.StateAt(noon.DateTime, EvaluationContext.Poland));
        Assert.Equal(OpeningState.NotConfirmed, schedule.StateAt(noon));
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-17:00", "0:00–24:00 NotConfirmed")]
    [InlineData("24/7", "0:00–24:00 NotConfirmed")]
    [InlineData("Sa 09:00-17:00", "0:00–24:00 NotConfirmed")]
    [InlineData("Mo-Fr 09:00-17:00; PH off", "closed")]
    [InlineData("Mo-Fr 09:00-17:00; PH 10:00-12:00", "10:00–12:00 Open")]
    [InlineData("Mo-Fr,PH 09:00-17:00", "9:00–17:00 Open")]
    [InlineData("PH off; Mo-Fr 09:00-17:00", "0:00–24:00 NotConfirmed")]
    [InlineData("Mo-Fr 09:00-17:00; PH Mo off", "0:00–24:00 NotConfirmed")]
    [InlineData("Mo-Fr 09:00-17:00; Dec 25 off", "closed")]
    [InlineData("Mo-Fr 09:00-17:00; Dec 25 10:00-12:00", "10:00–12:00 Open")]
    [InlineData("Mo-Fr 09:00-17:00; Dec 24-26 10:00-12:00", "10:00–12:00 Open")]
    [InlineData("Mo-Fr 09:00-17:00; Dec 20-Jan 06 off", "closed")]
    [InlineData("Mo-Fr 09:00-17:00; Dec 01-31 Mo-Fr 10:00-12:00", "0:00–24:00 NotConfirmed")]
    [InlineData("Nov-Dec Mo-Fr 09:00-17:00", "0:00–24:00 NotConfirmed")]
    [InlineData("Mo-Fr 09:00-17:00; PH off; Dec 25 10:00-12:00", "10:00–12:00 Open")]
    public void Day_PublicHoliday_IsNotConfirmedUnlessTheHoursNameIt(string hours, string expected)
    {
        Assert.Equal(expected, Rendered.Line(Schedule(hours).Day(Rendered.Date("2026-12-25"))));
    }

    [Fact]
    public void Day_UnnamedHoliday_NamesItAndTheReason()
    {
        var day = Schedule("Mo-Fr 09:00-17:00").Day(Rendered.Date("2026-12-25"));

        Assert.Equal("christmas-day", day.Holiday?.Key);
        Assert.Equal(StateReason.HolidayNotNamed, Assert.Single(day.Hours).Reason);
        Assert.True(day.HasUncertainHours);
        Assert.False(day.IsClosed);
    }

    [Fact]
    public void Day_AroundAnUnnamedHoliday_KeepsItsOwnHours()
    {
        // Every night until two; the 24th is named, the 25th and 26th are not.
        var schedule = Schedule("Mo-Su 20:00-02:00, Dec 24 20:00-02:00");

        Assert.Equal("0:00–2:00 Open, 20:00–24:00 Open", Rendered.Line(schedule.Day(Rendered.Date("2026-12-24"))));
        Assert.Equal("0:00–2:00 Open, 2:00–24:00 NotConfirmed", Rendered.Line(schedule.Day(Rendered.Date("2026-12-25"))));
        Assert.Equal("0:00–24:00 NotConfirmed", Rendered.Line(schedule.Day(Rendered.Date("2026-12-26"))));
        Assert.Equal("0:00–2:00 NotConfirmed, 20:00–24:00 Open", Rendered.Line(schedule.Day(Rendered.Date("2026-12-27"))));
    }

    [Fact]
    public void Day_WithoutACountrysHolidays_FollowsTheHours()
    {
        var schedule = Schedule("Mo-Fr 09:00-17:00") with { Context = EvaluationContext.Poland with { PublicHolidays = PublicHolidays.None } };

        Assert.Equal("9:00–17:00 Open", Rendered.Line(schedule.Day(Rendered.Date("2026-12-25"))));
    }

    [Fact]
    public void EveryAnswer_OnAnUnnamedHoliday_IsNotConfirmed()
    {
        var schedule = Schedule("Mo-Fr 09:00-17:00");
        var noon = new DateTimeOffset(2026, 12, 25, 12, 0, 0, TimeSpan.FromHours(1));
        var midnight = noon.AddHours(-12);

        Assert.Equal(OpeningState.NotConfirmed, schedule.StatusAt(noon).State);
        Assert.Equal(Coverage.NotConfirmed, schedule.Covers(noon, noon.AddHours(2), CoverageNeed.Staffed));
        Assert.Equal(OpeningState.NotConfirmed, Assert.Single(schedule.Intervals(midnight, midnight.AddDays(1))).State);
        Assert.Equal("0:00–24:00 NotConfirmed", Rendered.Line(schedule.Week(Rendered.Date("2026-12-21")).Days[4]));
        var index = ScheduleIndex.Build([schedule], midnight, midnight.AddDays(1));
        Assert.Equal(OpeningState.NotConfirmed, index.StateAt(0, noon));
        Assert.Equal(Coverage.NotConfirmed, index.Covers(0, noon, noon.AddHours(2), CoverageNeed.Staffed));
        Assert.Contains("niepotwierdzone", ScheduleText.Status(schedule.StatusAt(noon), noon, "pl"));
    }

    [Fact]
    public void Day_HoursNotKnown_IsUnknownOnAHolidayToo()
    {
        Assert.Equal("0:00–24:00 Unknown", Rendered.Line(new OpeningSchedule().Day(Rendered.Date("2026-12-25"))));
    }
}
