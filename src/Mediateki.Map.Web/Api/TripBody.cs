using Mediateki.Map.Application.Trips;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Web.Api;

/// <summary>A trip as somebody asks for it. Times of day are wall-clock time in Poland, like "08:30".</summary>
internal record TripBody
{
    /// <summary>One to seven days in order of time.</summary>
    public IReadOnlyList<TripDayBody?>? Days { get; init; }

    /// <summary>propose: the planner chooses libraries. arrange: the named libraries all stay and are only put in order and timed.</summary>
    public TripAim? Aim { get; init; }

    /// <summary>car, coach or walking.</summary>
    public TravelMode? Transport { get; init; }

    /// <summary>Ways of at most so many minutes on foot are walked, 0–60.</summary>
    public int? WalkMinutes { get; init; }

    /// <summary>People, 1–500.</summary>
    public int? GroupSize { get; init; }

    /// <summary>True: a group larger than a library takes goes in turns, each as long as a visit. False: such a library is not visited.</summary>
    public bool? GroupMaySplit { get; init; }

    /// <summary>What is said about single libraries, each named once; at most 100, or 30 to arrange.</summary>
    public IReadOnlyList<TripLibraryBody?>? Libraries { get; init; }

    /// <summary>Whether the planner may also choose among the libraries near the trip's places.</summary>
    public bool? AddNearby { get; init; }

    /// <summary>Of the libraries nearby, only those that meet the criterion of a mediateka.</summary>
    public bool? MediatekaOnly { get; init; }

    /// <summary>Codes of spaces to be seen above all, at most 20; see the taxonomy.</summary>
    public IReadOnlyList<string?>? Themes { get; init; }

    /// <summary>A break on every day; null: none.</summary>
    public LunchBody? Lunch { get; init; }

    /// <summary>How long a visit should last, 5–480 minutes.</summary>
    public int? VisitMinutes { get; init; }

    /// <summary>The shortest visit that makes sense, in minutes.</summary>
    public int? LeastVisitMinutes { get; init; }

    /// <summary>Minutes from arrival until everybody is at the door, 0–60.</summary>
    public int? BufferMinutes { get; init; }

    /// <summary>False: no visit in hours that are unknown or not confirmed. True: such visits count for less and are marked.</summary>
    public bool? UnconfirmedHours { get; init; }

    /// <summary>Pairs of named libraries to be visited in this order, when both are visited.</summary>
    public IReadOnlyList<StopOrderBody?>? Order { get; init; }

    /// <summary>Sets of named libraries of which at most one is visited.</summary>
    public IReadOnlyList<IReadOnlyList<string?>?>? OneOf { get; init; }

    /// <summary>The most proposals wanted, 1–3.</summary>
    public int? Proposals { get; init; }
}

/// <summary>A trip and a timetable for it.</summary>
internal sealed record TripCheckBody : TripBody
{
    /// <summary>The timetable, a day for each day used.</summary>
    public IReadOnlyList<DraftDayBody?>? Plan { get; init; }
}

/// <summary>One day of a trip; two days of one date are two groups.</summary>
internal sealed record TripDayBody
{
    /// <summary>Like "2026-12-03"; from today to two years ahead.</summary>
    public string? Date { get; init; }

    /// <summary>Nothing begins before; 08:00 unless given.</summary>
    public string? Start { get; init; }

    /// <summary>Everybody is back by then, on the same date; null: as long as the visits take.</summary>
    public string? End { get; init; }

    /// <summary>Where the day begins; null: at its first stop.</summary>
    public PlaceBody? From { get; init; }

    /// <summary>Where the day ends; null: at its last stop.</summary>
    public PlaceBody? To { get; init; }

    /// <summary>The most stops, 1–60; null: any number.</summary>
    public int? MaximumStops { get; init; }

    /// <summary>The most minutes on the way; null: any.</summary>
    public int? MaximumTravelMinutes { get; init; }
}

/// <summary>A position in degrees (WGS 84).</summary>
internal sealed record PlaceBody
{
    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }
}

/// <summary>What is said about one library.</summary>
internal sealed record TripLibraryBody
{
    /// <summary>Its slug.</summary>
    public string? Library { get; init; }

    /// <summary>optional, compulsory or forbidden.</summary>
    public StopWish? Wish { get; init; }

    /// <summary>How long to stay, 5–480; null: as at the others.</summary>
    public int? VisitMinutes { get; init; }

    /// <summary>The largest group the library takes at a time, 1–500; null: not known, taken as enough.</summary>
    public int? Capacity { get; init; }

    /// <summary>The visit begins at exactly this time, like "2026-12-03T10:00" in Polish time or with its offset; null: whenever it suits.</summary>
    public string? VisitStart { get; init; }
}

/// <summary>A break that begins within a span of the day.</summary>
internal sealed record LunchBody
{
    /// <summary>It begins no earlier.</summary>
    public string? Earliest { get; init; }

    /// <summary>It begins no later.</summary>
    public string? Latest { get; init; }

    /// <summary>How long it is, 5–180.</summary>
    public int? Minutes { get; init; }
}

/// <summary>Two libraries in order.</summary>
internal sealed record StopOrderBody
{
    /// <summary>Slug of the earlier one.</summary>
    public string? First { get; init; }

    /// <summary>Slug of the later one.</summary>
    public string? Then { get; init; }
}

/// <summary>One day of a timetable. Times are like "2026-12-03T10:00" in Polish time or with their offset; what is left out is worked out.</summary>
internal sealed record DraftDayBody
{
    /// <summary>Index into the days of the trip, from 0.</summary>
    public int? Day { get; init; }

    /// <summary>The group sets out.</summary>
    public string? Departure { get; init; }

    /// <summary>The group is back.</summary>
    public string? Return { get; init; }

    /// <summary>The visits in order of time, 1–30.</summary>
    public IReadOnlyList<DraftStopBody?>? Stops { get; init; }

    /// <summary>The lunch break, if one is taken.</summary>
    public IReadOnlyList<DraftBreakBody?>? Breaks { get; init; }
}

/// <summary>One visit of a timetable.</summary>
internal sealed record DraftStopBody
{
    /// <summary>Slug of the library.</summary>
    public string? Library { get; init; }

    /// <summary>The group reaches the place.</summary>
    public string? Arrival { get; init; }

    /// <summary>The visit begins.</summary>
    public string? VisitStart { get; init; }

    /// <summary>The visit ends.</summary>
    public string? VisitEnd { get; init; }

    /// <summary>The group leaves the place.</summary>
    public string? Departure { get; init; }
}

/// <summary>A break of a timetable.</summary>
internal sealed record DraftBreakBody
{
    /// <summary>It begins.</summary>
    public string? Start { get; init; }

    /// <summary>It ends.</summary>
    public string? End { get; init; }
}
