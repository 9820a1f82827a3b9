using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Checking;

/// <summary>
/// Looks for the smallest changes that mend one broken rule. A change counts only when, checked again, the rule is kept
/// and no rule is broken that was not broken before.
/// </summary>
internal sealed class RepairFinder
{
    private readonly TripProblem problem;
    private readonly TripPlan draft;
    private readonly HashSet<(TripRule, int?, LibraryId?, string?)> brokenBefore;

    public RepairFinder(TripProblem problem, TripPlan plan, IEnumerable<BrokenRule> broken)
    {
        this.problem = problem;
        draft = new TripPlan { Days = plan.Days };
        brokenBefore = [.. broken.Select(Key)];
    }

    /// <summary>At most one repair of each kind, the gentlest kind first.</summary>
    public ImmutableArray<PlanRepair> For(BrokenRule rule)
    {
        if (rule.Rule is TripRule.DayUnknown or TripRule.ValueWrong or TripRule.LeftOutWrong)
        {
            return [];
        }
        return
        [
            .. Attempts(rule)
                .GroupBy(attempt => attempt.Kind)
                .OrderBy(kind => kind.Key)
                .Select(kind => kind.OrderBy(Size).FirstOrDefault(attempt => Mends(attempt, rule)))
                .OfType<PlanRepair>(),
        ];
    }

    private IEnumerable<PlanRepair> Attempts(BrokenRule rule)
    {
        if (rule.Rule is TripRule.CompulsoryMissing or TripRule.GroupMissing)
        {
            var wanted = rule.Rule == TripRule.CompulsoryMissing ? [rule.Library!.Value] : problem.Groups.First(group => group.Members[0] == rule.Library).Members;
            return wanted.SelectMany(library => Insertions(RepairKind.Add, library, Range(0, problem.Days.Length), draft.Days));
        }
        var day = draft.Days.FirstOrDefault(planned => planned.Day == rule.Day);
        if (day is null || (uint)day.Day >= (uint)problem.Days.Length)
        {
            return [];
        }
        var stops = rule.Library is { } named ? day.Stops.Where(stop => stop.Library == named || stop.Library == rule.Other) : day.Stops;
        return Shifts(day).Concat(stops.SelectMany(stop => OfStop(day, stop)));
    }

    private IEnumerable<PlanRepair> OfStop(PlannedDay day, PlannedStop stop) =>
        Shortenings(day, stop).Concat(Swaps(day, stop)).Concat(Moves(day, stop)).Concat(Drops(day, stop));

    /// <summary>The same stops in the same order: at most postponed, or timed anew as early as possible.</summary>
    private IEnumerable<PlanRepair> Shifts(PlannedDay day)
    {
        foreach (var notBefore in new Func<PlannedStop, DateTimeOffset>[] { stop => stop.VisitStart, _ => DateTimeOffset.MinValue })
        {
            if (Timed(day.Day, day.Stops, notBefore) is { } shifted)
            {
                var moved = day.Stops.Zip(shifted.Stops).Where(pair => pair.First.VisitStart != pair.Second.VisitStart).ToArray();
                yield return new PlanRepair(RepairKind.Shift, moved.Length == 1 ? moved[0].First.Library : null, [shifted], By: LargestShift(day, shifted));
            }
        }
    }

    /// <summary>The longest shorter visit, in whole minutes, with which the day works where postponing alone does not.</summary>
    private IEnumerable<PlanRepair> Shortenings(PlannedDay day, PlannedStop stop)
    {
        if (problem.FindCandidate(stop.Library) is not { } candidate)
        {
            yield break;
        }
        var length = stop.VisitEnd - stop.VisitStart;
        var (works, fails) = (candidate.Length.Minimum * PlanValue.Turns(problem, candidate), length);
        if (works >= length || WithLength(day, stop, length) is not null || WithLength(day, stop, works) is not { } best)
        {
            yield break;
        }
        while (fails - works > TimeSpan.FromMinutes(1))
        {
            var middle = TimeSpan.FromMinutes(Math.Ceiling((works + ((fails - works) / 2)).TotalMinutes));
            if (middle >= fails)
            {
                break;
            }
            if (WithLength(day, stop, middle) is { } longer)
            {
                (works, best) = (middle, longer);
            }
            else
            {
                fails = middle;
            }
        }
        yield return new PlanRepair(RepairKind.Shorten, stop.Library, [best], By: length - works);
    }

    private PlannedDay? WithLength(PlannedDay day, PlannedStop stop, TimeSpan length)
    {
        var stops = day.Stops.Select(other => other == stop ? other with { VisitEnd = other.VisitStart + length } : other);
        var timed = Timed(day.Day, stops, other => other.VisitStart);
        return timed is not null && TripPlanChecker.Rules(problem, new TripPlan { Days = [timed] }).All(broken => broken.Day != day.Day || brokenBefore.Contains(Key(broken))) ? timed : null;
    }

    private IEnumerable<PlanRepair> Swaps(PlannedDay day, PlannedStop stop)
    {
        var here = day.Stops.IndexOf(stop);
        for (var there = 0; there < day.Stops.Length; there++)
        {
            var swapped = day.Stops.SetItem(here, day.Stops[there]).SetItem(there, stop);
            if (there != here && Timed(day.Day, swapped, _ => DateTimeOffset.MinValue) is { } timed)
            {
                yield return new PlanRepair(RepairKind.Swap, stop.Library, [timed], With: day.Stops[there].Library, By: LargestShift(day, timed));
            }
        }
    }

    private IEnumerable<PlanRepair> Moves(PlannedDay day, PlannedStop stop)
    {
        if (Timed(day.Day, day.Stops.Remove(stop), _ => DateTimeOffset.MinValue) is not { } without)
        {
            return [];
        }
        var others = Range(0, problem.Days.Length).Where(other => other != day.Day);
        return Insertions(RepairKind.MoveToDay, stop.Library, others, draft.Days, stop.VisitEnd - stop.VisitStart)
            .Select(move => move with { Days = [without, .. move.Days] });
    }

    private IEnumerable<PlanRepair> Drops(PlannedDay day, PlannedStop stop)
    {
        if (problem.FindCandidate(stop.Library)?.Wish == StopWish.Compulsory && day.Stops.Count(other => other.Library == stop.Library) == 1)
        {
            yield break;
        }
        foreach (var notBefore in new Func<PlannedStop, DateTimeOffset>[] { other => other.VisitStart, _ => DateTimeOffset.MinValue })
        {
            if (Timed(day.Day, day.Stops.Remove(stop), notBefore) is { } timed)
            {
                yield return new PlanRepair(RepairKind.Drop, stop.Library, [timed]);
            }
        }
        if (problem.FindCandidate(stop.Library) is null)
        {
            yield return new PlanRepair(RepairKind.Drop, stop.Library, [day with { Stops = day.Stops.Remove(stop) }]);
        }
    }

    private IEnumerable<PlanRepair> Insertions(RepairKind kind, LibraryId library, IEnumerable<int> days, ImmutableArray<PlannedDay> plan, TimeSpan? length = null)
    {
        if (problem.FindCandidate(library) is not { } candidate)
        {
            yield break;
        }
        var stay = length ?? candidate.Length.Preferred * PlanValue.Turns(problem, candidate);
        var stop = new PlannedStop(library, default, default, default(DateTimeOffset) + stay, default);
        foreach (var index in days)
        {
            var stops = plan.FirstOrDefault(planned => planned.Day == index)?.Stops ?? [];
            for (var position = 0; position <= stops.Length; position++)
            {
                if (Timed(index, stops.Insert(position, stop), _ => DateTimeOffset.MinValue) is { } timed)
                {
                    yield return new PlanRepair(kind, library, [timed], ToDay: index);
                }
            }
        }
    }

    private PlannedDay? Timed(int day, IEnumerable<PlannedStop> stops, Func<PlannedStop, DateTimeOffset> notBefore)
    {
        var visits = stops.Select(stop => (Stop: stop, Candidate: problem.FindCandidate(stop.Library))).ToArray();
        return visits.Any(visit => visit.Candidate is null) ? null : new DayTimetable(problem, day)
            .Earliest([.. visits.Select(visit => new VisitToTime(visit.Candidate!, visit.Stop.VisitEnd - visit.Stop.VisitStart, notBefore(visit.Stop)))]);
    }

    private bool Mends(PlanRepair attempt, BrokenRule rule)
    {
        var after = TripPlanChecker.Rules(problem, attempt.ApplyTo(draft));
        return after.All(broken => brokenBefore.Contains(Key(broken)) && Key(broken) != Key(rule));
    }

    private long Size(PlanRepair repair) => repair.Kind switch
    {
        RepairKind.Shift or RepairKind.Shorten or RepairKind.Swap => repair.By!.Value.Ticks,
        RepairKind.Drop => problem.FindCandidate(repair.Library!.Value)?.Value ?? 0,
        _ => repair.Days.Sum(day => (day.Return - day.Departure).Ticks),
    };

    private static TimeSpan LargestShift(PlannedDay before, PlannedDay after)
    {
        var starts = before.Stops.DistinctBy(stop => stop.Library).ToDictionary(stop => stop.Library, stop => stop.VisitStart);
        return after.Stops.Max(stop => (stop.VisitStart - starts[stop.Library]).Duration());
    }

    private static (TripRule, int?, LibraryId?, string?) Key(BrokenRule broken) => (broken.Rule, broken.Day, broken.Library, broken.Break);

    private static IEnumerable<int> Range(int from, int count) => Enumerable.Range(from, count);
}
