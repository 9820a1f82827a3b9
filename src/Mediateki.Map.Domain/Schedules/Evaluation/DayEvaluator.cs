using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// Evaluates the rules on one day. Rules apply in their order; each covers the day by what it says of the day itself
/// and by what runs over from the days before, and a replacing rule first drops everything before it.
/// Not for use from several threads at once.
/// </summary>
internal sealed class DayEvaluator(CompiledRule[] rules, EvaluationContext context)
{
    private readonly DayMatcher _matcher = new(context);
    private readonly Timeline _timeline = new();
    private readonly Timeline _otherTimeline = new();
    private readonly List<Part> _parts = [];

    private readonly record struct Part(CompiledRule Rule, int Origin, string? HolidayName);

    /// <summary>The day's stretches; the span is valid until the next call.</summary>
    public ReadOnlySpan<Segment> Evaluate(DateOnly day)
    {
        _matcher.MetUnknownSchoolDay = false;
        _matcher.AssumeSchoolHoliday = false;
        Paint(day, _timeline);
        if (!_matcher.MetUnknownSchoolDay)
        {
            return _timeline.Segments;
        }
        _matcher.AssumeSchoolHoliday = true;
        Paint(day, _otherTimeline);
        return SchoolDoubt.Merge(_timeline.Segments, _otherTimeline.Segments);
    }

    /// <summary>
    /// Whether the rule that has the last word on the day was written for it as a holiday: it names <c>PH</c>, or the date.
    /// </summary>
    public bool NamesHoliday(DateOnly day)
    {
        CollectParts(day);
        return _parts.Exists(part => part.Origin == 0 && HolidayNaming.Names(part.Rule, day));
    }

    private void Paint(DateOnly day, Timeline timeline)
    {
        CollectParts(day);
        timeline.Clear();
        foreach (var part in _parts)
        {
            PaintPart(part, day, timeline);
        }
    }

    private void CollectParts(DateOnly day)
    {
        _parts.Clear();
        foreach (var rule in rules)
        {
            for (var origin = 0; origin <= rule.DaysOver; origin++)
            {
                if (!Matches(rule, day.AddDays(-origin), out var holidayName))
                {
                    continue;
                }
                if (origin == 0 && rule.Replaces)
                {
                    _parts.Clear();
                }
                _parts.Add(new Part(rule, origin, holidayName));
            }
        }
    }

    private bool Matches(CompiledRule rule, DateOnly day, out string? holidayName)
    {
        holidayName = null;
        return rule.WeekdayMask is { } mask
            ? (mask >> DayMatcher.Weekday(day) & 1) != 0
            : _matcher.Matches(rule.Groups, day, out holidayName);
    }

    private void PaintPart(in Part part, DateOnly day, Timeline timeline)
    {
        var rule = part.Rule;
        var hours = rule.Rule.Hours.AsSpan();
        if (hours.Length == 0)
        {
            if (part.Origin == 0)
            {
                PaintStretch(part, 0, HourSpans.Day, rule.State, timeline);
            }
            return;
        }
        for (var i = 0; i < hours.Length; i++)
        {
            PaintSpan(part, hours[i], i + 1 < hours.Length ? hours[i + 1] : null, day, timeline);
        }
    }

    private void PaintSpan(in Part part, HourSpan span, HourSpan? next, DateOnly day, Timeline timeline)
    {
        var origin = day.AddDays(-part.Origin);
        if (Resolve(span.From, origin) is not { } start || Resolve(span.To, origin) is not { } end)
        {
            PaintUnknownSun(part, span, timeline);
            return;
        }
        if (span.To is not null)
        {
            end += end <= start ? HourSpans.Day : 0;
            PaintStretch(part, start, end, part.Rule.State, timeline);
        }
        else
        {
            end = start;
        }
        if (span.OpenEnd)
        {
            var over = HourSpans.GuessedEnd(end);
            PaintStretch(part, end, Math.Min(over, NextLimit(next, end, origin) ?? over), part.Rule.State == RuleState.Closed ? RuleState.Closed : RuleState.Unknown, timeline, Doubt.OpenEnd);
        }
    }

    /// <summary>Where the span listed next puts an end to an open one: where it begins, or at once if it began already and goes on.</summary>
    private int? NextLimit(HourSpan? next, int end, DateOnly day)
    {
        if (next is null || Resolve(next.From, day) is not { } start)
        {
            return null;
        }
        return start > end ? start : next.To is not null && Resolve(next.To, day) > end ? end : null;
    }

    /// <summary>Without a place the sun's times are not known: all the time they might bound is unknown.</summary>
    private static void PaintUnknownSun(in Part part, HourSpan span, Timeline timeline)
    {
        var start = span.From.IsVariable ? 0 : span.From.Minutes;
        var end = span.To is { IsVariable: false } to && to.Minutes > start ? to.Minutes : HourSpans.Day;
        PaintStretch(part, start, end, RuleState.Unknown, timeline, Doubt.SunTimes);
    }

    private int? Resolve(HourPoint? point, DateOnly day) => point switch
    {
        null => 0,
        { IsVariable: false } fixedPoint => fixedPoint.Minutes,
        { } variable => SunTimes.Minutes(variable.Event, day, context) is { } minutes ? Math.Clamp(minutes + variable.Minutes, 0, 2 * HourSpans.Day) : null,
    };

    private static void PaintStretch(in Part part, int start, int end, RuleState state, Timeline timeline, Doubt doubt = Doubt.None)
    {
        var shift = part.Origin * HourSpans.Day;
        var segment = new Segment(
            Math.Max(start - shift, 0), Math.Min(end - shift, HourSpans.Day), state,
            part.Rule.Rule.Comment ?? (string.IsNullOrEmpty(part.HolidayName) ? null : part.HolidayName), part.Rule.Index, part.Origin, doubt);
        if (segment.End <= segment.Start)
        {
            return;
        }
        if (part.Rule.IsFallback)
        {
            timeline.PaintGaps(segment);
        }
        else
        {
            timeline.Paint(segment);
        }
    }
}
