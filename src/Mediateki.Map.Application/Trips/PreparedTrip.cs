using System.Collections.Immutable;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Application.Trips;

/// <summary>A request as the planner takes it, and the way back from the planner's answers.</summary>
/// <param name="Places">Of the travel matrix, by number.</param>
/// <param name="Dates">Of the days, by index.</param>
internal sealed record PreparedTrip(TripProblem Problem, ImmutableArray<GeoPoint> Places, ImmutableArray<DateOnly> Dates)
{
    public TripTimetable Timetable(TripPlan plan, long value) => new([.. plan.Days.Where(day => !day.Stops.IsEmpty).Select(Day)], value);

    public CheckedTrip Checked(TripPlan plan, PlanCheck check) => new(
        Timetable(plan, check.Value),
        [.. check.Broken.Select(rule => new BrokenTripRule(Local(rule), [.. rule.Repairs.Select(repair => new TripRepair(repair, [.. repair.Days.Where(day => !day.Stops.IsEmpty).Select(Day)]))]))]);

    public TimetableDay Day(PlannedDay day) => new(
        day.Day, Dates[day.Day], PolishClock.Local(day.Departure), PolishClock.Local(day.Return),
        [.. day.Stops.Select(Local)],
        [.. day.Breaks.Select(pause => pause with { Start = PolishClock.Local(pause.Start), End = PolishClock.Local(pause.End) })],
        [.. day.Legs(Problem).Select(Leg)]);

    private TimetableLeg Leg(TravelLeg leg) =>
        new(Places[leg.From], Places[leg.To], PolishClock.Local(leg.Departure), PolishClock.Local(leg.Arrival), leg.Link, leg.Reaches);

    public static PlannedStop Local(PlannedStop stop) => stop with
    {
        Arrival = PolishClock.Local(stop.Arrival),
        VisitStart = PolishClock.Local(stop.VisitStart),
        VisitEnd = PolishClock.Local(stop.VisitEnd),
        Departure = PolishClock.Local(stop.Departure),
    };

    public static BrokenRule Local(BrokenRule rule) => rule with
    {
        Planned = rule.Planned is { } planned ? PolishClock.Local(planned) : null,
        Allowed = rule.Allowed is { } allowed ? PolishClock.Local(allowed) : null,
    };
}
