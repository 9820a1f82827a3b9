using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>A rule with what evaluation asks of it over and over worked out once.</summary>
internal sealed class CompiledRule
{
    public CompiledRule(Rule rule, int index, CompiledRule? previous)
    {
        (Rule, Index, State) = (rule, index, rule.State);
        Groups = [.. rule.Dates];
        // A normal rule takes the place of what was said of its days before. One that closes is laid over it instead, as it may close
        // a part of the day; and so is one that names no days, unless it opens and follows another that names none.
        Replaces = rule.Join == RuleJoin.Normal
            && State != RuleState.Closed
            && (Groups.Length > 0 || State == RuleState.Open && previous is { Groups.Length: 0 });
        // What is added to a fallback rule is a fallback with it.
        IsFallback = rule.Join == RuleJoin.Fallback || rule.Join == RuleJoin.Additional && previous is { IsFallback: true };
        DaysOver = rule.Hours.Count == 0 ? 0 : rule.Hours.Max(HourSpans.DaysOver);
        WeekdayMask = MaskOf(rule);
    }

    /// <summary>Rules in their order, each seeing the one before.</summary>
    public static CompiledRule[] CompileAll(IReadOnlyList<Rule> rules)
    {
        var compiled = new CompiledRule[rules.Count];
        for (var i = 0; i < rules.Count; i++)
        {
            compiled[i] = new CompiledRule(rules[i], i, i == 0 ? null : compiled[i - 1]);
        }
        return compiled;
    }

    public Rule Rule { get; }

    public int Index { get; }

    public RuleState State { get; }

    public DateGroup[] Groups { get; }

    public bool Replaces { get; }

    public bool IsFallback { get; }

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
