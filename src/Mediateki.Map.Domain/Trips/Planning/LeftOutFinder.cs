using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Says of every candidate that a plan does not visit why it does not, by trying to put it in with one limit lifted after another.</summary>
internal sealed class LeftOutFinder
{
    private readonly TripProblem problem;
    private readonly SearchModel model;
    private readonly SearchModel withoutOrder;
    private readonly SearchModel withoutTravelLimit;
    private readonly SearchModel withoutEnd;

    public LeftOutFinder(SearchModel model)
    {
        this.model = model;
        problem = model.Problem;
        withoutOrder = problem.Order.IsEmpty ? model : SearchModelBuilder.Build(problem with { Order = [] });
        withoutTravelLimit = problem.Days.All(day => day.MaximumTravel is null) ? model : SearchModelBuilder.Build(Lifted(day => day with { MaximumTravel = null }));
        withoutEnd = SearchModelBuilder.Build(Lifted(day => day with { LatestEnd = null }));
    }

    /// <summary>One entry for each candidate that is not among the nodes visited per day, in the problem's order.</summary>
    public ImmutableArray<LeftOut> Explain(SearchNode[][] visited)
    {
        var chosen = visited.SelectMany(nodes => nodes).Select(node => problem.Candidates[node.Candidate].Library).ToHashSet();
        return [.. problem.Candidates.Select((candidate, index) => (candidate, index)).Where(pair => !chosen.Contains(pair.candidate.Library)).Select(pair => Explain(pair.candidate, pair.index, visited, chosen))];
    }

    private LeftOut Explain(TripCandidate candidate, int index, SearchNode[][] visited, HashSet<LibraryId> chosen)
    {
        if (candidate.Wish == StopWish.Forbidden)
        {
            return new LeftOut(candidate.Library, LeftOutReason.Forbidden);
        }
        if (candidate.Capacity < problem.GroupSize && !problem.GroupMaySplit)
        {
            return new LeftOut(candidate.Library, LeftOutReason.GroupTooLarge);
        }
        if (LongestOpening(candidate) is var opening && opening < Shortest(candidate))
        {
            return new LeftOut(candidate.Library, opening < TimeSpan.Zero ? LeftOutReason.Closed : LeftOutReason.OpenTooShort);
        }
        if (!Fits(model, index, model.Days.Select(_ => Array.Empty<SearchNode>()).ToArray(), countStops: false, out _))
        {
            return new LeftOut(candidate.Library, LeftOutReason.TooFar);
        }
        if (problem.Groups.Where(group => group.Members.Contains(candidate.Library)).SelectMany(group => group.Members).FirstOrDefault(chosen.Contains) is { Slug: not null } instead)
        {
            return new LeftOut(candidate.Library, LeftOutReason.AlternativeChosen, Instead: instead);
        }
        return new LeftOut(candidate.Library, Limit(index, visited, out var missing, out var against), missing, against);
    }

    private LeftOutReason Limit(int index, SearchNode[][] visited, out TimeSpan? missing, out LibraryId? against)
    {
        (missing, against) = (null, null);
        if (Fits(model, index, visited, countStops: true, out _))
        {
            return problem.Candidates[index].Value > 0 ? LeftOutReason.AgainstCharacter : LeftOutReason.AddsNothing;
        }
        if (Fits(model, index, visited, countStops: false, out _))
        {
            return LeftOutReason.StopLimit;
        }
        if (!ReferenceEquals(withoutOrder, model) && Fits(withoutOrder, index, visited, countStops: true, out _))
        {
            against = problem.Order
                .Where(order => order.First == problem.Candidates[index].Library || order.Then == problem.Candidates[index].Library)
                .Select(order => order.First == problem.Candidates[index].Library ? order.Then : order.First)
                .First(library => visited.Any(day => day.Any(node => problem.Candidates[node.Candidate].Library == library)));
            return LeftOutReason.OrderAgainst;
        }
        if (!ReferenceEquals(withoutTravelLimit, model) && Fits(withoutTravelLimit, index, visited, countStops: true, out _))
        {
            return LeftOutReason.TravelLimit;
        }
        missing = Fits(withoutEnd, index, visited, countStops: true, out var over) ? TimeSpan.FromSeconds(over) : null;
        return LeftOutReason.NoTimeLeft;
    }

    /// <summary>Whether one of the candidate's nodes can be put into one of the days, and by how many seconds that day's end would be missed at least.</summary>
    private bool Fits(SearchModel on, int candidate, SearchNode[][] visited, bool countStops, out int over)
    {
        over = int.MaxValue;
        var dayOf = new int[on.Stride];
        var sequences = visited.Select(nodes => nodes.Select(node => Array.IndexOf(on.Nodes, node)).ToArray()).ToArray();
        Array.Fill(dayOf, -1);
        for (var day = 0; day < sequences.Length; day++)
        {
            foreach (var node in sequences[day])
            {
                dayOf[node] = day;
            }
        }
        for (var node = 0; node < on.NodeCount; node++)
        {
            for (var day = 0; day < sequences.Length && on.Nodes[node].Candidate == candidate; day++)
            {
                if (!countStops || sequences[day].Length < on.Days[day].MaximumStops)
                {
                    over = Math.Min(over, Over(on, day, sequences[day], node, dayOf));
                }
            }
        }
        return over < int.MaxValue;
    }

    private int Over(SearchModel on, int day, int[] sequence, int node, int[] dayOf)
    {
        var over = int.MaxValue;
        var crossed = on.Predecessors[node].Any(other => dayOf[other] > day) || on.Successors[node].Any(other => dayOf[other] >= 0 && dayOf[other] < day);
        var times = RouteTimes.Create(on, day, dayOf);
        for (var position = 0; position <= sequence.Length && on.Days[day].IsOpen(node) && !crossed; position++)
        {
            int[] with = [.. sequence[..position], node, .. sequence[position..]];
            if (times.Reset(with))
            {
                over = Math.Min(over, Math.Max(0, times.End(with.Length) - model.Days[day].End));
            }
        }
        return over;
    }

    private TripProblem Lifted(Func<TripDay, TripDay> lift) => problem with { Days = [.. problem.Days.Select(lift)] };

    private TimeSpan Shortest(TripCandidate candidate) =>
        candidate.Length.Minimum * (candidate.Capacity is { } capacity ? (problem.GroupSize + capacity - 1) / capacity : 1);

    /// <summary>The longest span of any day within the candidate's hours (and from its fixed start on); negative when there is none.</summary>
    private TimeSpan LongestOpening(TripCandidate candidate) =>
        (from window in candidate.Windows
         where window.Confirmed || problem.UnconfirmedAllowed
         from day in problem.Days
         let opens = new[] { window.Opens, day.EarliestStart, candidate.FixedStart ?? window.Opens }.Max()
         let closes = window.Closes < (day.LatestEnd ?? window.Closes) ? window.Closes : day.LatestEnd ?? window.Closes
         where window.Opens <= closes && day.EarliestStart <= closes
         select candidate.FixedStart < window.Opens || opens > closes ? TimeSpan.Zero : closes - opens).DefaultIfEmpty(-TimeSpan.FromTicks(1)).Max();
}
