using System.Collections.Frozen;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// One edition of the published directory: immutable, in plain arrays by position. Position order is the directory's own
/// (mediateki first, then by name). Whole records stay in the snapshot's file and are read from there one at a time.
/// </summary>
internal sealed class DirectorySnapshot
{
    private readonly RecordFile records;
    private readonly TaxonomyCodes codes;
    private readonly FrozenDictionary<string, int> positions;
    private readonly int[] recordNumbers;

    public DirectorySnapshot(string version, DateTimeOffset asOf, SnapshotContent content, IndexedLibrary[] libraries, IReadOnlyList<OpeningSchedule> schedules, RecordFile records)
    {
        (Version, AsOf, Content, Libraries, Schedules, this.records) = (version, asOf, content, libraries, schedules, records);
        codes = new(content.Taxonomy);
        positions = libraries.Select((l, i) => (l.Summary.Id.Slug, i)).ToFrozenDictionary(p => p.Slug, p => p.i, StringComparer.Ordinal);
        recordNumbers = [.. libraries.Select(l => l.RecordNumber)];
        ByName = Ordered((a, b) => CompareNames(a, b));
        ByCity = Ordered((a, b) => DirectoryOrder.Compare(a.City, b.City) is var c and not 0 ? c : CompareNames(a, b));
        ByOpened = Ordered((a, b) => (b.OpenedYear ?? int.MinValue).CompareTo(a.OpenedYear ?? int.MinValue) is var c and not 0 ? c : CompareNames(a, b));
    }

    /// <summary>Hash of the content.</summary>
    public string Version { get; }

    public DateTimeOffset AsOf { get; }

    public SnapshotContent Content { get; }

    public IndexedLibrary[] Libraries { get; }

    /// <summary>Distinct schedules; <see cref="IndexedLibrary.Schedule"/> is a number in this list.</summary>
    public IReadOnlyList<OpeningSchedule> Schedules { get; }

    /// <summary>Positions by name.</summary>
    public int[] ByName { get; }

    /// <summary>Positions by city, then name.</summary>
    public int[] ByCity { get; }

    /// <summary>Positions by year of opening, youngest first.</summary>
    public int[] ByOpened { get; }

    public int? FindPosition(LibraryId id) => id.Slug is { } slug && positions.TryGetValue(slug, out var position) ? position : null;

    public Library ReadLibrary(int position) =>
        CatalogueContent.Read(records.Read(recordNumbers[position]), record => LibraryFormat.Read(record, codes));

    private int[] Ordered(Comparison<LibrarySummary> compare)
    {
        var order = Enumerable.Range(0, Libraries.Length).ToArray();
        Array.Sort(order, (a, b) => compare(Libraries[a].Summary, Libraries[b].Summary) is var c and not 0 ? c : a.CompareTo(b));
        return order;
    }

    private static int CompareNames(LibrarySummary a, LibrarySummary b) => DirectoryOrder.Compare(a.Name.Pl, b.Name.Pl);
}

/// <summary>A library as the snapshot finds it.</summary>
/// <param name="SearchText">Folded words of everything a visitor may search for.</param>
/// <param name="SpaceMask">Bit i: has a space of the taxonomy's i-th type.</param>
/// <param name="ServiceMask">Bit i: offers the taxonomy's i-th service.</param>
/// <param name="Schedule">Number of its opening hours in <see cref="DirectorySnapshot.Schedules"/>.</param>
/// <param name="RecordNumber">Number of its record in the file.</param>
internal sealed record IndexedLibrary(LibrarySummary Summary, string SearchText, CodeMask SpaceMask, CodeMask ServiceMask, int Schedule, int RecordNumber);

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
