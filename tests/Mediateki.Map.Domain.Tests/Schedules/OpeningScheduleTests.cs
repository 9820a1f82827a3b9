using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>A schedule answers for its expression, its exceptions and what it inherits. 2 March 2026 is a Monday.</summary>
public sealed class OpeningScheduleTests
{
    private static readonly TimeSpan Winter = TimeSpan.FromHours(1);

    private static OpeningSchedule Schedule(string hours, params ScheduleException[] exceptions) =>
        new() { Hours = Rendered.Parse(hours), Exceptions = exceptions };

    private static ScheduleException Closed(string from, string to) =>
        ScheduleException.Closed(Rendered.Date(from), Rendered.Date(to), "inwentaryzacja", "https://example.org/a");

    private static ScheduleException Other(string from, string to, string hours) =>
        ScheduleException.OtherHours(Rendered.Date(from), Rendered.Date(to), Rendered.Parse(hours), "dłużej", "https://example.org/b");

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 3, day, hour, minute, 0, Winter);

    [Fact]
    public void StatusAt_OpenHours_SaysUntilWhen()
    {
        var status = Schedule("Mo-Fr 09:00-17:00").StatusAt(At(2, 12));

        Assert.Equal((OpeningState.Open, StateReason.Hours, At(2, 17), OpeningState.Closed), (status.State, status.Reason, status.Until!.Value, status.Next!.Value));
    }

    [Fact]
    public void StatusAt_ClosedHours_SaysWhenItOpens()
    {
        var status = Schedule("Mo-Fr 09:00-17:00").StatusAt(At(6, 17));

        Assert.Equal((OpeningState.Closed, At(9, 9), OpeningState.Open), (status.State, status.Until!.Value, status.Next!.Value));
    }

    [Fact]
    public void StatusAt_NeverOpen_HasNoNextChangeWithinTheHorizon()
    {
        var schedule = Schedule("off; PH off");

        Assert.Null(schedule.StatusAt(At(2, 12)).Until);
        Assert.Null(schedule.NextChange(At(2, 12)));
    }

    [Fact]
    public void NextChange_PastMidnight_IsWhereTheHoursEnd()
    {
        Assert.Equal(At(3, 2), Schedule("Mo 20:00-02:00").NextChange(At(2, 21)));
        Assert.Equal(At(3, 2), Schedule("Mo 20:00-02:00").NextChange(At(3, 1, 59)));
        Assert.Equal(At(9, 20), Schedule("Mo 20:00-02:00").NextChange(At(3, 2)));
    }

    [Theory]
    [InlineData("Mo 09:00-17:00 open \"samoobsługa\"", OpeningState.SelfService)]
    [InlineData("Mo 09:00-17:00 open \"bez obsługi bibliotekarza\"", OpeningState.SelfService)]
    [InlineData("Mo 09:00-17:00 \"self-service\"", OpeningState.SelfService)]
    [InlineData("Mo 09:00-17:00 \"Самообслуговування\"", OpeningState.SelfService)]
    [InlineData("Mo 09:00-17:00 open \"Selbstbedienung\"", OpeningState.SelfService)]
    [InlineData("Mo 09:00-17:00 \"po umówieniu\"", OpeningState.ByAppointment)]
    [InlineData("Mo 09:00-17:00 \"by appointment only\"", OpeningState.ByAppointment)]
    [InlineData("Mo 09:00-17:00 \"за домовленістю\"", OpeningState.ByAppointment)]
    [InlineData("nach Vereinbarung", OpeningState.ByAppointment)]
    [InlineData("Tu 09:00-17:00 || \"by appointment\"", OpeningState.ByAppointment)]
    [InlineData("Mo 09:00-17:00 open \"wejście od podwórza\"", OpeningState.Open)]
    [InlineData("Mo 09:00-17:00 \"wejście od podwórza\"", OpeningState.Unknown)]
    [InlineData("Mo 09:00-17:00 unknown \"samoobsługa\"", OpeningState.Unknown)]
    [InlineData("Mo off \"by appointment\"", OpeningState.Closed)]
    [InlineData("Mo 09:00+", OpeningState.Unknown)]
    public void StateAt_Comments_TellSelfServiceAndAppointments(string hours, OpeningState expected)
    {
        Assert.Equal(expected, Schedule(hours).StateAt(At(2, 12)));
        Assert.Equal(expected, Schedule(hours).StatusAt(At(2, 12)).State);
    }

    [Fact]
    public void Day_StaffedAndSelfServiceHours_StandSideBySide()
    {
        var day = Schedule("Mo 09:00-17:00, Mo 17:00-22:00 open \"self-service\"").Day(Rendered.Date("2026-03-02"));

        Assert.Equal("9:00–17:00 Open, 17:00–22:00 SelfService", Rendered.Line(day));
    }

    [Fact]
    public void StatusAt_NoHours_IsUnknownAndSaysWhy()
    {
        var status = new OpeningSchedule().StatusAt(At(2, 12));

        Assert.Equal((OpeningState.Unknown, StateReason.NoHours), (status.State, status.Reason));
    }

    [Fact]
    public void StatusAt_ClosedByException_IsClosedWithItsReason()
    {
        var status = Schedule("Mo-Fr 09:00-17:00", Closed("2026-03-02", "2026-03-03")).StatusAt(At(2, 12));

        Assert.Equal((OpeningState.Closed, StateReason.Exception, "inwentaryzacja", At(4, 9)), (status.State, status.Reason, status.Comment, status.Until!.Value));
        Assert.Equal("https://example.org/a", status.Exception?.Source);
    }

    [Theory]
    [InlineData("2026-03-02", "10:00–12:00 Open")]
    [InlineData("2026-03-03", "9:00–17:00 Open")]
    public void Day_OtherHours_ReplaceTheUsualOnes(string date, string expected)
    {
        Assert.Equal(expected, Rendered.Line(Schedule("Mo-Fr 09:00-17:00", Other("2026-03-02", "2026-03-02", "10:00-12:00")).Day(Rendered.Date(date))));
    }

    [Fact]
    public void Day_ExceptionOnAHoliday_WinsOverTheHolidayLayer()
    {
        var schedule = Schedule("Mo-Fr 09:00-17:00", Other("2026-12-25", "2026-12-25", "10:00-12:00"));

        Assert.Equal("10:00–12:00 Open", Rendered.Line(schedule.Day(Rendered.Date("2026-12-25"))));
    }

    [Fact]
    public void Day_SeveralExceptions_TheShortestDecidesThenTheLater()
    {
        var schedule = Schedule(
            "Mo-Fr 09:00-17:00",
            Other("2026-03-03", "2026-03-03", "10:00-12:00"), Other("2026-03-03", "2026-03-03", "13:00-14:00"), Closed("2026-03-02", "2026-03-06"));

        Assert.Equal("13:00–14:00 Open", Rendered.Line(schedule.Day(Rendered.Date("2026-03-03"))));
        Assert.Equal("closed", Rendered.Line(schedule.Day(Rendered.Date("2026-03-04"))));
    }

    [Fact]
    public void Day_ClosedByException_EndsTheNightBeforeAndItsOwn()
    {
        var schedule = Schedule("Mo-Su 20:00-02:00", Closed("2026-03-03", "2026-03-03"));

        Assert.Equal("0:00–2:00 Open, 20:00–24:00 Open", Rendered.Line(schedule.Day(Rendered.Date("2026-03-02"))));
        Assert.Equal("closed", Rendered.Line(schedule.Day(Rendered.Date("2026-03-03"))));
        Assert.Equal("20:00–24:00 Open", Rendered.Line(schedule.Day(Rendered.Date("2026-03-04"))));
    }

    [Fact]
    public void Day_NightOfMuseums_RunsIntoTheNextDay()
    {
        var schedule = Schedule("Mo-Fr 09:00-17:00", Other("2026-03-02", "2026-03-02", "09:00-17:00,19:00-01:00"));

        Assert.Equal("9:00–17:00 Open, 19:00–24:00 Open", Rendered.Line(schedule.Day(Rendered.Date("2026-03-02"))));
        Assert.Equal("0:00–1:00 Open, 9:00–17:00 Open", Rendered.Line(schedule.Day(Rendered.Date("2026-03-03"))));
    }

    [Fact]
    public void Day_ExceptionWithoutHours_IsKnownEvenWhereTheUsualHoursAreNot()
    {
        var schedule = new OpeningSchedule { Exceptions = [Closed("2026-03-02", "2026-03-02")] };

        Assert.Equal("closed", Rendered.Line(schedule.Day(Rendered.Date("2026-03-02"))));
        Assert.Equal("0:00–24:00 Unknown", Rendered.Line(schedule.Day(Rendered.Date("2026-03-03"))));
    }

    [Fact]
    public void Exception_ReversedDaysOrMissingHours_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Closed("2026-03-03", "2026-03-02"));
        Assert.Throws<ArgumentException>(() => new ScheduleException(Rendered.Date("2026-03-02"), Rendered.Date("2026-03-02"), ScheduleExceptionKind.OtherHours, null, "", ""));
        Assert.Throws<ArgumentException>(() =>
            new ScheduleException(Rendered.Date("2026-03-02"), Rendered.Date("2026-03-02"), ScheduleExceptionKind.Closed, Rendered.Parse("24/7"), "", ""));
    }

    [Fact]
    public void InheritFrom_SpaceWithoutHours_TakesTheLibrarysWithTheirConfirmation()
    {
        var library = Schedule("Mo-Fr 09:00-17:00", Closed("2026-03-03", "2026-03-03")) with { Confirmation = new(Rendered.Date("2026-01-10"), "biblioteka") };
        var space = new OpeningSchedule { Exceptions = [Closed("2026-03-04", "2026-03-04")] }.InheritFrom(library);

        Assert.True(space.IsInherited);
        Assert.Equal(library.Confirmation, space.Confirmation);
        Assert.Equal(["9:00–17:00 Open", "closed", "closed"], new[] { "2026-03-02", "2026-03-03", "2026-03-04" }.Select(date => Rendered.Line(space.Day(Rendered.Date(date)))));
    }

    [Fact]
    public void InheritFrom_SpaceWithHours_KeepsThemAndSharesClosures()
    {
        var library = Schedule("Mo-Fr 09:00-17:00", Closed("2026-03-03", "2026-03-03"), Other("2026-03-04", "2026-03-04", "09:00-13:00"));
        var space = Schedule("Mo-Fr 12:00-16:00").InheritFrom(library);

        Assert.False(space.IsInherited);
        Assert.Equal(
            ["12:00–16:00 Open", "closed", "0:00–24:00 NotConfirmed"],
            new[] { "2026-03-02", "2026-03-03", "2026-03-04" }.Select(date => Rendered.Line(space.Day(Rendered.Date(date)))));
    }

    [Theory]
    [InlineData("Mo 09:00-17:00", CoverageNeed.Staffed, Coverage.Yes)]
    [InlineData("Mo 09:00-12:00,12:00-17:00", CoverageNeed.Staffed, Coverage.Yes)]
    [InlineData("Mo 09:00-12:30,13:00-17:00", CoverageNeed.Staffed, Coverage.No)]
    [InlineData("Mo 09:00-14:00", CoverageNeed.Staffed, Coverage.Yes)]
    [InlineData("Mo 09:00-13:59", CoverageNeed.Staffed, Coverage.No)]
    [InlineData("Mo 12:01-17:00", CoverageNeed.Staffed, Coverage.No)]
    [InlineData("Mo 09:00-13:00, Mo 13:00-17:00 open \"self-service\"", CoverageNeed.Accessible, Coverage.Yes)]
    [InlineData("Mo 09:00-13:00, Mo 13:00-17:00 open \"self-service\"", CoverageNeed.Staffed, Coverage.No)]
    [InlineData("Mo 09:00-13:00+", CoverageNeed.Staffed, Coverage.NotConfirmed)]
    [InlineData("Mo 09:00-17:00 \"by appointment\"", CoverageNeed.Staffed, Coverage.NotConfirmed)]
    [InlineData("Mo 09:00-12:00+; Mo 13:00-17:00 off", CoverageNeed.Staffed, Coverage.No)]
    public void Covers_MondayFromTwelveToTwo_IsYesNoOrNotConfirmed(string hours, CoverageNeed need, Coverage expected)
    {
        Assert.Equal(expected, Schedule(hours).Covers(At(2, 12), At(2, 14), need));
        var index = ScheduleIndex.Build([Schedule("24/7"), Schedule(hours)], At(2, 0), At(4, 0));
        Assert.Equal(expected, index.Covers(1, At(2, 12), At(2, 14), need));
    }

    [Fact]
    public void Intervals_ClippedToTheRange_JoinOverMidnight()
    {
        var intervals = Schedule("Mo 20:00-02:00; We 10:00-12:00").Intervals(At(2, 21), At(4, 11));

        Assert.Equal("03-02 21:00–03-03 02:00 Open, 03-04 10:00–11:00 Open", Rendered.Line(intervals));
    }

    [Fact]
    public void Week_FromAMonday_HasSevenDaysAndNoOtherDayBeginsOne()
    {
        var week = Schedule("Mo-Fr 09:00-17:00; Su 10:00-14:00").Week(Rendered.Date("2026-03-02"));

        Assert.Equal(
            ["9:00–17:00 Open", "9:00–17:00 Open", "9:00–17:00 Open", "9:00–17:00 Open", "9:00–17:00 Open", "closed", "10:00–14:00 Open"],
            week.Days.Select(Rendered.Line));
        Assert.Throws<ArgumentException>(() => Schedule("24/7").Week(Rendered.Date("2026-03-03")));
    }

    [Fact]
    public void Upcoming_TwoWeeks_ListsHolidaysAndExceptionsInOrder()
    {
        var schedule = Schedule("Mo-Fr 09:00-17:00; PH off", Closed("2026-04-20", "2026-05-02"), Other("2026-05-04", "2026-05-04", "10:00-12:00"), Closed("2026-06-01", "2026-06-02"));

        var notices = schedule.Upcoming(Rendered.Date("2026-04-25"), 14);

        Assert.Equal(
            ["04-20–05-02 exception: closed", "05-01–05-01 may-day: closed", "05-03–05-03 constitution-day: closed", "05-04–05-04 exception: 10:00–12:00 Open"],
            notices.Select(notice => $"{notice.From:MM-dd}–{notice.To:MM-dd} {notice.Holiday?.Key ?? "exception"}: {Rendered.Line(notice.Day)}"));
    }

    [Fact]
    public void IsFresh_Confirmation_CountsDays()
    {
        var confirmation = new ScheduleConfirmation(Rendered.Date("2026-03-01"), "biblioteka");

        Assert.True(confirmation.IsFresh(Rendered.Date("2026-03-31"), 30));
        Assert.False(confirmation.IsFresh(Rendered.Date("2026-04-01"), 30));
    }
}
