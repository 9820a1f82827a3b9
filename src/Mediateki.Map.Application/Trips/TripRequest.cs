using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Trips;

/// <summary>A trip as somebody asks for it. Times of day are wall-clock time in Poland.</summary>
public sealed record TripRequest
{
    /// <summary>One to <see cref="TripLimits.Days"/>, in order of time.</summary>
    public required IReadOnlyList<TripRequestDay> Days { get; init; }

    public TripAim Aim { get; init; } = TripAim.Propose;

    /// <summary>Car, coach or walking.</summary>
    public TravelMode Transport { get; init; } = TravelMode.Car;

    /// <summary>Ways that take at most so many minutes on foot are walked, whatever the transport.</summary>
    public int WalkMinutes { get; init; }

    /// <summary>People.</summary>
    public int GroupSize { get; init; } = 1;

    /// <summary>
    /// True: a group larger than a library takes goes in turns, each as long as a visit. False: such a library is not visited.
    /// </summary>
    public bool GroupMaySplit { get; init; }

    /// <summary>What the person says about single libraries, each named once.</summary>
    public IReadOnlyList<TripLibrary> Libraries { get; init; } = [];

    /// <summary>Whether other libraries near the trip's places are candidates too. Without meaning for <see cref="TripAim.Arrange"/>.</summary>
    public bool AddNearby { get; init; } = true;

    /// <summary>Of the libraries nearby, only those that meet the criterion of a mediateka.</summary>
    public bool MediatekaOnly { get; init; }

    /// <summary>Taxonomy codes of spaces to be seen above all; empty: a wide choice.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Taken on every day; null: none.</summary>
    public LunchBreak? Lunch { get; init; }

    /// <summary>How long a visit should last where a library does not say otherwise.</summary>
    public int VisitMinutes { get; init; } = 60;

    /// <summary>The shortest visit that makes sense; at most the visit's length.</summary>
    public int LeastVisitMinutes { get; init; } = 40;

    /// <summary>Minutes from arrival until everybody is at the door.</summary>
    public int BufferMinutes { get; init; } = 5;

    /// <summary>False: no visit in hours that are unknown or not confirmed. True: such visits count for less and are flagged.</summary>
    public bool UnconfirmedHours { get; init; } = true;

    /// <summary>Pairs to be visited in this order, when both are visited.</summary>
    public IReadOnlyList<StopOrder> Order { get; init; } = [];

    /// <summary>Sets of libraries of which at most one is visited.</summary>
    public IReadOnlyList<IReadOnlyList<LibraryId>> OneOf { get; init; } = [];

    /// <summary>1–3.</summary>
    public int Proposals { get; init; } = 3;
}

/// <summary>What is asked.</summary>
public enum TripAim
{
    /// <summary>The planner chooses libraries.</summary>
    Propose,

    /// <summary>The named libraries, but for forbidden ones, all stay: the planner orders and times them.</summary>
    Arrange,
}

/// <summary>One day of a trip. Two days of one date are two groups.</summary>
public sealed record TripRequestDay
{
    public required DateOnly Date { get; init; }

    public TimeOnly Start { get; init; } = new(8, 0);

    /// <summary>On the same date, after <see cref="Start"/>; null: as long as the visits take.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it begins; null: at its first stop.</summary>
    public GeoPoint? From { get; init; }

    /// <summary>Where it ends; null: at its last stop.</summary>
    public GeoPoint? To { get; init; }

    public int? MaximumStops { get; init; }

    /// <summary>Minutes on the way.</summary>
    public int? MaximumTravelMinutes { get; init; }
}

/// <summary>What a person says about one library.</summary>
/// <param name="VisitMinutes">How long to stay; null: as at the others.</param>
/// <param name="FixedStart">The visit begins at exactly this instant; null: whenever it suits.</param>
/// <param name="Capacity">The largest group the library takes at a time, as the host says; null: not known, taken as enough.</param>
public sealed record TripLibrary(LibraryId Library, StopWish Wish = StopWish.Optional, int? VisitMinutes = null, DateTimeOffset? FixedStart = null, int? Capacity = null);

/// <summary>A break that begins within a span of the day.</summary>
public sealed record LunchBreak(TimeOnly Earliest, TimeOnly Latest, int Minutes)
{
    /// <summary>The name of the break in plans.</summary>
    public const string Name = "lunch";
}

/// <summary>A person's own timetable, and the request it is to meet.</summary>
/// <param name="Request">Its libraries may lack those of the timetable.</param>
public sealed record TripDraft(TripRequest Request, IReadOnlyList<DraftDay> Days);

/// <summary>One day of a draft. What is null is worked out from the visits and the ways between them.</summary>
/// <param name="Day">Index into the request's days.</param>
/// <param name="Stops">In order of time; at least one.</param>
public sealed record DraftDay(int Day, IReadOnlyList<DraftStop> Stops, IReadOnlyList<PlannedBreak> Breaks, DateTimeOffset? Departure = null, DateTimeOffset? Return = null);

/// <summary>One visit of a draft.</summary>
public sealed record DraftStop(LibraryId Library, DateTimeOffset VisitStart, DateTimeOffset VisitEnd, DateTimeOffset? Arrival = null, DateTimeOffset? Departure = null);
