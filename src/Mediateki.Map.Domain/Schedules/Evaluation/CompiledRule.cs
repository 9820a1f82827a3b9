using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>A rule with what evaluation asks of it over and over worked out once.</summary>
internal sealed class CompiledRule
{
    public CompiledRule(Rule rule, int index, Rule? previous)
    {
        (Rule, Index, State) = (rule, index, rule.State);
        Groups = [.. rule.Dates];
        // A normal rule takes the place of what was said of its days before, unless it only closes part of them,
        // or names no days of its own after rules that do.
        Replaces = rule.Join == RuleJoin.Normal
            && State != RuleState.Closed
            && (Groups.Length > 0 || previous is { Dates.Count: 0 });
        DaysOver = rule.Hours.Count == 0 ? 0 : rule.Hours.Max(HourSpans.DaysOver);
        WeekdayMask = MaskOf(rule);
    }

    public Rule Rule { get; }

    public int Index { get; }

    public RuleState State { get; }

    public DateGroup[] Groups { get; }

    public bool Replaces { get; }

    /// <summary>How many days after its own the rule's hours can still run.</summary>
    public int DaysOver { get; }

    /// <summary>Bit n for weekday n (1–7) when weekdays alone decide; null otherwise.</summary>
    public int? WeekdayMask { get; }

    private static int? MaskOf(Rule rule)
    {
        if (rule.Dates.Count == 0)
        {
            return 0b1111_1110;
        }
        if (rule.Dates.Count > 1 || !rule.Dates[0].Alternatives.All(selector => selector is WeekdayRange))
        {
            return null;
        }
        var mask = 0;
        foreach (var range in rule.Dates[0].Alternatives.Cast<WeekdayRange>())
        {
            for (var weekday = range.From; ; weekday = weekday % 7 + 1)
            {
                mask |= 1 << weekday;
                if (weekday == range.To)
                {
                    break;
                }
            }
        }
        return mask;
    }
}
