using System.Collections.Immutable;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Application.Trips;

/// <summary>The answer to a request. Where it has problems, it has nothing else.</summary>
public sealed record TripAnswer
{
    public ImmutableArray<TripRequestProblem> Problems { get; init; } = [];

    /// <summary>For <see cref="TripAim.Propose"/>: one to three, the one with most to see first.</summary>
    public ImmutableArray<OfferedTrip> Proposals { get; init; } = [];

    /// <summary>For <see cref="TripAim.Arrange"/>.</summary>
    public CheckedTrip? Arrangement { get; init; }
}

/// <summary>The answer to a draft. Where the request has problems, there is no trip.</summary>
public sealed record TripCheckAnswer(ImmutableArray<TripRequestProblem> Problems, CheckedTrip? Trip);

/// <summary>One proposal.</summary>
/// <param name="Difference">Share of stops by which it differs from the most similar proposal before it, 0–1; 1 for the first.</param>
/// <param name="IsProvenBest">True when nothing is worth more.</param>
public sealed record OfferedTrip(TripTimetable Timetable, ProposalStrength BestAt, double Difference, bool IsProvenBest, ImmutableArray<LeftOut> LeftOut);

/// <summary>A timetable and what the checker says about it.</summary>
/// <param name="Broken">Every broken rule with its repairs; empty: the trip can be carried out.</param>
public sealed record CheckedTrip(TripTimetable Timetable, ImmutableArray<BrokenTripRule> Broken);

/// <summary>A broken rule.</summary>
/// <param name="Repairs">Gentlest first; each with the days as they would become.</param>
public sealed record BrokenTripRule(BrokenRule Rule, ImmutableArray<TripRepair> Repairs);

/// <summary>One way to mend a trip.</summary>
/// <param name="Days">The changed days as they would become; a day that loses its last stop has none.</param>
public sealed record TripRepair(PlanRepair Repair, ImmutableArray<TimetableDay> Days);

/// <summary>A trip in time and place. Instants carry the offset of the Polish clock.</summary>
/// <param name="Days">The days with stops.</param>
/// <param name="Value">Points by the checker's count; comparable within one request only.</param>
public sealed record TripTimetable(ImmutableArray<TimetableDay> Days, long Value)
{
    /// <summary>On the way, in seconds.</summary>
    public long TravelSeconds => Legs.Sum(leg => (long)leg.Link.Seconds);

    /// <summary>On the way, in metres.</summary>
    public long TravelMetres => Legs.Sum(leg => (long)(leg.Link.Metres ?? 0));

    /// <summary>True when a leg's time is an estimate.</summary>
    public bool HasEstimates => Legs.Any(leg => leg.Link.Estimated);

    private IEnumerable<TimetableLeg> Legs => Days.SelectMany(day => day.Legs);
}

/// <summary>One day of a timetable.</summary>
/// <param name="Day">Index into the request's days.</param>
/// <param name="Legs">From the day's start, between stops and to its end, as far as these are given.</param>
public sealed record TimetableDay(
    int Day, DateOnly Date, DateTimeOffset Departure, DateTimeOffset Return,
    ImmutableArray<PlannedStop> Stops, ImmutableArray<PlannedBreak> Breaks, ImmutableArray<TimetableLeg> Legs);

/// <summary>The way between two places.</summary>
/// <param name="Link">Seconds, metres and whether they are estimated.</param>
/// <param name="Reaches">The library at its end; null at the day's end.</param>
public sealed record TimetableLeg(GeoPoint From, GeoPoint To, DateTimeOffset Departure, DateTimeOffset Arrival, TravelLink Link, LibraryId? Reaches);

/// <summary>Why a request cannot be meant.</summary>
/// <param name="Field">Path of the field, as an object notation writes it in camel case: <c>days[0].start</c>.</param>
/// <param name="Least">For <see cref="TripRequestFault.OutOfRange"/>: the least accepted number, or count of entries.</param>
/// <param name="Most">Likewise the most.</param>
public sealed record TripRequestProblem(string Field, TripRequestFault Fault, int? Least = null, int? Most = null);

/// <summary>What is wrong with a field.</summary>
public enum TripRequestFault
{
    /// <summary>It is needed and not there.</summary>
    Missing,

    /// <summary>A number or a count of entries is outside what is accepted.</summary>
    OutOfRange,

    /// <summary>It comes before what it must follow.</summary>
    OutOfOrder,

    /// <summary>The date is past or too far ahead.</summary>
    NotAPossibleDate,

    /// <summary>The directory has no such library.</summary>
    UnknownLibrary,

    /// <summary>Nobody has placed the library on the map, so no way leads there.</summary>
    LibraryWithoutPlace,

    /// <summary>The library is not among those named.</summary>
    LibraryNotNamed,

    /// <summary>The taxonomy has no such code.</summary>
    UnknownCode,

    /// <summary>The same is named before.</summary>
    NamedTwice,

    /// <summary>There are no roads or timetables for it.</summary>
    NotOffered,

    /// <summary>The orders go round in a circle.</summary>
    Circle,
}
