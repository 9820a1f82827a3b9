using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>Arithmetic of hour spans: minutes after the midnight on which the span's day begins.</summary>
internal static class HourSpans
{
    public const int Day = 24 * 60;

    /// <summary>
    /// When an open end is taken to be over, for want of anything better: by midnight if it begins before 17:00,
    /// after ten hours before 22:00, after eight hours later on.
    /// </summary>
    public static int GuessedEnd(int start) => start switch
    {
        < 17 * 60 => Day,
        < 22 * 60 => start + 10 * 60,
        _ => start + 8 * 60,
    };

    /// <summary>How many midnights the span can run over.</summary>
    public static int DaysOver(HourSpan span)
    {
        if (span.From.IsVariable || span.To is { IsVariable: true })
        {
            return 2;
        }
        var end = span.To?.Minutes ?? span.From.Minutes;
        return ((span.OpenEnd ? Math.Max(end, GuessedEnd(end)) : end) - 1) / Day;
    }
}
