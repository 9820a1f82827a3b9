using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>A span of hours at its day: minutes after that day's midnight. Both parts may be empty (end not after start).</summary>
/// <param name="Start">Start of the certain part.</param>
/// <param name="End">Its end; the start of the open end.</param>
/// <param name="OpenEnd">Where the open end is taken to be over.</param>
/// <param name="SunIsUnknown">Whether the hours depend on the sun and the place is not known.</param>
internal readonly record struct ResolvedSpan(int Start, int End, int OpenEnd, bool SunIsUnknown);

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

    /// <summary>The span at an index of a rule's hours, on a day.</summary>
    public static ResolvedSpan Resolve(ReadOnlySpan<HourSpan> hours, int index, DateOnly day, EvaluationContext context)
    {
        var span = hours[index];
        if (Resolve(span.From, day, context) is not { } start || Resolve(span.To ?? span.From, day, context) is not { } end)
        {
            return Unknown(span);
        }
        if (span.To is { } to && end <= start)
        {
            // Past midnight it is the next day's sun that counts.
            end = Day + (Resolve(to, day.AddDays(1), context) ?? end);
        }
        if (!span.OpenEnd)
        {
            return new ResolvedSpan(start, end, end, false);
        }
        var over = GuessedEnd(end);
        return new ResolvedSpan(start, end, index + 1 < hours.Length ? Math.Min(over, Limit(hours[index + 1], end, day, context)) : over, false);
    }

    /// <summary>All the time that the sun's times might bound.</summary>
    private static ResolvedSpan Unknown(HourSpan span)
    {
        var start = span.From.IsVariable ? 0 : span.From.Minutes;
        var end = span.To is { IsVariable: false } to && to.Minutes > start ? to.Minutes : Day;
        return new ResolvedSpan(start, end, end, true);
    }

    /// <summary>Where the span listed next puts an end to an open one: where it begins, or at once if it began already and goes on.</summary>
    private static int Limit(HourSpan next, int end, DateOnly day, EvaluationContext context)
    {
        if (Resolve(next.From, day, context) is not { } start)
        {
            return int.MaxValue;
        }
        return start > end ? start : next.To is { } to && Resolve(to, day, context) > end ? end : int.MaxValue;
    }

    private static int? Resolve(HourPoint point, DateOnly day, EvaluationContext context)
    {
        if (!point.IsVariable)
        {
            return point.Minutes;
        }
        return SunTimes.Minutes(point.Event, day, context) is { } minutes ? Math.Clamp(minutes + point.Minutes, 0, 2 * Day) : null;
    }
}
