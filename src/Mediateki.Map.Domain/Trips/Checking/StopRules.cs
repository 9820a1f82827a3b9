namespace Mediateki.Map.Domain.Trips.Checking;

/// <summary>The rules about which libraries are visited, in which order and in which hours, whatever the day.</summary>
internal static class StopRules
{
    public static IEnumerable<BrokenRule> Broken(TripProblem problem, TripPlan plan)
    {
        var stops = plan.Days.SelectMany(day => day.Stops.Select(stop => (Day: day.Day, Stop: stop))).ToArray();
        foreach (var (day, stop) in stops)
        {
            if (problem.FindCandidate(stop.Library) is not { } candidate)
            {
                yield return new BrokenRule { Rule = TripRule.LibraryUnknown, Day = day, Library = stop.Library };
                continue;
            }
            foreach (var broken in OfVisit(problem, candidate, stop))
            {
                yield return broken with { Day = day, Library = stop.Library };
            }
        }
        foreach (var twice in stops.GroupBy(entry => entry.Stop.Library).Where(group => group.Count() > 1))
        {
            yield return new BrokenRule { Rule = TripRule.VisitedTwice, Day = twice.Last().Day, Library = twice.Key, ExcessCount = twice.Count() - 1 };
        }
        var visited = stops.Select((entry, position) => (entry.Stop.Library, entry.Day, entry.Stop.VisitStart, position)).DistinctBy(entry => entry.Library).ToDictionary(entry => entry.Library);
        foreach (var candidate in problem.Candidates.Where(candidate => candidate.Wish == StopWish.Compulsory && !visited.ContainsKey(candidate.Library)))
        {
            yield return new BrokenRule { Rule = TripRule.CompulsoryMissing, Library = candidate.Library };
        }
        foreach (var group in problem.Groups)
        {
            var members = group.Members.Where(visited.ContainsKey).ToArray();
            if (members.Length > 1)
            {
                yield return new BrokenRule { Rule = TripRule.GroupConflict, Day = visited[members[1]].Day, Library = members[1], Other = members[0], ExcessCount = members.Length - 1 };
            }
            else if (members.Length == 0 && group.Required)
            {
                yield return new BrokenRule { Rule = TripRule.GroupMissing, Library = group.Members[0] };
            }
        }
        foreach (var order in problem.Order.Where(order => visited.ContainsKey(order.First) && visited.ContainsKey(order.Then)))
        {
            var (first, then) = (visited[order.First], visited[order.Then]);
            if (first.Day > then.Day || (first.Day == then.Day && first.position > then.position))
            {
                yield return new BrokenRule { Rule = TripRule.OrderBroken, Day = then.Day, Library = order.Then, Other = order.First };
            }
        }
    }

    private static IEnumerable<BrokenRule> OfVisit(TripProblem problem, TripCandidate candidate, PlannedStop stop)
    {
        if (candidate.Wish == StopWish.Forbidden)
        {
            yield return new BrokenRule { Rule = TripRule.ForbiddenVisited };
        }
        if (candidate.Capacity < problem.GroupSize && !problem.GroupMaySplit)
        {
            yield return new BrokenRule { Rule = TripRule.GroupTooLarge, ExcessCount = problem.GroupSize - candidate.Capacity };
        }
        if (candidate.FixedStart is { } fixedStart && stop.VisitStart != fixedStart)
        {
            yield return new BrokenRule { Rule = TripRule.FixedTimeMissed, Planned = stop.VisitStart, Allowed = fixedStart, ExcessTime = (stop.VisitStart - fixedStart).Duration() };
        }
        if (stop.Arrival > stop.VisitStart || stop.VisitStart > stop.VisitEnd || stop.VisitEnd > stop.Departure)
        {
            yield return new BrokenRule { Rule = TripRule.TimesOutOfOrder, Planned = stop.Arrival };
        }
        var shortest = candidate.Length.Minimum * PlanValue.Turns(problem, candidate);
        if (stop.VisitEnd - stop.VisitStart < shortest)
        {
            yield return new BrokenRule { Rule = TripRule.VisitTooShort, Planned = stop.VisitEnd, Allowed = stop.VisitStart + shortest, ExcessTime = shortest - (stop.VisitEnd - stop.VisitStart) };
        }
        if (OfHours(problem, candidate, stop) is { } hours)
        {
            yield return hours;
        }
    }

    private static BrokenRule? OfHours(TripProblem problem, TripCandidate candidate, PlannedStop stop)
    {
        var usable = candidate.Windows.Where(window => window.Confirmed || problem.UnconfirmedAllowed).ToArray();
        var holding = usable.Where(window => window.Opens <= stop.VisitStart && stop.VisitEnd <= window.Closes).ToArray();
        if (holding.Length > 0)
        {
            var agrees = holding.Any(window => window.Confirmed == stop.HoursConfirmed);
            return agrees ? null : new BrokenRule { Rule = TripRule.ConfirmationWrong, Planned = stop.VisitStart };
        }
        if (usable.Length == 0)
        {
            return new BrokenRule { Rule = TripRule.OutsideHours, Planned = stop.VisitStart };
        }
        var nearest = usable.MinBy(window => Outside(window, stop));
        var allowed = stop.VisitStart < nearest.Opens ? nearest.Opens : nearest.Closes;
        return new BrokenRule
        {
            Rule = TripRule.OutsideHours,
            Planned = stop.VisitStart < nearest.Opens ? stop.VisitStart : stop.VisitEnd,
            Allowed = allowed,
            ExcessTime = Outside(nearest, stop),
        };
    }

    private static TimeSpan Outside(VisitWindow window, PlannedStop stop)
    {
        var before = window.Opens > stop.VisitStart ? window.Opens - stop.VisitStart : TimeSpan.Zero;
        var after = stop.VisitEnd > window.Closes ? stop.VisitEnd - window.Closes : TimeSpan.Zero;
        return before + after;
    }
}
