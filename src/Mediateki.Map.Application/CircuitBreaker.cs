namespace Mediateki.Map.Application;

/// <summary>
/// Leaves a failing service alone: after so many failures in a row it lets nothing through for a while, then one trial, whose outcome decides.
/// After M. Nygard, "Release It!" (2007). Safe from any thread.
/// </summary>
internal sealed class CircuitBreaker(int failures, TimeSpan pause, TimeProvider clock)
{
    private readonly Lock state = new();
    private int failed;
    private DateTimeOffset? openUntil;

    /// <summary>Whether the service may be asked now. Whoever gets true tells the outcome.</summary>
    public bool TryEnter()
    {
        lock (state)
        {
            if (openUntil is not { } until)
            {
                return true;
            }
            if (clock.GetUtcNow() < until)
            {
                return false;
            }
            // One trial; others wait for its outcome, or for the next pause should it never be told.
            openUntil = clock.GetUtcNow() + pause;
            return true;
        }
    }

    public void Succeeded()
    {
        lock (state)
        {
            (failed, openUntil) = (0, null);
        }
    }

    /// <returns>True when this failure made the breaker leave the service alone anew.</returns>
    public bool Failed()
    {
        lock (state)
        {
            failed++;
            if (failed < failures)
            {
                return false;
            }
            openUntil = clock.GetUtcNow() + pause;
            return failed == failures;
        }
    }
}
