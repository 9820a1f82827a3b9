using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>A rule with what evaluation asks of it over and over worked out once.</summary>
internal sealed class CompiledRule
{
    /// <summary>Fixed hours are the same on every day.</summary>
    private static readonly DateOnly AnyDay = new(2024, 1, 1);

    private readonly ResolvedSpan[]? _fixedSpans;

    private CompiledRule(Rule rule, int index, CompiledRule? previous)
    {
        (Rule, Index, State) = (rule, index, rule.State);
        NamesDays = rule.Dates.Count > 0;
        // A normal rule takes the place of what was said of its days before. One that closes is laid over it instead, as it may close
        // a part of the day; and so is one that names no days, unless it opens and follows another that names none.
        Replaces = rule.Join == RuleJoin.Normal
            && State != RuleState.Closed
            && (NamesDays || State == RuleState.Open && previous is { NamesDays: false });
        // What is added to a fallback rule is a fallback with it.
        IsFallback = rule.Join == RuleJoin.Fallback || rule.Join == RuleJoin.Additional && previous is { IsFallback: true };
        DaysOver = rule.Hours.Count == 0 ? 0 : rule.Hours.Max(HourSpans.DaysOver);
        WeekdayMask = DayMasks.Every;
        MonthMask = DayMasks.Every;
        var others = new List<DateGroup>();
        foreach (var group in rule.Dates)
        {
            if (DayMasks.TryWeekdays(group) is { } weekdays)
            {
                WeekdayMask &= weekdays;
            }
            else if (DayMasks.TryMonths(group) is { } months)
            {
                MonthMask &= months;
            }
            else
            {
                others.Add(group);
            }
        }
        OtherGroups = [.. others];
        DependsOnSun = rule.Hours.Any(span => span.From.IsVariable || span.To is { IsVariable: true });
        _fixedSpans = DependsOnSun ? null : [.. rule.Hours.Select((_, i) => HourSpans.Resolve(rule.Hours.AsSpan(), i, AnyDay, EvaluationContext.Poland))];
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

    public bool NamesDays { get; }

    public bool Replaces { get; }

    public bool IsFallback { get; }

    /// <summary>How many days after its own the rule's hours can still run.</summary>
    public int DaysOver { get; }

    /// <summary>Bit n for weekday n (1–7).</summary>
    public int WeekdayMask { get; }

    /// <summary>Bit n for month n (1–12).</summary>
    public int MonthMask { get; }

    /// <summary>Day selectors that the masks do not cover.</summary>
    public DateGroup[] OtherGroups { get; }

    public bool DependsOnSun { get; }

    /// <summary>Whether nothing but the weekday decides whether the rule matches.</summary>
    public bool GoesByWeekday => MonthMask == DayMasks.Every && OtherGroups.Length == 0;

    public bool HasHours => Rule.Hours.Count > 0;

    public int SpanCount => Rule.Hours.Count;

    /// <summary>The span at an index of the hours, on a day.</summary>
    public ResolvedSpan Span(int index, DateOnly day, EvaluationContext context) =>
        _fixedSpans is not null ? _fixedSpans[index] : HourSpans.Resolve(Rule.Hours.AsSpan(), index, day, context);
}
