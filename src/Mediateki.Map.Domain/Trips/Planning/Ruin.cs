namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Takes some stops out of a solution, in one of five ways chosen at random.</summary>
internal sealed class Ruin(SearchModel model, SearchSettings settings)
{
    /// <summary>An exchange could break a required order between two days, which nothing would notice.</summary>
    private readonly double exchangeWeight = model.HasOrder || model.Days.Length == 1 ? 0 : settings.ExchangeWeight;

    /// <summary>Applies one ruin and brings the times of the changed days up to date.</summary>
    public void Apply(SearchSolution solution, ref SearchRandom random)
    {
        var kind = random.Unit() * (settings.SegmentWeight + settings.ScatterWeight + settings.AroundWeight + settings.WholeDayWeight + exchangeWeight);
        if ((kind -= settings.SegmentWeight) < 0)
        {
            Segment(solution, random.Below(solution.Routes.Length), null, ref random);
        }
        else if ((kind -= settings.ScatterWeight) < 0)
        {
            Scatter(solution, ref random);
        }
        else if ((kind -= settings.AroundWeight) < 0 || solution.Routes.Length == 1)
        {
            Around(solution, ref random);
        }
        else if (kind < exchangeWeight)
        {
            Exchange(solution, ref random);
        }
        else
        {
            var day = random.Below(solution.Routes.Length);
            solution.Remove(day, 0, solution.Routes[day].Count);
        }
        solution.Retime();
    }

    /// <summary>Consecutive stops of one day, anywhere or around a position.</summary>
    private void Segment(SearchSolution solution, int day, int? around, ref SearchRandom random)
    {
        var count = solution.Routes[day].Count;
        if (count == 0)
        {
            return;
        }
        var length = 1 + random.Below(Math.Min(settings.RuinLength, count));
        var from = around is { } position ? Math.Clamp(position - random.Below(length), 0, count - length) : random.Below(count - length + 1);
        solution.Remove(day, from, length);
    }

    /// <summary>Single stops anywhere.</summary>
    private void Scatter(SearchSolution solution, ref SearchRandom random)
    {
        for (var left = 1 + random.Below(settings.RuinLength); left > 0; left--)
        {
            var day = random.Below(solution.Routes.Length);
            if (solution.Routes[day].Count > 0)
            {
                solution.Remove(day, random.Below(solution.Routes[day].Count), 1);
            }
        }
    }

    /// <summary>Stops near where a free node would come, on about two of the days.</summary>
    private void Around(SearchSolution solution, ref SearchRandom random)
    {
        var node = random.Below(model.NodeCount);
        for (var tries = 0; tries < 10 && solution.Kept[node] > 0; tries++)
        {
            node = random.Below(model.NodeCount);
        }
        var days = solution.Routes.Length;
        for (var day = 0; day < days; day++)
        {
            if (solution.Routes[day].Count > 0 && random.Below(days) <= 1)
            {
                Segment(solution, day, Nearest(solution.Routes[day], model.Days[day], node), ref random);
            }
        }
    }

    /// <summary>Two days exchange what comes after about the same time of day, and lose some stops there.</summary>
    private void Exchange(SearchSolution solution, ref SearchRandom random)
    {
        var days = solution.Routes.Length;
        var one = random.Below(days);
        var other = (one + 1 + random.Below(days - 1)) % days;
        var (first, second) = (solution.Routes[one], solution.Routes[other]);
        var from = random.Below(first.Count + 1);
        var to = 0;
        while (to < second.Count && second.Leave(to) - model.Days[other].Start < first.Leave(from) - model.Days[one].Start)
        {
            to++;
        }
        to = Math.Clamp(to + random.Below(3) - 1, 0, second.Count);
        solution.Remove(one, from, Math.Min(random.Below(settings.CutLength + 1), first.Count - from));
        solution.Remove(other, to, Math.Min(random.Below(settings.CutLength + 1), second.Count - to));
        solution.ExchangeTails(one, from, other, to);
    }

    /// <summary>The position of the stop that is nearest to a node, in travel and partly in waiting.</summary>
    private int Nearest(SearchRoute route, SearchDay day, int node)
    {
        var (nearest, least) = (0, int.MaxValue);
        for (var i = 0; i < route.Count; i++)
        {
            var distance = model.From[(node * model.Stride) + route.Nodes[i]] + (Math.Max(day.Open[node] - route.Leave(i), 0) / 4);
            (nearest, least) = distance < least ? (i, distance) : (nearest, least);
        }
        return nearest;
    }
}
