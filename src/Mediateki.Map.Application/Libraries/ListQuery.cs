using System.Numerics;
using Mediateki.Map.Application.Libraries.Search;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Libraries;

/// <summary>A filtered list in one order, of which any stretch can be had.</summary>
internal sealed class ListQuery
{
    /// <summary>Words that so many libraries have do not tell one from another.</summary>
    private const int MostRanked = 20_000;

    private readonly DirectorySnapshot snapshot;
    private readonly Bits? matches;
    private readonly SnapshotOrder order;

    /// <summary>By position, for long lists in which something comes before the order itself; lowest first.</summary>
    private readonly byte[]? groups;

    /// <summary>For short lists in which something comes before the order itself: that, and below it the place in the order, from first to last.</summary>
    private readonly ulong[]? ranked;

    /// <summary>In place of the order, where the list begins with what is nearest.</summary>
    private readonly DistanceOrder? nearest;

    public ListQuery(DirectorySnapshot snapshot, LibraryFilter filter, LibraryOrder order, OpenAtQuery? open, FilterQuery query)
    {
        (this.snapshot, this.order) = (snapshot, snapshot.Orders.Of(order));
        matches = query.Match();
        Total = matches?.Count() ?? snapshot.Count;
        if (order != LibraryOrder.Relevance)
        {
            return;
        }
        var isShort = Total <= MostRanked;
        var ranking = new ListRanking(snapshot, filter, open, isShort && filter.Origin is null ? query.Text : null);
        ranked = ranking.SaysSomething && isShort && filter.Origin is null ? Ranked(ranking) : null;
        groups = ranking.HasGroups && ranked is null ? GroupsOf(ranking) : null;
        nearest = filter.Origin is { } origin ? new(snapshot, origin, matches, Total, groups) : null;
    }

    public int Total { get; }

    public List<int> Slice(int skip, int take)
    {
        take = Math.Min(take, Total - skip);
        return take <= 0 ? []
            : nearest is not null ? nearest.Slice(skip, take)
            : ranked is not null ? [.. ranked.AsSpan(skip, take).ToArray().Select(key => order.Positions[(uint)key])]
            : groups is not null ? SliceOfGroups(skip, take)
            : SliceOf(skip, take);
    }

    /// <summary>How many come before a position that is in the list, itself included; null when it is not in the list.</summary>
    public int? CountUpTo(int position)
    {
        if (matches is not null && !matches[position])
        {
            return null;
        }
        if (nearest is not null)
        {
            return nearest.CountUpTo(position);
        }
        var (rank, group) = (order.Ranks[position], groups?[position] ?? 0);
        if (ranked is not null)
        {
            return Array.FindIndex(ranked, key => (uint)key == (uint)rank) + 1;
        }
        if (matches is null && groups is null)
        {
            return rank + 1;
        }
        var count = 1;
        for (var other = matches?.Next(0) ?? 0; other >= 0 && other < snapshot.Count; other = matches?.Next(other + 1) ?? other + 1)
        {
            var its = groups?[other] ?? 0;
            count += its < group || (its == group && order.Ranks[other] < rank) ? 1 : 0;
        }
        return count;
    }

    public IEnumerable<int> All() => nearest?.Positions() ?? Stretches();

    private IEnumerable<int> Stretches()
    {
        const int stretch = 512;
        for (var done = 0; done < Total; done += stretch)
        {
            foreach (var position in Slice(done, stretch))
            {
                yield return position;
            }
        }
    }

    private List<int> SliceOf(int skip, int take)
    {
        if (matches is not { } set)
        {
            return [.. order.Positions.AsSpan(skip, take)];
        }
        // Walking the order costs the more the rarer the matches are; sorting them, the more there are.
        if (Total < snapshot.Count / 64)
        {
            var few = new int[Total];
            var count = 0;
            for (var position = set.Next(0); position >= 0; position = set.Next(position + 1))
            {
                few[count++] = order.Ranks[position];
            }
            Array.Sort(few);
            return [.. few.Skip(skip).Take(take).Select(rank => order.Positions[rank])];
        }
        var found = new List<int>(take);
        foreach (var position in order.Positions)
        {
            if (set[position] && skip-- <= 0)
            {
                found.Add(position);
                if (found.Count == take)
                {
                    break;
                }
            }
        }
        return found;
    }

    /// <summary>Where each group begins is counted; then the order is walked once, and what falls into the stretch is taken.</summary>
    private List<int> SliceOfGroups(int skip, int take)
    {
        var next = new int[byte.MaxValue + 2];
        for (var position = 0; position < snapshot.Count; position++)
        {
            next[groups![position] + 1] += matches is null || matches[position] ? 1 : 0;
        }
        for (var group = 0; group <= byte.MaxValue; group++)
        {
            next[group + 1] += next[group];
        }
        var (found, missing) = (new int[take], take);
        for (var rank = 0; missing > 0; rank++)
        {
            var position = order.Positions[rank];
            if ((matches is null || matches[position]) && next[groups![position]]++ is var place && place >= skip && place < skip + take)
            {
                (found[place - skip], missing) = (position, missing - 1);
            }
        }
        return [.. found];
    }

    private ulong[] Ranked(ListRanking ranking)
    {
        var keys = new ulong[Total];
        var count = 0;
        for (var position = matches?.Next(0) ?? 0; position >= 0 && position < snapshot.Count; position = matches?.Next(position + 1) ?? position + 1)
        {
            keys[count++] = ((ulong)ranking.RankOf(position) << 32) | (uint)order.Ranks[position];
        }
        Array.Sort(keys);
        return keys;
    }

    private byte[] GroupsOf(ListRanking ranking)
    {
        var groups = new byte[snapshot.Count];
        for (var position = 0; position < groups.Length; position++)
        {
            groups[position] = ranking.GroupOf(position);
        }
        return groups;
    }
}

/// <summary>
/// What comes before the order of a list by relevance: those certain to be open, then the fewest known obstacles, then what fits the visitor's words best.
/// </summary>
internal sealed class ListRanking
{
    private readonly OpenAtQuery? certain;
    private readonly AccessRanking? access;
    private readonly TextQuery? text;

    public ListRanking(DirectorySnapshot snapshot, LibraryFilter filter, OpenAtQuery? open, TextQuery? text)
    {
        // Those that are certain to be open are what was asked for; the others come after them.
        certain = filter.Open is { WithNotConfirmed: true } ? open : null;
        access = filter.Profile is { } profile ? new(snapshot, profile) : null;
        this.text = text;
    }

    public bool HasGroups => certain is not null || access is not null;

    public bool SaysSomething => HasGroups || text is not null;

    /// <summary>Lowest first, whatever the visitor's words.</summary>
    public byte GroupOf(int position) => (byte)((certain is not null && certain.Ask(position) != Coverage.Yes ? 128 : 0) + (access?.RankOf(position) ?? 0));

    /// <summary>Lowest first.</summary>
    public int RankOf(int position) => (HasGroups ? GroupOf(position) << 8 : 0) + byte.MaxValue - (text?.ScoreOf(position) ?? byte.MaxValue);
}

/// <summary>Ranks libraries for a profile of accessibility: the fewest known obstacles first, and of equal ones those of which most is known to be met.</summary>
internal sealed class AccessRanking
{
    private readonly LibraryColumns columns;
    private readonly ulong[] met;
    private readonly ulong[] missed;

    public AccessRanking(DirectorySnapshot snapshot, AccessProfile profile)
    {
        (columns, met, missed) = (snapshot.Columns, new ulong[snapshot.Layout.Words], new ulong[snapshot.Layout.Words]);
        foreach (var criterion in AccessProfiles.CriteriaOf(profile))
        {
            Add(met, snapshot.Layout.Met(criterion));
            Add(missed, snapshot.Layout.NotMet(criterion));
        }
    }

    /// <summary>0–127.</summary>
    public int RankOf(int position)
    {
        var row = columns.FeaturesOf(position);
        var (obstacles, assets) = (0, 0);
        for (var word = 0; word < row.Length; word++)
        {
            obstacles += BitOperations.PopCount(row[word] & missed[word]);
            assets += BitOperations.PopCount(row[word] & met[word]);
        }
        return (Math.Min(obstacles, 7) << 4) + 15 - Math.Min(assets, 15);
    }

    private static void Add(ulong[] mask, int? feature)
    {
        if (feature is { } bit)
        {
            mask[bit >> 6] |= 1UL << (bit & 63);
        }
    }
}
