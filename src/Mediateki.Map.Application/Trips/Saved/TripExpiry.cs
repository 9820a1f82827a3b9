using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Application.Trips.Saved;

/// <summary>Deletes expired trips, soon after the site has started and once an hour. They open nothing from the moment they expire.</summary>
internal sealed partial class TripExpiry(TripStore store, TimeProvider clock, ILogger<TripExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await store.DeleteExpiredAsync(stoppingToken) is > 0 and var count)
                {
                    LogDeleted(count);
                }
            }
            catch (Exception exception) when (exception is DbException or TimeoutException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                // In an hour, then.
            }
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Information, "Deleted {Count} expired trips")]
    private partial void LogDeleted(int count);
}
