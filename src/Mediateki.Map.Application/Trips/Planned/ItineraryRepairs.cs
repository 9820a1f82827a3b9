using System.Collections.Immutable;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Application.Trips.Planned;

/// <summary>
/// Small changes that mend a broken rule of an itinerary. Each is carried out and timed before it is offered: it must mend the rule and
/// leave fewer broken rules than before.
/// </summary>
internal sealed class ItineraryRepairs(ItineraryTimetable timetable, Itinerary itinerary)
{
    private const int MostRepairs = 4;

    private const int Step = 5;

    /// <summary>A visit is not shortened below this.</summary>
    private const int ShortestVisit = 30;

    public ImmutableArray<ItineraryRepair> For(BrokenRule rule, ImmutableArray<BrokenRule> broken, TripPlan plan)
    {
        bool Mends(ItineraryRepair repair)
        {
            var after = timetable.Broken(repair.Result);
            return after.Length < broken.Length && !after.Any(other => other.Rule == rule.Rule && other.Library == rule.Library && other.Day == rule.Day);
        }
        var kinds = rule.Library is { } library && itinerary.FindStop(library) is { } stop
            ? OfStop(stop, rule)
            : OfDay(rule, plan);
        return [.. kinds.Select(kind => kind.FirstOrDefault(Mends)).OfType<ItineraryRepair>().Take(MostRepairs)];
    }

    /// <summary>For a stop that cannot be visited at all.</summary>
    public ImmutableArray<ItineraryRepair> Replace(ItineraryStop stop) => [.. Alternatives(stop).Take(1), .. Drop(stop.Library)];

    private IEnumerable<IEnumerable<ItineraryRepair>> OfStop(ItineraryStop stop, BrokenRule rule) =>
        [Reposition(stop), Shorten(stop), ShortenBefore(stop, rule), Unlock(stop), MoveToDay(stop), Alternatives(stop), Drop(stop.Library)];

    /// <summary>A day that is too long: another order, shorter visits, a later end, one stop less.</summary>
    private IEnumerable<IEnumerable<ItineraryRepair>> OfDay(BrokenRule rule, TripPlan plan)
    {
        if (rule.Day is not { } day || day >= itinerary.Days.Count)
        {
            return [];
        }
        var stops = itinerary.Days[day].Stops;
        return
        [
            stops.SelectMany(Reposition),
            stops.OrderByDescending(stop => stop.Minutes).SelectMany(Shorten),
            LaterEnd(day, plan),
            stops.Reverse().SelectMany(MoveToDay),
            stops.Reverse().SelectMany(stop => Drop(stop.Library)),
        ];
    }

    private IEnumerable<ItineraryRepair> Reposition(ItineraryStop stop)
    {
        var day = itinerary.DayOf(stop.Library)!.Value;
        var count = itinerary.Days[day].Stops.Count;
        var present = itinerary.Days[day].Stops.ToList().IndexOf(stop);
        return Enumerable.Range(0, count).Where(position => position != present).OrderBy(position => Math.Abs(position - present))
            .Select(position => new ItineraryRepair(ItineraryRepairKind.Reposition, stop.Library, itinerary.Move(stop.Library, day, position), Day: day, Position: position));
    }

    private IEnumerable<ItineraryRepair> Shorten(ItineraryStop stop)
    {
        for (var minutes = (stop.Minutes - 1) / Step * Step; minutes >= ShortestVisit; minutes -= Step)
        {
            var length = minutes;
            yield return new(ItineraryRepairKind.Shorten, stop.Library, itinerary.Change(stop.Library, present => present with { Minutes = length }), Minutes: length);
        }
    }

    /// <summary>One comes too late because of the visit before.</summary>
    private IEnumerable<ItineraryRepair> ShortenBefore(ItineraryStop stop, BrokenRule rule)
    {
        if (rule.Rule is not (TripRule.OutsideHours or TripRule.TravelTooShort or TripRule.BufferTooShort or TripRule.TimesOutOfOrder))
        {
            return [];
        }
        var stops = itinerary.Days[itinerary.DayOf(stop.Library)!.Value].Stops.ToList();
        return stops.TakeWhile(other => other != stop).Reverse().SelectMany(Shorten);
    }

    private IEnumerable<ItineraryRepair> Unlock(ItineraryStop stop) => stop.LockedStart is null ? [] :
        [new(ItineraryRepairKind.Unlock, stop.Library, itinerary.Change(stop.Library, present => present with { LockedStart = null }))];

    private IEnumerable<ItineraryRepair> MoveToDay(ItineraryStop stop)
    {
        var present = itinerary.DayOf(stop.Library)!.Value;
        return
            from day in Enumerable.Range(0, itinerary.Days.Count)
            where day != present
            from position in Enumerable.Range(0, itinerary.Days[day].Stops.Count + 1)
            select new ItineraryRepair(ItineraryRepairKind.MoveToDay, stop.Library, itinerary.Move(stop.Library, day, position), Day: day);
    }

    private IEnumerable<ItineraryRepair> Alternatives(ItineraryStop stop) => stop.Alternatives.Where(other => timetable.CanTime(other) && !itinerary.Visits(other))
        .Select(other => new ItineraryRepair(ItineraryRepairKind.Alternative, stop.Library, itinerary.SwapIn(stop.Library, other), With: other));

    private IEnumerable<ItineraryRepair> LaterEnd(int day, TripPlan plan)
    {
        if (itinerary.Days[day].End is null || plan.Days.FirstOrDefault(planned => planned.Day == day) is not { } planned)
        {
            return [];
        }
        var back = PolishClock.Local(planned.Return);
        var minutes = (((back.Hour * 60) + back.Minute + Step) / Step) * Step;
        if (DateOnly.FromDateTime(back.DateTime) != itinerary.Days[day].Date || minutes >= 24 * 60)
        {
            return [];
        }
        var time = new TimeOnly(minutes / 60, minutes % 60);
        return [new(ItineraryRepairKind.LaterEnd, null, itinerary.ChangeDay(day, present => present with { End = time }), Day: day, Time: time)];
    }

    private IEnumerable<ItineraryRepair> Drop(LibraryId library) => [new(ItineraryRepairKind.Drop, library, itinerary.Remove(library).AddCandidate(library))];
}
