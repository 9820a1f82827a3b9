namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// What rules say of one minute, without working out the day: the same answer as <see cref="DayEvaluator"/>, which a test holds it to.
/// </summary>
internal static class MomentEvaluator
{
    [ThreadStatic]
    private static DayMatcher? _matcher;

    public static RuleState StateAt(CompiledRule[] rules, DateOnly day, int minute, EvaluationContext context)
    {
        var matcher = _matcher is { } cached && ReferenceEquals(cached.Context, context) ? cached : _matcher = new DayMatcher(context);
        matcher.Reset(false);
        var state = Evaluate(rules, day, minute, matcher);
        if (!matcher.MetUnknownSchoolDay)
        {
            return state;
        }
        matcher.Reset(true);
        return Evaluate(rules, day, minute, matcher) == state ? state : RuleState.Unknown;
    }

    private static RuleState Evaluate(CompiledRule[] rules, DateOnly day, int minute, DayMatcher matcher)
    {
        var first = rules.Length - 1;
        while (first > 0 && !(rules[first].Replaces && matcher.Matches(rules[first], day, out _)))
        {
            first--;
        }
        var state = RuleState.Closed;
        for (var i = first; i < rules.Length; i++)
        {
            if ((!rules[i].IsFallback || state == RuleState.Closed) && Find(rules[i], day, minute, matcher) is { } found)
            {
                state = found;
            }
        }
        return state;
    }

    /// <summary>What a rule says of the minute, by its own day and by the days before it runs over from; null when nothing.</summary>
    private static RuleState? Find(CompiledRule rule, DateOnly day, int minute, DayMatcher matcher)
    {
        RuleState? state = null;
        for (var origin = 0; origin <= rule.DaysOver; origin++)
        {
            var ownDay = day.AddDays(-origin);
            if (matcher.Matches(rule, ownDay, out _) && FindInHours(rule, ownDay, minute + origin * HourSpans.Day, matcher.Context) is { } found)
            {
                if (rule.IsFallback)
                {
                    return found;
                }
                state = found;
            }
        }
        return state;
    }

    private static RuleState? FindInHours(CompiledRule rule, DateOnly day, int minute, EvaluationContext context)
    {
        if (!rule.HasHours)
        {
            return minute < HourSpans.Day ? rule.State : null;
        }
        RuleState? state = null;
        for (var i = 0; i < rule.SpanCount; i++)
        {
            var span = rule.Span(i, day, context);
            if (minute >= span.Start && minute < span.End)
            {
                state = span.SunIsUnknown ? RuleState.Unknown : rule.State;
            }
            else if (minute >= span.End && minute < span.OpenEnd)
            {
                state = rule.State == RuleState.Closed ? RuleState.Closed : RuleState.Unknown;
            }
            // Of the hours of an ordinary rule the later count, as they are laid over the earlier; a fallback only fills gaps.
            if (rule.IsFallback && state is not null and not RuleState.Closed)
            {
                return state;
            }
        }
        return state;
    }
}
