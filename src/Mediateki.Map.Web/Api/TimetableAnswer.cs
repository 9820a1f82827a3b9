using Mediateki.Map.Application.Trips;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Web.Api;

/// <summary>A trip in time and place, in Polish time.</summary>
/// <param name="Value">Points; comparable within one answer only.</param>
/// <param name="TravelSeconds">All time on the way.</param>
/// <param name="TravelMetres">All ways together.</param>
/// <param name="Estimates">Whether some travel times are estimates.</param>
/// <param name="Days">The days with stops.</param>
internal sealed record TimetableAnswer(long Value, long TravelSeconds, long TravelMetres, bool Estimates, IReadOnlyList<TimetableDayAnswer> Days)
{
    public static TimetableAnswer Of(TripTimetable timetable) => new(
        timetable.Value, timetable.TravelSeconds, timetable.TravelMetres, timetable.HasEstimates, [.. timetable.Days.Select(TimetableDayAnswer.Of)]);
}

/// <summary>One day of a timetable.</summary>
/// <param name="Day">Index into the days of the trip, from 0.</param>
/// <param name="Date">Its date.</param>
/// <param name="Departure">The group sets out, or reaches the first stop where no start is given.</param>
/// <param name="Return">The group is back, or leaves the last stop where no end is given.</param>
/// <param name="Stops">The visits in order.</param>
/// <param name="Breaks">The breaks taken.</param>
/// <param name="Legs">The ways in order.</param>
internal sealed record TimetableDayAnswer(
    int Day, DateOnly Date, DateTimeOffset Departure, DateTimeOffset Return,
    IReadOnlyList<TimetableStopAnswer> Stops, IReadOnlyList<TimetableBreakAnswer> Breaks, IReadOnlyList<TimetableLegAnswer> Legs)
{
    public static TimetableDayAnswer Of(TimetableDay day) => new(
        day.Day, day.Date, day.Departure, day.Return,
        [.. day.Stops.Select(stop => new TimetableStopAnswer(stop.Library.Slug, stop.Arrival, stop.VisitStart, stop.VisitEnd, stop.Departure, stop.HoursConfirmed))],
        [.. day.Breaks.Select(pause => new TimetableBreakAnswer(pause.Name, pause.Start, pause.End))],
        [.. day.Legs.Select(TimetableLegAnswer.Of)]);
}

/// <summary>One visit.</summary>
/// <param name="Library">Slug of the library.</param>
/// <param name="Arrival">The group reaches the place.</param>
/// <param name="VisitStart">The visit begins.</param>
/// <param name="VisitEnd">The visit ends.</param>
/// <param name="Departure">The group leaves the place.</param>
/// <param name="HoursConfirmed">False: the library has yet to confirm that it can be visited then.</param>
internal sealed record TimetableStopAnswer(
    string Library, DateTimeOffset Arrival, DateTimeOffset VisitStart, DateTimeOffset VisitEnd, DateTimeOffset Departure, bool HoursConfirmed);

/// <summary>One break.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Start">It begins.</param>
/// <param name="End">It ends.</param>
internal sealed record TimetableBreakAnswer(string Name, DateTimeOffset Start, DateTimeOffset End);

/// <summary>The way between two places.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Library">Slug of the library at its end; null at the day's end.</param>
/// <param name="Departure">The timetable leaves.</param>
/// <param name="Arrival">The timetable arrives.</param>
/// <param name="Mode">How.</param>
/// <param name="Seconds">How long the way takes.</param>
/// <param name="Metres">How long the way is; null: not known.</param>
/// <param name="Source">Where the time comes from.</param>
internal sealed record TimetableLegAnswer(
    CoordinatesAnswer From, CoordinatesAnswer To, string? Library, DateTimeOffset Departure, DateTimeOffset Arrival,
    TravelMode Mode, int Seconds, int? Metres, LegSource Source)
{
    public static TimetableLegAnswer Of(TimetableLeg leg) => new(
        new(leg.From.Latitude, leg.From.Longitude), new(leg.To.Latitude, leg.To.Longitude), leg.Reaches?.Slug, leg.Departure, leg.Arrival,
        leg.Link.Mode, leg.Link.Seconds, leg.Link.Metres, leg.Link.Estimated ? LegSource.Estimate : LegSource.Engine);
}

/// <summary>Where a travel time comes from.</summary>
internal enum LegSource
{
    /// <summary>A routing engine over the road network.</summary>
    Engine,

    /// <summary>A rule of thumb from the distance.</summary>
    Estimate,
}
