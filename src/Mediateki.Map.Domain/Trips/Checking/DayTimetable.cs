namespace Mediateki.Map.Domain.Trips.Checking;

/// <summary>One visit to be timed: where, how long, and the instant before which it must not begin.</summary>
internal readonly record struct VisitToTime(TripCandidate Candidate, TimeSpan Length, DateTimeOffset NotBefore);

/// <summary>
/// Times a given sequence of visits of one day as early as the rules allow, placing the day's breaks where they cost least.
/// Written for repairs and plain to read rather than fast; the search has its own arithmetic.
/// </summary>
internal sealed class DayTimetable(TripProblem problem, int dayIndex)
{
    private readonly TripDay day = problem.Days[dayIndex];

    /// <summary>The earliest timetable of the visits in this order, or null when there is none.</summary>
    public PlannedDay? Earliest(IReadOnlyList<VisitToTime> visits)
    {
        if (visits.Count == 0)
        {
            return new PlannedDay { Day = dayIndex, Departure = day.EarliestStart, Return = day.EarliestStart, Stops = [] };
        }
        var reached = new List<Course> { Course.Begin(day) };
        for (var taken = 0; taken < day.Breaks.Length; taken++)
        {
            // A day may also begin after a break's span, owing nothing.
            var late = day.Breaks[taken].LatestStart.AddSeconds(1);
            reached.Add(Course.Begin(day) with { BreaksDone = taken + 1, Time = late > day.EarliestStart ? late : day.EarliestStart });
        }
        foreach (var visit in visits)
        {
            reached = Best(reached.SelectMany(course => Visit(course, visit)));
        }
        return reached.SelectMany(Return).OrderBy(course => course.Time).FirstOrDefault()?.ToDay(problem, dayIndex);
    }

    private static List<Course> Best(IEnumerable<Course> courses) =>
        [.. courses.GroupBy(course => course.BreaksDone).Select(group => group.MinBy(course => course.Time)!)];

    private IEnumerable<Course> Visit(Course course, VisitToTime visit)
    {
        foreach (var there in Travel(course, visit.Candidate.Place))
        {
            var ready = there.Time + problem.StopBuffer;
            var earliest = ready > visit.NotBefore ? ready : visit.NotBefore;
            foreach (var window in visit.Candidate.Windows.Where(window => window.Confirmed || problem.UnconfirmedAllowed).OrderBy(window => window.Opens))
            {
                var start = earliest > window.Opens ? earliest : window.Opens;
                if (visit.Candidate.FixedStart is { } fixedStart)
                {
                    start = start <= fixedStart ? fixedStart : DateTimeOffset.MaxValue - visit.Length;
                }
                if (start + visit.Length <= window.Closes)
                {
                    yield return there.With(new PlannedStop(visit.Candidate.Library, there.Reached, start, start + visit.Length, start + visit.Length, window.Confirmed));
                    break;
                }
            }
        }
    }

    private IEnumerable<Course> Return(Course course)
    {
        foreach (var there in Travel(course, day.EndPlace))
        {
            var owes = day.Breaks.Skip(there.BreaksDone).Any(pause => there.Time > pause.LatestStart);
            if (!owes && !(there.Time > day.LatestEnd))
            {
                yield return there;
            }
        }
    }

    /// <summary>The ways to go on to a place: with no break, or with the next breaks taken before leaving or after arriving.</summary>
    private IEnumerable<Course> Travel(Course course, int? to)
    {
        if (course.Place is { } from && to is { } target && !problem.Travel[from, target].Exists)
        {
            yield break;
        }
        var seconds = course.Place is { } here && to is { } there ? problem.Travel[here, there].Seconds : 0;
        for (Course? before = course; before is not null; before = NextBreak(before))
        {
            var reached = before.Time.AddSeconds(seconds);
            for (Course? after = before with { Time = reached, Reached = reached, Place = to ?? before.Place }; after is not null; after = NextBreak(after))
            {
                yield return after;
            }
        }
    }

    private Course? NextBreak(Course course)
    {
        if (course.BreaksDone == day.Breaks.Length)
        {
            return null;
        }
        var pause = day.Breaks[course.BreaksDone];
        var start = course.Time > pause.EarliestStart ? course.Time : pause.EarliestStart;
        return start > pause.LatestStart ? null : course with
        {
            Time = start + pause.Length,
            BreaksDone = course.BreaksDone + 1,
            Breaks = [.. course.Breaks, new PlannedBreak(pause.Name, start, start + pause.Length)],
        };
    }

    /// <summary>How far a day has come.</summary>
    private sealed record Course
    {
        public required DateTimeOffset Time { get; init; }
        public required int? Place { get; init; }
        public int BreaksDone { get; init; }

        /// <summary>When the present place was reached; breaks may have passed since.</summary>
        public DateTimeOffset Reached { get; init; }
        public IReadOnlyList<PlannedStop> Stops { get; init; } = [];
        public IReadOnlyList<PlannedBreak> Breaks { get; init; } = [];

        public static Course Begin(TripDay day) => new() { Time = day.EarliestStart, Place = day.StartPlace };

        public Course With(PlannedStop stop) => this with { Time = stop.Departure, Stops = [.. Stops, stop] };

        public PlannedDay ToDay(TripProblem problem, int dayIndex)
        {
            var stops = Stops.ToArray();
            for (var i = 0; i + 1 < stops.Length; i++)
            {
                var seconds = problem.Travel[problem.FindCandidate(stops[i].Library)!.Place, problem.FindCandidate(stops[i + 1].Library)!.Place].Seconds;
                stops[i] = stops[i] with { Departure = stops[i + 1].Arrival.AddSeconds(-seconds) };
            }
            var first = stops[0];
            if (!Breaks.Any(pause => pause.Start < first.VisitStart))
            {
                // Nothing keeps the group from leaving later instead of waiting at the first door.
                var arrival = first.VisitStart - problem.StopBuffer;
                stops[0] = first = first with { Arrival = arrival > first.Arrival ? arrival : first.Arrival };
            }
            var toFirst = problem.Days[dayIndex].StartPlace is { } start ? problem.Travel[start, problem.FindCandidate(first.Library)!.Place].Seconds : 0;
            var lastLeaves = problem.Days[dayIndex].EndPlace is { } end ? Reached.AddSeconds(-problem.Travel[problem.FindCandidate(stops[^1].Library)!.Place, end].Seconds) : Time;
            stops[^1] = stops[^1] with { Departure = lastLeaves > stops[^1].VisitEnd ? lastLeaves : stops[^1].VisitEnd };
            return new PlannedDay
            {
                Day = dayIndex,
                Departure = first.Arrival.AddSeconds(-toFirst),
                Return = problem.Days[dayIndex].EndPlace is null ? stops[^1].Departure : Reached,
                Stops = [.. stops],
                Breaks = [.. Breaks],
            };
        }
    }
}
