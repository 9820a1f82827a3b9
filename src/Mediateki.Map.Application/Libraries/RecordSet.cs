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

    /// <summary>Another edition.</summary>
    /// <param name="numbers">How its records are numbered.</param>
    /// <param name="added">The new ones.</param>
    public RecordSet With(Splice numbers, byte[][] added, DateTimeOffset readAt)
    {
        var present = sources ?? [.. Enumerable.Range(0, Count)];
        // What has changed since the file was written stays in memory, unless it has changed again.
        var (next, kept) = (numbers.Apply(present, [.. Enumerable.Range(0, added.Length).Select(number => ~(changed.Length + number))]), new List<byte[]>());
        for (var number = 0; number < next.Length; number++)
        {
            if (next[number] < 0)
            {
                kept.Add(~next[number] < changed.Length ? changed[~next[number]] : added[~next[number] - changed.Length]);
                next[number] = ~(kept.Count - 1);
            }
        }
        var hash = Hash;
        foreach (var record in added)
        {
            hash = hash.With(record);
        }
        foreach (var gone in numbers.Gone(Count))
        {
            hash = hash.Without(Read(gone));
        }
        return new(file, next, [.. kept], hash, readAt);
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
