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
        _matcher.Reset(false);
        Paint(day, _timeline);
        if (!_matcher.MetUnknownSchoolDay)
        {
            return _timeline.Segments;
        }
        _matcher.Reset(true);
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
                if (!_matcher.Matches(rule, day.AddDays(-origin), out var holidayName))
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

    private void PaintPart(in Part part, DateOnly day, Timeline timeline)
    {
        var rule = part.Rule;
        if (!rule.HasHours)
        {
            if (part.Origin == 0)
            {
                PaintStretch(part, 0, HourSpans.Day, rule.State, timeline);
            }
            return;
        }
        for (var i = 0; i < rule.SpanCount; i++)
        {
            PaintSpan(part, i, day, timeline);
        }
    }

    private void PaintSpan(in Part part, int index, DateOnly day, Timeline timeline)
    {
        var span = part.Rule.Span(index, day.AddDays(-part.Origin), context);
        if (span.SunIsUnknown)
        {
            PaintStretch(part, span.Start, span.End, RuleState.Unknown, timeline, Doubt.SunTimes);
            return;
        }
        PaintStretch(part, span.Start, span.End, part.Rule.State, timeline);
        if (span.OpenEnd > span.End)
        {
            PaintStretch(part, span.End, span.OpenEnd, part.Rule.State == RuleState.Closed ? RuleState.Closed : RuleState.Unknown, timeline, Doubt.OpenEnd);
        }
    }

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
