using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>
/// Wall clocks jump: in Poland at 02:00 on 29 March 2026 to 03:00, and on 25 October 2026 from 03:00 back to 02:00. Hours follow the wall clock.
/// </summary>
public sealed class ScheduleZoneTests
{
    private static readonly TimeSpan Winter = TimeSpan.FromHours(1);
    private static readonly TimeSpan Summer = TimeSpan.FromHours(2);

    private static OpeningSchedule Schedule(string hours) => new() { Hours = Rendered.Parse(hours) };

    [Fact]
    public void Intervals_OverTheShortNight_LastAnHourLess()
    {
        var interval = Assert.Single(Schedule("Sa 22:00-04:00").Intervals(new(2026, 3, 28, 12, 0, 0, Winter), new(2026, 3, 29, 12, 0, 0, Summer)));

        Assert.Equal(new DateTimeOffset(2026, 3, 28, 22, 0, 0, Winter), interval.Start);
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 4, 0, 0, Summer), interval.End);
        Assert.Equal(TimeSpan.FromHours(5), interval.End - interval.Start);
        Assert.Equal(Summer, interval.End.Offset);
    }

    [Fact]
    public void Intervals_OverTheLongNight_LastAnHourMore()
    {
        var interval = Assert.Single(Schedule("Sa 22:00-04:00").Intervals(new(2026, 10, 24, 12, 0, 0, Summer), new(2026, 10, 25, 12, 0, 0, Winter)));

        Assert.Equal(TimeSpan.FromHours(7), interval.End - interval.Start);
    }

    [Fact]
    public void Intervals_EndingInTheHourLeftOut_EndAtTheJump()
    {
        var interval = Assert.Single(Schedule("Sa 22:00-02:30").Intervals(new(2026, 3, 28, 12, 0, 0, Winter), new(2026, 3, 29, 12, 0, 0, Summer)));

        Assert.Equal(new DateTimeOffset(2026, 3, 29, 3, 0, 0, Summer), interval.End);
    }

    [Fact]
    public void Intervals_WhollyInTheHourLeftOut_DoNotHappen()
    {
        Assert.Empty(Schedule("Su 02:00-03:00").Intervals(new(2026, 3, 28, 12, 0, 0, Winter), new(2026, 3, 29, 12, 0, 0, Summer)));
    }

    [Fact]
    public void Intervals_EndingInTheHourThatComesTwice_EndInItsFirstRun()
    {
        var schedule = Schedule("Sa 22:00-02:30");
        var interval = Assert.Single(schedule.Intervals(new(2026, 10, 24, 12, 0, 0, Summer), new(2026, 10, 25, 12, 0, 0, Winter)));

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 2, 30, 0, Summer), interval.End);
        Assert.Equal(OpeningState.Open, schedule.StateAt(new(2026, 10, 25, 2, 15, 0, Summer)));
        Assert.Equal(OpeningState.Closed, schedule.StateAt(new(2026, 10, 25, 2, 15, 0, Winter)));
    }

    [Fact]
    public void StateAt_EveryQuarterOfBothNights_AgreesWithTheIntervals()
    {
        string[] all = ["Sa 22:00-02:30; Su 02:45-06:00", "24/7", "Sa,Su 01:30-02:15,02:30-02:45", "Su 02:00-03:00", "Sa 12:00-26:59, Su 03:00-03:30"];
        foreach (var hours in all)
        {
            foreach (var from in new[] { new DateTimeOffset(2026, 3, 28, 12, 0, 0, Winter), new DateTimeOffset(2026, 10, 24, 12, 0, 0, Summer) })
            {
                var schedule = Schedule(hours);
                var intervals = schedule.Intervals(from, from.AddDays(1));
                for (var at = from; at < from.AddDays(1); at = at.AddMinutes(15))
                {
                    var expected = intervals.FirstOrDefault(interval => interval.Start <= at && at < interval.End)?.State ?? OpeningState.Closed;
                    Assert.True(expected == schedule.StateAt(at), $"{hours} at {at:O}: {expected} by the intervals");
                }
            }
        }
    }

    [Fact]
    public void StateAt_LibraryInLisbon_FollowsItsOwnClock()
    {
        var context = EvaluationContext.Poland with { PublicHolidays = PublicHolidays.None, Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon") };
        var schedule = Schedule("Mo-Fr 09:00-17:00") with { Context = context };

        // 09:30 in Warsaw is 08:30 in Lisbon.
        Assert.Equal(OpeningState.Closed, schedule.StateAt(new(2026, 3, 2, 9, 30, 0, Winter)));
        Assert.Equal(OpeningState.Open, schedule.StateAt(new(2026, 3, 2, 17, 30, 0, Winter)));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 17, 0, 0, TimeSpan.Zero), schedule.NextChange(new(2026, 3, 2, 12, 0, 0, Winter)));
    }

    [Fact]
    public void Intervals_OverNewYear_RunOn()
    {
        var schedule = Schedule("Dec 31 20:00-02:00; Jan 01 12:00-14:00") with { Context = EvaluationContext.Poland with { PublicHolidays = PublicHolidays.None } };

        Assert.Equal(
            "12-31 20:00–24:00 Open, 01-01 12:00–14:00 Open",
            Rendered.Line(schedule.Intervals(new(2026, 12, 31, 0, 0, 0, Winter), new(2027, 1, 2, 0, 0, 0, Winter))));
        Assert.Equal(
            "12-31 20:00–01-01 02:00 Open, 01-01 12:00–14:00 Open",
            Rendered.Line((schedule with { Hours = Rendered.Parse("Dec 31 20:00-02:00, Jan 01 12:00-14:00") }).Intervals(new(2026, 12, 31, 0, 0, 0, Winter), new(2027, 1, 2, 0, 0, 0, Winter))));
    }

    [Fact]
    public void Day_LeapDay_IsADayLikeAnyOther()
    {
        Assert.Equal("9:00–17:00 Open", Rendered.Line(Schedule("Mo-Fr 09:00-17:00").Day(Rendered.Date("2028-02-29"))));
    }
}
