namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Reorders a day's stops without more travel so that the group is out for a shorter time: what was waiting at closed doors is spent at
/// home. Local search over relocations and reversals of segments.
/// </summary>
internal sealed class DayCompaction
{
    private readonly SearchModel model;
    private readonly int day;
    private readonly RouteTimes times;

    private DayCompaction(SearchModel model, int day)
    {
        (this.model, this.day) = (model, day);
        var dayOf = new int[model.Stride];
        Array.Fill(dayOf, -1);
        times = RouteTimes.Create(model, day, dayOf);
    }

    /// <summary>A feasible sequence of the same nodes, no worse in travel, nor then in time between departure and return.</summary>
    public static int[] Improve(SearchModel model, int day, int[] sequence)
    {
        var compaction = new DayCompaction(model, day);
        var (best, cost) = (sequence, sequence.Length > 1 ? compaction.Cost(sequence, int.MaxValue) : default);
        for (var improved = sequence.Length > 1; improved;)
        {
            improved = false;
            foreach (var neighbour in Neighbours(best))
            {
                if (compaction.Cost(neighbour, cost.Travel).CompareTo(cost) < 0)
                {
                    (best, cost, improved) = (neighbour, compaction.Cost(neighbour, cost.Travel), true);
                    break;
                }
            }
        }
        return best;
    }

    private static IEnumerable<int[]> Neighbours(int[] sequence)
    {
        for (var from = 0; from < sequence.Length; from++)
        {
            for (var to = 0; to < sequence.Length; to++)
            {
                if (to != from)
                {
                    var moved = sequence.ToList();
                    moved.RemoveAt(from);
                    moved.Insert(to, sequence[from]);
                    yield return [.. moved];
                }
                if (to > from + 1)
                {
                    yield return [.. sequence[..from], .. sequence[from..(to + 1)].Reverse(), .. sequence[(to + 1)..]];
                }
            }
        }
    }

    /// <summary>Travel, and time between departure and return; both without limit where the sequence is infeasible or travels more than allowed.</summary>
    private (int Travel, TimeSpan Out) Cost(int[] sequence, int mostTravel)
    {
        var travel = Travel(sequence);
        if (travel > mostTravel || !times.Reset(sequence))
        {
            return (int.MaxValue, TimeSpan.MaxValue);
        }
        var planned = Timetable.Build(model, day, sequence);
        return (travel, planned.Return - planned.Departure);
    }

    private int Travel(int[] sequence)
    {
        var row = model.DayRow(day) * model.Stride;
        var (travel, offset) = (0L, row);
        foreach (var node in sequence)
        {
            travel += model.From[offset + node];
            offset = node * model.Stride;
        }
        return (int)Math.Min(travel + model.To[row + sequence[^1]], int.MaxValue);
    }
}
