using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Maps;

namespace Mediateki.Map.Web.Trips.Agendas;

/// <summary>
/// A trip in the form in which it leaves the planner: everything that files, the shared page and the print view say, in one order, in the
/// reader's language. Parts that are not to be shown are empty.
/// </summary>
public sealed record Agenda
{
    /// <summary>Of the saved trip.</summary>
    public required long Id { get; init; }

    /// <summary>Of the saved trip; grows with every change.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Null: not asked for, since only calendars tell their readers.</summary>
    public TimetableRevision? Timetable { get; init; }

    public required string Title { get; init; }

    /// <summary>Absolute address of the page that shows the trip as it is now; null: not shared.</summary>
    public required string? Address { get; init; }

    public required TripSections Sections { get; init; }

    public required TravelMode Transport { get; init; }

    public required int GroupSize { get; init; }

    public required bool IsTimed { get; init; }

    public required string Notes { get; init; }

    /// <summary>For one person, in zloty; null: not known or not shown.</summary>
    public required decimal? Cost { get; init; }

    public required IReadOnlyList<AgendaDay> Days { get; init; }

    public required MapRoute Way { get; init; }

    public IEnumerable<AgendaStop> Stops => Days.SelectMany(day => day.Stops);

    /// <summary>On the way, in seconds.</summary>
    public long TravelSeconds => Days.Sum(day => day.Stops.Sum(stop => stop.Leg?.Seconds ?? 0) + (day.LegBack?.Seconds ?? 0));

    /// <summary>On the way, in metres.</summary>
    public long TravelMetres => Days.Sum(day => day.Stops.Sum(stop => stop.Leg?.Metres ?? 0) + (day.LegBack?.Metres ?? 0));

    public bool HasEstimates => Days.Any(day => day.Stops.Any(stop => stop.Leg is { IsEstimated: true }) || day.LegBack is { IsEstimated: true });
}

/// <summary>One day.</summary>
/// <param name="Number">From 1.</param>
/// <param name="BreakAfter">The midday break after the last visit.</param>
public sealed record AgendaDay(
    int Number, DateOnly Date, ItineraryPlace? From, ItineraryPlace? To, DateTimeOffset? Departure, DateTimeOffset? Return,
    IReadOnlyList<AgendaStop> Stops, AgendaBreak? BreakAfter, AgendaLeg? LegBack)
{
    /// <summary>The break after the last visit comes before the way back.</summary>
    public bool BreaksFirst => BreakAfter?.IsBefore(LegBack) ?? false;
}

/// <summary>One visit.</summary>
public sealed record AgendaStop
{
    /// <summary>Counted through the whole trip; the number on the map.</summary>
    public required int Number { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Street, code and city; empty where the directory no longer has the library.</summary>
    public required string Place { get; init; }

    public required GeoPoint? Point { get; init; }

    /// <summary>Null where it is not timed.</summary>
    public required DateTimeOffset? Start { get; init; }

    public required DateTimeOffset? End { get; init; }

    public required int Minutes { get; init; }

    public required AgendaLeg? Leg { get; init; }

    /// <summary>The midday break between the stop before this one and its visit.</summary>
    public required AgendaBreak? BreakBefore { get; init; }

    /// <summary>That break comes before the way here.</summary>
    public bool BreaksFirst => BreakBefore?.IsBefore(Leg) ?? false;

    /// <summary>False: the visit lies in hours that the host has yet to confirm; true once the host has agreed to the visit.</summary>
    public required bool HoursConfirmed { get; init; }

    /// <summary>What does not fit as things stand now, in words; null: nothing.</summary>
    public required string? Warning { get; init; }

    /// <summary>What the group comes to see.</summary>
    public required IReadOnlyList<string> Focus { get; init; }

    public required string Notes { get; init; }

    public required string? Phone { get; init; }

    public required string? Email { get; init; }

    public required string? Website { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Null: not shown.</summary>
    public required HostRequest? Request { get; init; }
}

/// <summary>The way to a stop or back.</summary>
/// <param name="Departure">Null where it is not timed.</param>
public sealed record AgendaLeg(int Seconds, int? Metres, bool IsEstimated, bool IsWalked, bool Exists, DateTimeOffset? Departure);

/// <summary>A midday break.</summary>
public sealed record AgendaBreak(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>It is taken where the way begins, otherwise where it ends.</summary>
    public bool IsBefore(AgendaLeg? leg) => leg?.Departure is not { } departure || Start <= departure;
}
