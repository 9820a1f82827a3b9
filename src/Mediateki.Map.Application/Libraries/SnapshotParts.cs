namespace Mediateki.Map.Application.Libraries;

/// <summary>What a snapshot is made of, before it is put in order.</summary>
/// <param name="Rows">In the order of slugs.</param>
/// <param name="OrderNames">Gives the numbers of rows in the order of names; called once, while the rows are put in order.</param>
internal sealed record SnapshotParts(SnapshotContent Content, RecordSet Records, LibraryColumns Rows, Func<int[]> OrderNames, ScheduleTable Schedules)
{
    public static SnapshotParts Read(RecordFile file)
    {
        var records = new RecordSet(file);
        var content = SnapshotContentReader.Read(records.ReadContent());
        var rows = new RowReader(content.Taxonomy, new());
        var gathered = new RowGatherer(rows, records.Count);
        const int batch = 4096;
        for (var from = 0; from < records.Count; from += batch)
        {
            var first = from;
            gathered.Add(Math.Min(batch, records.Count - from), i => records.Read(first + i));
        }
        return gathered.Finish(content, records);
    }
}

/// <summary>Reads batches of records, several at a time, into rows in their order.</summary>
internal sealed class RowGatherer(RowReader reader, int capacity)
{
    private readonly ColumnsBuilder columns = new(reader.Layout.Words, capacity);
    private readonly KeyOrder names = new();

    public void Add(int count, Func<int, byte[]> record)
    {
        var rows = new LibraryRow[count];
        Parallel.For(0, count, i => rows[i] = reader.Read(record(i)));
        foreach (var row in rows)
        {
            columns.Add(row);
            names.Add(row.NameKey);
        }
    }

    public SnapshotParts Finish(SnapshotContent content, RecordSet records) => new(content, records, columns.Finish(), names.Sort, reader.Schedules);
}
