namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// The one week of an expression whose weeks are all the same: the minutes of the week at which the state changes, sorted, each with the state
/// that begins there in its two lowest bits. A moment is one binary search in a small array.
/// </summary>
internal static class WeekChanges
{
    private const int Week = 7 * HourSpans.Day;

    /// <summary>A Monday far from any holiday the rules could name; they name none.</summary>
    private static readonly DateOnly Monday = new(2024, 1, 8);

    /// <summary>The week of rules that go by weekdays alone; null where anything else decides.</summary>
    public static ushort[]? TryBuild(CompiledRule[] rules)
    {
        if (!Array.TrueForAll(rules, rule => rule.GoesByWeekday && !rule.DependsOnSun))
        {
            return null;
        }
        var evaluator = new DayEvaluator(rules, EvaluationContext.Poland);
        List<ushort> changes = [Change(0, RuleState.Closed)];
        for (var day = 0; day < 7; day++)
        {
            foreach (var segment in evaluator.Evaluate(Monday.AddDays(day)))
            {
                Add(changes, day * HourSpans.Day + segment.Start, segment.State);
                Add(changes, day * HourSpans.Day + segment.End, RuleState.Closed);
            }
        }
        return [.. changes];
    }

    public static RuleState StateAt(ushort[] changes, DateTime local)
    {
        // The calendar's first day, 1 January of the year 1, was a Monday.
        var sought = (int)(local.Ticks / TimeSpan.TicksPerMinute % Week) << 2 | 3;
        var (low, high) = (0, changes.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (changes[middle] <= sought)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }
        return (RuleState)(changes[low] & 3);
    }

    private static ushort Change(int minute, RuleState state) => (ushort)(minute << 2 | (int)state);

    private static void Add(List<ushort> changes, int minute, RuleState state)
    {
        if (minute == Week)
        {
            return;
        }
        if (changes[^1] >> 2 == minute)
        {
            changes[^1] = Change(minute, state);
            return;
        }
        changes.Add(Change(minute, state));
    }
}
