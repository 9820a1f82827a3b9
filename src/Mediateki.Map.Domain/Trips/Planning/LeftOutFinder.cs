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
        var trials = new Trials(
            new InsertionTrial(model, [.. visited.Select(_ => Array.Empty<SearchNode>())]),
            new InsertionTrial(model, visited),
            new InsertionTrial(withoutOrder, visited),
            new InsertionTrial(withoutTravelLimit, visited),
            new InsertionTrial(withoutEnd, visited));
        return [.. problem.Candidates.Select((candidate, index) => (candidate, index)).Where(pair => !chosen.Contains(pair.candidate.Library)).Select(pair => Explain(pair.candidate, pair.index, trials, chosen))];
    }

    private LeftOut Explain(TripCandidate candidate, int index, Trials trials, HashSet<LibraryId> chosen)
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
        if (!trials.Alone.Fits(index, countStops: false))
        {
            return new LeftOut(candidate.Library, LeftOutReason.TooFar);
        }
        if (problem.Groups.Where(group => group.Members.Contains(candidate.Library)).SelectMany(group => group.Members).FirstOrDefault(chosen.Contains) is { Slug: not null } instead)
        {
            return new LeftOut(candidate.Library, LeftOutReason.AlternativeChosen, Instead: instead);
        }
        return new LeftOut(candidate.Library, Limit(index, trials, chosen, out var missing, out var against), missing, against);
    }

    private LeftOutReason Limit(int index, Trials trials, HashSet<LibraryId> chosen, out TimeSpan? missing, out LibraryId? against)
    {
        (missing, against) = (null, null);
        if (trials.AsPlanned.Fits(index, countStops: true))
        {
            return problem.Candidates[index].Value > 0 ? LeftOutReason.AgainstCharacter : LeftOutReason.AddsNothing;
        }
        if (trials.AsPlanned.Fits(index, countStops: false))
        {
            return LeftOutReason.StopLimit;
        }
        if (!ReferenceEquals(withoutOrder, model) && trials.WithoutOrder.Fits(index, countStops: true))
        {
            against = problem.Order
                .Where(order => order.First == problem.Candidates[index].Library || order.Then == problem.Candidates[index].Library)
                .Select(order => order.First == problem.Candidates[index].Library ? order.Then : order.First)
                .First(chosen.Contains);
            return LeftOutReason.OrderAgainst;
        }
        if (!ReferenceEquals(withoutTravelLimit, model) && trials.WithoutTravelLimit.Fits(index, countStops: true))
        {
            return LeftOutReason.TravelLimit;
        }
        missing = trials.WithoutEnd.Over(index, countStops: true, model.Days) is { } over ? TimeSpan.FromSeconds(over) : null;
        return LeftOutReason.NoTimeLeft;
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

    /// <summary>The plan's days, to put further stops into: as they are, empty, and with one limit lifted.</summary>
    private sealed record Trials(InsertionTrial Alone, InsertionTrial AsPlanned, InsertionTrial WithoutOrder, InsertionTrial WithoutTravelLimit, InsertionTrial WithoutEnd);
}
