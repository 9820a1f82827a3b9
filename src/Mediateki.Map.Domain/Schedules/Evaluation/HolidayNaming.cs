using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// When a rule that matches a holiday can be taken to have been written with the holiday in mind: it says <c>PH</c>;
/// or it gives the date itself or a few days around it; or it closes the place for a range of days that includes it.
/// Hours for a season (<c>Jul-Aug Mo-Fr 10:00-16:00</c>) say nothing about 15 August.
/// </summary>
internal static class HolidayNaming
{
    /// <summary>The longest open range of days still taken to speak of each of its days.</summary>
    private const int FewDays = 7;

    public static bool Names(CompiledRule rule, DateOnly day)
    {
        foreach (var group in rule.OtherGroups)
        {
            foreach (var selector in group.Alternatives)
            {
                if (selector is HolidaySelector { IsSchool: false } || selector is DayRange range && NamesDate(range, rule.State, day))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool NamesDate(DayRange range, RuleState state, DateOnly day) =>
        DayRanges.Contains(range, day) && (state == RuleState.Closed || !range.OpenEnd && Length(range, day) <= FewDays);

    private static int Length(DayRange range, DateOnly day)
    {
        if (range.To is null)
        {
            return 1;
        }
        var length = 1;
        for (var other = day.AddDays(-1); length <= FewDays && DayRanges.Contains(range, other); other = other.AddDays(-1))
        {
            length++;
        }
        for (var other = day.AddDays(1); length <= FewDays && DayRanges.Contains(range, other); other = other.AddDays(1))
        {
            length++;
        }
        return length;
    }
}
