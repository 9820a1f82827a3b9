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
    private const int Batch = 2048;

    /// <summary>From so many libraries on, the memory that building needed is given back at once.</summary>
    private const int Many = 20_000;

    private LoadedRows? loaded;

    /// <summary>Reads one consistent state of the database.</summary>
    /// <param name="earlier">The snapshot this loader built last; null: everything is read anew.</param>
    /// <returns>The snapshot and the revision it equals.</returns>
    public async Task<(DirectorySnapshot Snapshot, long Revision)> LoadAsync(DirectorySnapshot? earlier, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await ReadRevisionAsync(connection, cancellationToken);
        var content = await ReadContentAsync(connection, cancellationToken);
        if (earlier is not null && loaded is { } rows && rows.Snapshot == earlier && SnapshotChange.MayFollow(earlier, content))
        {
            if (await SnapshotChange.ReadAsync(connection, rows, cancellationToken) is { } change)
            {
                (var next, loaded) = change.Apply(time.GetUtcNow());
                LogChanged(change.Count, next.Version[..8], time.GetElapsedTime(started).TotalMilliseconds);
                return (next, revision);
            }
        }
        loaded = null;
        var snapshot = await ReadAllAsync(connection, content, cancellationToken);
        LogLoaded(snapshot.Count, snapshot.Version[..8], time.GetElapsedTime(started).TotalMilliseconds);
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
        var gatherer = new RowGatherer(new(snapshotContent.Taxonomy, new()), 0);
        using var writer = files.Create();
        writer.Add(content);
        var (ids, versions) = (new List<int>(), new List<uint>());
        var (reading, parsing) = (new List<byte[]>(Batch), Task.CompletedTask);
        void Hand()
        {
            parsing.GetAwaiter().GetResult();
            var batch = reading;
            reading = new(Batch);
            parsing = Task.Run(() => gatherer.Add(batch.Count, i => batch[i]), CancellationToken.None);
        }
        await using (var command = new NpgsqlCommand("SELECT id, xmin, record::text FROM libraries ORDER BY slug COLLATE \"C\"", connection) { CommandTimeout = AnswerSeconds })
        await using (var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                ids.Add(reader.GetInt32(0));
                versions.Add(reader.GetFieldValue<uint>(1));
                var record = reader.GetFieldValue<byte[]>(2);
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
        loaded = LoadedRows.Of(snapshot, content, [.. ids], [.. versions]);
        Tidy(snapshot);
        return snapshot;
    }

    /// <summary>Building takes several times the memory that a snapshot keeps.</summary>
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
