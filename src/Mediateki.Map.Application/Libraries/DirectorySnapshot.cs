using System.Collections.Concurrent;
using System.Text;
using Mediateki.Map.Application.Libraries.Search;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// One edition of the published directory: immutable, in plain columns by position (<see cref="LibraryColumns"/>), with a set of positions for every feature.
/// Whole records, and with them all texts but slugs and short names, stay in the snapshot's file and are read from there one at a time.
/// </summary>
internal sealed class DirectorySnapshot
{
    private readonly RowReader reader;
    private readonly Bits[] features;
    private readonly int[] positionsOfRecords;
    private readonly SummaryCache summaries = new();
    private readonly ConcurrentDictionary<ushort, Bits> voivodeships = new();
    private volatile RecordSet records;

    public DirectorySnapshot(SnapshotParts parts)
    {
        (Content, records, ScheduleTable) = (parts.Content, parts.Records, parts.Schedules);
        (Version, AsOf) = (records.Version, records.ReadAt);
        reader = new(Content.Taxonomy, ScheduleTable);
        var (numbersByName, columns, keys) = (Array.Empty<int>(), (LibraryColumns?)null, Array.Empty<ulong>());
        Parallel.Invoke(() => numbersByName = parts.Names.Sort(), () => (columns, keys) = SnapshotArrangement.Arrange(parts.Rows));
        (Columns, Places) = (columns!, new(columns!, keys));
        positionsOfRecords = PositionsOfRecords(Columns);
        var byName = Array.ConvertAll(numbersByName, number => positionsOfRecords[number]);
        var (orders, sets) = ((SnapshotOrders?)null, Array.Empty<Bits>());
        var (words, holders) = ((VocabularyIndex?)null, (WordPositions?)null);
        Parallel.Invoke(
            () => orders = new(Columns, byName, Layout.Mediateka),
            () => sets = SnapshotArrangement.FeatureSets(Columns, Layout.Count),
            () => words = new(Columns.Vocabulary),
            () => holders = new(Columns));
        (Orders, features, Words, WordPositions) = (orders!, sets, words!, holders!);
        Labels = new(Content.Taxonomy, Layout);
    }

    /// <summary>The edition after one in which few records have changed: what they do not touch is shared.</summary>
    public DirectorySnapshot(DirectorySnapshot earlier, SnapshotNextParts parts)
    {
        (Content, records, ScheduleTable, Labels) = (earlier.Content, parts.Records, parts.Schedules, earlier.Labels);
        (Version, AsOf) = (records.Version, records.ReadAt);
        reader = new(Content.Taxonomy, ScheduleTable);
        var (numbers, positions) = (parts.Numbers, parts.Positions);
        var isInPlace = numbers.IsInPlace && positions.IsInPlace;
        Columns = earlier.Columns.With(positions, parts.Added, isInPlace ? earlier.Columns.Records : SnapshotArrangement.Records(earlier.Columns, numbers, positions));
        Places = positions.IsInPlace ? earlier.Places.With(Columns) : new(Columns, parts.Keys);
        positionsOfRecords = isInPlace ? earlier.positionsOfRecords : PositionsOfRecords(Columns);
        var (orders, sets) = ((SnapshotOrders?)null, Array.Empty<Bits>());
        var (words, holders) = ((VocabularyIndex?)null, (WordPositions?)null);
        Parallel.Invoke(
            () => orders = new(Columns, parts.Names.Order(positions), Layout.Mediateka, (earlier.Columns, earlier.Orders)),
            () => sets = positions.IsInPlace ? SnapshotArrangement.FeatureSets(earlier, Columns, positions) : SnapshotArrangement.FeatureSets(Columns, Layout.Count),
            () => words = Columns.Vocabulary == earlier.Columns.Vocabulary ? earlier.Words : new(Columns.Vocabulary),
            () => holders = positions.IsInPlace && Columns.Words == earlier.Columns.Words ? earlier.WordPositions : new(Columns));
        (Orders, features, Words, WordPositions) = (orders!, sets, words!, holders!);
    }

    /// <summary>Hash of the content.</summary>
    public string Version { get; }

    public DateTimeOffset AsOf { get; }

    public SnapshotContent Content { get; }

    public LibraryColumns Columns { get; }

    public SpatialIndex Places { get; }

    public SnapshotOrders Orders { get; }

    public FeatureLabels Labels { get; }

    public VocabularyIndex Words { get; }

    public WordPositions WordPositions { get; }

    public ScheduleTable ScheduleTable { get; }

    /// <summary>Distinct schedules; <see cref="LibraryColumns.Schedules"/> are numbers in this list.</summary>
    public IReadOnlyList<OpeningSchedule> Schedules => ScheduleTable.Schedules;

    public RecordSet Records => records;

    public FeatureLayout Layout => reader.Layout;

    public int Count => Columns.Count;

    /// <summary>The libraries that have a feature.</summary>
    public Bits With(int feature) => features[feature];

    /// <summary>The libraries of a voivodeship.</summary>
    public Bits InVoivodeship(ushort number) => voivodeships.GetOrAdd(number, n => SnapshotArrangement.Where(Columns.Voivodeships, n));

    public int? FindPosition(LibraryId id) =>
        !string.IsNullOrEmpty(id.Slug) && FindRecord(Encoding.UTF8.GetBytes(id.Slug)) is var number and >= 0 ? positionsOfRecords[number] : null;

    /// <summary>The number of a record by its slug in UTF-8; where there is none, the complement of the number of the record before which it would come.</summary>
    public int FindRecord(ReadOnlySpan<byte> slug)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = Columns.SlugUtf8(positionsOfRecords[middle]).SequenceCompareTo(slug);
            if (order == 0)
            {
                return middle;
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return ~low;
    }

    /// <summary>The position of the record with this number; numbers follow the order of slugs.</summary>
    public int PositionOf(int record) => positionsOfRecords[record];

    public Library ReadLibrary(int position) => reader.ReadLibrary(records.Read(Columns.Records[position]));

    public LibrarySummary SummaryOf(int position) => summaries.Get(position, p => reader.Summarise(ReadLibrary(p)));

    /// <summary>A summary that is not kept: for lists that are read from end to end.</summary>
    public LibrarySummary ReadSummary(int position) => reader.Summarise(ReadLibrary(position));

    /// <summary>The records have been saved in a file of their own.</summary>
    public void UseSaved(RecordSet saved) => records = saved;

    private static int[] PositionsOfRecords(LibraryColumns columns)
    {
        var positions = new int[columns.Count];
        for (var position = 0; position < positions.Length; position++)
        {
            positions[columns.Records[position]] = position;
        }
        return positions;
    }
}

/// <summary>What the snapshot holds beside the libraries.</summary>
internal sealed record SnapshotContent(
    Taxonomy Taxonomy,
    IReadOnlyList<Visit> Visits,
    IReadOnlyList<SuggestedRoute> Routes,
    IReadOnlyList<Idea> Ideas,
    IReadOnlyList<QuestionGroup> Questions)
{
    public static SnapshotContent Empty { get; } = new(Taxonomy.Empty, [], [], [], []);
}
