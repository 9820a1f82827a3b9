using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips;

/// <summary>
/// One day of a trip: when and where it may begin and must end. Days are independent of each other and may overlap
/// (two parallel groups are two days with the same hours).
/// </summary>
public sealed record TripDay
{
    /// <summary>The group is not on the road, and visits nothing, before this instant (inclusive).</summary>
    public required DateTimeOffset EarliestStart { get; init; }

    /// <summary>The group is at the day's end by this instant (inclusive). Null: the day may run as long as its visits do.</summary>
    public DateTimeOffset? LatestEnd { get; init; }

    /// <summary>Where the day begins, as a place of the travel matrix. Null: it begins at its first stop.</summary>
    public int? StartPlace { get; init; }

    /// <summary>Where the day ends, as a place of the travel matrix. Null: it ends at its last stop.</summary>
    public int? EndPlace { get; init; }

    /// <summary>Lunch and other breaks in the order they are to be taken. May be empty.</summary>
    public ImmutableArray<TripBreak> Breaks { get; init; } = [];

    /// <summary>The most stops the day may have (inclusive); null: any number.</summary>
    public int? MaximumStops { get; init; }

    /// <summary>The most time on the way the day may have (inclusive), without waiting and buffers; null: any.</summary>
    public TimeSpan? MaximumTravel { get; init; }
}

/// <summary>
/// A break, taken wherever the group is between two visits, never during a visit or on the way.
/// A day that has not begun by <paramref name="LatestStart"/>, or is over by then, owes no break.
/// </summary>
/// <param name="Name">What it is called in the plan ("lunch"); unique within its day.</param>
/// <param name="EarliestStart">It does not begin before (inclusive).</param>
/// <param name="LatestStart">It begins by (inclusive).</param>
/// <param name="Length">How long it is; more than zero.</param>
public sealed record TripBreak(string Name, DateTimeOffset EarliestStart, DateTimeOffset LatestStart, TimeSpan Length);
