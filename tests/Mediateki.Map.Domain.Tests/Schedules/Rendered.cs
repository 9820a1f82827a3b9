using System.Globalization;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>Short ways in and out of the opening-hours types, so that a test reads as its scenario.</summary>
internal static class Rendered
{
    public static OpeningHoursExpression Parse(string text)
    {
        var result = OpeningHoursExpression.Parse(text);
        Assert.True(result.Success, $"{text}: {string.Join(", ", result.Errors.Select(error => $"{error.Key} at {error.Position}"))}");
        return result.Expression;
    }

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Intervals as one line: <c>01-05 10:00–12:00, 01-05 22:00–01-06 02:00?</c>; a question mark for unknown.</summary>
    public static string Line(IEnumerable<LocalInterval> intervals) =>
        string.Join(", ", intervals.Select(interval => Line(interval.Start, interval.End, interval.State == RuleState.Unknown ? "?" : "")));

    /// <summary>Likewise, with the state after the hours.</summary>
    public static string Line(IEnumerable<ScheduleInterval> intervals) =>
        string.Join(", ", intervals.Select(interval => Line(interval.Start.DateTime, interval.End.DateTime, $" {interval.State}")));

    /// <summary>Hours of a day: <c>8:00–12:00 Open, 12:00–14:00 SelfService</c>.</summary>
    public static string Line(ScheduleDay day) =>
        day.IsClosed ? "closed" : string.Join(", ", day.Hours.Select(hours => $"{Clock(hours.StartMinute)}–{Clock(hours.EndMinute)} {hours.State}"));

    /// <summary>Evaluates with Polish holidays in Warsaw, from the first day (included) to the last (excluded).</summary>
    public static string Evaluate(string expression, string from, string to) =>
        Line(Parse(expression).Evaluate(Date(from), Date(to), EvaluationContext.Poland));

    private static string Line(DateTime start, DateTime end, string suffix)
    {
        var day = start.Date == end.Date || end == start.Date.AddDays(1) ? "" : $"{end:MM-dd} ";
        var clock = end == start.Date.AddDays(1) ? "24:00" : $"{end:HH:mm}";
        return $"{start:MM-dd} {start:HH:mm}–{day}{clock}{suffix}";
    }

    private static string Clock(int minutes) => $"{minutes / 60}:{minutes % 60:00}";
}
