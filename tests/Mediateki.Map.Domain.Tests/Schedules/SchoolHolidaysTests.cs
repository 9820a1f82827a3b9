using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>School holidays are data that ends somewhere; past its end hours that depend on them are unknown, never closed.</summary>
public sealed class SchoolHolidaysTests
{
    private static readonly SchoolHolidays January = new(
        Rendered.Date("2026-01-01"), Rendered.Date("2026-01-31"),
        [new SchoolHoliday(Rendered.Date("2026-01-19"), Rendered.Date("2026-02-01"), "ferie zimowe")]);

    private static string Evaluate(string hours, string from, string to, SchoolHolidays school) =>
        Rendered.Line(Rendered.Parse(hours).Evaluate(Rendered.Date(from), Rendered.Date(to), EvaluationContext.Poland with { SchoolHolidays = school }));

    [Fact]
    public void Evaluate_KnownSchoolHolidays_FollowTheRule()
    {
        Assert.Equal("01-12 10:00–12:00, 01-26 14:00–15:00", Evaluate("Mo 10:00-12:00; SH Mo 14:00-15:00", "2026-01-12", "2026-01-13", January) + ", "
            + Evaluate("Mo 10:00-12:00; SH Mo 14:00-15:00", "2026-01-26", "2026-01-27", January));
    }

    [Fact]
    public void Evaluate_BeyondTheData_IsUnknownWhereItMatters()
    {
        Assert.Equal("02-02 10:00–12:00?", Evaluate("Mo 10:00-12:00; SH off", "2026-02-02", "2026-02-03", January));
        Assert.Equal("02-02 10:00–11:00?, 02-02 11:00–12:00, 02-02 12:00–13:00?", Evaluate("Mo 10:00-12:00; SH Mo 11:00-13:00", "2026-02-02", "2026-02-03", January));
    }

    [Fact]
    public void Evaluate_BeyondTheData_IsSureOfDaysTheRuleCannotMatch()
    {
        Assert.Equal("02-03 10:00–12:00", Evaluate("Tu 10:00-12:00; SH Mo off", "2026-02-03", "2026-02-04", January));
    }

    [Fact]
    public void StatusAt_BeyondTheData_SaysWhy()
    {
        var schedule = new OpeningSchedule { Hours = Rendered.Parse("Mo 10:00-12:00; SH off") };

        var status = schedule.StatusAt(new DateTimeOffset(2026, 2, 2, 11, 0, 0, TimeSpan.FromHours(1)));

        Assert.Equal((OpeningState.Unknown, StateReason.SchoolHolidaysNotKnown), (status.State, status.Reason));
    }

    [Fact]
    public void Includes_Days_AreYesNoOrNotKnown()
    {
        Assert.True(January.Includes(Rendered.Date("2026-01-19")));
        Assert.False(January.Includes(Rendered.Date("2026-01-18")));
        Assert.Null(January.Includes(Rendered.Date("2026-02-01")));
        Assert.Null(SchoolHolidays.NotKnown.Includes(Rendered.Date("2026-01-19")));
    }
}
