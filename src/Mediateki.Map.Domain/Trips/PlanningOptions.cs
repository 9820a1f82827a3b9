namespace Mediateki.Map.Domain.Trips;

/// <summary>How hard and how long a planner works.</summary>
public sealed record PlanningOptions
{
    /// <summary>The same seed and iterations give the same plan, unless time or cancellation ends the search first.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Iterations of the search for the first proposal; each search for a further one, of which there may be several, takes a quarter.</summary>
    public long Iterations { get; init; } = 2_000;

    /// <summary>
    /// The share of the caller's own time budget that is used up, 0 to 1 and never falling; at 1 the search stops with the best plan
    /// so far. The domain has no clock. Null: iterations alone count. Called from several threads when <see cref="Searches"/> is above 1.
    /// </summary>
    public Func<double>? TimeSpent { get; init; }

    /// <summary>Independent searches from different seeds, side by side on as many cores; the best one counts.</summary>
    public int Searches { get; init; } = 1;

    /// <summary>The most proposals to make; at least 1.</summary>
    public int Proposals { get; init; } = 3;

    /// <summary>How different a proposal must be from each one before it: the share of the stops of both that only one of them has, 0–1.</summary>
    public double LeastDifference { get; init; } = 0.3;

    /// <summary>Given a first valid plan at once, before the search improves it.</summary>
    public Action<TripPlan>? FirstPlan { get; init; }

    /// <summary>Told of progress now and then, on the searching thread.</summary>
    public Action<PlanningProgress>? Progress { get; init; }
}

/// <summary>How far a search has come.</summary>
/// <param name="Proposal">Which proposal is being worked on, from 0.</param>
/// <param name="Share">Share of its budget used, 0–1.</param>
/// <param name="BestStops">Stops in its best plan so far.</param>
public readonly record struct PlanningProgress(int Proposal, double Share, int BestStops);

/// <summary>One proposed plan.</summary>
/// <param name="Plan">A valid plan; it misses compulsory stops only where none can hold them all.</param>
/// <param name="BestAt">What it is best at among the proposals made together.</param>
/// <param name="Difference">The least difference to a proposal before it (<see cref="PlanningOptions.LeastDifference"/>); 1 for the first.</param>
/// <param name="IsProvenBest">True when no plan of the problem is worth more.</param>
public sealed record TripProposal(TripPlan Plan, ProposalStrength BestAt, double Difference, bool IsProvenBest);

/// <summary>What a proposal is best at.</summary>
public enum ProposalStrength
{
    /// <summary>Worth most.</summary>
    MostToSee,

    /// <summary>Least time on the way per day.</summary>
    LeastDriving,

    /// <summary>Fewer stops with full visits and more time between them.</summary>
    CalmDay,

    /// <summary>Simply another good choice.</summary>
    Different,
}

/// <summary>The answer to "visit exactly these": all stops in a good order, or the least bad way to do it.</summary>
/// <param name="Plan">Holds every stop asked for.</param>
/// <param name="Check">What the checker says about it: valid, or which rules it breaks and what would mend them.</param>
public sealed record TripArrangement(TripPlan Plan, Checking.PlanCheck Check);
