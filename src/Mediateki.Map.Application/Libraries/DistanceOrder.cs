using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Libraries of a list by their distance from a place along the ellipsoid, after the groups that come before any order; those without a position last, by name.
/// The first pages of a list without groups are found by <see cref="NearestSearch"/>, whatever the number of libraries; anything else measures every one.
/// </summary>
internal sealed class DistanceOrder(DirectorySnapshot snapshot, GeoPoint origin, Bits? matches, int total, byte[]? groups)
{
    private const int MostSearched = 500;

    private int[]? all;

    private int[] All => all ??= Sort();

    public List<int> Slice(int skip, int take)
    {
        if (all is null && groups is null && skip + take <= MostSearched)
        {
            var nearest = new NearestSearch(snapshot.Places, snapshot.Columns, origin, skip + take, matches).Run();
            if (nearest.Count == skip + take)
            {
                return nearest.GetRange(skip, take).ConvertAll(found => found.Position);
            }
        }
        return [.. All.AsSpan(skip, take)];
    }

    /// <summary>How many come before a position of the list, itself included.</summary>
    public int CountUpTo(int position) => Array.IndexOf(All, position) + 1;

    public IEnumerable<int> Positions() => All;

    private int[] Sort()
    {
        var keys = new Key[total];
        var count = 0;
        for (var position = matches?.Next(0) ?? 0; position >= 0 && position < snapshot.Count; position = matches?.Next(position + 1) ?? position + 1)
        {
            var point = snapshot.Columns.PointOf(position);
            var metres = point is { } there ? Geodesic.Distance(origin, there) : double.PositiveInfinity;
            // Equally far ones by slug, as the search for the nearest has it; those without a position by name.
            var tie = point is null ? snapshot.Orders.Name.Ranks[position] : snapshot.Columns.Records[position];
            keys[count++] = new(groups?[position] ?? 0, metres, tie, position);
        }
        Array.Sort(keys, (a, b) => (a.Group, a.Metres, a.Tie).CompareTo((b.Group, b.Metres, b.Tie)));
        return Array.ConvertAll(keys, key => key.Position);
    }

    private readonly record struct Key(byte Group, double Metres, int Tie, int Position);
}
