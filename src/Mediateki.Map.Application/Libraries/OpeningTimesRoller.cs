using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Keeps the opening times of the coming weeks worked out: anew for each edition of the directory and each local day. Until they are,
/// and for days beyond them, the schedules themselves are asked, which is slower and says the same.
/// </summary>
internal sealed partial class OpeningTimesRoller(SnapshotHolder holder, TimeProvider time, ILogger<OpeningTimesRoller> logger) : BackgroundService
{
    private readonly SemaphoreSlim changed = new(0, 1);

    public override void Dispose()
    {
        base.Dispose();
        changed.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        holder.Changed += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                Roll();
                await WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
        finally
        {
            holder.Changed -= Wake;
        }
    }

    private void Roll()
    {
        var now = time.GetUtcNow();
        if (holder.Served?.Snapshot is { } snapshot
            && !(holder.OpeningTimes is { } times && times.Table == snapshot.ScheduleTable && times.Day == OpeningTimes.DayOf(now)))
        {
            var started = time.GetTimestamp();
            holder.OpeningTimes = OpeningTimes.Build(snapshot.ScheduleTable, now);
            LogRolled(snapshot.Schedules.Count, time.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    /// <summary>Until the directory changes or the next local day begins.</summary>
    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        var now = time.GetUtcNow();
        using var nextDay = new CancellationTokenSource(OpeningTimes.NextDay(now) - now, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(nextDay.Token, stoppingToken);
        try
        {
            await changed.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // A new day.
        }
    }

    private void Wake()
    {
        try
        {
            changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already.
        }
    }

    [LoggerMessage(LogLevel.Debug, "Worked out {Count} schedules in {Milliseconds:0} ms")]
    private partial void LogRolled(int count, double milliseconds);
}
