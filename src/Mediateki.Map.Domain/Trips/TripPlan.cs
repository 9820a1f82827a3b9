using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips;

/// <summary>A timetable for a trip: a planner's answer, or a person's own draft. It may break rules; <see cref="Checking.TripPlanChecker"/> says which.</summary>
public sealed record TripPlan
{
    /// <summary>The days that have stops, in order; a day of the problem that is missing here is not used.</summary>
    public required ImmutableArray<PlannedDay> Days { get; init; }

    /// <summary>Points the plan is worth, as its author counts them; null in a draft.</summary>
    public long? Value { get; init; }

    /// <summary>Every candidate that is not visited, with the reason. Empty in a draft.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The libraries visited, in order.</summary>
    public IEnumerable<LibraryId> Libraries => Days.SelectMany(day => day.Stops).Select(stop => stop.Library);

    /// <summary>All time on the way, without waiting and buffers. Links without a way count as nothing.</summary>
    public TimeSpan TravelTime(TripProblem problem) =>
        TimeSpan.FromSeconds(Days.SelectMany(day => day.Legs(problem)).Where(leg => leg.Link.Exists).Sum(leg => (long)leg.Link.Seconds));
}

/// <summary>One day of a plan.</summary>
public sealed record PlannedDay
{
    /// <summary>Index into <see cref="TripProblem.Days"/>.</summary>
    public required int Day { get; init; }

    /// <summary>The group leaves the day's start place; where the day has none, it reaches the first stop.</summary>
    public required DateTimeOffset Departure { get; init; }

    /// <summary>The group reaches the day's end place; where the day has none, it leaves the last stop.</summary>
    public required DateTimeOffset Return { get; init; }

    /// <summary>The stops in order of time.</summary>
    public required ImmutableArray<PlannedStop> Stops { get; init; }

    /// <summary>The breaks taken, in order of time.</summary>
    public ImmutableArray<PlannedBreak> Breaks { get; init; } = [];

    /// <summary>The legs of the day: from the start place, between stops and to the end place, as far as they are given and the libraries are candidates.</summary>
    public IEnumerable<TravelLeg> Legs(TripProblem problem)
    {
        int? place = problem.Days[Day].StartPlace;
        var leaves = Departure;
        foreach (var stop in Stops)
        {
            if (problem.FindCandidate(stop.Library) is not { } candidate)
            {
                continue;
            }
            if (place is { } from)
            {
                yield return new TravelLeg(from, candidate.Place, leaves, stop.Arrival, problem.Travel[from, candidate.Place], stop.Library);
            }
            (place, leaves) = (candidate.Place, stop.Departure);
        }
        if (place is { } last && problem.Days[Day].EndPlace is { } end)
        {
            yield return new TravelLeg(last, end, leaves, Return, problem.Travel[last, end]);
        }
    }
}

/// <summary>One visit of a plan.</summary>
/// <param name="Library">Where.</param>
/// <param name="Arrival">The group reaches the place.</param>
/// <param name="VisitStart">The visit begins, after buffer and waiting.</param>
/// <param name="VisitEnd">The visit ends.</param>
/// <param name="Departure">The group leaves the place.</param>
/// <param name="HoursConfirmed">False: the visit lies in hours that the host has yet to confirm.</param>
public sealed record PlannedStop(LibraryId Library, DateTimeOffset Arrival, DateTimeOffset VisitStart, DateTimeOffset VisitEnd, DateTimeOffset Departure, bool HoursConfirmed = true);

/// <summary>One break of a plan.</summary>
/// <param name="Name">The name of the <see cref="TripBreak"/> it fulfils.</param>
/// <param name="Start">It begins.</param>
/// <param name="End">It ends (exclusive).</param>
public sealed record PlannedBreak(string Name, DateTimeOffset Start, DateTimeOffset End);

/// <summary>The way between two consecutive places of a planned day.</summary>
/// <param name="From">Place of the travel matrix.</param>
/// <param name="To">Place of the travel matrix.</param>
/// <param name="Departure">The plan leaves <paramref name="From"/>.</param>
/// <param name="Arrival">The plan reaches <paramref name="To"/>.</param>
/// <param name="Link">What the matrix says about the way.</param>
/// <param name="Reaches">The library at its end; null at the day's end place.</param>
public readonly record struct TravelLeg(int From, int To, DateTimeOffset Departure, DateTimeOffset Arrival, TravelLink Link, LibraryId? Reaches = null);
