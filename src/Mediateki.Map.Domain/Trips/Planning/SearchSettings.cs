namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>The search's dials. The defaults were tuned on a dozen of the public benchmark's hard cases; see <c>docs/decisions/0004-trip-solver.md</c>.</summary>
internal sealed record SearchSettings
{
    public static readonly SearchSettings Default = new();

    /// <summary>Temperature of simulated annealing at the start, in mean values of a node.</summary>
    public double StartTemperature { get; init; } = 0.6;

    /// <summary>Temperature at the end; it falls geometrically with the share of the budget used.</summary>
    public double EndTemperature { get; init; } = 0.1;

    /// <summary>How often, evenly over the budget, the walk goes back to the best solution.</summary>
    public int Returns { get; init; } = 10;

    /// <summary>The most stops that one ruin takes out of a route.</summary>
    public int RuinLength { get; init; } = 10;

    /// <summary>How often each ruin is chosen, relative to the others.</summary>
    public double SegmentWeight { get; init; } = 4;

    public double ScatterWeight { get; init; } = 2;

    public double AroundWeight { get; init; } = 3;

    public double WholeDayWeight { get; init; } = 1;

    public double ExchangeWeight { get; init; } = 3;

    /// <summary>The most stops that an exchange of two days takes out of each.</summary>
    public int CutLength { get; init; } = 3;

    /// <summary>Powers of a node's points in the repair are drawn from this range, geometrically.</summary>
    public double LeastExponent { get; init; } = 0.5;

    public double GreatestExponent { get; init; } = 3;

    /// <summary>Spread of the noise on weights: the logarithm lies within ± three times this.</summary>
    public double Noise { get; init; } = 0.3;

    /// <summary>The share of repairs that pass over random positions, one in eight ("blinks").</summary>
    public double BlinkShare { get; init; } = 0.3;
}
