using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Checking;

/// <summary>
/// Says whether a plan can be carried out, and if not, what is wrong and what would mend it. It reads the rules from
/// <see cref="TripProblem"/> alone and shares no code with the search, so that a mistake in one is seen by the other.
/// </summary>
public static class TripPlanChecker
{
    /// <summary>Checks any plan, however broken, and proposes repairs.</summary>
    /// <exception cref="ArgumentException">The problem itself is meaningless (<see cref="TripProblemValidation"/>).</exception>
    public static PlanCheck Check(TripProblem problem, TripPlan plan)
    {
        TripProblemValidation.ThrowIfFaulty(problem);
        var broken = Rules(problem, plan);
        if (broken.IsEmpty)
        {
            return new PlanCheck(broken, PlanValue.Of(problem, plan));
        }
        var repairs = new RepairFinder(problem, plan, broken);
        return new PlanCheck([.. broken.Select(rule => rule with { Repairs = repairs.For(rule) })], PlanValue.Of(problem, plan));
    }

    /// <summary>The broken rules alone, without looking for repairs.</summary>
    public static ImmutableArray<BrokenRule> Rules(TripProblem problem, TripPlan plan)
    {
        var known = new List<PlannedDay>();
        var broken = new List<BrokenRule>();
        foreach (var day in plan.Days)
        {
            if ((uint)day.Day >= (uint)problem.Days.Length || known.Exists(other => other.Day == day.Day))
            {
                broken.Add(new BrokenRule { Rule = TripRule.DayUnknown, Day = day.Day });
            }
            else
            {
                known.Add(day);
            }
        }
        broken.AddRange(StopRules.Broken(problem, plan));
        foreach (var day in known.Where(day => !day.Stops.IsEmpty))
        {
            broken.AddRange(new DayRules(problem, day).Broken());
            broken.AddRange(new BreakRules(problem, day).Broken());
        }
        broken.AddRange(Statements(problem, plan));
        return [.. broken];
    }

    private static IEnumerable<BrokenRule> Statements(TripProblem problem, TripPlan plan)
    {
        if (plan.Value is not { } value)
        {
            yield break;
        }
        if (value != PlanValue.Of(problem, plan))
        {
            yield return new BrokenRule { Rule = TripRule.ValueWrong, ExcessCount = value - PlanValue.Of(problem, plan) };
        }
        var visited = plan.Libraries.ToHashSet();
        var missing = problem.Candidates.Select(candidate => candidate.Library).Where(library => !visited.Contains(library));
        if (!missing.ToHashSet().SetEquals(plan.LeftOut.Select(left => left.Library)))
        {
            yield return new BrokenRule { Rule = TripRule.LeftOutWrong };
        }
    }
}
