using System.Threading.RateLimiting;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>Searching for proposals keeps a processor busy for as long as it may: so many planners search at a time, a few wait, and the rest are asked to try later.</summary>
internal sealed class PlanningQueue : IDisposable
{
    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions { PermitLimit = Environment.ProcessorCount, QueueLimit = 16, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>A turn, to be disposed of after use; null: too many wait already.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        var lease = await limiter.AcquireAsync(1, cancellationToken);
        if (lease.IsAcquired)
        {
            return lease;
        }
        lease.Dispose();
        return null;
    }

    public void Dispose() => limiter.Dispose();
}
