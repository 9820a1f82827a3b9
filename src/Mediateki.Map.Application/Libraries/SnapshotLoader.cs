using System.Data;
using System.Text.Json;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Domain.Libraries;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Builds snapshots: from the database, saving them on the way, or from the file saved last.</summary>
internal sealed partial class SnapshotLoader(NpgsqlDataSource database, SnapshotFiles files, TimeProvider time, ILogger<SnapshotLoader> logger)
{
    private const int AnswerSeconds = 30;

    /// <summary>Reads one consistent state of the database.</summary>
    /// <returns>The snapshot and the revision it equals.</returns>
    public async Task<(DirectorySnapshot Snapshot, long Revision)> LoadAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await ReadRevisionAsync(connection, cancellationToken);
        using var writer = files.Create();
        writer.Add(await ReadContentAsync(connection, cancellationToken));
        await using (var command = new NpgsqlCommand("SELECT record::text FROM libraries ORDER BY slug", connection) { CommandTimeout = AnswerSeconds })
        await using (var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                writer.Add(reader.GetFieldValue<byte[]>(0));
            }
        }
        var records = writer.Finish(files.PathOf, time.GetUtcNow());
        files.DeleteOld();
        var snapshot = Build(records);
        LogLoaded(snapshot.Libraries.Length, snapshot.Version[..8], time.GetElapsedTime(started).TotalMilliseconds);
        return (snapshot, revision);
    }

    /// <summary>Null when no usable file is saved.</summary>
    public DirectorySnapshot? LoadSaved() => files.OpenLatest() is { } records ? Build(records) : null;

    internal static async Task<long> ReadRevisionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT revision FROM catalogue_revision WHERE id = 1", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken) ?? -1L);
    }

    private static async Task<byte[]> ReadContentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = "SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'record', record) ORDER BY kind, position), '[]')::text FROM content";
        await using var command = new NpgsqlCommand(Sql, connection) { CommandTimeout = AnswerSeconds };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetFieldValue<byte[]>(0);
    }

    private static DirectorySnapshot Build(RecordFile records)
    {
        var content = ReadContent(records.Read(0));
        var codes = new TaxonomyCodes(content.Taxonomy);
        var indexer = new LibraryIndexer(content.Taxonomy);
        var libraries = new IndexedLibrary[records.Count - 1];
        Parallel.For(0, libraries.Length, i =>
        {
            var library = CatalogueContent.Read(records.Read(i + 1), record => LibraryFormat.Read(record, codes));
            libraries[i] = indexer.Index(library, i + 1);
        });
        Array.Sort(libraries, CompareForDirectory);
        return new(records.Hash, records.WrittenAt, content, libraries, indexer.Schedules, records);
    }

    private static int CompareForDirectory(IndexedLibrary a, IndexedLibrary b) =>
        b.Summary.IsMediateka.CompareTo(a.Summary.IsMediateka) is var role and not 0 ? role
        : DirectoryOrder.Compare(a.Summary.Name.Pl, b.Summary.Name.Pl) is var name and not 0 ? name
        : string.CompareOrdinal(a.Summary.Id.Slug, b.Summary.Id.Slug);

    private static SnapshotContent ReadContent(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var rows = document.RootElement.EnumerateArray()
            .Select(row => (Kind: row.GetProperty("kind").GetString(), Record: new RecordReader(row.GetProperty("record"), report: null)))
            .ToLookup(row => row.Kind, row => row.Record);
        var taxonomy = rows[ContentKind.Taxonomy].Select(TaxonomyFormat.Read).SingleOrDefault(Taxonomy.Empty);
        var codes = new TaxonomyCodes(taxonomy);
        return new(
            taxonomy,
            [.. rows[ContentKind.Visit].Select(r => VisitFormat.Read(r, codes)).OrderBy(v => v.Status)],
            [.. rows[ContentKind.Route].Select(r => RouteFormat.Read(r, codes))],
            [.. rows[ContentKind.Idea].Select(r => IdeaFormat.Read(r, codes))],
            [.. rows[ContentKind.QuestionGroup].Select(r => QuestionFormat.Read(r, codes))]);
    }

    [LoggerMessage(LogLevel.Information, "Loaded {Count} libraries, version {Version}, in {Milliseconds:0} ms")]
    private partial void LogLoaded(int count, string version, double milliseconds);
}
