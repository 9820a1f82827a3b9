using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Makes several proposals. The first solves the problem as it is; each further one solves a stricter version of it (less travel, calmer
/// days), in which the stops of the proposals before count for less, until it is different enough. A plan of a stricter version is a
/// plan of the problem itself.
/// </summary>
internal sealed class ProposalSearch(TripProblem problem, PlanningOptions options, CancellationToken cancellation)
{
    /// <summary>Shares of their value that stops already proposed count in turn, until a proposal is different enough.</summary>
    private static readonly int[] RepeatPercents = [80, 40, 0];

    /// <summary>A further proposal need not be the best of its kind to the last point: its searches take this part of the iterations.</summary>
    private const int IterationsOfAlternatives = 4;

    /// <summary>Iterations behind the first plan: a few milliseconds.</summary>
    private const int FirstIterations = 100;

    private readonly SearchModel original = SearchModelBuilder.Build(problem);
    private readonly List<TripProposal> proposals = [];

    public ImmutableArray<TripProposal> Run()
    {
        OfferFirst();
        var solution = TripSolver.Solve(original, WithPartOfTime(options), 0, cancellation);
        var best = PlanWriter.Write(original, solution.Sequences, original);
        proposals.Add(new TripProposal(best, ProposalStrength.MostToSee, 1, solution.IsProven));
        Add(ProposalStrength.LeastDriving, best);
        Add(ProposalStrength.CalmDay, best);
        while (Add(ProposalStrength.Different, best))
        {
        }
        return [.. proposals];
    }

    /// <summary>
    /// Where time is limited, a search may have an equal part of what is left for it and the proposals after it: a first one that used it all
    /// would leave a person without a choice.
    /// </summary>
    private PlanningOptions WithPartOfTime(PlanningOptions all)
    {
        if (all.TimeSpent is not { } spent)
        {
            return all;
        }
        var start = spent();
        var part = (1 - start) / Math.Max(1, all.Proposals - proposals.Count);
        return all with { TimeSpent = () => part <= 0 ? 1 : (spent() - start) / part };
    }

    /// <summary>Adds a proposal of a kind if one more is wanted and can be found.</summary>
    private bool Add(ProposalStrength strength, TripPlan best)
    {
        if (proposals.Count >= options.Proposals || cancellation.IsCancellationRequested || Alternative(strength, best) is not { } proposal)
        {
            return false;
        }
        proposals.Add(proposal);
        return true;
    }

    private void OfferFirst()
    {
        if (options.FirstPlan is { } first)
        {
            var quick = new NeighbourhoodSearch(original, options.Seed);
            quick.Run(new SearchBudget(FirstIterations));
            first(PlanWriter.Write(original, quick.Best, original));
        }
    }

    private TripProposal? Alternative(ProposalStrength strength, TripPlan best)
    {
        foreach (var percent in RepeatPercents)
        {
            var strict = Strict(Discounted(percent), strength, best);
            if (strict is null || cancellation.IsCancellationRequested)
            {
                return null;
            }
            var model = SearchModelBuilder.Build(strict);
            var sequences = TripSolver.Solve(model, WithPartOfTime(options) with { Iterations = Math.Max(1, options.Iterations / IterationsOfAlternatives) }, proposals.Count, cancellation).Sequences;
            var plan = PlanWriter.Write(model, sequences, original);
            if (!plan.Days.IsEmpty && KeepsCompulsory(plan, best) && IsBetterAt(strength, plan, best) && Difference(plan) is var difference && difference >= options.LeastDifference)
            {
                return new TripProposal(plan, strength, difference, false);
            }
        }
        return null;
    }

    /// <summary>The problem with stops of earlier proposals worth less; compulsory stops keep their worth, they come anyway.</summary>
    private TripProblem Discounted(int percent)
    {
        var used = proposals.SelectMany(proposal => proposal.Plan.Libraries).ToHashSet();
        return problem with
        {
            Candidates = [.. problem.Candidates.Select(candidate => used.Contains(candidate.Library) ? candidate with { Value = candidate.Value * percent / 100 } : candidate)],
        };
    }

    private TripProblem? Strict(TripProblem version, ProposalStrength strength, TripPlan best) => strength switch
    {
        ProposalStrength.LeastDriving => WithLessTravel(version, best),
        ProposalStrength.CalmDay => Calm(version, best),
        _ => version,
    };

    /// <summary>At most 60 % of the best plan's travel on each day, and of its mean on days it does not use.</summary>
    private TripProblem? WithLessTravel(TripProblem version, TripPlan best)
    {
        if (best.Days.IsEmpty)
        {
            return null;
        }
        var travel = best.Days.ToDictionary(day => day.Day, day => Travel(day));
        var mean = TimeSpan.FromTicks((long)travel.Values.Average(time => time.Ticks));
        return version with
        {
            Days = [.. version.Days.Select((day, index) => day with { MaximumTravel = Least(day.MaximumTravel, travel.GetValueOrDefault(index, mean) * 0.6) })],
        };
    }

    /// <summary>Two thirds of the stops per day, full visits only, and a quarter of an hour more at every stop.</summary>
    private static TripProblem? Calm(TripProblem version, TripPlan best)
    {
        var most = best.Days.Select(day => day.Stops.Length).DefaultIfEmpty().Max();
        return most < 2 ? null : version with
        {
            Days = [.. version.Days.Select(day => day with { MaximumStops = Math.Min(day.MaximumStops ?? most, ((most * 2) + 2) / 3) })],
            Candidates = [.. version.Candidates.Select(candidate => candidate with { Length = VisitLength.Exactly(candidate.Length.Preferred) })],
            StopBuffer = version.StopBuffer + TimeSpan.FromMinutes(15),
        };
    }

    private TimeSpan Travel(PlannedDay day) => TimeSpan.FromSeconds(day.Legs(problem).Sum(leg => (long)leg.Link.Seconds));

    private static TimeSpan Least(TimeSpan? limit, TimeSpan other) => limit < other ? limit.Value : other;

    private bool IsBetterAt(ProposalStrength strength, TripPlan plan, TripPlan best) => strength switch
    {
        ProposalStrength.LeastDriving => plan.TravelTime(problem) < best.TravelTime(problem),
        ProposalStrength.CalmDay => plan.Libraries.Count() < best.Libraries.Count(),
        _ => true,
    };

    private bool KeepsCompulsory(TripPlan plan, TripPlan best)
    {
        var must = problem.Candidates.Where(candidate => candidate.Wish == StopWish.Compulsory).Select(candidate => candidate.Library).ToArray();
        return must.All(library => plan.Libraries.Contains(library) || !best.Libraries.Contains(library));
    }

    private double Difference(TripPlan plan) => proposals.Min(other => Difference(plan, other.Plan));

    private static double Difference(TripPlan one, TripPlan other)
    {
        var (first, second) = (one.Libraries.ToHashSet(), other.Libraries.ToHashSet());
        var shared = first.Intersect(second).Count();
        var all = first.Union(second).Count();
        return all == 0 ? 0 : 1 - ((double)shared / all);
    }
}
