using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Trips;

/// <summary>
/// Completes a draft: who says only when visits begin and end means to leave when a visit is over, or the break after it, and to travel
/// without dawdling.
/// </summary>
internal sealed class DraftTimes(TripProblem problem)
{
    public TripPlan Complete(TripDraft draft) => new() { Days = [.. draft.Days.OrderBy(day => day.Day).Select(Complete)] };

    private PlannedDay Complete(DraftDay draft)
    {
        var day = problem.Days[draft.Day];
        var stops = new List<PlannedStop>();
        for (var index = 0; index < draft.Stops.Count; index++)
        {
            var stop = draft.Stops[index];
            int? next = index + 1 < draft.Stops.Count ? PlaceOf(draft.Stops[index + 1]) : day.EndPlace;
            var arrival = stop.Arrival ?? Arrival(draft, stop, stops.LastOrDefault());
            stops.Add(new PlannedStop(stop.Library, arrival, stop.VisitStart, stop.VisitEnd, stop.Departure ?? Departure(draft, stop, next), IsConfirmed(stop)));
        }
        return new PlannedDay
        {
            Day = draft.Day,
            Departure = draft.Departure ?? stops[0].Arrival - Way(day.StartPlace, PlaceOf(draft.Stops[0])),
            Return = draft.Return ?? stops[^1].Departure + Way(PlaceOf(draft.Stops[^1]), day.EndPlace),
            Stops = [.. stops],
            Breaks = [.. draft.Breaks],
        };
    }

    /// <summary>In time for the visit at the latest: where the time before it is too short, it is the way that lacks it, and the checker says how much.</summary>
    private DateTimeOffset Arrival(DraftDay draft, DraftStop stop, PlannedStop? before)
    {
        var inTime = stop.VisitStart - problem.StopBuffer;
        DateTimeOffset? reached =
            before is not null ? before.Departure + Way(problem.FindCandidate(before.Library)!.Place, PlaceOf(stop))
            : draft.Departure is { } left ? left + Way(problem.Days[draft.Day].StartPlace, PlaceOf(stop))
            : null;
        return reached < inTime ? reached.Value : inTime;
    }

    /// <summary>After a break that would else fall into the way to the next place; a later one is taken there.</summary>
    private DateTimeOffset Departure(DraftDay draft, DraftStop stop, int? next) => draft.Breaks
        .Where(pause => pause.Start >= stop.VisitEnd && pause.Start < stop.VisitEnd + Way(PlaceOf(stop), next))
        .Select(pause => pause.End).Append(stop.VisitEnd).Max();

    private bool IsConfirmed(DraftStop stop)
    {
        var windows = problem.FindCandidate(stop.Library)!.Windows.Where(window => window.Opens <= stop.VisitStart && stop.VisitEnd <= window.Closes).ToArray();
        return windows.Length == 0 || windows.Any(window => window.Confirmed);
    }

    private int PlaceOf(DraftStop stop) => problem.FindCandidate(stop.Library)!.Place;

    private TimeSpan Way(int? from, int? to) =>
        from is { } start && to is { } end && problem.Travel[start, end] is { Exists: true } link ? TimeSpan.FromSeconds(link.Seconds) : TimeSpan.Zero;
}
