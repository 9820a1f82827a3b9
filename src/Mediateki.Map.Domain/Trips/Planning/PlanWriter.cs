using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>Turns solved sequences into a plan.</summary>
internal static class PlanWriter
{
    /// <summary>The timetable of feasible sequences of a model, with value and left-out list in terms of a problem that is at most as strict.</summary>
    public static TripPlan Write(SearchModel model, IReadOnlyList<int[]> sequences, SearchModel original)
    {
        var days = Days(model, sequences);
        return new TripPlan
        {
            Days = days,
            Value = Value(original.Problem, days),
            LeftOut = new LeftOutFinder(original).Explain([.. sequences.Select(sequence => sequence.Select(node => model.Nodes[node]).ToArray())]),
        };
    }

    /// <summary>The timetable alone.</summary>
    public static ImmutableArray<PlannedDay> Days(SearchModel model, IReadOnlyList<int[]> sequences) =>
        [.. sequences.Select((sequence, day) => (sequence, day)).Where(pair => pair.sequence.Length > 0).Select(pair => Timetable.Build(model, pair.day, pair.sequence))];

    private static long Value(TripProblem problem, ImmutableArray<PlannedDay> days)
    {
        var (value, seen) = (0L, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var stop in days.SelectMany(day => day.Stops))
        {
            var candidate = problem.Candidates.First(candidate => candidate.Library == stop.Library);
            var turns = candidate.Capacity is { } capacity ? (problem.GroupSize + capacity - 1) / capacity : 1;
            var share = stop.VisitEnd - stop.VisitStart < candidate.Length.Preferred * turns ? problem.ShortVisitPercent : 100;
            value += (long)candidate.Value * share / 100 * (stop.HoursConfirmed ? 100 : problem.UnconfirmedPercent) / 100;
            foreach (var theme in candidate.Themes)
            {
                seen[theme] = seen.GetValueOrDefault(theme) + 1;
            }
        }
        foreach (var theme in problem.Themes)
        {
            for (var (count, gain) = (seen.GetValueOrDefault(theme.Key), (long)theme.Value); count > 0; count--, gain = gain * theme.RepeatPercent / 100)
            {
                value += gain;
            }
        }
        return value;
    }
}
