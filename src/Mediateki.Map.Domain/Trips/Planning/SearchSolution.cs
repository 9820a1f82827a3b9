namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>The routes of all days at one moment of a search, and which nodes are free.</summary>
internal sealed class SearchSolution
{
    private readonly SearchModel model;
    private readonly SearchRoute[] routes;
    private readonly int[] dayOf;

    /// <summary>Per node: how many visited nodes, itself among them, keep it from being visited.</summary>
    private readonly int[] kept;
    private readonly int[] themeCount;
    private readonly bool[] changed;

    /// <summary>Per day: where an exchange has just put two parts together; the greatest number where none has.</summary>
    private readonly int[] cut;

    public SearchSolution(SearchModel model)
    {
        this.model = model;
        dayOf = new int[model.Stride];
        Array.Fill(dayOf, -1);
        kept = new int[model.Stride];
        kept.AsSpan(model.NodeCount).Fill(1);
        themeCount = new int[model.ThemeGain.Length];
        routes = [.. Enumerable.Range(0, model.Days.Length).Select(day => new SearchRoute(model, day, dayOf))];
        changed = new bool[routes.Length];
        cut = new int[routes.Length];
        Array.Fill(cut, int.MaxValue);
        FreeInBlock = [.. kept.Chunk(SearchModel.BlockLength).Select(block => block.Count(count => count == 0))];
    }

    public ReadOnlySpan<SearchRoute> Routes => routes;

    /// <summary>Per block of nodes, how many are free.</summary>
    public int[] FreeInBlock { get; }

    /// <summary>Zero for nodes that may be visited.</summary>
    public int[] Kept => kept;

    public long Score { get; private set; }

    public int DayOf(int node) => dayOf[node];

    /// <summary>Points that visiting a free node would add.</summary>
    public long Gain(int node)
    {
        var gain = model.Value[node];
        foreach (var theme in model.Themes[node])
        {
            gain += model.ThemeGain[theme][themeCount[theme]];
        }
        return gain;
    }

    /// <summary>Visits a route's choice.</summary>
    public void InsertChoice(int day)
    {
        var node = routes[day].Choice;
        Score += Gain(node);
        Count(node, +1);
        dayOf[node] = day;
        changed[day] = true;
        routes[day].InsertChoice();
        ForgetOrders();
    }

    /// <summary>Stops visiting a span of a day's nodes. The day's times are stale until <see cref="Retime"/>.</summary>
    public void Remove(int day, int from, int length)
    {
        foreach (var node in routes[day].Nodes.Slice(from, length))
        {
            dayOf[node] = -1;
            Count(node, -1);
            Score -= Gain(node);
        }
        routes[day].Remove(from, length);
        changed[day] = true;
    }

    /// <summary>Two days exchange their stops from a position on. Both days' times are stale until <see cref="Retime"/>.</summary>
    public void ExchangeTails(int one, int from, int other, int to)
    {
        var (first, second) = (routes[one].Nodes[from..].ToArray(), routes[other].Nodes[to..].ToArray());
        ReplaceTail(one, from, second);
        ReplaceTail(other, to, first);
    }

    private void ReplaceTail(int day, int from, int[] tail)
    {
        routes[day].Remove(from, routes[day].Count - from);
        routes[day].Append(tail);
        (changed[day], cut[day]) = (true, from);
        foreach (var node in tail)
        {
            dayOf[node] = day;
        }
    }

    /// <summary>
    /// Brings changed days up to date. Where a day does not work, further stops are dropped: at the cut after an exchange, else, in the rare
    /// case that a removal made a way longer, at the end.
    /// </summary>
    public void Retime()
    {
        for (var day = 0; day < routes.Length; day++)
        {
            while (changed[day] && !routes[day].Retime())
            {
                Remove(day, Math.Min(cut[day], routes[day].Count - 1), 1);
            }
            cut[day] = int.MaxValue;
        }
        ForgetOrders();
    }

    /// <summary>Makes the changed days pass over random positions (one in eight) from now on, or none.</summary>
    public void Blink(ref SearchRandom random)
    {
        for (var day = 0; day < routes.Length; day++)
        {
            routes[day].Blind = changed[day] ? random.Next() & random.Next() & random.Next() : 0;
        }
    }

    /// <summary>Judges all positions again, and forgets what was judged otherwise.</summary>
    public void OpenEyes()
    {
        for (var day = 0; day < routes.Length; day++)
        {
            routes[day].Blind = 0;
            if (changed[day])
            {
                routes[day].Forget();
            }
        }
    }

    /// <summary>Replaces a day's sequence by free or own nodes; the sequence must be feasible.</summary>
    public void Assign(int day, ReadOnlySpan<int> sequence)
    {
        Remove(day, 0, routes[day].Count);
        foreach (var node in sequence)
        {
            Score += Gain(node);
            Count(node, +1);
            dayOf[node] = day;
        }
        routes[day].Assign(sequence);
    }

    /// <summary>Makes the other solution's changed days equal to this one's, and both unchanged.</summary>
    public void PassChangesTo(SearchSolution other)
    {
        for (var day = 0; day < routes.Length; day++)
        {
            if (changed[day])
            {
                foreach (var node in other.routes[day].Nodes)
                {
                    other.dayOf[node] = -1;
                    other.Count(node, -1);
                }
            }
        }
        for (var day = 0; day < routes.Length; day++)
        {
            if (changed[day])
            {
                other.routes[day].CopyFrom(routes[day]);
                foreach (var node in other.routes[day].Nodes)
                {
                    other.dayOf[node] = day;
                    other.Count(node, +1);
                }
                changed[day] = other.changed[day] = false;
            }
        }
        other.Score = Score;
        other.ForgetOrders();
    }

    /// <summary>Takes the other solution's days back wherever this one was changed.</summary>
    public void TakeBackFrom(SearchSolution other)
    {
        changed.CopyTo(other.changed, 0);
        other.PassChangesTo(this);
        Array.Clear(changed);
    }

    private void Count(int node, int by)
    {
        Keep(node, by);
        foreach (var other in model.Excludes[node])
        {
            Keep(other, by);
        }
        foreach (var theme in model.Themes[node])
        {
            themeCount[theme] += by;
        }
    }

    private void Keep(int node, int by)
    {
        var before = kept[node];
        kept[node] = before + by;
        FreeInBlock[node / SearchModel.BlockLength] += (before + by == 0 ? 1 : 0) - (before == 0 ? 1 : 0);
    }

    /// <summary>Where nodes have required orders, what fits on one day depends on the others.</summary>
    private void ForgetOrders()
    {
        if (model.HasOrder)
        {
            foreach (var route in routes)
            {
                route.Forget(model.OrderedBlocks);
            }
        }
    }
}
