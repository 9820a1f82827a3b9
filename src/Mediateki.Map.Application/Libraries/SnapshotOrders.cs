namespace Mediateki.Map.Application.Libraries;

/// <summary>An order of the directory: positions from first to last, and where each position stands in it.</summary>
internal sealed record SnapshotOrder(int[] Positions, int[] Ranks)
{
    public static SnapshotOrder Of(int[] positions)
    {
        var ranks = new int[positions.Length];
        for (var rank = 0; rank < positions.Length; rank++)
        {
            ranks[positions[rank]] = rank;
        }
        return new(positions, ranks);
    }
}

/// <summary>The orders a list can have; all fall back on the order of names.</summary>
internal sealed class SnapshotOrders
{
    private readonly SnapshotOrder relevance;
    private readonly SnapshotOrder city;
    private readonly SnapshotOrder opened;

    /// <param name="byName">Positions in the order of names.</param>
    /// <param name="earlier">The edition before; orders of which nothing has changed are shared.</param>
    public SnapshotOrders(LibraryColumns columns, int[] byName, int mediateka, (LibraryColumns Columns, SnapshotOrders Orders)? earlier = null)
    {
        var (old, before) = (earlier?.Columns, earlier?.Orders);
        CityRanks = old?.CityNames == columns.CityNames ? before!.CityRanks : DirectoryOrder.RanksOf(columns.CityNames.All);
        VoivodeshipRanks = old?.VoivodeshipNames == columns.VoivodeshipNames ? before!.VoivodeshipRanks : DirectoryOrder.RanksOf(columns.VoivodeshipNames.All);
        Name = before?.Name.Positions == byName ? before.Name : SnapshotOrder.Of(byName);
        // Where names have kept their order, so have the others whose columns are the same.
        var kept = before?.Name == Name ? before : null;
        var first = old?.Features == columns.Features ? kept?.relevance : null;
        var second = old?.Cities == columns.Cities && before?.CityRanks == CityRanks ? kept?.city : null;
        var third = old?.Opened == columns.Opened ? kept?.opened : null;
        Parallel.Invoke(
            () => first ??= Grouped(byName, 2, position => columns.Has(position, mediateka) ? 0 : 1),
            () => second ??= Grouped(byName, Math.Max(1, CityRanks.Length), position => CityRanks[columns.Cities[position]]),
            () => third ??= Grouped(byName, ushort.MaxValue + 1, position => ushort.MaxValue - columns.Opened[position]));
        (relevance, city, opened) = (first!, second!, third!);
    }

    public SnapshotOrder Name { get; }

    /// <summary>Where each city stands in the alphabet.</summary>
    public int[] CityRanks { get; }

    /// <summary>Where each voivodeship stands in the alphabet.</summary>
    public int[] VoivodeshipRanks { get; }

    public SnapshotOrder Of(LibraryOrder order) => order switch
    {
        LibraryOrder.Name => Name,
        LibraryOrder.City => city,
        LibraryOrder.Opened => opened,
        _ => relevance,
    };

    /// <summary>By group, and within a group as before.</summary>
    private static SnapshotOrder Grouped(int[] positions, int groups, Func<int, int> groupOf)
    {
        var next = new int[groups + 1];
        foreach (var position in positions)
        {
            next[groupOf(position) + 1]++;
        }
        for (var group = 0; group < groups; group++)
        {
            next[group + 1] += next[group];
        }
        var ordered = new int[positions.Length];
        foreach (var position in positions)
        {
            ordered[next[groupOf(position)]++] = position;
        }
        return SnapshotOrder.Of(ordered);
    }
}
