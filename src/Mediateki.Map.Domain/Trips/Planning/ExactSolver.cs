using System.Numerics;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// The best plan of a small problem, found by considering every subset of places for every day (<see cref="ExactDay"/>) and every way to
/// split a set of places between days. The work grows with 3 to the number of places.
/// </summary>
internal static class ExactSolver
{
    /// <summary>The best sequences per day, their score, and whether both are proven.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The problem has more than <see cref="ExactDay.MaximumPlaces"/> places that could be visited.</exception>
    public static ExactResult Solve(SearchModel model, int labelLimit = int.MaxValue)
    {
        var places = PlacesOf(model);
        var subsets = 1 << places.Length;
        var days = new ExactDay[model.Days.Length];
        for (var d = 0; d < days.Length; d++)
        {
            var twin = Array.FindIndex(model.Days, 0, d, day => ReferenceEquals(day, model.Days[d]));
            days[d] = twin >= 0 ? days[twin] : new ExactDay(model, d, places, minimiseTravel: false, labelLimit);
        }
        var partial = new Partial[days.Length + 1][];
        partial[0] = new Partial[subsets];
        Array.Fill(partial[0], Partial.Impossible);
        partial[0][0] = default;
        var successors = Masks(places, model.Successors);
        for (var d = 0; d < days.Length; d++)
        {
            partial[d + 1] = Combine(partial[d], days[d], successors);
        }
        var scores = Scores(model, places);
        var best = 0;
        for (var set = 1; set < subsets; set++)
        {
            var (mine, rival) = (partial[^1][set], partial[^1][best]);
            if (mine.Possible && (scores[set] - mine.Loss, -mine.Travel).CompareTo((scores[best] - rival.Loss, -rival.Travel)) > 0)
            {
                best = set;
            }
        }
        var sequences = new int[days.Length][];
        for (var (d, set) = (days.Length - 1, best); d >= 0; set &= ~partial[d + 1][set].Day, d--)
        {
            sequences[d] = days[d].Sequence(partial[d + 1][set].Day);
        }
        return new ExactResult(sequences, scores[best] - partial[^1][best].Loss, days.All(day => day.IsExact));
    }

    /// <summary>The best order of given nodes on one day: least travel, then earliest end. Null when no order works.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="ExactDay.MaximumPlaces"/> nodes.</exception>
    public static int[]? Order(SearchModel model, int day, ReadOnlySpan<int> nodes, bool minimiseTravel)
    {
        var places = nodes.ToArray().Select(node => new[] { node }).ToArray();
        var solved = new ExactDay(model, day, places, minimiseTravel);
        var all = (1 << places.Length) - 1;
        return solved.TryGet(all, out _, out _) ? solved.Sequence(all) : null;
    }

    /// <summary>The nodes of each candidate that could be visited at all.</summary>
    public static int[][] PlacesOf(SearchModel model) =>
        [.. Enumerable.Range(0, model.NodeCount).GroupBy(node => model.Nodes[node].Candidate).OrderBy(group => group.Key).Select(group => group.ToArray())];

    private static Partial[] Combine(Partial[] before, ExactDay day, int[] successors)
    {
        var after = new Partial[before.Length];
        Array.Fill(after, Partial.Impossible);
        for (var today = 0; today < before.Length; today++)
        {
            if (!day.TryGet(today, out var loss, out var travel))
            {
                continue;
            }
            var later = 0;
            for (var rest = today; rest != 0; rest &= rest - 1)
            {
                later |= successors[BitOperations.TrailingZeroCount(rest)];
            }
            var free = (before.Length - 1) & ~today;
            for (var earlier = free; ; earlier = (earlier - 1) & free)
            {
                if (before[earlier].Possible && (earlier & later) == 0)
                {
                    var candidate = new Partial(before[earlier].Loss + loss, before[earlier].Travel + travel, today);
                    ref var rival = ref after[earlier | today];
                    rival = (candidate.Loss, candidate.Travel).CompareTo((rival.Loss, rival.Travel)) < 0 ? candidate : rival;
                }
                if (earlier == 0)
                {
                    break;
                }
            }
        }
        return after;
    }

    /// <summary>Points of every set of places at their best; sets with two alternatives count as impossible.</summary>
    private static long[] Scores(SearchModel model, int[][] places)
    {
        var best = places.Select(nodes => nodes.Max(node => model.Value[node])).ToArray();
        var excluded = Masks(places, model.Excludes);
        var shows = Enumerable.Range(0, model.ThemeGain.Length)
            .Select(theme => Enumerable.Range(0, places.Length).Where(place => model.Themes[places[place][0]].Contains(theme)).Sum(place => 1 << place))
            .ToArray();
        var values = new long[1 << places.Length];
        var scores = new long[values.Length];
        for (var set = 1; set < scores.Length; set++)
        {
            var (place, rest) = (BitOperations.TrailingZeroCount(set), set & (set - 1));
            values[set] = (excluded[place] & rest) != 0 ? long.MinValue / 4 : values[rest] < 0 ? values[rest] : values[rest] + best[place];
            scores[set] = values[set];
            for (var theme = 0; theme < shows.Length; theme++)
            {
                for (var seen = BitOperations.PopCount((uint)(set & shows[theme])) - 1; seen >= 0; seen--)
                {
                    scores[set] += model.ThemeGain[theme][seen];
                }
            }
        }
        return scores;
    }

    private static int[] Masks(int[][] places, int[][] related) =>
        [.. places.Select((nodes, own) => Enumerable.Range(0, places.Length).Where(other => other != own && related[nodes[0]].Intersect(places[other]).Any()).Sum(other => 1 << other))];

    private readonly record struct Partial(long Loss, int Travel, int Day)
    {
        public static readonly Partial Impossible = new(long.MaxValue / 4, 0, 0);

        public bool Possible => Loss < Impossible.Loss;
    }
}

/// <summary>An optimal solution.</summary>
/// <param name="Sequences">Nodes per day, in order.</param>
/// <param name="Score">Points, bonuses of compulsory stops included.</param>
/// <param name="IsProven">True unless the label limit was reached.</param>
internal sealed record ExactResult(int[][] Sequences, long Score, bool IsProven);
