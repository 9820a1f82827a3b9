using Mediateki.Map.Application.Libraries.Search;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Answers visitors from the snapshot being served.</summary>
internal sealed class LibraryDirectory(SnapshotHolder holder, TimeProvider time, IOptions<CatalogueOptions> options) : ILibraryDirectory
{
    private const int NearbyCount = 5;
    private const int LargestPage = 200;
    private const int MostNearest = 1000;

    public event Action? Changed
    {
        add => holder.Changed += value;
        remove => holder.Changed -= value;
    }

    /// <summary>For measuring what lies behind the public face.</summary>
    internal DirectorySnapshot? Served => Snapshot;

    private DirectorySnapshot? Snapshot => holder.Served?.Snapshot;

    public DirectoryState State => holder.Served is { } served
        ? new(served.Snapshot.Version, served.AsOf, served.IsCurrent, true, served.Snapshot.Count)
        : new("none", DateTimeOffset.UnixEpoch, false, false, 0);

    public Taxonomy Taxonomy => Snapshot?.Content.Taxonomy ?? Taxonomy.Empty;

    public LibraryPage List(LibraryFilter filter, LibraryOrder order, int page, int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        CheckSize(pageSize);
        if (Snapshot is not { } snapshot)
        {
            return new([], 0, 1, pageSize);
        }
        var list = Query(snapshot, filter, order);
        var last = Math.Max(1, (list.Total + pageSize - 1) / pageSize);
        var shown = Math.Min(page, last);
        return new(Summaries(snapshot, list.Slice((shown - 1) * pageSize, pageSize)), list.Total, shown, pageSize);
    }

    public LibraryStretch ListAfter(LibraryFilter filter, LibraryOrder order, LibraryId? after, int before, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        CheckSize(size);
        if (Snapshot is not { } snapshot)
        {
            return new([], 0, 0);
        }
        var list = Query(snapshot, filter, order);
        var skip = after is { } id ? (snapshot.FindPosition(id) is { } position ? list.CountUpTo(position) : null) ?? before : 0;
        return new(Summaries(snapshot, list.Slice(skip, size)), list.Total, skip);
    }

    public IEnumerable<LibrarySummary> ListAll(LibraryFilter filter, LibraryOrder order) =>
        Snapshot is { } snapshot ? Query(snapshot, filter, order).All().Select(snapshot.ReadSummary) : [];

    public int? FindIndex(LibraryFilter filter, LibraryOrder order, LibraryId id) =>
        Snapshot is { } snapshot && snapshot.FindPosition(id) is { } position ? Query(snapshot, filter, order).CountUpTo(position) - 1 : null;

    public int Count(LibraryFilter filter) => Snapshot is { } snapshot ? Query(snapshot, filter).Count() : 0;

    public bool HasWords(string text) => Snapshot is { } snapshot && new TextQuery(text, snapshot).HasWords;

    public IReadOnlyList<NearbyLibrary> ListNearest(GeoPoint place, int count, LibraryFilter filter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostNearest);
        return Snapshot is not { } snapshot ? [] : Nearby(snapshot, new NearestSearch(snapshot.Places, snapshot.Columns, place, count, Query(snapshot, filter).Match()).Run());
    }

    public IReadOnlyList<LibraryPin> ListPins(LibraryFilter filter)
    {
        if (Snapshot is not { } snapshot)
        {
            return [];
        }
        var columns = snapshot.Columns;
        var list = Query(snapshot, filter, LibraryOrder.Relevance);
        return [.. list.All().Where(columns.IsPlaced).Select(p => new LibraryPin(
            columns.IdOf(p), columns.ShortNameOf(p), columns.CityNames[columns.Cities[p]], columns.Has(p, snapshot.Layout.Mediateka), columns.PointOf(p)!.Value))];
    }

    public LibraryFacets CountFacets(LibraryFilter filter) =>
        Snapshot is { } snapshot ? new FacetQuery(filter, snapshot, Query(snapshot, filter)).Count() : new(0, 0, [], [], [], []);

    public string? FindCity(string name) => Snapshot?.Columns.CityNames is { } cities && cities.FindAlike(name) is { } number ? cities[number] : null;

    public BoundingBox? FindExtent(LibraryFilter filter) => Snapshot is { } snapshot ? snapshot.Places.ExtentOf(Query(snapshot, filter).Match()) : null;

    public LibrarySummary? FindSummary(LibraryId id) =>
        Snapshot is { } snapshot && snapshot.FindPosition(id) is { } position ? snapshot.SummaryOf(position) : null;

    public Library? FindLibrary(LibraryId id) =>
        Snapshot is { } snapshot && snapshot.FindPosition(id) is { } position ? snapshot.ReadLibrary(position) : null;

    public LibraryProfile? FindProfile(LibraryId id)
    {
        if (Snapshot is not { } snapshot || snapshot.FindPosition(id) is not { } position)
        {
            return null;
        }
        var library = snapshot.ReadLibrary(position);
        var (spaces, services) = (library.Spaces.Select(s => s.Type).ToHashSet(), library.Services.Select(s => s.Code).ToHashSet());
        return new(
            library,
            snapshot.SummaryOf(position),
            ListNearby(snapshot, position),
            [.. snapshot.Content.Visits.Where(v => v.Stops.Any(s => s.Library == id))],
            [.. snapshot.Content.Ideas.Where(i => i.SeenAt.Contains(id))],
            [.. snapshot.Content.Questions.Where(g => g.Spaces.Any(spaces.Contains) || g.Services.Any(services.Contains) || g.Topics.Any(library.Topics.Contains))]);
    }

    public Coverage FindCoverage(LibraryId id, OpenAt open) =>
        Snapshot is { } snapshot && snapshot.FindPosition(id) is { } position ? Ask(snapshot, open).Ask(position) : Coverage.NotConfirmed;

    public IReadOnlyList<LibraryId> ListIds() =>
        Snapshot is { } snapshot ? [.. snapshot.Orders.Of(LibraryOrder.Relevance).Positions.Select(snapshot.Columns.IdOf)] : [];

    private static void CheckSize(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, LargestPage);
    }

    private static LibrarySummary[] Summaries(DirectorySnapshot snapshot, List<int> positions) => [.. positions.Select(snapshot.SummaryOf)];

    private static IReadOnlyList<NearbyLibrary> ListNearby(DirectorySnapshot snapshot, int position)
    {
        if (snapshot.Columns.PointOf(position) is not { } here)
        {
            return [];
        }
        var nearest = new NearestSearch(snapshot.Places, snapshot.Columns, here, NearbyCount + 1, null).Run();
        // A library in the same building may come before itself.
        nearest.RemoveAll(n => n.Position == position);
        return Nearby(snapshot, nearest.Take(NearbyCount));
    }

    private static NearbyLibrary[] Nearby(DirectorySnapshot snapshot, IEnumerable<(int Position, double Metres)> nearest) =>
        [.. nearest.Select(n => new NearbyLibrary(snapshot.SummaryOf(n.Position), n.Metres))];

    private FilterQuery Query(DirectorySnapshot snapshot, LibraryFilter filter) =>
        new(filter, snapshot, filter.Open is { } question ? Ask(snapshot, question) : null);

    private ListQuery Query(DirectorySnapshot snapshot, LibraryFilter filter, LibraryOrder order)
    {
        var open = filter.Open is { } question ? Ask(snapshot, question) : null;
        return new(snapshot, filter, order, open, new(filter, snapshot, open));
    }

    private OpenAtQuery Ask(DirectorySnapshot snapshot, OpenAt open) => new(open, snapshot, holder.OpeningTimes, time.GetUtcNow(), options.Value.HoursFreshDays);
}
