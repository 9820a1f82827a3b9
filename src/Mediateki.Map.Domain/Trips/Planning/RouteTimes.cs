namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// The times of one day's sequence of nodes, and the judgement of insertions that follows from them. Position i lies before the
/// i-th node; position Count lies before the day's end.
/// </summary>
internal abstract class RouteTimes
{
    /// <summary>Computes everything anew; false when the sequence cannot be carried out.</summary>
    public abstract bool Reset(ReadOnlySpan<int> nodes);

    /// <summary>Brings the times up to date after the node at a position, feasible there, was put in.</summary>
    public abstract void Inserted(ReadOnlySpan<int> nodes, int position);

    /// <summary>
    /// For each node of the blocks that have free nodes and are not judged yet, finds the feasible position where it costs least time:
    /// one over that cost in seconds (0 where none is feasible), and the position.
    /// </summary>
    public abstract void Judge(ReadOnlySpan<int> nodes, int[] freeInBlock, bool[] judged, float[] appeal, int[] position);

    /// <summary>Positions that a judgement passes over, as bits (position modulo 64), so that repeated searches differ; 0 for none.</summary>
    public ulong Blind { get; set; }

    /// <summary>Takes over the times of another route of the same day with so many nodes.</summary>
    public abstract void CopyFrom(RouteTimes other, int count);

    /// <summary>Earliest end of the day, in seconds since the epoch.</summary>
    public abstract int End(int count);

    /// <summary>Earliest departure towards a position, with the fewest breaks possible.</summary>
    public abstract int Leave(int position);

    public static RouteTimes Create(SearchModel model, int day, int[] dayOf) =>
        model.Days[day] is { Breaks.Length: 0, MaximumTravel: int.MaxValue } && !model.HasOrder
            ? new PlainRouteTimes(model, day)
            : new RichRouteTimes(model, day, dayOf);
}
