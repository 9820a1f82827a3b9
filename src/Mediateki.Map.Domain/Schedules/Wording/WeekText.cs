using Mediateki.Map.Domain.Schedules.Evaluation;
using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Wording;

/// <summary>
/// Rules that differ by weekday only, as the week they make together: what they replace in each other is worked out,
/// and days of the same hours stand together ("pn., śr.–pt. 8:00–20:00, wt. 10:00–18:00").
/// </summary>
internal sealed class WeekText(ScheduleVocabulary words)
{
    private static readonly DateOnly Monday = new(2024, 1, 1);

    private static readonly EvaluationContext NoHolidays = new() { PublicHolidays = PublicHolidays.None };

    private readonly HoursText _hours = new(words);
    private readonly DateText _dates = new(words);

    /// <param name="rules">Rules whose only day selectors are ranges of weekdays.</param>
    /// <param name="nameClosedDays">Whether days that the rules close are named; days that they do not speak of never are.</param>
    public string Describe(IReadOnlyList<Rule> rules, bool nameClosedDays)
    {
        var compiled = CompiledRule.CompileAll(rules);
        var evaluator = new DayEvaluator(compiled, NoHolidays);
        var days = Enumerable.Range(1, 7)
            .Where(weekday => compiled.Any(rule => (rule.WeekdayMask >> weekday & 1) != 0))
            .Select(weekday => (Weekday: weekday, Text: DescribeDay(evaluator, rules, weekday)))
            .ToList();
        var open = days.Where(day => nameClosedDays || day.Text != words.Closed).ToList();
        if (open.Count == 0)
        {
            return words.Closed;
        }
        return string.Join(", ", open.GroupBy(day => day.Text).Select(group => DescribeGroup([.. group.Select(day => day.Weekday)], group.Key)));
    }

    private string DescribeGroup(List<int> weekdays, string hours)
    {
        if (weekdays.Count == 7)
        {
            return hours == words.OpenAllDay ? hours : $"{words.EveryDay} {hours}";
        }
        var runs = new List<string>();
        for (var i = 0; i < weekdays.Count;)
        {
            var last = i;
            while (last + 1 < weekdays.Count && weekdays[last + 1] == weekdays[last] + 1)
            {
                last++;
            }
            runs.Add(_dates.Weekdays(weekdays[i], weekdays[last]));
            i = last + 1;
        }
        return $"{string.Join(", ", runs)} {hours}";
    }

    private string DescribeDay(DayEvaluator evaluator, IReadOnlyList<Rule> rules, int weekday)
    {
        var date = Monday.AddDays(weekday - 1);
        var stretches = new List<HoursText.Stretch>();
        var segments = evaluator.Evaluate(date).ToArray();
        var over = evaluator.Evaluate(date.AddDays(1)).ToArray().FirstOrDefault(segment => segment is { Start: 0, Origin: 1 });
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            if (segment.Origin > 0)
            {
                continue;
            }
            var rule = rules[segment.Rule];
            var isOpenEnd = segment.Doubt == Doubt.OpenEnd;
            var state = isOpenEnd ? OpeningState.Open : RuleStates.Of(rule);
            var comment = RuleStates.CommentBeyond(state, rule.Comment);
            if (isOpenEnd && i > 0 && stretches.Count > 0 && segments[i - 1] is { Origin: 0 } before && before.End == segment.Start && before.Rule == segment.Rule)
            {
                stretches[^1] = stretches[^1] with { OpenEnd = true };
                continue;
            }
            int? end = isOpenEnd ? null : segment.End == 1440 && over.Rule == segment.Rule && over.End > 0 ? 1440 + over.End : segment.End;
            stretches.Add(HoursText.FromMinutes(segment.Start, end, isOpenEnd, state, comment));
        }
        return stretches.Count == 0 ? words.Closed : _hours.Describe(stretches);
    }
}
