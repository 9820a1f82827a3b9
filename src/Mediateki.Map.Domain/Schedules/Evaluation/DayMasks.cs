using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>Lists of weekdays or months as bits, where nothing else is in the list.</summary>
internal static class DayMasks
{
    public const int Every = 0b1_1111_1111_1110;

    public static int? TryWeekdays(DateGroup group)
    {
        var mask = 0;
        foreach (var selector in group.Alternatives)
        {
            if (selector is not WeekdayRange range)
            {
                return null;
            }
            mask |= Cycle(range.From, range.To, 7);
        }
        return mask;
    }

    public static int? TryMonths(DateGroup group)
    {
        var mask = 0;
        foreach (var selector in group.Alternatives)
        {
            if (selector is not MonthRange { FromYear: null } range)
            {
                return null;
            }
            mask |= Cycle(range.From, range.To, 12);
        }
        return mask;
    }

    private static int Cycle(int from, int to, int length)
    {
        var mask = 1 << from;
        for (var i = from; i != to;)
        {
            i = i % length + 1;
            mask |= 1 << i;
        }
        return mask;
    }
}
