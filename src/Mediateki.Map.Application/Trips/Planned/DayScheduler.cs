using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Application.Trips.Planned;

/// <summary>
/// Times one day in the order its authors gave it: every visit as early as the way there, the buffer and the opening hours allow, the midday
/// break between two visits. What cannot be is timed nevertheless, as if it could; the checker then says what is wrong.
/// Visits, breaks and the departure come at whole steps of the clock, since nobody makes an appointment for 10:07; where a step would keep a
/// visit out of its opening hours, that visit begins to the minute.
/// </summary>
/// <param name="step">Of the local clock; zero: to the second.</param>
internal sealed class DayScheduler(TripProblem problem, int index, TimeSpan step)
{
    private readonly TripDay day = problem.Days[index];
    private readonly List<PlannedStop> stops = [];
    private readonly List<PlannedBreak> breaks = [];

    /// <param name="visits">Stops that are candidates of the problem, in order; at least one.</param>
    public PlannedDay Schedule(IReadOnlyList<ItineraryStop> visits)
    {
        var (clock, place) = (day.EarliestStart, day.StartPlace);
        foreach (var candidate in visits.Select(visit => problem.FindCandidate(visit.Library)!))
        {
            var way = Way(place, candidate.Place);
            if (stops.Count > 0)
            {
                clock = Pause(clock, EndOf(candidate, clock + way));
                stops[^1] = stops[^1] with { Departure = clock };
            }
            else if (day.Breaks is [var pause] && clock + way > pause.LatestStart)
            {
                // Whoever arrives too late to eat there eats before leaving.
                clock = Pause(clock, clock + way);
            }
            Visit(candidate, clock + way);
            (clock, place) = (stops[^1].VisitEnd, candidate.Place);
        }
        var home = Way(place, day.EndPlace);
        clock = Pause(clock, clock + home);
        stops[^1] = stops[^1] with { Departure = clock };
        return new PlannedDay { Day = index, Departure = Departure(), Return = clock + home, Stops = [.. stops], Breaks = [.. breaks] };
    }

    private void Visit(TripCandidate candidate, DateTimeOffset arrival)
    {
        var ready = stops.Count == 0 ? Pause(arrival, EndOf(candidate, arrival)) : arrival;
        var start = candidate.FixedStart ?? Earliest(candidate, ready + problem.StopBuffer);
        // An agreed time that comes too early is met; the way there then lacks the time.
        var reached = start - problem.StopBuffer < arrival ? start - problem.StopBuffer : arrival;
        PauseWhileWaiting(reached, start - problem.StopBuffer);
        var end = start + candidate.Length.Preferred;
        stops.Add(new PlannedStop(candidate.Library, reached, start, end, end, IsConfirmed(candidate, start, end)));
    }

    private DateTimeOffset EndOf(TripCandidate candidate, DateTimeOffset arrival) =>
        (candidate.FixedStart ?? Earliest(candidate, arrival + problem.StopBuffer)) + candidate.Length.Preferred;

    /// <summary>Takes the break now, where this is its last chance or a better one than the next; answers when the group goes on.</summary>
    /// <param name="next">The next chance.</param>
    private DateTimeOffset Pause(DateTimeOffset now, DateTimeOffset next)
    {
        if (breaks.Count > 0 || day.Breaks is not [var pause] || now > pause.LatestStart)
        {
            return now;
        }
        var middle = pause.EarliestStart + ((pause.LatestStart - pause.EarliestStart) / 2);
        var canWait = next <= pause.LatestStart && (now < pause.EarliestStart || (next - middle).Duration() < (now - middle).Duration());
        return canWait ? now : Take(pause, now);
    }

    /// <summary>Time spent before closed doors is time to eat.</summary>
    private void PauseWhileWaiting(DateTimeOffset from, DateTimeOffset until)
    {
        if (breaks.Count == 0 && day.Breaks is [var pause] && from <= pause.LatestStart
            && (from < pause.EarliestStart ? pause.EarliestStart : from) + pause.Length <= until)
        {
            Take(pause, from);
        }
    }

    private DateTimeOffset Take(TripBreak pause, DateTimeOffset now)
    {
        var start = now < pause.EarliestStart ? pause.EarliestStart : Next(now) <= pause.LatestStart ? Next(now) : now;
        breaks.Add(new PlannedBreak(pause.Name, start, start + pause.Length));
        return start + pause.Length;
    }

    /// <summary>The first moment of the day at which the whole visit fits into the opening hours; at once where there is none.</summary>
    private DateTimeOffset Earliest(TripCandidate candidate, DateTimeOffset ready)
    {
        var midnight = PolishClock.Midnight(PolishClock.DayOf(day.EarliestStart).AddDays(1));
        foreach (var window in candidate.Windows.Where(window => window.Opens < midnight).OrderBy(window => window.Opens))
        {
            var start = window.Opens > ready ? window.Opens : ready;
            if (start + candidate.Length.Preferred <= window.Closes)
            {
                return Next(start) + candidate.Length.Preferred <= window.Closes ? Next(start) : start;
            }
        }
        return Next(ready);
    }

    /// <summary>The step at or after an instant.</summary>
    private DateTimeOffset Next(DateTimeOffset instant) => step == TimeSpan.Zero ? instant : instant.AddTicks((step.Ticks - (instant.Ticks % step.Ticks)) % step.Ticks);

    /// <summary>The step at or before an instant.</summary>
    private DateTimeOffset Last(DateTimeOffset instant) => step == TimeSpan.Zero ? instant : instant.AddTicks(-(instant.Ticks % step.Ticks));

    private static bool IsConfirmed(TripCandidate candidate, DateTimeOffset start, DateTimeOffset end)
    {
        var windows = candidate.Windows.Where(window => window.Opens <= start && end <= window.Closes).ToArray();
        return windows.Length == 0 || windows.Any(window => window.Confirmed);
    }

    /// <summary>As late as the first visit allows, but for a break before it.</summary>
    private DateTimeOffset Departure()
    {
        if (!breaks.Exists(pause => pause.Start < stops[0].VisitStart))
        {
            var way = Way(day.StartPlace, PlaceOf(stops[0]));
            var departure = stops[0].VisitStart - problem.StopBuffer - way;
            departure = Last(departure) < day.EarliestStart ? departure : Last(departure);
            stops[0] = stops[0] with { Arrival = departure + way };
        }
        return stops[0].Arrival - Way(day.StartPlace, PlaceOf(stops[0]));
    }

    private int PlaceOf(PlannedStop stop) => problem.FindCandidate(stop.Library)!.Place;

    private TimeSpan Way(int? from, int? to) =>
        from is { } start && to is { } end && problem.Travel[start, end] is { Exists: true } link ? TimeSpan.FromSeconds(link.Seconds) : TimeSpan.Zero;
}
