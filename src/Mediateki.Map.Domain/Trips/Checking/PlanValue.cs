namespace Mediateki.Map.Domain.Trips.Checking;

/// <summary>Counts what a plan is worth, straight from the definitions of <see cref="TripProblem"/>.</summary>
internal static class PlanValue
{
    /// <summary>Points of all visits to candidates and of the themes they show. A library visited twice counts once.</summary>
    public static long Of(TripProblem problem, TripPlan plan)
    {
        var visited = plan.Days.SelectMany(day => day.Stops)
            .DistinctBy(stop => stop.Library)
            .Select(stop => (Stop: stop, Candidate: problem.FindCandidate(stop.Library)))
            .Where(pair => pair.Candidate is not null)
            .ToArray();
        var visits = visited.Sum(pair => OfVisit(problem, pair.Candidate!, pair.Stop));
        var themes = problem.Themes.Sum(theme => OfTheme(theme, visited.Count(pair => pair.Candidate!.Themes.Contains(theme.Key))));
        return visits + themes;
    }

    /// <summary>How many visits, one after another, the group needs at a library; 1 when it fits.</summary>
    public static int Turns(TripProblem problem, TripCandidate candidate) =>
        problem.GroupMaySplit && candidate.Capacity is { } capacity ? (problem.GroupSize + capacity - 1) / capacity : 1;

    private static long OfVisit(TripProblem problem, TripCandidate candidate, PlannedStop stop)
    {
        long value = candidate.Value;
        if (stop.VisitEnd - stop.VisitStart < candidate.Length.Preferred * Turns(problem, candidate))
        {
            value = value * problem.ShortVisitPercent / 100;
        }
        return stop.HoursConfirmed ? value : value * problem.UnconfirmedPercent / 100;
    }

    private static long OfTheme(TripTheme theme, int stops)
    {
        var (total, next) = (0L, (long)theme.Value);
        for (var i = 0; i < stops; i++)
        {
            (total, next) = (total + next, next * theme.RepeatPercent / 100);
        }
        return total;
    }
}
