using Mediateki.Map.Application.Import;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Keeps the served snapshot equal to the database: told of changes by NOTIFY, checking the revision besides, and trying again
/// every second while the database is away. Until it answers, the snapshot saved last is served.
/// </summary>
internal sealed partial class SnapshotRefresher(
    NpgsqlDataSource database, SnapshotLoader loader, SnapshotHolder holder, ICatalogueTransfer transfer, IOptions<CatalogueOptions> options,
    TimeProvider time, ILogger<SnapshotRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>An edition made from the one before is saved when the catalogue has been quiet for so long.</summary>
    private static readonly TimeSpan QuietBeforeSaving = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(20);
    private bool migrated = !options.Value.MigrateOnStart;

    /// <summary>The site begins to answer when there is something to answer from, or after the database was asked in vain.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await holder.FirstAttempt.WaitAsync(LongestStart, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (loader.LoadSaved() is { } saved)
        {
            holder.Replace(saved, saved.AsOf, isCurrent: false);
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException)
            {
                Report(exception);
            }
            holder.LoseDatabase();
            holder.FinishFirstAttempt();
            await Task.Delay(RetryDelay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Follows the database over one connection for as long as it answers.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (!migrated)
        {
            await transfer.MigrateAsync(cancellationToken);
            migrated = true;
        }
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand("LISTEN catalogue_changed", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }
        var saving = Task.CompletedTask;
        try
        {
            await FollowAsync(connection, save => saving = saving.IsCompleted ? Task.Run(save, CancellationToken.None) : saving, cancellationToken);
        }
        finally
        {
            await saving; // its file is whole, and nobody writes, when the site has stopped
        }
    }

    private async Task FollowAsync(NpgsqlConnection connection, Action<Action> inBackground, CancellationToken cancellationToken)
    {
        long? loaded = null;
        while (true)
        {
            if (await SnapshotLoader.ReadRevisionAsync(connection, cancellationToken) != loaded)
            {
                (var latest, loaded) = await loader.LoadAsync(holder.Served?.Snapshot, cancellationToken);
                holder.Replace(latest, time.GetUtcNow(), isCurrent: true);
            }
            else
            {
                holder.Confirm(time.GetUtcNow());
            }
            holder.FinishFirstAttempt();
            if (holder.Served?.Snapshot is { Records.IsSaved: false } unsaved && time.GetUtcNow() - unsaved.AsOf > QuietBeforeSaving)
            {
                inBackground(() => Save(unsaved));
            }
            await connection.WaitAsync(TimeSpan.FromSeconds(options.Value.CheckSeconds), cancellationToken);
        }
    }

    private void Save(DirectorySnapshot snapshot)
    {
        try
        {
            loader.Save(snapshot);
        }
        catch (IOException exception)
        {
            LogNotSaved(exception.Message);
        }
    }

    private void Report(Exception exception)
    {
        if (holder.Served is { IsCurrent: true } || !holder.FirstAttempt.IsCompleted)
        {
            var hint = exception is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } ? " (has it been migrated?)" : "";
            LogLost(exception.Message + hint);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The snapshot could not be saved; it is tried again: {Reason}")]
    private partial void LogNotSaved(string reason);

    [LoggerMessage(LogLevel.Warning, "The database does not answer; the snapshot is served until it does: {Reason}")]
    private partial void LogLost(string reason);
}
