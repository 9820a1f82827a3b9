namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>Joins the two days a day might be, school holiday or not: where they differ, the state is unknown.</summary>
internal static class SchoolDoubt
{
    public static Segment[] Merge(ReadOnlySpan<Segment> one, ReadOnlySpan<Segment> other)
    {
        var cuts = new SortedSet<int> { 0, HourSpans.Day };
        AddCuts(cuts, one);
        AddCuts(cuts, other);
        var merged = new List<Segment>();
        var start = 0;
        foreach (var end in cuts.Skip(1))
        {
            var (a, b) = (At(one, start), At(other, start));
            if (a is not null || b is not null)
            {
                merged.Add(Join(a, b) with { Start = start, End = end });
            }
            start = end;
        }
        return [.. merged];
    }

    private static Segment Join(Segment? a, Segment? b)
    {
        var either = a ?? b!.Value;
        var same = a is { } one && b is { } two && one.State == two.State;
        return same ? either : either with { State = RuleState.Unknown, Comment = null, Doubt = Doubt.SchoolHolidays };
    }

    private static void AddCuts(SortedSet<int> cuts, ReadOnlySpan<Segment> segments)
    {
        foreach (var segment in segments)
        {
            cuts.Add(segment.Start);
            cuts.Add(segment.End);
        }
    }

    private static Segment? At(ReadOnlySpan<Segment> segments, int minute)
    {
        foreach (var segment in segments)
        {
            if (segment.Start <= minute && minute < segment.End)
            {
                return segment;
            }
        }
        return null;
    }
}
