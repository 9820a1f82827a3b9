namespace Mediateki.Map.Application.Libraries;

/// <summary>What a snapshot is made of, before it is put in order.</summary>
/// <param name="Rows">In the order of slugs; the snapshot takes them over.</param>
/// <param name="Names">Keys of the rows' names.</param>
internal sealed record SnapshotParts(SnapshotContent Content, RecordSet Records, ColumnsBuilder Rows, KeyOrder Names, ScheduleTable Schedules)
{
    public static SnapshotParts Read(RecordFile file)
    {
        var records = new RecordSet(file);
        var content = SnapshotContentReader.Read(records.ReadContent());
        var rows = new RowReader(content.Taxonomy, new());
        var gathered = new RowGatherer(rows);
        const int batch = 4096;
        for (var from = 0; from < records.Count; from += batch)
        {
            var first = from;
            gathered.Add(Math.Min(batch, records.Count - from), i => records.Read(first + i));
        }
        return gathered.Finish(content, records);
    }
}

/// <summary>What the edition after a snapshot is made of, beside that snapshot.</summary>
/// <param name="Records">Of the new edition.</param>
/// <param name="Numbers">How the records are numbered now.</param>
/// <param name="Positions">Where the libraries lie now.</param>
/// <param name="Keys">Of the placed ones, along the curve.</param>
/// <param name="Added">The records that are new or other than before, in the order of their numbers.</param>
internal sealed record SnapshotNextParts(
    RecordSet Records, Splice Numbers, Splice Positions, ulong[] Keys, LibraryColumns Added, NameInsertion Names, ScheduleTable Schedules);

/// <summary>Reads batches of records, several at a time, into rows in their order.</summary>
internal sealed class RowGatherer(RowReader reader)
{
    private readonly ColumnsBuilder columns = new(reader.Layout.Words);
    private readonly KeyOrder names = new();

    public void Add(int count, Func<int, byte[]> record)
    {
        var rows = new LibraryRow[count];
        Parallel.For(0, count, i => rows[i] = reader.Read(record(i)));
        Array.ForEach(rows, Add);
    }

    public void Add(LibraryRow row)
    {
        columns.Add(row);
        names.Add(row.NameKey);
    }

    public SnapshotParts Finish(SnapshotContent content, RecordSet records) => new(content, records, columns, names, reader.Schedules);
}
