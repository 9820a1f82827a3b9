using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>
/// When a library should be open, as it was said, and the moment that this means on the Polish clock. "After 17" asks whether it is open at 17:00; "until 20"
/// for the last half hour before; a day alone for noon; an hour alone for its next coming; a day of the week for the next such day.
/// </summary>
internal sealed class NeedTime
{
    private const int DayMinutes = 24 * 60;
    private const int Noon = 12 * 60;
    private const int HalfHour = 30;

    private static readonly TimeZoneInfo Zone = EvaluationContext.Poland.Zone;

    private bool isNow;
    private DayOfWeek? weekday;
    private int? daysAhead;
    private (int? Year, int Month, int Day)? date;
    private int? start;
    private int? end;

    public bool IsEmpty => !isNow && !HasDay && !HasHour;

    private bool HasDay => weekday is not null || daysAhead is not null || date is not null;

    private bool HasHour => start is not null || end is not null;

    public bool TakeNow() => (isNow |= IsEmpty) && !HasDay && !HasHour;

    public bool TakeWeekday(DayOfWeek value) => !isNow && daysAhead is null && date is null && (weekday ??= value) == value;

    public bool TakeDaysAhead(int value) => !isNow && weekday is null && date is null && (daysAhead ??= value) == value;

    public bool TakeDate(int? year, int month, int day) => !isNow && !HasDay && (date = (year, month, day)) is not null;

    /// <param name="minute">Of the day.</param>
    public bool TakeStart(int minute) => !isNow && minute < DayMinutes && (end is null || minute < end) && (start ??= minute) == minute;

    /// <param name="minute">Of the day, to 24:00.</param>
    public bool TakeEnd(int minute) => !isNow && minute > (start ?? 0) && (end ??= minute) == minute;

    public OpenAt? ToOpenAt(DateTimeOffset now)
    {
        if (IsEmpty)
        {
            return null;
        }
        var local = TimeZoneInfo.ConvertTime(now, Zone).DateTime;
        var minute = start ?? (end is { } last ? Math.Max(0, last - HalfHour) : Noon);
        var minutes = end is { } until ? until - minute : 1;
        var isToday = daysAhead == 0 && !HasHour && local.TimeOfDay.TotalMinutes >= Noon;
        return isNow || isToday ? new() : new() { From = InstantOf(DayFor(local, minute).ToDateTime(TimeOnly.MinValue).AddMinutes(minute)), Minutes = minutes };
    }

    private DateOnly DayFor(DateTime local, int minute)
    {
        var today = DateOnly.FromDateTime(local);
        var isPast = local.TimeOfDay.TotalMinutes >= minute;
        if (date is { } asked)
        {
            return DateFor(asked, today);
        }
        if (weekday is { } day)
        {
            var ahead = ((int)day - (int)today.DayOfWeek + 7) % 7;
            return today.AddDays(ahead == 0 && isPast ? 7 : ahead);
        }
        return today.AddDays(daysAhead ?? (isPast ? 1 : 0));
    }

    // The day has been checked in a leap year: 29 February waits for the next one.
    private static DateOnly DateFor((int? Year, int Month, int Day) asked, DateOnly today)
    {
        for (var year = asked.Year ?? today.Year; ; year++)
        {
            if (asked.Day <= DateTime.DaysInMonth(year, asked.Month) && (asked.Year is not null || new DateOnly(year, asked.Month, asked.Day) >= today))
            {
                return new(year, asked.Month, asked.Day);
            }
        }
    }

    /// <summary>A time that a spring night leaves out is an hour later.</summary>
    private static DateTimeOffset InstantOf(DateTime local) =>
        Zone.IsInvalidTime(local) ? InstantOf(local.AddHours(1)) : new(local, Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local));
}
