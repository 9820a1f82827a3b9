using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules.Reference;

/// <summary>What must hold for any text at all.</summary>
internal static class FuzzCheck
{
    private static readonly EvaluationContext Context = EvaluationContext.Poland with { Place = new SunPlace(52.23, 21.01) };

    private static readonly DateOnly From = new(2028, 2, 25);

    /// <summary>What is wrong with our treatment of a text, or null when nothing is.</summary>
    public static string? FindFault(string text, out bool understood)
    {
        understood = false;
        try
        {
            var result = OpeningHoursExpression.Parse(text);
            understood = result.Success;
            return FindFault(result);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    private static string? FindFault(OpeningHoursParseResult result)
    {
        foreach (var problem in result.Errors.Concat(result.Warnings))
        {
            if (problem.Position < 0 || problem.Length < 0 || problem.Position + problem.Length > result.Input.Length)
            {
                return $"{problem.Key} lies outside the text";
            }
            if (ScheduleMessages.Languages.Any(language => ScheduleMessages.Text(problem, language).Length == 0))
            {
                return $"{problem.Key} has no message";
            }
        }
        if (result.Expression is not { } expression)
        {
            return result.Errors.Count == 0 ? "refused without a reason" : null;
        }
        var again = OpeningHoursExpression.Parse(expression.ToString());
        if (!again.Success || !again.Expression.Equals(expression))
        {
            return $"reads differently when written as {expression}";
        }
        return FindFault(expression, again.Expression);
    }

    private static string? FindFault(OpeningHoursExpression expression, OpeningHoursExpression again)
    {
        var days = expression.Evaluate(From, From.AddDays(12), Context);
        if (!days.SequenceEqual(again.Evaluate(From, From.AddDays(12), Context)))
        {
            return $"evaluates differently when written as {expression}";
        }
        for (var i = 1; i < days.Count; i++)
        {
            if (days[i].Start < days[i - 1].End)
            {
                return "has overlapping intervals";
            }
        }
        foreach (var minute in (int[])[0, 359, 607, 1000, 1439, 2000, 8641])
        {
            var at = From.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
            var state = days.FirstOrDefault(interval => interval.Start <= at && at < interval.End).State;
            if (expression.StateAt(at, Context) != state)
            {
                return $"is {state} by the day and {expression.StateAt(at, Context)} by the minute at {at:O}";
            }
        }
        return ScheduleMessages.Languages.Any(language => ScheduleText.Describe(expression, language).Length == 0) ? "has no text" : null;
    }
}
