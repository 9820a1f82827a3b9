using System.Text.Json;
using Npgsql;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Which row of the database, in which state, each record of a snapshot is.</summary>
/// <param name="Content">What the snapshot's other content was read from.</param>
/// <param name="Ids">In ascending order.</param>
/// <param name="Versions">The transaction that wrote the row (<c>xmin</c>).</param>
/// <param name="Records">Numbers of the records.</param>
internal sealed record LoadedRows(DirectorySnapshot Snapshot, byte[] Content, int[] Ids, uint[] Versions, int[] Records)
{
    /// <param name="ids">In the order of the records.</param>
    public static LoadedRows Of(DirectorySnapshot snapshot, byte[] content, int[] ids, uint[] versions)
    {
        var records = Enumerable.Range(0, ids.Length).ToArray();
        Array.Sort((int[])ids.Clone(), records);
        return new(snapshot, content, Array.ConvertAll(records, r => ids[r]), Array.ConvertAll(records, r => versions[r]), records);
    }
}

/// <summary>
/// What has changed in the database since a snapshot was read, by comparing the state of each row. A few changes among many libraries make the next snapshot
/// from the columns of the last one.
/// </summary>
internal sealed class SnapshotChange
{
    /// <summary>With fewer libraries than this, reading everything takes no longer.</summary>
    private const int WorthFollowing = 2_000;

    /// <summary>When more than one in so many has changed, everything is read anew.</summary>
    private const int FewOf = 20;

    private readonly LoadedRows earlier;
    private readonly int[] ids;
    private readonly uint[] versions;

    /// <summary>By index of <see cref="ids"/>: the number of the record in the earlier edition, or −1 where it is to be read.</summary>
    private readonly int[] records;

    private readonly Dictionary<int, byte[]> read;

    private SnapshotChange(LoadedRows earlier, int[] ids, uint[] versions, int[] records, Dictionary<int, byte[]> read) =>
        (this.earlier, this.ids, this.versions, this.records, this.read) = (earlier, ids, versions, records, read);

    /// <summary>How many records are new or other than before.</summary>
    public int Count => read.Count;

    public static bool MayFollow(DirectorySnapshot earlier, byte[] content) =>
        earlier.Count >= WorthFollowing && earlier.Records.ReadContent().AsSpan().SequenceEqual(content);

    /// <summary>Null when so much has changed that everything is better read anew.</summary>
    public static async Task<SnapshotChange?> ReadAsync(NpgsqlConnection connection, LoadedRows earlier, CancellationToken cancellationToken)
    {
        var (ids, versions) = (new List<int>(earlier.Ids.Length), new List<uint>(earlier.Ids.Length));
        await using (var command = new NpgsqlCommand("SELECT id, xmin FROM libraries", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                ids.Add(reader.GetInt32(0));
                versions.Add(reader.GetFieldValue<uint>(1));
            }
        }
        var (now, states) = (ids.ToArray(), versions.ToArray());
        Array.Sort(now, states);
        var records = Compare(earlier, now, states);
        var wanted = now.Where((_, i) => records[i] < 0).ToArray();
        var limit = earlier.Ids.Length / FewOf;
        return wanted.Length > limit || now.Length < earlier.Ids.Length - limit
            ? null
            : new(earlier, now, states, records, await ReadRecordsAsync(connection, wanted, cancellationToken));
    }

    public (DirectorySnapshot Snapshot, LoadedRows Rows) Apply(DateTimeOffset readAt)
    {
        var snapshot = earlier.Snapshot;
        var order = InOrderOfSlugs();
        var recordSet = snapshot.Records.With([.. order.Select(i => (records[i], records[i] < 0 ? read[ids[i]] : null))], readAt);
        var reader = new RowReader(snapshot.Content.Taxonomy, snapshot.ScheduleTable.Continue());
        var columns = new ColumnsBuilder(reader.Layout.Words, order.Length, snapshot.Columns);
        var names = new NameInsertion(snapshot);
        foreach (var i in order)
        {
            if (records[i] >= 0)
            {
                names.Keep(snapshot.PositionOf(records[i]));
                columns.Add(snapshot.Columns, snapshot.PositionOf(records[i]));
                continue;
            }
            var row = reader.Read(read[ids[i]]);
            names.Insert(row.NameKey);
            columns.Add(row);
        }
        var next = new DirectorySnapshot(new(snapshot.Content, recordSet, columns.Finish(), names.Order, reader.Schedules));
        return (next, LoadedRows.Of(next, earlier.Content, [.. order.Select(i => ids[i])], [.. order.Select(i => versions[i])]));
    }

    private static int[] Compare(LoadedRows earlier, int[] ids, uint[] versions)
    {
        var records = new int[ids.Length];
        for (int i = 0, known = 0; i < ids.Length; i++)
        {
            while (known < earlier.Ids.Length && earlier.Ids[known] < ids[i])
            {
                known++;
            }
            var isSame = known < earlier.Ids.Length && earlier.Ids[known] == ids[i] && earlier.Versions[known] == versions[i];
            records[i] = isSame ? earlier.Records[known] : -1;
        }
        return records;
    }

    private static async Task<Dictionary<int, byte[]>> ReadRecordsAsync(NpgsqlConnection connection, int[] ids, CancellationToken cancellationToken)
    {
        var records = new Dictionary<int, byte[]>(ids.Length);
        await using var command = new NpgsqlCommand("SELECT id, record::text FROM libraries WHERE id = ANY ($1)", connection);
        command.Parameters.Add(new() { Value = ids });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            records[reader.GetInt32(0)] = reader.GetFieldValue<byte[]>(1);
        }
        return records;
    }

    /// <summary>Indexes of rows: those kept are in the order of their records, the others are put between them.</summary>
    private int[] InOrderOfSlugs()
    {
        var snapshot = earlier.Snapshot;
        var byRecord = new int[snapshot.Count];
        Array.Fill(byRecord, -1);
        for (var i = 0; i < ids.Length; i++)
        {
            if (records[i] >= 0)
            {
                byRecord[records[i]] = i;
            }
        }
        var kept = Array.FindAll(byRecord, i => i >= 0);
        var added = Enumerable.Range(0, ids.Length).Where(i => records[i] < 0).Select(i => (Slug: SlugOf(read[ids[i]]), Index: i)).ToList();
        added.Sort((a, b) => a.Slug.AsSpan().SequenceCompareTo(b.Slug));
        var order = new List<int>(ids.Length);
        var next = 0;
        foreach (var (slug, index) in added)
        {
            while (next < kept.Length && snapshot.Columns.SlugUtf8(snapshot.PositionOf(records[kept[next]])).SequenceCompareTo(slug) < 0)
            {
                order.Add(kept[next++]);
            }
            order.Add(index);
        }
        order.AddRange(kept.AsSpan(next));
        return [.. order];
    }

    private static byte[] SlugOf(byte[] record)
    {
        using var document = JsonDocument.Parse(record);
        return System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetProperty("slug").GetString()!);
    }
}
