namespace Mediateki.Map.Domain.Schedules;

/// <summary>What an exception says.</summary>
public enum ScheduleExceptionKind
{
    Closed,

    /// <summary>Other hours than usual: <see cref="ScheduleException.Hours"/>.</summary>
    OtherHours,

    /// <summary>Something is different, and the hours are not known.</summary>
    NotConfirmed,
}

/// <summary>
/// A dated override of the usual hours. It replaces its whole calendar days, midnight to midnight, with what runs into them
/// from the day before; its own hours may run past midnight.
/// </summary>
public sealed record ScheduleException
{
    /// <param name="from">First local day.</param>
    /// <param name="to">Last local day, included; not before <paramref name="from"/>.</param>
    /// <param name="kind">What it says.</param>
    /// <param name="hours">The hours, with <see cref="ScheduleExceptionKind.OtherHours"/> only.</param>
    /// <param name="reason">Why, in words for people; may be empty.</param>
    /// <param name="source">Who said so: an address or a name.</param>
    /// <exception cref="ArgumentException">The days are reversed, or hours are missing or superfluous.</exception>
    public ScheduleException(DateOnly from, DateOnly to, ScheduleExceptionKind kind, OpeningHoursExpression? hours, string reason, string source)
    {
        if (to < from)
        {
            throw new ArgumentException("The last day is before the first.", nameof(to));
        }
        if (kind == ScheduleExceptionKind.OtherHours != hours is not null)
        {
            throw new ArgumentException("Hours belong to an exception with other hours, and to no other.", nameof(hours));
        }
        (From, To, Kind, Hours, Reason, Source) = (from, to, kind, hours, reason, source);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public ScheduleExceptionKind Kind { get; init; }

    public OpeningHoursExpression? Hours { get; init; }

    public string Reason { get; }

    public string Source { get; }

    /// <summary>Number of days, at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool Includes(DateOnly date) => From <= date && date <= To;

    /// <summary>Closed from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public static ScheduleException Closed(DateOnly from, DateOnly to, string reason, string source) =>
        new(from, to, ScheduleExceptionKind.Closed, null, reason, source);

    /// <summary>Other hours from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public static ScheduleException OtherHours(DateOnly from, DateOnly to, OpeningHoursExpression hours, string reason, string source) =>
        new(from, to, ScheduleExceptionKind.OtherHours, hours, reason, source);
}

/// <summary>When and by whom hours were last confirmed.</summary>
/// <param name="On">The local day of the confirmation.</param>
/// <param name="Source">Who confirmed them: the library, an address, a survey.</param>
public sealed record ScheduleConfirmation(DateOnly On, string Source)
{
    /// <summary>Whether the confirmation is at most so many days old on a day.</summary>
    public bool IsFresh(DateOnly today, int maxAgeDays) => today.DayNumber - On.DayNumber <= maxAgeDays;
}
