namespace Mediateki.Map.Application.Libraries;

/// <summary>Positions as stretches in ascending order, none of which touches the next: along the curve, a part of the map is a few of these.</summary>
internal sealed class Stretches
{
    private readonly List<(int From, int To)> all = [];

    /// <summary>The positions from the first to the second (exclusive) of each.</summary>
    public IReadOnlyList<(int From, int To)> All => all;

    /// <summary>Adds positions that come after all there are.</summary>
    public void Add(int from, int to)
    {
        if (from >= to)
        {
            return;
        }
        if (all.Count > 0 && all[^1].To == from)
        {
            from = all[^1].From;
            all.RemoveAt(all.Count - 1);
        }
        all.Add((from, to));
    }

    /// <summary>The positions for which something is true.</summary>
    public Stretches Where(Func<int, bool> isWanted)
    {
        var wanted = new Stretches();
        foreach (var (from, to) in all)
        {
            for (var position = from; position < to; position++)
            {
                if (isWanted(position))
                {
                    wanted.Add(position, position + 1);
                }
            }
        }
        return wanted;
    }

    /// <summary>The positions that are in both.</summary>
    public Stretches And(Stretches other)
    {
        var common = new Stretches();
        for (int mine = 0, theirs = 0; mine < all.Count && theirs < other.all.Count;)
        {
            var (one, another) = (all[mine], other.all[theirs]);
            common.Add(Math.Max(one.From, another.From), Math.Min(one.To, another.To));
            (mine, theirs) = one.To < another.To ? (mine + 1, theirs) : (mine, theirs + 1);
        }
        return common;
    }
}
