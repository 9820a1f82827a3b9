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
        var (numbersByName, columns, keys) = (Array.Empty<int>(), parts.Rows, Array.Empty<ulong>());
        Parallel.Invoke(() => numbersByName = parts.OrderNames(), () => (columns, keys) = SnapshotArrangement.Arrange(parts.Rows));
        (Columns, Places) = (columns, new(columns, keys));
        positionsOfRecords = new int[Count];
        for (var position = 0; position < Count; position++)
        {
            positionsOfRecords[Columns.Records[position]] = position;
        }
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

    public int? FindPosition(LibraryId id)
    {
        if (string.IsNullOrEmpty(id.Slug))
        {
            return null;
        }
        var sought = Encoding.UTF8.GetBytes(id.Slug);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = Columns.SlugUtf8(positionsOfRecords[middle]).SequenceCompareTo(sought);
            if (order == 0)
            {
                return positionsOfRecords[middle];
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    /// <summary>The position of the record with this number; numbers follow the order of slugs.</summary>
    public int PositionOf(int record) => positionsOfRecords[record];

    public Library ReadLibrary(int position) => reader.ReadLibrary(records.Read(Columns.Records[position]));

    public LibrarySummary SummaryOf(int position) => summaries.Get(position, p => reader.Summarise(ReadLibrary(p)));

    /// <summary>A summary that is not kept: for lists that are read from end to end.</summary>
    public LibrarySummary ReadSummary(int position) => reader.Summarise(ReadLibrary(position));

    /// <summary>The records have been saved in a file of their own.</summary>
    public void UseSaved(RecordSet saved) => records = saved;
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
