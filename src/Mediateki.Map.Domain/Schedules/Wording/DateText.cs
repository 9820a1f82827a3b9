using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Wording;

/// <summary>Day selectors in words: "w święta", "24–26 grudnia", "pierwszy poniedziałek miesiąca".</summary>
internal sealed class DateText(ScheduleVocabulary words)
{
    public string Describe(DateGroup group)
    {
        if (group.Kind == DateKind.Week)
        {
            return DescribeWeeks(group);
        }
        return string.Join(", ", group.Alternatives.Select(Describe));
    }

    /// <summary>A range of weekdays or a list of two: "pn.–pt.", "sob., niedz.".</summary>
    public string Weekdays(int from, int to)
    {
        var names = words.Weekdays;
        if (from == to)
        {
            return names[from - 1];
        }
        var isPair = to == from % 7 + 1;
        return $"{names[from - 1]}{(isPair ? ", " : "–")}{names[to - 1]}";
    }

    private string Describe(DateSelector selector) => selector switch
    {
        YearRange years => DescribeYears(years),
        MonthRange months => DescribeMonths(months),
        DayRange days => DescribeDays(days),
        WeekdayRange weekdays => Weekdays(weekdays.From, weekdays.To),
        NthWeekday nth => DescribeNth(nth),
        HolidaySelector { DayOffset: 0 } holidays => holidays.IsSchool ? words.OnSchoolHolidays : words.OnPublicHolidays,
        HolidaySelector holidays => words.NearHolidays(holidays.DayOffset, holidays.IsSchool),
        _ => throw new InvalidOperationException($"A selector without words: {selector.GetType().Name}."),
    };

    private string DescribeYears(YearRange years)
    {
        if (years.Step > 1)
        {
            return words.EveryNthYear(years.Step, years.From) + (years.To is { } last ? $" ({words.Until(words.Year(last))})" : "");
        }
        return years.To switch
        {
            null => words.Since(words.Year(years.From)),
            { } to when to == years.From => words.Year(years.From),
            { } to => $"{years.From}–{words.Year(to)}",
        };
    }

    private string DescribeMonths(MonthRange months)
    {
        var from = words.Months[months.From - 1] + (months.FromYear is { } year ? " " + words.Year(year) : "");
        if (months.From == months.To && months.FromYear == months.ToYear)
        {
            return from;
        }
        return $"{from}–{words.Months[months.To - 1]}{(months.ToYear is { } toYear ? " " + words.Year(toYear) : "")}";
    }

    private string DescribeDays(DayRange range)
    {
        var from = DescribeDay(range.From);
        if (range.OpenEnd)
        {
            return words.Since(from);
        }
        if (range.To is not { } to)
        {
            return from;
        }
        var text = IsWithinMonth(range.From, to, out var month, out var first, out var last)
            ? $"{first}–{words.DayOfMonth(last, month)}"
            : $"{from} – {DescribeDay(to)}";
        return range.Step == 1 ? text : $"{text}, {words.EveryNthDay(range.Step)}";
    }

    private static bool IsWithinMonth(DayPoint from, DayPoint to, out int month, out int first, out int last)
    {
        if (from is { Year: null, Shift: null, DayOffset: 0, Anchor: MonthDay start } && to is { Year: null, Shift: null, DayOffset: 0, Anchor: MonthDay end }
            && start.Month == end.Month && start.Day < end.Day)
        {
            (month, first, last) = (start.Month, start.Day, end.Day);
            return true;
        }
        (month, first, last) = (0, 0, 0);
        return false;
    }

    private string DescribeDay(DayPoint point)
    {
        var offset = point.DayOffset;
        string day;
        if (point.Anchor is EasterSunday)
        {
            day = words.Easter(offset);
            offset = 0;
        }
        else
        {
            day = point.Anchor is MonthDay date
                ? words.DayOfMonth(date.Day, date.Month)
                : DescribeMonthNth((MonthNthWeekday)point.Anchor);
        }
        day = point.Year is { } year ? $"{day} {words.Year(year)}" : day;
        day = point.Shift is { } shift ? words.MovedToWeekday(day, shift.Weekday, shift.Forward) : day;
        return offset == 0 ? day : words.Moved(day, offset);
    }

    private string DescribeMonthNth(MonthNthWeekday nth) => $"{words.NthWeekday(nth.Weekday, nth.Ordinal)} ({words.Months[nth.Month - 1]})";

    private string DescribeNth(NthWeekday nth)
    {
        var positions = nth.Positions.SelectMany(range => Enumerable.Range(Math.Min(range.From, range.To), Math.Abs(range.To - range.From) + 1));
        var list = string.Join(", ", positions.Where(position => position != 0).Select(position => words.NthWeekday(nth.Weekday, position)));
        return nth.DayOffset == 0 ? list : words.Moved(list, nth.DayOffset);
    }

    private string DescribeWeeks(DateGroup group)
    {
        if (group.Alternatives is [WeekRange { Step: 2 } range] && range.From <= 2 && range.To >= 52)
        {
            return range.From == 1 ? words.OddWeeks : words.EvenWeeks;
        }
        if (group.Alternatives is [WeekRange { Step: > 1 } stepped])
        {
            return words.EveryNthWeek(stepped.Step, stepped.From, stepped.To);
        }
        return words.Weeks(string.Join(", ", group.Alternatives.Cast<WeekRange>().Select(weeks =>
            (weeks.From == weeks.To ? $"{weeks.From}" : $"{weeks.From}–{weeks.To}") + (weeks.Step > 1 ? $"/{weeks.Step}" : ""))));
    }
}
