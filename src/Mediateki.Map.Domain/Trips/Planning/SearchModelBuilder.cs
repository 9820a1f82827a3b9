namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Compiles a problem for the solvers: windows are taken inwards to whole seconds, and visits that no day could hold are dropped.</summary>
internal sealed class SearchModelBuilder
{
    /// <summary>Where a day has no latest end: years after any trip, and far from overflow.</summary>
    private const int OpenEnd = 1 << 27;

    private readonly TripProblem problem;
    private readonly DateTimeOffset epoch;
    private readonly int buffer;

    private SearchModelBuilder(TripProblem problem)
    {
        this.problem = problem;
        epoch = problem.Days.Min(day => day.EarliestStart);
        buffer = (int)Math.Ceiling(problem.StopBuffer.TotalSeconds);
    }

    /// <exception cref="ArgumentException">The problem is meaningless (<see cref="TripProblemValidation"/>).</exception>
    public static SearchModel Build(TripProblem problem)
    {
        TripProblemValidation.ThrowIfFaulty(problem);
        return new SearchModelBuilder(problem).Build();
    }

    private SearchModel Build()
    {
        var hours = problem.Days.Select(day => (Start: Ceiling(day.EarliestStart), End: day.LatestEnd is { } end ? Floor(end) : OpenEnd)).ToArray();
        var drafts = Variants().Select(node => new NodeDraft(node, Length(node), [.. hours.Select((span, day) => Windows(node, day, span.Start, span.End))]))
            .Where(draft => draft.Windows.Any(windows => windows.Length > 0))
            .OrderBy(draft => MiddleOfDay(draft, hours))
            .ToArray();
        SearchNode[] nodes = [.. drafts.Select(draft => draft.Node)];
        var stride = Math.Max(1, (nodes.Length + SearchModel.BlockLength - 1) / SearchModel.BlockLength) * SearchModel.BlockLength;
        var duration = new int[stride];
        drafts.Select(draft => draft.Length).ToArray().CopyTo(duration, 0);
        var (from, to) = Tables(nodes, stride);
        var gains = ThemeGains();
        var value = new long[stride];
        var bonus = CompulsoryBonus(gains);
        nodes.Select(node => Value(node, bonus)).ToArray().CopyTo(value, 0);
        return new SearchModel
        {
            Problem = problem,
            Epoch = epoch,
            Nodes = nodes,
            Days = Days(drafts, hours, duration, stride),
            Stride = stride,
            From = from,
            To = from.AsSpan().SequenceEqual(to) ? from : to,
            Duration = duration,
            Value = value,
            Excludes = Excludes(nodes),
            Themes = [.. nodes.Select(node => ThemesOf(problem.Candidates[node.Candidate]))],
            ThemeGain = gains,
            Successors = Related(nodes, (library, order) => order.First == library ? order.Then : null),
            Predecessors = Related(nodes, (library, order) => order.Then == library ? order.First : null),
            Buffer = buffer,
            CompulsoryBonus = bonus,
        };
    }

    private IEnumerable<SearchNode> Variants() =>
        from index in Enumerable.Range(0, problem.Candidates.Length)
        let candidate = problem.Candidates[index]
        where candidate.Wish != StopWish.Forbidden && (problem.GroupMaySplit || !(candidate.Capacity < problem.GroupSize))
        from confirmed in problem.UnconfirmedAllowed ? new[] { true, false } : [true]
        where candidate.Windows.Any(window => window.Confirmed == confirmed)
        from shortened in candidate.Length.Minimum < candidate.Length.Preferred ? new[] { false, true } : [false]
        select new SearchNode(index, shortened, confirmed);

    private int Length(SearchNode node)
    {
        var candidate = problem.Candidates[node.Candidate];
        var turns = candidate.Capacity is { } capacity ? (problem.GroupSize + capacity - 1) / capacity : 1;
        var one = node.Short ? candidate.Length.Minimum : candidate.Length.Preferred;
        return (int)Math.Ceiling(one.TotalSeconds * turns);
    }

    /// <summary>Earliest and latest starts of the visit on a day, as far as the group can be there from the day's start and back by its end.</summary>
    private (int Open, int Close)[] Windows(SearchNode node, int dayIndex, int start, int end)
    {
        var (candidate, day, length) = (problem.Candidates[node.Candidate], problem.Days[dayIndex], Length(node));
        var first = start + buffer + Seconds(day.StartPlace, candidate.Place);
        var last = end - Seconds(candidate.Place, day.EndPlace) - length;
        return
        [
            .. candidate.Windows
                .Where(window => window.Confirmed == node.Confirmed)
                .Select(window => (Open: Math.Max(first, Ceiling(window.Opens)), Close: Math.Min(last, Floor(window.Closes) - length)))
                .Select(window => candidate.FixedStart is { } fixedStart ? Narrow(window, fixedStart) : window)
                .Where(window => window.Open <= window.Close)
                .Order(),
        ];
    }

    private (int Open, int Close) Narrow((int Open, int Close) window, DateTimeOffset fixedStart) =>
        (Math.Max(window.Open, Ceiling(fixedStart)), Math.Min(window.Close, Floor(fixedStart)));

    private static double MiddleOfDay(NodeDraft draft, (int Start, int End)[] hours) =>
        draft.Windows.SelectMany((windows, day) => windows.Select(window => ((window.Open + (double)window.Close) / 2) - hours[day].Start)).Average();

    private SearchDay[] Days(NodeDraft[] drafts, (int Start, int End)[] hours, int[] duration, int stride)
    {
        var days = new SearchDay[problem.Days.Length];
        for (var d = 0; d < days.Length; d++)
        {
            var day = problem.Days[d];
            var twin = Array.FindIndex(problem.Days.ToArray(), 0, d, other => other with { Breaks = day.Breaks } == day && other.Breaks.SequenceEqual(day.Breaks));
            days[d] = twin >= 0 ? days[twin] : new SearchDay(
                hours[d].Start,
                hours[d].End,
                day.MaximumStops ?? int.MaxValue,
                day.MaximumTravel is { } travel ? (int)Math.Min(travel.TotalSeconds, SearchModel.Far) : int.MaxValue,
                [.. day.Breaks.Where(pause => Floor(pause.LatestStart) >= hours[d].Start).Select(pause => new SearchBreak(pause.Name, Ceiling(pause.EarliestStart), Floor(pause.LatestStart), (int)Math.Ceiling(pause.Length.TotalSeconds)))],
                [.. drafts.Select(draft => draft.Windows[d].Select(window => window.Open).ToArray())],
                [.. drafts.Select(draft => draft.Windows[d].Select(window => window.Close).ToArray())],
                duration,
                stride);
        }
        return days;
    }

    private (int[] From, int[] To) Tables(SearchNode[] nodes, int stride)
    {
        var rows = nodes.Length + problem.Days.Length;
        var (from, to) = (new int[rows * stride], new int[rows * stride]);
        for (var row = 0; row < rows; row++)
        {
            int? node = row < nodes.Length ? problem.Candidates[nodes[row].Candidate].Place : null;
            var day = node is null ? problem.Days[row - nodes.Length] : null;
            for (var u = 0; u < nodes.Length; u++)
            {
                var place = problem.Candidates[nodes[u].Candidate].Place;
                from[(row * stride) + u] = Seconds(node ?? day?.StartPlace, place) + buffer;
                to[(row * stride) + u] = Seconds(place, node ?? day?.EndPlace) + (node is null ? 0 : buffer);
            }
        }
        return (from, to);
    }

    private int Seconds(int? from, int? to) =>
        from is { } a && to is { } b ? Math.Min(problem.Travel[a, b].Seconds, SearchModel.Far) : 0;

    private long Value(SearchNode node, long bonus)
    {
        var candidate = problem.Candidates[node.Candidate];
        long value = candidate.Value;
        value = node.Short ? value * problem.ShortVisitPercent / 100 : value;
        value = node.Confirmed ? value : value * problem.UnconfirmedPercent / 100;
        return value + (IsCompulsory(candidate) ? bonus : 0);
    }

    private bool IsCompulsory(TripCandidate candidate) =>
        candidate.Wish == StopWish.Compulsory || problem.Groups.Any(group => group.Required && group.Members.Contains(candidate.Library));

    private long CompulsoryBonus(long[][] gains) =>
        problem.Candidates.Any(IsCompulsory) ? problem.Candidates.Sum(candidate => (long)candidate.Value) + gains.Sum(gain => gain.Sum()) + 1 : 0;

    private long[][] ThemeGains() =>
    [
        .. problem.Themes.Select(theme =>
        {
            var gains = new long[problem.Candidates.Length];
            for (var (k, gain) = (0, (long)theme.Value); k < gains.Length; k++, gain = gain * theme.RepeatPercent / 100)
            {
                gains[k] = gain;
            }
            return gains;
        }),
    ];

    private int[] ThemesOf(TripCandidate candidate) =>
        [.. Enumerable.Range(0, problem.Themes.Length).Where(theme => candidate.Themes.Contains(problem.Themes[theme].Key))];

    private int[][] Excludes(SearchNode[] nodes)
    {
        var nodesOf = NodesOf(nodes);
        return
        [
            .. nodes.Select((node, u) => problem.Groups
                .Where(group => group.Members.Contains(Library(node)))
                .SelectMany(group => group.Members)
                .Append(Library(node))
                .Distinct()
                .SelectMany(library => nodesOf[library])
                .Where(other => other != u)
                .ToArray()),
        ];
    }

    private int[][] Related(SearchNode[] nodes, Func<LibraryId, StopOrder, LibraryId?> other)
    {
        var nodesOf = NodesOf(nodes);
        return [.. nodes.Select(node => problem.Order.Select(order => other(Library(node), order)).OfType<LibraryId>().SelectMany(library => nodesOf[library]).ToArray())];
    }

    private ILookup<LibraryId, int> NodesOf(SearchNode[] nodes) => Enumerable.Range(0, nodes.Length).ToLookup(u => Library(nodes[u]));

    private LibraryId Library(SearchNode node) => problem.Candidates[node.Candidate].Library;

    private int Ceiling(DateTimeOffset instant) => (int)Math.Clamp(Math.Ceiling((instant - epoch).TotalSeconds), -OpenEnd, OpenEnd);

    private int Floor(DateTimeOffset instant) => (int)Math.Clamp(Math.Floor((instant - epoch).TotalSeconds), -OpenEnd, OpenEnd);

    private sealed record NodeDraft(SearchNode Node, int Length, (int Open, int Close)[][] Windows);
}
