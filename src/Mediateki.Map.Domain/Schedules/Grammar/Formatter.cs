using System.Globalization;
using System.Text;

namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Writes rules in the canonical form: canonical words and order, two-digit days, weeks and hours.</summary>
internal static class Formatter
{
    private const int Day = 24 * 60;

    public static string Format(IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder();
        for (var i = 0; i < rules.Count; i++)
        {
            if (i > 0)
            {
                text.Append(rules[i].Join switch { RuleJoin.Additional => ", ", RuleJoin.Fallback => " || ", _ => "; " });
            }
            text.AppendJoin(' ', i > 0 && WouldContinueHours(rules[i], rules[i - 1]) ? Parts(rules[i]).Reverse() : Parts(rules[i]));
        }
        return text.ToString();
    }

    /// <summary>Hours after a comma would be read as more hours of the rule before; its state or comment then goes first.</summary>
    private static bool WouldContinueHours(Rule rule, Rule previous) =>
        rule is { Join: RuleJoin.Additional, Dates.Count: 0, Hours.Count: > 0 } && previous is { Hours.Count: > 0, Modifier: RuleModifier.None, Comment: null };

    private static IEnumerable<string> Parts(Rule rule)
    {
        for (var i = 0; i < rule.Dates.Count; i++)
        {
            var group = rule.Dates[i];
            yield return Format(group) + (NeedsColon(rule, i) ? ":" : "");
        }
        if (rule.IsAlways)
        {
            yield return "24/7";
        }
        if (rule.Hours.Count > 0)
        {
            yield return string.Join(',', rule.Hours.Select(Format));
        }
        if (rule.Modifier != RuleModifier.None)
        {
            yield return rule.Modifier.ToString().ToLowerInvariant();
        }
        if (rule.Comment is not null)
        {
            yield return $"\"{rule.Comment}\"";
        }
    }

    /// <summary>
    /// A single year before days would be read as the year of the first day alone, and an open end before a weekday as a move to that weekday.
    /// </summary>
    private static bool NeedsColon(Rule rule, int index) =>
        rule.Dates[index].Alternatives is [.., DayRange { OpenEnd: true }] && index + 1 < rule.Dates.Count && rule.Dates[index + 1].Kind == DateKind.Weekday
        || rule.Dates[index].Alternatives is [.., YearRange { Step: 1 } last] && last.From == last.To
        && index + 1 < rule.Dates.Count
        && rule.Dates[index + 1].Alternatives[0] is DayRange or MonthRange { FromYear: null };

    private static string Format(DateGroup group) =>
        (group.Kind == DateKind.Week ? "week " : "") + string.Join(',', group.Alternatives.Select(Format));

    private static string Format(DateSelector selector) => selector switch
    {
        YearRange years => Format(years),
        MonthRange months => Format(months),
        DayRange days => Format(days.From) + (days.To is { } to ? "-" + FormatEnd(days.From, to) + Step(days.Step) : days.OpenEnd ? "+" : ""),
        WeekRange weeks => Two(weeks.From) + (weeks.To == weeks.From && weeks.Step == 1 ? "" : "-" + Two(weeks.To)) + Step(weeks.Step),
        WeekdayRange weekdays => Weekday(weekdays.From) + (weekdays.To == weekdays.From ? "" : "-" + Weekday(weekdays.To)),
        NthWeekday nth => $"{Weekday(nth.Weekday)}[{string.Join(',', nth.Positions.Select(Format))}]{Offset(nth.DayOffset)}",
        HolidaySelector holidays => (holidays.IsSchool ? "SH" : "PH") + Offset(holidays.DayOffset),
        _ => throw new InvalidOperationException($"A selector without a written form: {selector.GetType().Name}."),
    };

    private static string Format(YearRange years)
    {
        if (years is { To: null, Step: 1 })
        {
            return $"{years.From}+";
        }
        var end = years.To is { } to && to != years.From ? $"-{to}" : "";
        return years.From + end + Step(years.Step);
    }

    private static string Format(MonthRange months)
    {
        var from = (months.FromYear is { } year ? $"{year} " : "") + Month(months.From);
        var spansYears = months.FromYear is not null && months.ToYear is not null && (months.FromYear != months.ToYear || months.From != months.To);
        return months.From == months.To && !spansYears ? from : $"{from}-{(spansYears ? $"{months.ToYear} " : "")}{Month(months.To)}";
    }

    private static string Format(DayPoint point)
    {
        var year = point.Year is { } number ? $"{number} " : "";
        var day = point.Anchor switch
        {
            MonthDay date => $"{Month(date.Month)} {Two(date.Day)}",
            MonthNthWeekday nth => $"{Month(nth.Month)} {Weekday(nth.Weekday)}[{nth.Ordinal}]",
            _ => "easter",
        };
        var shift = point.Shift is { } to ? $" {(to.Forward ? '+' : '-')}{Weekday(to.Weekday)}" : "";
        return year + day + shift + Offset(point.DayOffset);
    }

    private static string FormatEnd(DayPoint from, DayPoint to)
    {
        var isPlain = from is { Shift: null, DayOffset: 0 } && to is { Shift: null, DayOffset: 0 } && from.Year == to.Year;
        return isPlain && from.Anchor is MonthDay first && to.Anchor is MonthDay last && first.Month == last.Month && first.Day <= last.Day
            ? Two(last.Day)
            : Format(to);
    }

    private static string Format(Ordinals positions) => positions.From == positions.To ? $"{positions.From}" : $"{positions.From}-{positions.To}";

    private static string Format(HourSpan span)
    {
        var end = span.To is { } to ? "-" + Format(EndAsWritten(span.From, to)) : "";
        return Format(span.From) + end + (span.OpenEnd ? "+" : "");
    }

    private static HourPoint EndAsWritten(HourPoint from, HourPoint to) =>
        !from.IsVariable && !to.IsVariable && to.Minutes > Day && to.Minutes - Day <= from.Minutes ? HourPoint.At(to.Minutes - Day) : to;

    private static string Format(HourPoint point)
    {
        if (!point.IsVariable)
        {
            return Clock(point.Minutes);
        }
        var name = point.Event.ToString().ToLowerInvariant();
        return point.Minutes == 0 ? name : $"({name}{(point.Minutes < 0 ? '-' : '+')}{Clock(Math.Abs(point.Minutes))})";
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Step(int step) => step == 1 ? "" : $"/{step}";

    private static string Offset(int days) => days == 0 ? "" : $" {(days < 0 ? '-' : '+')}{Math.Abs(days)} {(Math.Abs(days) == 1 ? "day" : "days")}";

    private static string Weekday(int weekday) => Words.Weekdays[weekday - 1];

    private static string Month(int month) => Words.Months[month - 1];
}
