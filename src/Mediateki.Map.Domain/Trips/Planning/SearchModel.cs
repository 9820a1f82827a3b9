namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// A <see cref="TripProblem"/> turned into arrays of integers for the solvers. Times are seconds since <see cref="Epoch"/>.
/// Nodes are sorted by their windows, so that neighbours in memory are neighbours in time.
/// </summary>
internal sealed class SearchModel
{
    /// <summary>Stands for "no way": longer than any trip, and small enough that several of them add up without overflow.</summary>
    public const int Far = 1 << 28;

    /// <summary>Nodes are handled in blocks of one 512-bit vector, which the runtime splits on machines with shorter registers.</summary>
    public const int BlockLength = 16;

    public required TripProblem Problem { get; init; }

    public required DateTimeOffset Epoch { get; init; }

    public required SearchNode[] Nodes { get; init; }

    /// <summary>One entry per day of the problem; days with the same hours and limits share one object.</summary>
    public required SearchDay[] Days { get; init; }

    /// <summary>Length of a row of the tables: the number of nodes rounded up to whole blocks.</summary>
    public required int Stride { get; init; }

    /// <summary>From[r × Stride + u]: time from row r to node u, buffer included. Rows: the nodes, then the start of each day.</summary>
    public required int[] From { get; init; }

    /// <summary>To[r × Stride + u]: time from node u to row r, buffer included where r is a node. Rows: the nodes, then the end of each day.</summary>
    public required int[] To { get; init; }

    /// <summary>Length of each node's visit.</summary>
    public required int[] Duration { get; init; }

    /// <summary>Points of each node, the bonus of compulsory stops included, themes not.</summary>
    public required long[] Value { get; init; }

    /// <summary>For each node, the others that are never visited together with it: variants of its candidate, and alternatives.</summary>
    public required int[][] Excludes { get; init; }

    /// <summary>For each node, the themes it shows, as indices into <see cref="TripProblem.Themes"/>.</summary>
    public required int[][] Themes { get; init; }

    /// <summary>ThemeGain[t][k]: points that the (k + 1)-th stop showing theme t adds.</summary>
    public required long[][] ThemeGain { get; init; }

    /// <summary>For each node, those that must not come before it when both are visited.</summary>
    public required int[][] Successors { get; init; }

    /// <summary>For each node, those that must not come after it when both are visited.</summary>
    public required int[][] Predecessors { get; init; }

    /// <summary>The blocks with nodes that have a required order with others.</summary>
    public int[] OrderedBlocks => field ??= [.. Enumerable.Range(0, NodeCount)
        .Where(node => Successors[node].Length + Predecessors[node].Length > 0)
        .Select(node => node / BlockLength)
        .Distinct()];

    /// <summary>The part of every hop to a node that is buffer and not travel.</summary>
    public required int Buffer { get; init; }

    /// <summary>What a compulsory stop counts beyond its own points: more than all points there are. Zero where nothing is compulsory.</summary>
    public required long CompulsoryBonus { get; init; }

    public int NodeCount => Nodes.Length;

    public int BlockCount => Stride / BlockLength;

    public bool HasThemes => ThemeGain.Length > 0;

    public bool HasOrder => Problem.Order.Length > 0;

    /// <summary>The row of <see cref="From"/> for the start, and of <see cref="To"/> for the end, of a day.</summary>
    public int DayRow(int day) => Nodes.Length + day;

    /// <summary>Points of a set of nodes, bonuses and themes included. The nodes must be allowed together.</summary>
    public long Score(IEnumerable<int> nodes)
    {
        var seen = new int[ThemeGain.Length];
        var score = 0L;
        foreach (var node in nodes)
        {
            score += Value[node];
            foreach (var theme in Themes[node])
            {
                score += ThemeGain[theme][seen[theme]++];
            }
        }
        return score;
    }
}

/// <summary>One way to visit a candidate: full or shortened, in confirmed or unconfirmed hours. At most one node of a candidate is visited.</summary>
/// <param name="Candidate">Index into <see cref="TripProblem.Candidates"/>.</param>
/// <param name="Short">The visit has its minimum length, which is less than the preferred one.</param>
/// <param name="Confirmed">The visit lies in confirmed hours.</param>
internal readonly record struct SearchNode(int Candidate, bool Short, bool Confirmed);
