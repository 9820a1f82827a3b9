namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>How long a search may go on. The domain has no clock: time comes in as a function.</summary>
/// <param name="Iterations">At most this many iterations.</param>
/// <param name="Spent">Share of the caller's own budget that is used up, 0 to 1 and never falling; asked about now and then. Null: iterations alone count.</param>
internal sealed record SearchBudget(long Iterations, Func<double>? Spent = null)
{
    /// <summary>Ends the search early, with the best so far.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told the share of the budget used, about fifty times over a search.</summary>
    public Action<double>? Progress { get; init; }

    /// <summary>Share of the budget used after so many iterations; 1 or more ends the search.</summary>
    public double Share(long iterations) =>
        Cancellation.IsCancellationRequested ? 1 : Math.Max((double)iterations / Iterations, Spent?.Invoke() ?? 0);
}
