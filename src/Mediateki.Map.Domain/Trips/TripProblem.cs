using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips;

/// <summary>
/// Everything a trip planner needs to know, and nothing it would have to ask for: an immutable statement of one planning problem.
/// Instants are exact to the second; windows are taken inwards to whole seconds.
/// </summary>
/// <remarks>
/// Mathematically a team orienteering problem with multiple time windows, breaks and side constraints; its core is the TOPTW of
/// Vansteenwegen et al., "Iterated local search for the team orienteering problem with time windows" (2009).
/// </remarks>
public sealed record TripProblem
{
    /// <summary>The most points one visit, or one theme, may be worth.</summary>
    public const int MaximumValue = 100_000;

    /// <summary>The days of the trip, in order of time. At least one.</summary>
    public required ImmutableArray<TripDay> Days { get; init; }

    /// <summary>The libraries to choose from. May be empty.</summary>
    public required ImmutableArray<TripCandidate> Candidates { get; init; }

    /// <summary>Travel between all the places that days and candidates name.</summary>
    public required TravelMatrix Travel { get; init; }

    /// <summary>Sets of libraries of which at most one is visited.</summary>
    public ImmutableArray<CandidateGroup> Groups { get; init; } = [];

    /// <summary>Pairs of libraries to be visited in a given order, when both are visited.</summary>
    public ImmutableArray<StopOrder> Order { get; init; } = [];

    /// <summary>What the trip is to cover, beyond single libraries.</summary>
    public ImmutableArray<TripTheme> Themes { get; init; } = [];

    /// <summary>People in the group; at least 1.</summary>
    public int GroupSize { get; init; } = 1;

    /// <summary>
    /// True: a group larger than a library's capacity goes in turns, each turn taking a full visit. False: such a library is not visited.
    /// </summary>
    public bool GroupMaySplit { get; init; }

    /// <summary>Time a group needs at every stop between its arrival and the start of the visit.</summary>
    public TimeSpan StopBuffer { get; init; }

    /// <summary>What a visit shorter than preferred is worth, in percent of its value, 0–100, rounded down.</summary>
    public int ShortVisitPercent { get; init; } = 80;

    /// <summary>What a visit in unconfirmed hours is worth, in percent of its value, 0–100, rounded down.</summary>
    public int UnconfirmedPercent { get; init; } = 60;

    /// <summary>False: unconfirmed windows are not used at all.</summary>
    public bool UnconfirmedAllowed { get; init; } = true;

    /// <summary>The candidate of a library, or null when the library is not among the candidates.</summary>
    public TripCandidate? FindCandidate(LibraryId library) => Candidates.FirstOrDefault(candidate => candidate.Library == library);
}

/// <summary>Libraries of which at most one is visited.</summary>
/// <param name="Members">At least one; each a candidate.</param>
/// <param name="Required">True: one of them must be visited.</param>
public sealed record CandidateGroup(ImmutableArray<LibraryId> Members, bool Required = false);

/// <summary>When both libraries are visited, <paramref name="First"/> comes before <paramref name="Then"/>: earlier on the same day, or on an earlier day.</summary>
public sealed record StopOrder(LibraryId First, LibraryId Then);

/// <summary>
/// A kind of space worth seeing. The first stop that shows it adds <paramref name="Value"/>; each further one adds
/// <paramref name="RepeatPercent"/> percent of what the one before added, rounded down at every step (diminishing returns).
/// </summary>
/// <param name="Key">The name that candidates use; unique within a problem.</param>
/// <param name="Value">Points for the first stop that shows it: 0 to <see cref="TripProblem.MaximumValue"/>.</param>
/// <param name="RepeatPercent">0–100; 0 means that only the first stop counts.</param>
public sealed record TripTheme(string Key, int Value, int RepeatPercent = 0);
