using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>Ranges of days, every year's or of given years; the end of a yearly range may lie in the next year.</summary>
internal static class DayRanges
{
    public static bool Contains(DayRange range, DateOnly day)
    {
        if (range.To is null && !range.OpenEnd)
        {
            return IsDay(range.From, day);
        }
        if (range.OpenEnd)
        {
            return range.From.Year is { } year ? day >= Resolve(range.From, year) : day >= Resolve(range.From, day.Year);
        }
        return Find(range.From, range.To!, day) is { } first && (day.DayNumber - first.DayNumber) % range.Step == 0;
    }

    private static bool IsDay(DayPoint point, DateOnly day)
    {
        // A range may end on a 29 February that a year does not have; a single day must exist.
        if (point is { Anchor: MonthDay { Month: 2, Day: 29 }, Year: null, Shift: null, DayOffset: 0 } && day is not { Month: 2, Day: 29 })
        {
            return false;
        }
        if (point.Year is { } year)
        {
            return Resolve(point, year) == day;
        }
        return Resolve(point, day.Year) == day
            || point.DayOffset != 0 && (Resolve(point, day.Year - 1) == day || Resolve(point, day.Year + 1) == day);
    }

    /// <summary>The first day of the range's run that a day lies in, or null when it lies in none.</summary>
    private static DateOnly? Find(DayPoint from, DayPoint to, DateOnly day)
    {
        if (from.Year is { } fromYear)
        {
            return InRun(Resolve(from, fromYear), to, to.Year ?? fromYear, to.Year is null, day);
        }
        return InRun(Resolve(from, day.Year), to, day.Year, true, day)
            ?? (day.Year > DateOnly.MinValue.Year ? InRun(Resolve(from, day.Year - 1), to, day.Year - 1, true, day) : null);
    }

    private static DateOnly? InRun(DateOnly first, DayPoint to, int toYear, bool mayRunOver, DateOnly day)
    {
        var last = Resolve(to, toYear);
        if (last < first && mayRunOver)
        {
            last = Resolve(to, toYear + 1);
        }
        return day >= first && day <= last ? first : null;
    }

    /// <summary>The day in a year: a day past its month's end runs on into the next month.</summary>
    public static DateOnly Resolve(DayPoint point, int year)
    {
        var day = point.Anchor switch
        {
            MonthDay date => new DateOnly(year, date.Month, 1).AddDays(date.Day - 1),
            MonthNthWeekday nth => Nth(year, nth),
            _ => Easter.SundayOf(year),
        };
        if (point.Shift is { } shift)
        {
            var distance = (shift.Weekday - DayMatcher.Weekday(day) + 7) % 7;
            day = day.AddDays(shift.Forward || distance == 0 ? distance : distance - 7);
        }
        return day.AddDays(point.DayOffset);
    }

    private static DateOnly Nth(int year, MonthNthWeekday nth)
    {
        if (nth.Ordinal > 0)
        {
            var first = new DateOnly(year, nth.Month, 1);
            return first.AddDays((nth.Weekday - DayMatcher.Weekday(first) + 7) % 7 + 7 * (nth.Ordinal - 1));
        }
        var last = new DateOnly(year, nth.Month, DateTime.DaysInMonth(year, nth.Month));
        return last.AddDays(-((DayMatcher.Weekday(last) - nth.Weekday + 7) % 7) + 7 * (nth.Ordinal + 1));
    }
}
