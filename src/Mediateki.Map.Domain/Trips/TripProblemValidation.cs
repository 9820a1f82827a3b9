namespace Mediateki.Map.Domain.Trips;

/// <summary>Finds what makes a <see cref="TripProblem"/> meaningless, as opposed to merely impossible.</summary>
public static class TripProblemValidation
{
    /// <summary>
    /// Every contradiction of the problem as one English sentence for developers; empty when it can be planned.
    /// People's input is validated before a problem is built, so a non-empty answer is a mistake of the caller.
    /// </summary>
    public static IReadOnlyList<string> Faults(TripProblem problem) =>
        [.. Numbers(problem), .. problem.Days.SelectMany((day, index) => OfDay(problem, day, index)), .. problem.Candidates.SelectMany(candidate => OfCandidate(problem, candidate)), .. References(problem)];

    /// <summary>Throws when the problem has faults.</summary>
    /// <exception cref="ArgumentException">The problem has faults; the message lists them.</exception>
    public static void ThrowIfFaulty(TripProblem problem)
    {
        if (Faults(problem) is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(problem));
        }
    }

    private static IEnumerable<string> Numbers(TripProblem problem)
    {
        if (problem.Days.IsEmpty)
        {
            yield return "The trip has no day.";
        }
        if (problem.GroupSize < 1)
        {
            yield return "The group has no people.";
        }
        if (problem.StopBuffer < TimeSpan.Zero)
        {
            yield return "The stop buffer is negative.";
        }
        if (problem.ShortVisitPercent is < 0 or > 100 || problem.UnconfirmedPercent is < 0 or > 100)
        {
            yield return "A percentage is outside 0–100.";
        }
        if (problem.Themes.Any(theme => theme.Value is < 0 or > TripProblem.MaximumValue || theme.RepeatPercent is < 0 or > 100))
        {
            yield return "A theme's value or percentage is out of range.";
        }
        if (problem.Themes.Select(theme => theme.Key).Distinct(StringComparer.Ordinal).Count() != problem.Themes.Length)
        {
            yield return "Two themes have the same key.";
        }
    }

    private static IEnumerable<string> OfDay(TripProblem problem, TripDay day, int index)
    {
        if (day.LatestEnd < day.EarliestStart)
        {
            yield return $"Day {index} ends before it starts.";
        }
        if (!InMatrix(problem, day.StartPlace ?? 0) || !InMatrix(problem, day.EndPlace ?? 0))
        {
            yield return $"Day {index} starts or ends at a place outside the travel matrix.";
        }
        if (day.MaximumStops < 0 || day.MaximumTravel < TimeSpan.Zero)
        {
            yield return $"Day {index} has a negative limit.";
        }
        if (day.Breaks.Any(pause => pause.Length <= TimeSpan.Zero || pause.LatestStart < pause.EarliestStart))
        {
            yield return $"Day {index} has a break without length or with an empty span.";
        }
        if (day.Breaks.Zip(day.Breaks.Skip(1)).Any(pair => pair.Second.EarliestStart < pair.First.EarliestStart || pair.Second.LatestStart < pair.First.LatestStart))
        {
            yield return $"Day {index} has breaks out of order.";
        }
        if (day.Breaks.Select(pause => pause.Name).Distinct(StringComparer.Ordinal).Count() != day.Breaks.Length)
        {
            yield return $"Day {index} has two breaks of one name.";
        }
    }

    private static IEnumerable<string> OfCandidate(TripProblem problem, TripCandidate candidate)
    {
        if (!InMatrix(problem, candidate.Place))
        {
            yield return $"{candidate.Library} is at a place outside the travel matrix.";
        }
        if (candidate.Value is < 0 or > TripProblem.MaximumValue)
        {
            yield return $"{candidate.Library} has a value out of range.";
        }
        if (candidate.Length.Minimum <= TimeSpan.Zero || candidate.Length.Preferred < candidate.Length.Minimum)
        {
            yield return $"{candidate.Library} has an impossible visit length.";
        }
        if (candidate.Capacity < 1)
        {
            yield return $"{candidate.Library} takes no people.";
        }
        var windows = candidate.Windows.OrderBy(window => window.Opens).ToArray();
        if (windows.Any(window => window.Closes < window.Opens) || windows.Zip(windows.Skip(1)).Any(pair => pair.Second.Opens < pair.First.Closes))
        {
            yield return $"{candidate.Library} has a window that ends before it starts, or overlapping windows.";
        }
    }

    private static IEnumerable<string> References(TripProblem problem)
    {
        var known = problem.Candidates.Select(candidate => candidate.Library).ToHashSet();
        if (known.Count != problem.Candidates.Length)
        {
            yield return "A library is a candidate twice.";
        }
        foreach (var library in problem.Groups.SelectMany(group => group.Members).Concat(problem.Order.SelectMany(order => new[] { order.First, order.Then })))
        {
            if (!known.Contains(library))
            {
                yield return $"{library} is in a group or an order but is not a candidate.";
            }
        }
        if (HasCircle(problem))
        {
            yield return "The required orders form a circle.";
        }
    }

    private static bool HasCircle(TripProblem problem)
    {
        var open = problem.Order.ToList();
        while (open.RemoveAll(order => open.TrueForAll(other => other.Then != order.First)) > 0)
        {
        }
        return open.Count > 0;
    }

    private static bool InMatrix(TripProblem problem, int place) => problem.Travel.PlaceCount == 0 ? place == 0 : (uint)place < (uint)problem.Travel.PlaceCount;
}
