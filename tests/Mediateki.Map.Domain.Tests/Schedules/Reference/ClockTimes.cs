using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules.Reference;

/// <summary>
/// Evaluation in clock times that exist in the zone, for comparison with programs that reckon in instants: a time that a spring night
/// leaves out is moved on by the length of the gap (02:30 becomes 03:30), as RFC 5545 has it for calendars.
/// </summary>
internal static class ClockTimes
{
    public static List<LocalInterval> Evaluate(OpeningHoursExpression expression, DateOnly from, DateOnly to, EvaluationContext context)
    {
        var intervals = new List<LocalInterval>();
        foreach (var interval in expression.Evaluate(from, to, context))
        {
            var start = Existing(interval.Start, context.Zone);
            if (intervals.Count > 0 && start < intervals[^1].End)
            {
                start = intervals[^1].End;
            }
            var end = Existing(interval.End, context.Zone);
            if (start < end)
            {
                intervals.Add(interval with { Start = start, End = end });
            }
        }
        return intervals;
    }

    private static DateTime Existing(DateTime local, TimeZoneInfo zone)
    {
        if (!zone.IsInvalidTime(local))
        {
            return local;
        }
        var instant = new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3)));
        return TimeZoneInfo.ConvertTime(instant, zone).DateTime;
    }
}
