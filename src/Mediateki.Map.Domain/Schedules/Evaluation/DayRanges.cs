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
            return range.From.Year is { } first ? day >= Resolve(range.From, first) : day >= Resolve(range.From, day.Year);
        }
        return ContainsClosed(range.From, range.To!, day);
    }

    private static bool IsDay(DayPoint point, DateOnly day)
    {
        if (point.Year is { } year)
        {
            return Resolve(point, year) == day;
        }
        return Resolve(point, day.Year) == day
            || point.DayOffset != 0 && (Resolve(point, day.Year - 1) == day || Resolve(point, day.Year + 1) == day);
    }

    private static bool ContainsClosed(DayPoint from, DayPoint to, DateOnly day)
    {
        if (from.Year is { } fromYear)
        {
            var first = Resolve(from, fromYear);
            var last = Resolve(to, to.Year ?? fromYear);
            return day >= first && day <= (last < first && to.Year is null ? Resolve(to, fromYear + 1) : last);
        }
        if (to.Year is { } toYear)
        {
            return day >= Resolve(from, toYear) && day <= Resolve(to, toYear);
        }
        var start = Resolve(from, day.Year);
        var end = Resolve(to, day.Year);
        return start <= end ? day >= start && day <= end : day >= start || day <= end;
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
