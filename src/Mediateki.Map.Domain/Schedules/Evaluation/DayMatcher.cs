using System.Globalization;
using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// Decides whether day selectors match a day. Where school holidays are not known it goes by an assumption and
/// remembers that it did (<see cref="MetUnknownSchoolDay"/>), so that the caller can try the other one.
/// </summary>
internal sealed class DayMatcher(EvaluationContext context)
{
    private bool _assumeSchoolHoliday;

    public EvaluationContext Context => context;

    public bool MetUnknownSchoolDay { get; private set; }

    /// <summary>Begins a new question, by an assumption about days of which nothing is known.</summary>
    public void Reset(bool assumeSchoolHoliday) => (_assumeSchoolHoliday, MetUnknownSchoolDay) = (assumeSchoolHoliday, false);

    /// <summary>Whether a rule matches a day; weekdays and months are answered from the rule's masks.</summary>
    public bool Matches(CompiledRule rule, DateOnly day, out string? holidayName)
    {
        holidayName = null;
        return (rule.WeekdayMask >> Weekday(day) & rule.MonthMask >> day.Month & 1) != 0
            && (rule.OtherGroups.Length == 0 || Matches(rule.OtherGroups, day, out holidayName));
    }

    /// <summary>Every group needs one matching alternative. The name is that of the holiday that matched, if one did.</summary>
    private bool Matches(ReadOnlySpan<DateGroup> groups, DateOnly day, out string? holidayName)
    {
        holidayName = null;
        foreach (var group in groups)
        {
            if (!MatchesAny(group.Alternatives.AsSpan(), day, ref holidayName))
            {
                return false;
            }
        }
        return true;
    }

    private bool MatchesAny(ReadOnlySpan<DateSelector> alternatives, DateOnly day, ref string? holidayName)
    {
        var matches = false;
        foreach (var selector in alternatives)
        {
            if (selector is HolidaySelector holiday)
            {
                matches |= MatchesHoliday(holiday, day, ref holidayName);
            }
            else if (!matches)
            {
                matches = Matches(selector, day);
            }
        }
        return matches;
    }

    private static bool Matches(DateSelector selector, DateOnly day) => selector switch
    {
        WeekdayRange weekdays => InCycle(Weekday(day), weekdays.From, weekdays.To),
        MonthRange months => InMonths(months, day),
        DayRange days => DayRanges.Contains(days, day),
        NthWeekday nth => IsNth(nth, day),
        WeekRange weeks => InWeeks(weeks, day),
        YearRange years => day.Year >= years.From && day.Year <= (years.To ?? int.MaxValue) && (day.Year - years.From) % years.Step == 0,
        _ => false,
    };

    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static bool InCycle(int value, int from, int to) => from <= to ? value >= from && value <= to : value >= from || value <= to;

    private static bool InMonths(MonthRange months, DateOnly day)
    {
        if (months.FromYear is not { } fromYear)
        {
            return InCycle(day.Month, months.From, months.To);
        }
        var month = day.Year * 12 + day.Month;
        return month >= fromYear * 12 + months.From && month <= (months.ToYear ?? fromYear) * 12 + months.To;
    }

    private static bool InWeeks(WeekRange weeks, DateOnly day)
    {
        var week = ISOWeek.GetWeekOfYear(day);
        return InCycle(week, weeks.From, weeks.To) && (week - weeks.From + 53) % 53 % weeks.Step == 0;
    }

    private static bool IsNth(NthWeekday nth, DateOnly day)
    {
        var original = day.AddDays(-nth.DayOffset);
        if (Weekday(original) != nth.Weekday)
        {
            return false;
        }
        var fromStart = (original.Day - 1) / 7 + 1;
        var fromEnd = -((DateTime.DaysInMonth(original.Year, original.Month) - original.Day) / 7 + 1);
        foreach (var position in nth.Positions)
        {
            if (InOrdinals(fromStart, position) || InOrdinals(fromEnd, position))
            {
                return true;
            }
        }
        return false;
    }

    private static bool InOrdinals(int ordinal, Ordinals range) =>
        Math.Sign(ordinal) == Math.Sign(range.From)
        && ordinal >= Math.Min(range.From, range.To) && ordinal <= Math.Max(range.From, range.To);

    private bool MatchesHoliday(HolidaySelector selector, DateOnly day, ref string? holidayName)
    {
        var original = day.AddDays(-selector.DayOffset);
        var name = selector.IsSchool ? SchoolHolidayName(original) : context.PublicHolidays.Find(original)?.Name;
        holidayName ??= name;
        return name is not null;
    }

    private string? SchoolHolidayName(DateOnly day)
    {
        if (context.SchoolHolidays.Includes(day) is not null)
        {
            return context.SchoolHolidays.Find(day)?.Name;
        }
        MetUnknownSchoolDay = true;
        return _assumeSchoolHoliday ? "" : null;
    }
}
