using System.Data;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Builds snapshots: from the whole database, saving them on the way; from the snapshot before and the few records that have changed since; or from the file
/// saved last.
/// </summary>
internal sealed partial class SnapshotLoader(NpgsqlDataSource database, SnapshotFiles files, TimeProvider time, ILogger<SnapshotLoader> logger)
{
    private const int AnswerSeconds = 30;

    /// <summary>Before the first record comes, the database sorts all of them.</summary>
    private const int SortSeconds = 180;
    private const int Batch = 2048;

    /// <summary>From so many libraries on, the memory that building needed is given back at once.</summary>
    private const int Many = 20_000;

    /// <summary>Reads one consistent state of the database.</summary>
    /// <param name="earlier">A snapshot from which only what has changed since is read, where the database knows its edition; otherwise, or for null, everything is read anew.</param>
    /// <returns>The snapshot and the revision it equals.</returns>
    public async Task<(DirectorySnapshot Snapshot, long Revision)> LoadAsync(DirectorySnapshot? earlier, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await ReadRevisionAsync(connection, cancellationToken);
        var content = await ReadContentAsync(connection, cancellationToken);
        DirectorySnapshot snapshot;
        if (earlier is not null && SnapshotChange.MayFollow(earlier, content) && await CatalogueEditions.FindAsync(connection, earlier.Version, revision, cancellationToken) is { } known
            && await SnapshotChange.ReadAsync(connection, earlier, known, cancellationToken) is { } change)
        {
            snapshot = change.Apply(time.GetUtcNow());
            LogChanged(change.Count, snapshot.Version[..8], time.GetElapsedTime(started).TotalMilliseconds);
        }
        else
        {
            snapshot = await ReadAllAsync(connection, content, cancellationToken);
            Tidy(snapshot);
            LogLoaded(snapshot.Count, snapshot.Version[..8], time.GetElapsedTime(started).TotalMilliseconds);
        }
        await transaction.CommitAsync(cancellationToken);
        await CatalogueEditions.NoteAsync(connection, snapshot.Version, revision, cancellationToken);
        return (snapshot, revision);
    }

    /// <summary>Null when no usable file is saved.</summary>
    public DirectorySnapshot? LoadSaved()
    {
        if (files.OpenLatest() is not { } records)
        {
            return null;
        }
        var snapshot = new DirectorySnapshot(SnapshotParts.Read(records));
        Tidy(snapshot);
        return snapshot;
    }

    /// <summary>Saves an edition that was made from the one before.</summary>
    public void Save(DirectorySnapshot snapshot)
    {
        if (!snapshot.Records.IsSaved)
        {
            snapshot.UseSaved(snapshot.Records.Save(files));
        }
    }

    internal static async Task<long> ReadRevisionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT revision FROM catalogue_revision WHERE id = 1", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken) ?? -1L);
    }

    private async Task<DirectorySnapshot> ReadAllAsync(NpgsqlConnection connection, byte[] content, CancellationToken cancellationToken)
    {
        var snapshotContent = SnapshotContentReader.Read(content);
        var gatherer = new RowGatherer(new(snapshotContent.Taxonomy, new()));
        using var writer = files.Create();
        writer.Add(content);
        var (reading, parsing) = (new List<byte[]>(Batch), Task.CompletedTask);
        void Hand()
        {
            parsing.GetAwaiter().GetResult();
            var batch = reading;
            reading = new(Batch);
            parsing = Task.Run(() => gatherer.Add(batch.Count, i => batch[i]), CancellationToken.None);
        }
        await SetAsync(connection, "SET LOCAL work_mem = '64MB'", cancellationToken);
        await using (var command = new NpgsqlCommand("SELECT record::text FROM libraries ORDER BY slug COLLATE \"C\"", connection) { CommandTimeout = SortSeconds })
        await using (var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var record = reader.GetFieldValue<byte[]>(0);
                writer.Add(record);
                reading.Add(record);
                if (reading.Count == Batch)
                {
                    Hand();
                }
            }
        }
        Hand();
        await parsing;
        var records = writer.Finish(files.PathOf, time.GetUtcNow());
        files.DeleteOld();
        var started = time.GetTimestamp();
        var snapshot = new DirectorySnapshot(gatherer.Finish(snapshotContent, new(records)));
        LogBuilt(time.GetElapsedTime(started).TotalMilliseconds);
        return snapshot;
    }

    private static async Task SetAsync(NpgsqlConnection connection, string setting, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(setting, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Building takes several times the memory that a snapshot keeps. To be called when nothing of what was needed for it is referred to any more.</summary>
    private static void Tidy(DirectorySnapshot snapshot)
    {
        if (snapshot.Count >= Many)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private static async Task<byte[]> ReadContentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = "SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'record', record) ORDER BY kind, position), '[]')::text FROM content";
        await using var command = new NpgsqlCommand(Sql, connection) { CommandTimeout = AnswerSeconds };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetFieldValue<byte[]>(0);
    }

    [LoggerMessage(LogLevel.Information, "Loaded {Count} libraries, version {Version}, in {Milliseconds:0} ms")]
    private partial void LogLoaded(int count, string version, double milliseconds);

    [LoggerMessage(LogLevel.Information, "Took over {Count} changes, version {Version}, in {Milliseconds:0} ms")]
    private partial void LogChanged(int count, string version, double milliseconds);

    [LoggerMessage(LogLevel.Debug, "Built the snapshot in {Milliseconds:0} ms after its rows were read")]
    private partial void LogBuilt(double milliseconds);
}
