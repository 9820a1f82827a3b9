using System.Threading.RateLimiting;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>
/// Files that keep a processor busy are written one at a time, since the PDF library allows no more; a few readers wait for theirs without
/// keeping a thread, and the rest are asked to come again.
/// </summary>
internal sealed class ExportQueue : IDisposable
{
    public const int Waiting = 32;

    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <returns>Null: too many wait already.</returns>
    public async Task<byte[]?> WriteAsync(ITripExporter exporter, Agendas.Agenda agenda, CancellationToken cancellationToken)
    {
        if (!exporter.IsHeavy)
        {
            return exporter.Write(agenda);
        }
        using var turn = await limiter.AcquireAsync(1, cancellationToken);
        return turn.IsAcquired ? exporter.Write(agenda) : null;
    }

    public void Dispose() => limiter.Dispose();
}
