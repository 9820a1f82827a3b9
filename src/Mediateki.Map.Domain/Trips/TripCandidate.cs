using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips;

/// <summary>A library that a trip may visit, at most once.</summary>
public sealed record TripCandidate
{
    public required LibraryId Library { get; init; }

    /// <summary>Its place in the travel matrix.</summary>
    public required int Place { get; init; }

    /// <summary>What a full visit is worth, in points: 0 to <see cref="TripProblem.MaximumValue"/>.</summary>
    public required int Value { get; init; }

    /// <summary>How long the visit lasts.</summary>
    public required VisitLength Length { get; init; }

    /// <summary>When a visit is possible, on all days of the trip, as instants; in any order, without overlaps. Empty: never.</summary>
    public required ImmutableArray<VisitWindow> Windows { get; init; }

    /// <summary>Whether the stop is free to choose, must be made or must not.</summary>
    public StopWish Wish { get; init; } = StopWish.Optional;

    /// <summary>The visit begins at exactly this instant; null: at any time its windows allow.</summary>
    public DateTimeOffset? FixedStart { get; init; }

    /// <summary>The largest group the library takes at a time; null: not known, taken as enough.</summary>
    public int? Capacity { get; init; }

    /// <summary>Keys of the themes (kinds of spaces) to be seen there.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];
}

/// <summary>What the person asking for a trip said about one library.</summary>
public enum StopWish
{
    /// <summary>The planner decides.</summary>
    Optional,

    /// <summary>It is left out only when no plan can hold it.</summary>
    Compulsory,

    /// <summary>It is never visited.</summary>
    Forbidden,
}

/// <summary>How long a visit lasts. A visit shorter than <paramref name="Preferred"/> is possible but worth less.</summary>
/// <param name="Minimum">The shortest visit that makes sense; more than zero.</param>
/// <param name="Preferred">The length at which the visit has its full value; at least <paramref name="Minimum"/>.</param>
public readonly record struct VisitLength(TimeSpan Minimum, TimeSpan Preferred)
{
    /// <summary>A visit that always takes the same time.</summary>
    public static VisitLength Exactly(TimeSpan length) => new(length, length);
}

/// <summary>A span in which a whole visit fits: it begins no earlier than <paramref name="Opens"/> and ends no later than <paramref name="Closes"/> (both inclusive).</summary>
/// <param name="Opens">The earliest start of the visit.</param>
/// <param name="Closes">The latest end of the visit.</param>
/// <param name="Confirmed">False when the hours are not known for certain: the visit is worth less and is flagged for confirmation with the host.</param>
public readonly record struct VisitWindow(DateTimeOffset Opens, DateTimeOffset Closes, bool Confirmed = true);
