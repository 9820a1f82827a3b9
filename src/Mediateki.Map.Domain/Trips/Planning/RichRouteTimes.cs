namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Times of a day with breaks, a travel limit or required orders. Every time is kept once per number of breaks already taken, so a break
/// is never fixed to a place in the route: the cheapest place follows from the earliest and latest times.
/// </summary>
internal sealed class RichRouteTimes : RouteTimes
{
    private readonly SearchModel model;
    private readonly SearchDay day;
    private readonly int dayIndex;
    private readonly int[] dayOf;
    private readonly int row;
    private readonly int states;

    /// <summary>depart[s][i]: earliest departure towards position i with s breaks taken, or <see cref="SearchModel.Far"/>.</summary>
    private readonly int[][] depart;

    /// <summary>late[s][i]: latest instant to be ready at position i with s breaks taken, or −<see cref="SearchModel.Far"/>.</summary>
    private readonly int[][] late;

    /// <summary>latest[i]: the largest late[s][i].</summary>
    private readonly int[] latest;

    private readonly int[] hop;
    private int travel;

    public RichRouteTimes(SearchModel model, int dayIndex, int[] dayOf)
    {
        (this.model, this.dayIndex, this.dayOf) = (model, dayIndex, dayOf);
        day = model.Days[dayIndex];
        row = model.DayRow(dayIndex) * model.Stride;
        states = day.Breaks.Length + 1;
        var capacity = model.NodeCount + 2;
        depart = [.. Enumerable.Range(0, states).Select(_ => new int[capacity])];
        late = [.. Enumerable.Range(0, states).Select(_ => new int[capacity])];
        (hop, latest) = (new int[capacity], new int[capacity]);
    }

    public override int End(int count)
    {
        var end = SearchModel.Far;
        for (var s = 0; s < states; s++)
        {
            for (var t = s; t < states; t++)
            {
                var ready = BreakLeg.Forward(day.Breaks, s, t, depart[s][count], hop[count]);
                end = ready <= late[t][count] ? Math.Min(end, ready) : end;
            }
        }
        return end;
    }

    public override int Leave(int position)
    {
        var earliest = SearchModel.Far;
        foreach (var times in depart)
        {
            earliest = Math.Min(earliest, times[position]);
        }
        return earliest;
    }

    public override bool Reset(ReadOnlySpan<int> nodes)
    {
        var count = nodes.Length;
        travel = 0;
        for (var i = 0; i <= count; i++)
        {
            hop[i] = i < count ? Hop(i == 0 ? row : nodes[i - 1] * model.Stride, nodes[i])
                : count > 0 ? model.To[row + nodes[count - 1]] : 0;
            travel += hop[i] - (i < count ? model.Buffer : 0);
        }
        for (var s = 0; s < states; s++)
        {
            depart[s][0] = BreakLeg.Begin(day, s);
            late[s][count] = BreakLeg.End(day, s);
        }
        latest[count] = day.End;
        for (var i = 0; i < count; i++)
        {
            Forward(nodes[i], i);
        }
        for (var i = count - 1; i >= 0; i--)
        {
            Backward(nodes[i], i);
        }
        return travel <= day.MaximumTravel && End(count) <= day.End && OrderKept(nodes);
    }

    public override void Inserted(ReadOnlySpan<int> nodes, int position) => Reset(nodes);

    public override void CopyFrom(RouteTimes other, int count)
    {
        var source = (RichRouteTimes)other;
        for (var s = 0; s < states; s++)
        {
            Array.Copy(source.depart[s], depart[s], count + 1);
            Array.Copy(source.late[s], late[s], count + 1);
        }
        Array.Copy(source.hop, hop, count + 1);
        Array.Copy(source.latest, latest, count + 1);
        travel = source.travel;
    }

    public override void Judge(ReadOnlySpan<int> nodes, int[] freeInBlock, bool[] judged, float[] appeal, int[] position)
    {
        for (var u = 0; u < model.NodeCount; u++)
        {
            var block = u / SearchModel.BlockLength;
            if (freeInBlock[block] > 0 && !judged[block])
            {
                var (cost, at) = Judge(nodes, u);
                (appeal[u], position[u]) = (cost < int.MaxValue ? 1f / Math.Max(cost, 1) : 0, at);
            }
        }
        for (var block = 0; block < judged.Length; block++)
        {
            judged[block] |= freeInBlock[block] > 0;
        }
    }

    private (int Cost, int Position) Judge(ReadOnlySpan<int> nodes, int u)
    {
        var (best, at) = (int.MaxValue, 0);
        if (day.IsOpen(u))
        {
            var (first, last) = OrderSpan(nodes, u);
            for (var i = first; i <= last; i++)
            {
                if (((Blind >> i) & 1) == 0 && Cost(nodes, u, i, best) is var cost && cost < best)
                {
                    (best, at) = (cost, i);
                }
            }
        }
        return (best, at);
    }

    private void Forward(int u, int i)
    {
        for (var t = 0; t < states; t++)
        {
            var earliest = SearchModel.Far;
            for (var s = 0; s <= t; s++)
            {
                earliest = Math.Min(earliest, BreakLeg.Forward(day.Breaks, s, t, depart[s][i], hop[i]));
            }
            depart[t][i + 1] = Math.Min(day.StartAt(u, earliest) + model.Duration[u], SearchModel.Far);
        }
    }

    private void Backward(int u, int i)
    {
        latest[i] = -SearchModel.Far;
        for (var s = 0; s < states; s++)
        {
            var bound = -SearchModel.Far;
            for (var t = s; t < states; t++)
            {
                bound = Math.Max(bound, BreakLeg.Backward(day.Breaks, s, t, late[t][i + 1], hop[i + 1]));
            }
            late[s][i] = day.LatestStart(u, bound - model.Duration[u]);
            latest[i] = Math.Max(latest[i], late[s][i]);
        }
    }

    /// <summary>Least time that putting node u at position i costs: detour, visit and waiting; <see cref="int.MaxValue"/> when it does not fit or is not below a bound.</summary>
    private int Cost(ReadOnlySpan<int> nodes, int u, int i, int below)
    {
        var before = Hop(i == 0 ? row : nodes[i - 1] * model.Stride, u);
        var after = i < nodes.Length ? Hop(u * model.Stride, nodes[i]) : model.To[row + u];
        var detour = before + after - hop[i];
        var least = detour + model.Duration[u];
        if (travel + detour - model.Buffer > day.MaximumTravel || before >= SearchModel.Far || after >= SearchModel.Far || least >= below)
        {
            return int.MaxValue;
        }
        var wait = below - least;
        for (var s = 0; s < states && wait > 0; s++)
        {
            // The shortest thinkable course, without any further break, must not be too late already.
            if (depart[s][i] + before + model.Duration[u] + after <= latest[i])
            {
                wait = Wait(u, i, s, before, after, wait);
            }
        }
        return wait == below - least ? int.MaxValue : wait + least;
    }

    /// <summary>Least waiting of node u at position i when so many breaks are taken before leaving for it, or the bound when it does not fit with less.</summary>
    private int Wait(int u, int i, int s, int before, int after, int below)
    {
        for (var t = s; t < states; t++)
        {
            var ready = BreakLeg.Forward(day.Breaks, s, t, depart[s][i], before);
            var start = day.StartAt(u, ready);
            for (var v = t; v < states && start < SearchModel.Far && start - ready < below; v++)
            {
                if (BreakLeg.Forward(day.Breaks, t, v, start + model.Duration[u], after) <= late[v][i])
                {
                    below = start - ready;
                }
            }
        }
        return below;
    }

    /// <summary>The positions that required orders leave to a node; first above last when there are none.</summary>
    private (int First, int Last) OrderSpan(ReadOnlySpan<int> nodes, int u)
    {
        var (first, last) = (0, nodes.Length);
        foreach (var earlier in model.Predecessors[u])
        {
            first = dayOf[earlier] > dayIndex ? int.MaxValue : dayOf[earlier] == dayIndex ? Math.Max(first, nodes.IndexOf(earlier) + 1) : first;
        }
        foreach (var later in model.Successors[u])
        {
            last = dayOf[later] >= 0 && dayOf[later] < dayIndex ? -1 : dayOf[later] == dayIndex ? Math.Min(last, nodes.IndexOf(later)) : last;
        }
        return (first, last);
    }

    private bool OrderKept(ReadOnlySpan<int> nodes)
    {
        for (var i = 0; i < nodes.Length && model.HasOrder; i++)
        {
            foreach (var later in model.Successors[nodes[i]])
            {
                if (nodes[..i].Contains(later))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private int Hop(int offset, int u) => model.From[offset + u];
}
