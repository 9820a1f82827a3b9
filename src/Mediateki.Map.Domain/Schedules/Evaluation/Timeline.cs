using System.Runtime.InteropServices;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>The open and unknown stretches of one day, sorted and without overlap; rules are painted on it in their order.</summary>
internal sealed class Timeline
{
    private List<Segment> _segments = [];
    private List<Segment> _spare = [];

    public ReadOnlySpan<Segment> Segments => CollectionsMarshal.AsSpan(_segments);

    public void Clear() => _segments.Clear();

    /// <summary>Puts a stretch over what is there; a closed one clears it.</summary>
    public void Paint(in Segment segment)
    {
        if (segment.End <= segment.Start)
        {
            return;
        }
        if (_segments.Count == 0 || _segments[^1].End <= segment.Start)
        {
            if (segment.State != RuleState.Closed)
            {
                _segments.Add(segment);
            }
            return;
        }
        PaintOver(segment);
    }

    /// <summary>Puts a stretch only where nothing is open or unknown yet.</summary>
    public void PaintGaps(in Segment segment)
    {
        if (segment.State == RuleState.Closed)
        {
            return;
        }
        _spare.Clear();
        var free = segment.Start;
        foreach (var other in Segments)
        {
            AddGap(segment, free, Math.Min(other.Start, segment.End));
            _spare.Add(other);
            free = Math.Max(free, other.End);
        }
        AddGap(segment, free, segment.End);
        (_segments, _spare) = (_spare, _segments);
        _segments.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private void AddGap(in Segment segment, int start, int end)
    {
        if (start < end)
        {
            _spare.Add(segment with { Start = start, End = end });
        }
    }

    private void PaintOver(in Segment segment)
    {
        _spare.Clear();
        var placed = segment.State == RuleState.Closed;
        foreach (var other in Segments)
        {
            if (other.Start < segment.Start)
            {
                _spare.Add(other.End <= segment.Start ? other : other with { End = segment.Start });
            }
            if (other.End > segment.End || other.Start >= segment.End)
            {
                if (!placed)
                {
                    _spare.Add(segment);
                    placed = true;
                }
                _spare.Add(other.Start >= segment.End ? other : other with { Start = segment.End });
            }
        }
        if (!placed)
        {
            _spare.Add(segment);
        }
        (_segments, _spare) = (_spare, _segments);
    }
}
