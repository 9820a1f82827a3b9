using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Mediateki.Map.Application.Trips.Saved;

/// <summary>
/// Tells open planners of changes to their trips. The database announces every change (a trigger and NOTIFY), so it does not matter which
/// instance of the site made it. One connection listens, and only while somebody watches.
/// </summary>
internal sealed class TripChangeListener(NpgsqlDataSource database, TripChanges changes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>So often the line is tried, lest it be dead without anybody having noticed.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await changes.WaitForWatchersAsync(stoppingToken);
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException)
            {
                // The directory's own connection says in the log that the database is away.
                await Task.Delay(RetryDelay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                changes.Wake();
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notice) => changes.Tell(notice.Payload);
        await ExecuteAsync(connection, "LISTEN trip_changed", cancellationToken);
        // Whatever happened while nobody listened.
        changes.TellAll();
        while (changes.AreWatched)
        {
            if (!await connection.WaitAsync(LongestSilence, cancellationToken))
            {
                await ExecuteAsync(connection, "SELECT 1", cancellationToken);
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
