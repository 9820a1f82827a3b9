namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Tries whether further candidates can be put into given days, one at a time.</summary>
internal sealed class InsertionTrial
{
    private readonly SearchModel model;
    private readonly int[][] sequences;
    private readonly int[] dayOf;
    private readonly RouteTimes[] times;
    private readonly ILookup<int, int> nodesOf;

    /// <param name="model">The problem, or one that is less strict.</param>
    /// <param name="visited">The days' stops, all of which the problem has.</param>
    public InsertionTrial(SearchModel model, SearchNode[][] visited)
    {
        this.model = model;
        var index = Enumerable.Range(0, model.NodeCount).ToDictionary(node => model.Nodes[node]);
        sequences = [.. visited.Select(nodes => nodes.Select(node => index[node]).ToArray())];
        dayOf = new int[model.Stride];
        Array.Fill(dayOf, -1);
        for (var day = 0; day < sequences.Length; day++)
        {
            foreach (var node in sequences[day])
            {
                dayOf[node] = day;
            }
        }
        times = [.. sequences.Select((_, day) => RouteTimes.Create(model, day, dayOf))];
        nodesOf = Enumerable.Range(0, model.NodeCount).ToLookup(node => model.Nodes[node].Candidate);
    }

    /// <summary>Whether the candidate can be visited on one of the days beside its stops.</summary>
    public bool Fits(int candidate, bool countStops) => Over(candidate, countStops, model.Days) is not null;

    /// <summary>By how many seconds the end of the best-suited of some days would be missed at least; null when the candidate fits nowhere.</summary>
    public int? Over(int candidate, bool countStops, SearchDay[] days)
    {
        int? least = null;
        foreach (var node in nodesOf[candidate])
        {
            for (var day = 0; day < sequences.Length; day++)
            {
                if ((!countStops || sequences[day].Length < model.Days[day].MaximumStops) && End(day, node) is { } end)
                {
                    least = Math.Min(least ?? int.MaxValue, Math.Max(0, end - days[day].End));
                }
            }
        }
        return least;
    }

    /// <summary>The earliest end of a day with one more node, or null when it cannot be visited then.</summary>
    private int? End(int day, int node)
    {
        if (!model.Days[day].IsOpen(node) || model.Predecessors[node].Any(other => dayOf[other] > day) || model.Successors[node].Any(other => dayOf[other] >= 0 && dayOf[other] < day))
        {
            return null;
        }
        int? earliest = null;
        for (var position = 0; position <= sequences[day].Length; position++)
        {
            int[] with = [.. sequences[day][..position], node, .. sequences[day][position..]];
            if (times[day].Reset(with))
            {
                earliest = Math.Min(earliest ?? int.MaxValue, times[day].End(with.Length));
            }
        }
        return earliest;
    }
}
