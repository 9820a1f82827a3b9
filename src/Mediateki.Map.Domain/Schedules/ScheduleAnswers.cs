namespace Mediateki.Map.Domain.Schedules;

/// <summary>A stretch of time in one state other than closed; closed time is what lies between.</summary>
/// <param name="Start">Inclusive, with the offset of the schedule's zone, so that its clock time is the local one.</param>
/// <param name="End">Exclusive, likewise.</param>
/// <param name="State">Never Closed.</param>
/// <param name="Reason">Where the state comes from.</param>
/// <param name="Comment">The comment of the rule, if it has one; for an exception its reason.</param>
public sealed record ScheduleInterval(DateTimeOffset Start, DateTimeOffset End, OpeningState State, StateReason Reason, string? Comment);

/// <summary>The state at an instant and what comes next.</summary>
/// <param name="State">The state at the instant.</param>
/// <param name="Reason">Where it comes from.</param>
/// <param name="Until">When the state changes, in local time with its offset; null if not within the horizon looked at.</param>
/// <param name="Next">The state it changes to; null likewise.</param>
/// <param name="Comment">The comment of the rule, or the reason of the exception.</param>
/// <param name="Holiday">The public holiday that day is, named by the hours or not.</param>
/// <param name="Exception">The exception that decides that day.</param>
public sealed record ScheduleStatus(
    OpeningState State,
    StateReason Reason,
    DateTimeOffset? Until,
    OpeningState? Next,
    string? Comment,
    PublicHoliday? Holiday,
    ScheduleException? Exception);

/// <summary>Hours within one day: minutes after local midnight, end exclusive, at most 1440.</summary>
public sealed record DayHours(int StartMinute, int EndMinute, OpeningState State, StateReason Reason, string? Comment)
{
    public TimeOnly Start => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(StartMinute));

    /// <summary>The end on the clock; midnight at the end of the day reads 00:00.</summary>
    public TimeOnly End => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(EndMinute % 1440));
}

/// <summary>One local calendar day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Hours">In order, without overlap, closed time left out; what runs over from the day before begins at minute 0.</param>
/// <param name="Holiday">The public holiday it is, or null.</param>
/// <param name="Exception">The exception that decides it, or null.</param>
public sealed record ScheduleDay(DateOnly Date, IReadOnlyList<DayHours> Hours, PublicHoliday? Holiday, ScheduleException? Exception)
{
    /// <summary>Whether the place is surely closed all day.</summary>
    public bool IsClosed => Hours.Count == 0;

    /// <summary>Whether some of the day is unknown or not confirmed.</summary>
    public bool HasUncertainHours => Hours.Any(hours => hours.State.IsUncertain());

    /// <summary>The hours that include a wall-clock time of this day, or null when it is closed then.</summary>
    public DayHours? FindHours(DateTime local)
    {
        var minute = local.Hour * 60 + local.Minute;
        return Hours.FirstOrDefault(hours => hours.StartMinute <= minute && minute < hours.EndMinute);
    }
}

/// <summary>A week from Monday to Sunday, seven days in order.</summary>
public sealed record WeekTable(DateOnly Monday, IReadOnlyList<ScheduleDay> Days);

/// <summary>Which hours a visit needs.</summary>
public enum CoverageNeed
{
    /// <summary>Staff has to be there.</summary>
    Staffed,

    /// <summary>Open or self-service.</summary>
    Accessible,
}

/// <summary>Whether a schedule covers a stretch of time.</summary>
public enum Coverage
{
    No,

    Yes,

    /// <summary>It may: some of the time is unknown, not confirmed or by appointment, and none is surely closed.</summary>
    NotConfirmed,
}

/// <summary>A coming public holiday or exception.</summary>
/// <param name="From">First local day.</param>
/// <param name="To">Last local day, included.</param>
/// <param name="Holiday">The holiday, or null for an exception.</param>
/// <param name="Exception">The exception, or null for a holiday.</param>
/// <param name="Day">The hours on the first of these days that lies in the range asked for.</param>
public sealed record ScheduleNotice(DateOnly From, DateOnly To, PublicHoliday? Holiday, ScheduleException? Exception, ScheduleDay Day);
