namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>One day in seconds since the epoch, with the nodes' windows on it.</summary>
internal sealed class SearchDay
{
    private readonly int[][] opens;
    private readonly int[][] closes;

    /// <summary>Takes, for each node, the earliest and latest starts of its windows on this day, in order of time.</summary>
    public SearchDay(int start, int end, int maximumStops, int maximumTravel, SearchBreak[] breaks, int[][] opens, int[][] closes, int[] duration, int stride)
    {
        (Start, End, MaximumStops, MaximumTravel, Breaks) = (start, end, maximumStops, maximumTravel, breaks);
        (this.opens, this.closes) = (opens, closes);
        Open = new int[stride];
        Close = new int[stride];
        Array.Fill(Close, -1);
        for (var u = 0; u < opens.Length; u++)
        {
            if (opens[u].Length == 1)
            {
                (Open[u], Close[u]) = (opens[u][0], closes[u][0]);
            }
        }
        Several = [.. Enumerable.Range(0, opens.Length).Where(u => opens[u].Length > 1)];
        BlockOpen = Blocks(stride, block => Single(block).Select(u => Open[u] + duration[u]).DefaultIfEmpty(int.MaxValue).Min());
        BlockClose = Blocks(stride, block => Single(block).Select(u => Close[u]).DefaultIfEmpty(-1).Max());
    }

    public int Start { get; }

    /// <summary>Latest arrival at the day's end.</summary>
    public int End { get; }

    public int MaximumStops { get; }

    /// <summary>Most seconds on the way, without buffers; <see cref="int.MaxValue"/> for any.</summary>
    public int MaximumTravel { get; }

    public SearchBreak[] Breaks { get; }

    /// <summary>Earliest start of a visit per node, for nodes with exactly one window on this day.</summary>
    public int[] Open { get; }

    /// <summary>Latest start of a visit per node; −1 for nodes with no window, or several, on this day.</summary>
    public int[] Close { get; }

    /// <summary>The nodes with several windows on this day.</summary>
    public int[] Several { get; }

    /// <summary>Per block of nodes: the earliest that a visit with one window can end.</summary>
    public int[] BlockOpen { get; }

    /// <summary>Per block of nodes: the latest that a visit with one window can start.</summary>
    public int[] BlockClose { get; }

    public bool IsOpen(int node) => opens[node].Length > 0;

    /// <summary>The earliest start of a visit for a group that is ready at an instant, or <see cref="SearchModel.Far"/> when it is too late.</summary>
    public int StartAt(int node, int ready)
    {
        var (open, close) = (opens[node], closes[node]);
        for (var i = 0; i < open.Length; i++)
        {
            if (ready <= close[i])
            {
                return Math.Max(ready, open[i]);
            }
        }
        return SearchModel.Far;
    }

    /// <summary>The latest start of a visit that is no later than an instant, or −<see cref="SearchModel.Far"/> when there is none.</summary>
    public int LatestStart(int node, int bound)
    {
        var (open, close) = (opens[node], closes[node]);
        for (var i = open.Length - 1; i >= 0; i--)
        {
            if (open[i] <= bound)
            {
                return Math.Min(bound, close[i]);
            }
        }
        return -SearchModel.Far;
    }

    /// <summary>The earliest and latest start of the window in which a visit starts.</summary>
    public (int Open, int Close) WindowAt(int node, int start)
    {
        var i = Array.FindIndex(closes[node], close => start <= close);
        return (opens[node][i], closes[node][i]);
    }

    private IEnumerable<int> Single(int block) =>
        Enumerable.Range(block * SearchModel.BlockLength, SearchModel.BlockLength).Where(u => Close[u] >= 0);

    private static int[] Blocks(int stride, Func<int, int> of) => [.. Enumerable.Range(0, stride / SearchModel.BlockLength).Select(of)];
}

/// <summary>A break: its first and last start and its length, in seconds.</summary>
internal readonly record struct SearchBreak(string Name, int Earliest, int Latest, int Length);
