using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Wording;

/// <summary>An expression in plain words, section by section: first the ordinary week, then seasons, days and holidays in the order of the rules.</summary>
internal sealed class ExpressionText(ScheduleVocabulary words)
{
    private readonly DateText _dates = new(words);
    private readonly HoursText _hours = new(words);
    private readonly WeekText _week = new(words);

    public string Describe(IReadOnlyList<Rule> rules)
    {
        var sections = new List<string>();
        var parts = rules.SelectMany(Split).ToList();
        for (var i = 0; i < parts.Count;)
        {
            var next = i + 1;
            if (IsWeekly(parts[i]))
            {
                while (next < parts.Count && IsWeekly(parts[next]) && SameSeason(parts[i], parts[next]))
                {
                    next++;
                }
                sections.Add(DescribeSeason(parts[i..next], sections.Count > 0));
            }
            else
            {
                sections.Add(DescribeRule(parts[i]));
            }
            i = next;
        }
        return string.Join("; ", sections);
    }

    /// <summary>"Sa,PH 10:00-14:00" speaks of Saturdays and of holidays: two rules, to say each in its place.</summary>
    private static IEnumerable<Rule> Split(Rule rule)
    {
        var index = rule.Dates.Count - 1;
        if (index < 0 || rule.Dates[index].Kind != DateKind.Weekday)
        {
            yield return rule;
            yield break;
        }
        var byKind = rule.Dates[index].Alternatives.GroupBy(selector => selector is HolidaySelector).OrderBy(group => group.Key);
        foreach (var group in byKind)
        {
            var kind = group.Key ? DateKind.Holiday : DateKind.Weekday;
            var dates = rule.Dates.Take(index).Append(new DateGroup(kind, new ValueList<DateSelector>([.. group])));
            yield return rule with { Dates = new ValueList<DateGroup>([.. dates]) };
        }
    }

    private static bool IsWeekly(Rule rule) =>
        rule.Join != RuleJoin.Fallback
        && (rule.State != RuleState.Closed || rule.Comment is null)
        && rule.Hours.All(span => !span.From.IsVariable && span.To is not { IsVariable: true })
        && rule.Dates.All(group => group.Kind is DateKind.Year or DateKind.MonthDay or DateKind.Week or DateKind.Weekday)
        && rule.Dates.All(group => group.Kind != DateKind.Weekday || group.Alternatives.All(selector => selector is WeekdayRange))
        && (rule.Hours.Count > 0 || rule.Dates.Any(group => group.Kind == DateKind.Weekday) || rule.Dates.Count == 0);

    private static bool SameSeason(Rule a, Rule b) => Season(a).Equals(Season(b));

    private static ValueList<DateGroup> Season(Rule rule) => new([.. rule.Dates.Where(group => group.Kind != DateKind.Weekday)]);

    private string DescribeSeason(List<Rule> rules, bool isLater)
    {
        var season = Season(rules[0]);
        var weekly = rules.Select(rule => rule with { Dates = new ValueList<DateGroup>([.. rule.Dates.Where(group => group.Kind == DateKind.Weekday)]) }).ToList();
        var week = _week.Describe(weekly, season.Count > 0 || isLater);
        return season.Count == 0 ? week : $"{string.Join(", ", season.Select(_dates.Describe))}: {WithoutEveryDay(week)}";
    }

    private string WithoutEveryDay(string week) => week.StartsWith(words.EveryDay + " ", StringComparison.Ordinal) ? week[(words.EveryDay.Length + 1)..] : week;

    private string DescribeRule(Rule rule)
    {
        var state = RuleStates.Of(rule);
        var comment = RuleStates.CommentBeyond(state, rule.Comment);
        var hours = rule.Hours.Count == 0
            ? _hours.Qualify("", state, comment)
            : _hours.Describe(rule.Hours.Select(span => _hours.FromRule(span, state, comment)));
        var dates = string.Join(", ", rule.Dates.Select(_dates.Describe));
        if (rule.Join == RuleJoin.Fallback)
        {
            return $"{words.OtherwiseUnlessOpen}{(dates.Length == 0 ? "" : ", " + dates)}: {hours}";
        }
        return dates.Length == 0 ? hours : $"{dates} {hours}";
    }
}
