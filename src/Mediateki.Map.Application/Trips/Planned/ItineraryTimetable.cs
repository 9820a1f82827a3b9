using System.Collections.Immutable;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Application.Trips.Planned;

/// <summary>Times the days of an itinerary, and of what its repairs would make of it, within one prepared problem.</summary>
internal sealed class ItineraryTimetable(ILibraryDirectory directory, PreparedTrip trip)
{
    private static readonly TimeSpan ClockStep = TimeSpan.FromMinutes(5);
    private readonly VisitDayHours hours = new(directory);

    public TimedItinerary Time(Itinerary itinerary)
    {
        var problem = ProblemOf(itinerary);
        var plan = PlanOf(problem, itinerary);
        var number = 0;
        var days = itinerary.Days.Select((day, index) => Day(problem, day, plan.Days.FirstOrDefault(planned => planned.Day == index), ref number)).ToImmutableArray();
        return new(days, [.. Problems(itinerary, problem, plan)]);
    }

    /// <summary>The broken rules of an itinerary that differs from the prepared one in days, lengths and agreed times only.</summary>
    public ImmutableArray<BrokenRule> Broken(Itinerary itinerary)
    {
        var problem = ProblemOf(itinerary);
        return TripPlanChecker.Rules(problem, PlanOf(problem, itinerary));
    }

    public bool CanTime(LibraryId library) => trip.Problem.FindCandidate(library) is not null;

    private IEnumerable<ItineraryProblem> Problems(Itinerary itinerary, TripProblem problem, TripPlan plan)
    {
        foreach (var (day, index) in itinerary.Days.Select((day, index) => (day, index)))
        {
            foreach (var stop in day.Stops)
            {
                if (KindOf(stop) is { } kind)
                {
                    yield return new(kind, index, stop.Library, null, new ItineraryRepairs(this, itinerary).Replace(stop));
                }
                if (itinerary.IsTimed && hours.FindChange(stop, day.Date) is { } change)
                {
                    yield return new(ItineraryProblemKind.HoursChanged, index, stop.Library, null, [new(ItineraryRepairKind.AcceptHours, stop.Library, itinerary.Change(stop.Library, present => present with { Hours = change.Now }))], change);
                }
            }
        }
        if (!itinerary.IsTimed)
        {
            yield break;
        }
        foreach (var planned in plan.Days.Where(planned => PolishHolidays.Instance.Find(itinerary.Days[planned.Day].Date) is not null && planned.Stops.Any(stop => !stop.HoursConfirmed)))
        {
            yield return new(ItineraryProblemKind.Holiday, planned.Day, null, null, [], Date: itinerary.Days[planned.Day].Date);
        }
        var broken = TripPlanChecker.Rules(problem, plan);
        foreach (var rule in broken)
        {
            yield return new(ItineraryProblemKind.Timetable, rule.Day ?? 0, rule.Library, PreparedTrip.Local(rule), new ItineraryRepairs(this, itinerary).For(rule, broken, plan));
        }
    }

    private ItineraryProblemKind? KindOf(ItineraryStop stop) =>
        directory.FindSummary(stop.Library) is not { } library ? ItineraryProblemKind.LibraryGone
        : library.Point is null ? ItineraryProblemKind.LibraryWithoutPlace
        : stop.Request == HostRequest.Declined ? ItineraryProblemKind.Declined
        : null;

    /// <summary>The prepared problem with the lengths, agreed times and day limits of this itinerary.</summary>
    private TripProblem ProblemOf(Itinerary itinerary) => trip.Problem with
    {
        Days = [.. trip.Problem.Days.Select((day, index) => day with { LatestEnd = itinerary.Days[index].End is { } end ? PolishClock.At(itinerary.Days[index].Date, end) : null })],
        Candidates = [.. trip.Problem.Candidates.Select(candidate => Candidate(candidate, itinerary))],
    };

    private static TripCandidate Candidate(TripCandidate candidate, Itinerary itinerary) =>
        itinerary.DayOf(candidate.Library) is not { } day || itinerary.FindStop(candidate.Library) is not { } stop
            ? candidate with { FixedStart = null }
            : candidate with
            {
                Length = VisitLength.Exactly(TimeSpan.FromMinutes(stop.Minutes)),
                FixedStart = stop.LockedStart is { } time && itinerary.IsTimed ? PolishClock.At(itinerary.Days[day].Date, time) : null,
            };

    private static TripPlan PlanOf(TripProblem problem, Itinerary itinerary)
    {
        var days = new List<PlannedDay>();
        for (var index = 0; index < itinerary.Days.Count; index++)
        {
            var stops = itinerary.Days[index].Stops.Where(stop => problem.FindCandidate(stop.Library) is not null).ToList();
            if (stops.Count > 0)
            {
                days.Add(Schedule(problem, index, stops));
            }
        }
        return new TripPlan { Days = [.. days] };
    }

    /// <summary>In whole steps of the clock, where that breaks no rule that the exact minutes keep.</summary>
    private static PlannedDay Schedule(TripProblem problem, int index, IReadOnlyList<ItineraryStop> stops)
    {
        var inSteps = new DayScheduler(problem, index, ClockStep).Schedule(stops);
        if (Broken(problem, inSteps) is > 0 and var broken && new DayScheduler(problem, index, TimeSpan.Zero).Schedule(stops) is var exact && Broken(problem, exact) < broken)
        {
            return exact;
        }
        return inSteps;
    }

    private static int Broken(TripProblem problem, PlannedDay day) => TripPlanChecker.Rules(problem, new TripPlan { Days = [day] }).Length;

    private TimedDay Day(TripProblem problem, ItineraryDay day, PlannedDay? planned, ref int number)
    {
        var stops = ImmutableArray.CreateBuilder<TimedStop>();
        foreach (var stop in day.Stops)
        {
            var visit = planned?.Stops.FirstOrDefault(timed => timed.Library == stop.Library);
            stops.Add(new(stop.Library, ++number, directory.FindSummary(stop.Library)?.Point, visit is null ? null : PreparedTrip.Local(visit)));
        }
        if (planned is null)
        {
            return new(day.Date, null, null, stops.ToImmutable(), [], []);
        }
        var table = (trip with { Problem = problem }).Day(planned);
        return new(day.Date, table.Departure, table.Return, stops.ToImmutable(), table.Breaks, table.Legs);
    }
}
