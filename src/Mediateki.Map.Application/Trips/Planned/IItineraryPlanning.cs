using System.Collections.Immutable;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Application.Trips.Planned;

/// <summary>
/// Times an itinerary as its authors ordered it, says what is wrong with it and what would mend it. Members are safe to call from any
/// thread and work while the database or the routing engine is away.
/// </summary>
public interface IItineraryPlanning
{
    /// <summary>The timetable of an itinerary: each visit as early as its place in the order, the ways and the opening hours allow.</summary>
    Task<TimedItinerary> TimeAsync(Itinerary itinerary, CancellationToken cancellationToken);

    /// <summary>The way of one day for a map: roads where the engine knows them, else straight lines. Null where there is none to draw.</summary>
    Task<TravelRoute?> FindWayAsync(Itinerary itinerary, int day, CancellationToken cancellationToken);

    /// <summary>The days' stops in the order and on the days that suit them best; the stops themselves stay. Null where nothing better is found.</summary>
    Task<Itinerary?> ArrangeAsync(Itinerary itinerary, CancellationToken cancellationToken);

    /// <summary>A suggested route as an itinerary that begins on a date; without stops that the directory no longer has.</summary>
    Itinerary Adopt(SuggestedRoute route, DateOnly date, string language);

    /// <summary>A proposal as an itinerary: its days and stops, with what else the request says.</summary>
    Itinerary Adopt(TripRequest request, TripTimetable timetable, string? startName);

    /// <summary>The itinerary with the opening hours its visits are planned on, where it has none for their dates yet.</summary>
    Itinerary NoteHours(Itinerary itinerary);

    /// <summary>The next date on which a group could set out: a working day, two weeks ahead at the earliest.</summary>
    DateOnly SuggestDate();

    /// <summary>The next date that suits a suggested route: the one it is checked for.</summary>
    DateOnly SuggestDate(SuggestedRoute route);
}

/// <summary>An itinerary in time.</summary>
/// <param name="Days">As many as the itinerary has.</param>
/// <param name="Problems">By day and time; empty where the times of the itinerary are switched off.</param>
public sealed record TimedItinerary(ImmutableArray<TimedDay> Days, ImmutableArray<ItineraryProblem> Problems)
{
    public static TimedItinerary Empty { get; } = new([], []);

    /// <summary>On the way, in seconds.</summary>
    public long TravelSeconds => Days.Sum(day => day.Legs.Where(leg => leg.Link.Exists).Sum(leg => (long)leg.Link.Seconds));

    /// <summary>On the way, in metres.</summary>
    public long TravelMetres => Days.Sum(day => day.Legs.Sum(leg => (long)(leg.Link.Metres ?? 0)));

    public bool HasEstimates => Days.Any(day => day.Legs.Any(leg => leg.Link.Estimated));

    public TimedStop? FindStop(LibraryId library) => Days.SelectMany(day => day.Stops).FirstOrDefault(stop => stop.Library == library);
}

/// <summary>One day. Instants carry the offset of the Polish clock.</summary>
/// <param name="Departure">Null on a day without a stop that can be timed.</param>
/// <param name="Stops">The stops of the day, in order; those that cannot be timed have no times.</param>
/// <param name="Legs">From the day's start, between stops and to its end, as far as these are given.</param>
public sealed record TimedDay(
    DateOnly Date, DateTimeOffset? Departure, DateTimeOffset? Return, ImmutableArray<TimedStop> Stops, ImmutableArray<PlannedBreak> Breaks, ImmutableArray<TimetableLeg> Legs)
{
    /// <summary>The way to a stop; null: the way to the day's end.</summary>
    public TimetableLeg? FindLegTo(LibraryId? library) => Legs.FirstOrDefault(leg => leg.Reaches == library);

    /// <summary>The break between the stop before this one and its visit; null: after the last visit.</summary>
    public PlannedBreak? FindBreakBefore(LibraryId? library)
    {
        var visits = Stops.Where(stop => stop.Visit is not null).ToList();
        var at = library is { } id ? visits.FindIndex(stop => stop.Library == id) : visits.Count;
        return at < 0 ? null : Breaks.FirstOrDefault(pause =>
            (at == 0 || pause.Start >= visits[at - 1].Visit!.VisitEnd) && (at == visits.Count || pause.End <= visits[at].Visit!.VisitStart));
    }

    /// <summary>Minutes before closed doors or an agreed time, beside the buffer and a break.</summary>
    public int WaitingBefore(LibraryId library, int bufferMinutes)
    {
        if (Stops.FirstOrDefault(stop => stop.Library == library)?.Visit is not { } visit)
        {
            return 0;
        }
        var waiting = visit.VisitStart - visit.Arrival - TimeSpan.FromMinutes(bufferMinutes);
        var eaten = Breaks.Where(pause => pause.Start >= visit.Arrival && pause.End <= visit.VisitStart).Sum(pause => (pause.End - pause.Start).TotalMinutes);
        return (int)Math.Max(0, waiting.TotalMinutes - eaten);
    }
}

/// <summary>One visit in time.</summary>
/// <param name="Number">Counted through the whole trip, from 1; the number on the map.</param>
/// <param name="Visit">Null where the directory has no such library, or no place for it.</param>
public sealed record TimedStop(LibraryId Library, int Number, GeoPoint? Point, PlannedStop? Visit);

/// <summary>Something an itinerary cannot keep to.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Rule">With its numbers, where a rule of the timetable is broken.</param>
/// <param name="Repairs">Gentlest first.</param>
/// <param name="Hours">What has changed, where the opening hours have.</param>
/// <param name="Date">Of the day, where the date itself is the problem.</param>
public sealed record ItineraryProblem(ItineraryProblemKind Kind, int Day, LibraryId? Library, BrokenRule? Rule, ImmutableArray<ItineraryRepair> Repairs, HoursChange? Hours = null, DateOnly? Date = null);

/// <summary>Opening hours of one date that are not what they were.</summary>
/// <param name="Before">When the visit was planned.</param>
/// <param name="Now">As the directory has them now.</param>
public sealed record HoursChange(KnownHours Before, KnownHours Now);

/// <summary>What is wrong with an itinerary.</summary>
public enum ItineraryProblemKind
{
    /// <summary>A rule of the timetable (<see cref="TripRule"/>) is broken.</summary>
    Timetable,

    /// <summary>The directory no longer has the library.</summary>
    LibraryGone,

    /// <summary>Nobody has placed the library on the map, so no way leads there.</summary>
    LibraryWithoutPlace,

    /// <summary>The host has said no.</summary>
    Declined,

    /// <summary>The opening hours of the day have changed since the visit was planned.</summary>
    HoursChanged,

    /// <summary>The day is a public holiday, and some host has not confirmed to be open.</summary>
    Holiday,
}

/// <summary>One change that mends a problem without making a new one.</summary>
/// <param name="Position">For <see cref="ItineraryRepairKind.Reposition"/>: the new place in the day, from 0.</param>
/// <param name="Minutes">For <see cref="ItineraryRepairKind.Shorten"/>: the new length.</param>
/// <param name="Result">The itinerary as it becomes.</param>
public sealed record ItineraryRepair(ItineraryRepairKind Kind, LibraryId? Library, Itinerary Result, LibraryId? With = null, int? Day = null, int? Position = null, int? Minutes = null, TimeOnly? Time = null);

/// <summary>How an itinerary is mended.</summary>
public enum ItineraryRepairKind
{
    /// <summary>A stop goes to another place in its day.</summary>
    Reposition,

    /// <summary>A visit becomes shorter.</summary>
    Shorten,

    /// <summary>A stop goes to another day.</summary>
    MoveToDay,

    /// <summary>The agreed time is given up.</summary>
    Unlock,

    /// <summary>The day may last longer.</summary>
    LaterEnd,

    /// <summary>Another library is visited instead.</summary>
    Alternative,

    /// <summary>The stop is taken out.</summary>
    Drop,

    /// <summary>The changed opening hours are taken note of.</summary>
    AcceptHours,
}
