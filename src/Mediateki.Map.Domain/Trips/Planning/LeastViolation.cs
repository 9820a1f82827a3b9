using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Orders stops that cannot all be visited properly so that as little as possible is wrong: local search over orders and days
/// (insertion, relocation, exchange), each judged by <see cref="ForcedDay"/>. Not exact; small enough to be good.
/// </summary>
internal sealed class LeastViolation
{
    private const int Restarts = 4;
    private readonly TripProblem problem;
    private readonly CancellationToken cancellation;
    private readonly ForcedDay[] days;
    private SearchRandom random;

    public LeastViolation(TripProblem problem, ulong seed, CancellationToken cancellation)
    {
        (this.problem, this.cancellation) = (problem, cancellation);
        random = new SearchRandom(seed);
        days = [.. Enumerable.Range(0, problem.Days.Length).Select(day => new ForcedDay(problem, day))];
    }

    /// <summary>A plan with every candidate of the problem.</summary>
    public TripPlan Find()
    {
        var (best, bestCost) = (Array.Empty<ImmutableList<int>>(), (Violation: long.MaxValue, Travel: 0L));
        for (var restart = 0; restart < Restarts && (restart == 0 || !cancellation.IsCancellationRequested); restart++)
        {
            var routes = Construct(restart > 0);
            while (!cancellation.IsCancellationRequested && Improve(routes))
            {
            }
            if (Cost(routes) is var cost && cost.CompareTo(bestCost) < 0)
            {
                (best, bestCost) = (routes, cost);
            }
        }
        return new TripPlan { Days = [.. best.Select((route, day) => (route, day)).Where(pair => !pair.route.IsEmpty).Select(pair => days[pair.day].Write(pair.route))] };
    }

    private ImmutableList<int>[] Construct(bool shuffle)
    {
        var order = Enumerable.Range(0, problem.Candidates.Length)
            .OrderBy(index => problem.Candidates[index].Windows.Select(window => window.Closes).DefaultIfEmpty(DateTimeOffset.MaxValue).Min())
            .ToArray();
        for (var i = order.Length - 1; shuffle && i > 0; i--)
        {
            var j = random.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        var routes = days.Select(_ => ImmutableList<int>.Empty).ToArray();
        foreach (var stop in order)
        {
            routes = Insertions(routes, stop).MinBy(Cost)!;
        }
        return routes;
    }

    /// <summary>Carries out the best relocation or exchange, if one helps.</summary>
    private bool Improve(ImmutableList<int>[] routes)
    {
        var best = Relocations(routes).Concat(Exchanges(routes)).Select(neighbour => (Routes: neighbour, Cost: Cost(neighbour))).MinBy(pair => pair.Cost);
        if (best.Routes is null || best.Cost.CompareTo(Cost(routes)) >= 0)
        {
            return false;
        }
        best.Routes.CopyTo(routes, 0);
        return true;
    }

    private IEnumerable<ImmutableList<int>[]> Relocations(ImmutableList<int>[] routes) =>
        from stop in Enumerable.Range(0, problem.Candidates.Length)
        from moved in Insertions([.. routes.Select(route => route.Remove(stop))], stop)
        select moved;

    private static IEnumerable<ImmutableList<int>[]> Insertions(ImmutableList<int>[] routes, int stop)
    {
        for (var day = 0; day < routes.Length; day++)
        {
            // From the end, so that equally good stops keep the order they were given in.
            for (var position = routes[day].Count; position >= 0; position--)
            {
                ImmutableList<int>[] with = [.. routes];
                with[day] = with[day].Insert(position, stop);
                yield return with;
            }
        }
    }

    private IEnumerable<ImmutableList<int>[]> Exchanges(ImmutableList<int>[] routes) =>
        from one in Enumerable.Range(0, problem.Candidates.Length)
        from other in Enumerable.Range(0, one)
        select routes.Select(route => route.ConvertAll(stop => stop == one ? other : stop == other ? one : stop)).ToArray();

    /// <summary>Seconds of violation, and then of travel.</summary>
    private (long Violation, long Travel) Cost(ImmutableList<int>[] routes) =>
        (routes.Select((route, day) => days[day].Violation(route)).Sum() + OrdersBroken(routes), routes.Select((route, day) => days[day].Travel(route)).Sum());

    private long OrdersBroken(ImmutableList<int>[] routes)
    {
        var places = routes.SelectMany((route, day) => route.Select((stop, position) => (problem.Candidates[stop].Library, At: (day, position)))).ToDictionary(pair => pair.Library, pair => pair.At);
        return problem.Order.Count(order => places.TryGetValue(order.First, out var first) && places.TryGetValue(order.Then, out var then) && first.CompareTo(then) > 0) * ForcedDay.CountedAs;
    }
}
