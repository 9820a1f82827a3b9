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
    public SnapshotOrders(LibraryColumns columns, int[] byName, int mediateka)
    {
        Name = SnapshotOrder.Of(byName);
        (CityRanks, VoivodeshipRanks) = (DirectoryOrder.RanksOf(columns.CityNames.All), DirectoryOrder.RanksOf(columns.VoivodeshipNames.All));
        var cities = CityRanks;
        var (first, second, third) = (Array.Empty<int>(), Array.Empty<int>(), Array.Empty<int>());
        Parallel.Invoke(
            () => first = Grouped(byName, 2, position => columns.Has(position, mediateka) ? 0 : 1),
            () => second = Grouped(byName, Math.Max(1, cities.Length), position => cities[columns.Cities[position]]),
            () => third = Grouped(byName, ushort.MaxValue + 1, position => ushort.MaxValue - columns.Opened[position]));
        (relevance, city, opened) = (SnapshotOrder.Of(first), SnapshotOrder.Of(second), SnapshotOrder.Of(third));
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
    private static int[] Grouped(int[] positions, int groups, Func<int, int> groupOf)
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
        return ordered;
    }
}
