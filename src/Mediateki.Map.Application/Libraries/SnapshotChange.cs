using System.Text;
using Npgsql;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// What has changed in the database since a snapshot was read, as the database's own list of changes has it. A few changes among many libraries make the next
/// snapshot from the columns of the last one.
/// </summary>
internal sealed class SnapshotChange
{
    /// <summary>With fewer libraries than this, reading everything takes no longer.</summary>
    private const int WorthFollowing = 2_000;

    /// <summary>When more than one in so many has changed, everything is read anew.</summary>
    private const int FewOf = 20;

    /// <summary>A change without a slug, and a list that does not go back far enough, mean that anything can have changed.</summary>
    private const string ChangesSql = """
        SELECT slug FROM library_changes WHERE revision > $1 GROUP BY slug
        UNION ALL SELECT NULL WHERE coalesce((SELECT min(revision) FROM library_changes) > $1, true)
        LIMIT $2
        """;

    private readonly DirectorySnapshot earlier;

    /// <summary>In the order of slugs.</summary>
    private readonly IReadOnlyList<RecordChange> changes;

    private SnapshotChange(DirectorySnapshot earlier, IReadOnlyList<RecordChange> changes) => (this.earlier, this.changes) = (earlier, changes);

    /// <summary>How many records are new, other than before, or gone.</summary>
    public int Count => changes.Count;

    public static bool MayFollow(DirectorySnapshot earlier, byte[] content) =>
        earlier.Count >= WorthFollowing && earlier.Records.ReadContent().AsSpan().SequenceEqual(content);

    /// <summary>Null when so much may have changed that everything is better read anew.</summary>
    /// <param name="revision">Of the database, when the earlier snapshot was read.</param>
    public static async Task<SnapshotChange?> ReadAsync(NpgsqlConnection connection, DirectorySnapshot earlier, long revision, CancellationToken cancellationToken)
    {
        var slugs = await ReadSlugsAsync(connection, revision, earlier.Count / FewOf, cancellationToken);
        if (slugs is null)
        {
            return null;
        }
        var records = await ReadRecordsAsync(connection, slugs, cancellationToken);
        var changes = slugs.Select(slug => (Utf8: Encoding.UTF8.GetBytes(slug), Record: records.GetValueOrDefault(slug))).ToList();
        changes.Sort((a, b) => a.Utf8.AsSpan().SequenceCompareTo(b.Utf8));
        return new(earlier, [.. changes.Select(change => RecordChange.Of(earlier, change.Utf8, change.Record)).OfType<RecordChange>()]);
    }

    /// <summary>The next snapshot; the earlier one itself when nothing has changed.</summary>
    public DirectorySnapshot Apply(DateTimeOffset readAt)
    {
        if (changes.Count == 0)
        {
            return earlier;
        }
        var reader = new RowReader(earlier.Content.Taxonomy, earlier.ScheduleTable.Continue());
        var rows = new ColumnsBuilder(reader.Layout.Words, earlier.Columns);
        var names = new NameInsertion(earlier);
        var written = changes.Where(change => change.Record is not null).ToArray();
        for (var number = 0; number < written.Length; number++)
        {
            var row = reader.Read(written[number].Record!);
            rows.Add(row);
            names.Add(written[number], number, row.NameKey);
        }
        foreach (var gone in changes.Where(change => change.Record is null))
        {
            names.Remove(gone);
        }
        var numbers = RecordSplice(written);
        var records = earlier.Records.With(numbers, Array.ConvertAll(written, change => change.Record!), readAt);
        var (positions, keys) = PositionSplice.Of(earlier, changes, rows);
        return new(earlier, new(records, numbers, positions, keys, rows.Finish(), names, reader.Schedules));
    }

    private Splice RecordSplice(RecordChange[] written)
    {
        if (changes.All(change => change is { Existed: true, Record: not null }))
        {
            return Splice.InPlace(earlier.Count, Array.ConvertAll(written, change => change.At));
        }
        var sources = new List<int>(earlier.Count + written.Length);
        var (next, number) = (0, 0);
        foreach (var change in changes)
        {
            sources.AddRange(Enumerable.Range(next, change.At - next));
            next = change.Existed ? change.At + 1 : change.At;
            if (change.Record is not null)
            {
                sources.Add(~number++);
            }
        }
        sources.AddRange(Enumerable.Range(next, earlier.Count - next));
        return Splice.Of([.. sources], written.Length);
    }

    private static async Task<List<string>?> ReadSlugsAsync(NpgsqlConnection connection, long revision, int most, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ChangesSql, connection);
        command.Parameters.Add(new() { Value = revision });
        command.Parameters.Add(new() { Value = most + 1 });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var slugs = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (await reader.IsDBNullAsync(0, cancellationToken) || slugs.Count == most)
            {
                return null;
            }
            slugs.Add(reader.GetString(0));
        }
        return slugs;
    }

    private static async Task<Dictionary<string, byte[]>> ReadRecordsAsync(NpgsqlConnection connection, List<string> slugs, CancellationToken cancellationToken)
    {
        var records = new Dictionary<string, byte[]>(slugs.Count, StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("SELECT slug, record::text FROM libraries WHERE slug = ANY ($1)", connection);
        command.Parameters.Add(new() { Value = slugs });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            records[reader.GetString(0)] = reader.GetFieldValue<byte[]>(1);
        }
        return records;
    }
}

/// <summary>A record that is new, other than before, or gone.</summary>
/// <param name="At">Its number in the earlier snapshot; of a new one, the number of the record before which it comes.</param>
/// <param name="Existed">Whether it was in the earlier snapshot.</param>
/// <param name="Record">Null: it is gone.</param>
internal sealed record RecordChange(int At, bool Existed, byte[]? Record)
{
    /// <summary>Null when nothing has changed.</summary>
    public static RecordChange? Of(DirectorySnapshot earlier, byte[] slug, byte[]? record)
    {
        var at = earlier.FindRecord(slug);
        if (at < 0)
        {
            return record is null ? null : new(~at, false, record);
        }
        return record is not null && earlier.Records.Read(at).AsSpan().SequenceEqual(record) ? null : new(at, true, record);
    }
}
