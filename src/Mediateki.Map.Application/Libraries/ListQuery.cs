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

    /// <summary>By position, for lists in which something comes before the order itself; lowest first.</summary>
    private readonly byte[]? groups;

    /// <summary>In place of the order, where the list begins with what is nearest.</summary>
    private readonly DistanceOrder? nearest;

    public ListQuery(DirectorySnapshot snapshot, LibraryFilter filter, LibraryOrder order, OpenAtQuery? open, FilterQuery query)
    {
        (this.snapshot, this.order) = (snapshot, snapshot.Orders.Of(order));
        matches = query.Match();
        Total = matches?.Count() ?? snapshot.Count;
        groups = order == LibraryOrder.Relevance ? GroupsOf(filter, open, query) : null;
        nearest = order == LibraryOrder.Relevance && filter.Origin is { } origin ? new(snapshot, origin, matches, Total, groups) : null;
    }

    public int Total { get; }

    public List<int> Slice(int skip, int take)
    {
        take = Math.Min(take, Total - skip);
        return take <= 0 ? [] : nearest is not null ? nearest.Slice(skip, take) : groups is not null ? SliceOfGroups(skip, take) : SliceOf(matches, Total, skip, take);
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

    private List<int> SliceOf(Bits? set, int size, int skip, int take)
    {
        if (set is null)
        {
            return [.. order.Positions.AsSpan(skip, take)];
        }
        // Walking the order costs the more the rarer the matches are; sorting them, the more there are.
        if (size < snapshot.Count / 64)
        {
            var few = new int[size];
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

    private List<int> SliceOfGroups(int skip, int take)
    {
        var sizes = new int[byte.MaxValue + 1];
        for (var i = 0; i < snapshot.Count; i++)
        {
            sizes[groups![i]] += matches is null || matches[i] ? 1 : 0;
        }
        var found = new List<int>(take);
        for (var group = 0; group < sizes.Length && found.Count < take; group++)
        {
            if (skip >= sizes[group])
            {
                skip -= sizes[group];
                continue;
            }
            var members = SnapshotArrangement.Where(groups!, (byte)group);
            found.AddRange(SliceOf(matches is null ? members : members.And(matches), sizes[group], skip, Math.Min(take - found.Count, sizes[group] - skip)));
            skip = 0;
        }
        return found;
    }

    /// <summary>What fits the visitor's words best comes first.</summary>
    private byte[] RanksOf(TextQuery text)
    {
        var ranks = new byte[snapshot.Count];
        for (var position = matches!.Next(0); position >= 0; position = matches.Next(position + 1))
        {
            ranks[position] = (byte)(byte.MaxValue - text.ScoreOf(position));
        }
        return ranks;
    }

    /// <summary>Null where nothing comes before the order.</summary>
    private byte[]? GroupsOf(LibraryFilter filter, OpenAtQuery? open, FilterQuery query)
    {
        // Those that are certain to be open are what was asked for; the others come after them.
        var certain = filter.Open is { WithNotConfirmed: true } ? open : null;
        if (certain is null && filter.Profile is null)
        {
            return filter.Origin is null && query.Text is { } text && Total <= MostRanked ? RanksOf(text) : null;
        }
        var ranks = new byte[snapshot.Count];
        var access = filter.Profile is { } profile ? new AccessRanking(snapshot, profile) : null;
        for (var position = 0; position < ranks.Length; position++)
        {
            var uncertain = certain is not null && certain.Ask(position) != Coverage.Yes;
            ranks[position] = (byte)((uncertain ? 128 : 0) + (access?.RankOf(position) ?? 0));
        }
        return ranks;
    }
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
