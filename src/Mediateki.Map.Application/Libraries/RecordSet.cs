namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// The whole records of one edition: those of a saved file, but for the few that have changed since, which are held in memory until the next file is saved.
/// </summary>
internal sealed class RecordSet
{
    private readonly RecordFile file;
    private readonly int[]? sources;
    private readonly byte[][] changed;

    public RecordSet(RecordFile file)
        : this(file, null, [], ContentHash.Of(file), file.WrittenAt)
    {
    }

    private RecordSet(RecordFile file, int[]? sources, byte[][] changed, ContentHash hash, DateTimeOffset readAt) =>
        (this.file, this.sources, this.changed, Hash, Version, ReadAt) = (file, sources, changed, hash, hash.ToString(), readAt);

    public ContentHash Hash { get; }

    public string Version { get; }

    public DateTimeOffset ReadAt { get; }

    /// <summary>Whether the file alone holds this edition.</summary>
    public bool IsSaved => sources is null;

    public int Count => sources?.Length ?? file.Count - 1;

    /// <summary>What the catalogue holds beside the libraries.</summary>
    public byte[] ReadContent() => file.Read(0);

    public byte[] Read(int number) =>
        sources is null ? file.Read(number + 1)
        : sources[number] is >= 0 and var saved ? file.Read(saved + 1)
        : changed[~sources[number]];

    /// <summary>Another edition, record by record: the number of one of this edition, or a new record.</summary>
    public RecordSet With(IReadOnlyList<(int Earlier, byte[]? Record)> records, DateTimeOffset readAt)
    {
        var (numbers, added, hash) = (new int[records.Count], new List<byte[]>(), Hash);
        var kept = new bool[Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var record = records[i].Record;
            if (record is null)
            {
                kept[records[i].Earlier] = true;
            }
            if (record is null && (sources is null || sources[records[i].Earlier] >= 0))
            {
                numbers[i] = sources?[records[i].Earlier] ?? records[i].Earlier;
                continue;
            }
            added.Add(record ?? Read(records[i].Earlier));
            numbers[i] = ~(added.Count - 1);
            hash = record is null ? hash : hash.With(record);
        }
        for (var earlier = 0; earlier < Count; earlier++)
        {
            hash = kept[earlier] ? hash : hash.Without(Read(earlier));
        }
        return new(file, numbers, [.. added], hash, readAt);
    }

    /// <summary>The same edition from a file of its own.</summary>
    public RecordSet Save(SnapshotFiles files)
    {
        using var writer = files.Create();
        writer.Add(ReadContent());
        for (var number = 0; number < Count; number++)
        {
            writer.Add(Read(number));
        }
        var saved = new RecordSet(writer.Finish(files.PathOf, ReadAt));
        files.DeleteOld();
        return saved;
    }
}
