using System.Threading.RateLimiting;

namespace Mediateki.Map.Web.Api;

/// <summary>
/// Planning keeps a processor busy for as long as it may: so many requests plan at a time, a few wait, and the rest are sent away. A request
/// takes its turn once its body has been read, so that a slow sender holds up nobody.
/// </summary>
internal sealed class TripQueue : IDisposable
{
    private readonly ConcurrencyLimiter limiter;

    public TripQueue()
        : this(Environment.ProcessorCount, 16)
    {
    }

    public TripQueue(int atATime, int waiting) =>
        limiter = new(new ConcurrencyLimiterOptions { PermitLimit = atATime, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

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
