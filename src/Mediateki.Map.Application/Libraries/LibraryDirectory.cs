using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Answers visitors from the snapshot being served. Simple on purpose: arrays read from end to end.</summary>
internal sealed class LibraryDirectory(SnapshotHolder holder, TimeProvider time, IOptions<CatalogueOptions> options) : ILibraryDirectory
{
    private const int NearbyCount = 5;
    private IndexerOfSnapshot? latestIndexer;

    public event Action? Changed
    {
        add => holder.Changed += value;
        remove => holder.Changed -= value;
    }

    private DirectorySnapshot? Snapshot => holder.Served?.Snapshot;

    public DirectoryState State => holder.Served is { } served
        ? new(served.Snapshot.Version, served.AsOf, served.IsCurrent, true, served.Snapshot.Libraries.Length)
        : new("none", DateTimeOffset.UnixEpoch, false, false, 0);

    public Taxonomy Taxonomy => Snapshot?.Content.Taxonomy ?? Taxonomy.Empty;

    public LibraryPage List(LibraryFilter filter, LibraryOrder order, int page, int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, 200);
        var matches = Matches(Snapshot, filter, order).ToList();
        var last = Math.Max(1, (matches.Count + pageSize - 1) / pageSize);
        var shown = Math.Min(page, last);
        var items = matches.Skip((shown - 1) * pageSize).Take(pageSize).Select(library => library.Summary);
        return new([.. items], matches.Count, shown, pageSize);
    }

    public IReadOnlyList<LibraryPin> ListPins(LibraryFilter filter) =>
        [.. Matches(Snapshot, filter).Where(s => s.Point is not null).Select(s => new LibraryPin(s.Id, s.ShortName, s.City, s.IsMediateka, s.Point!.Value))];

    public LibraryFacets CountFacets(LibraryFilter filter)
    {
        var snapshot = Snapshot;
        var taxonomy = snapshot?.Content.Taxonomy ?? Taxonomy.Empty;
        var (total, mediateki) = (0, 0);
        var spaces = new FacetCounter();
        var services = new FacetCounter();
        foreach (var summary in Matches(snapshot, filter))
        {
            total++;
            mediateki += summary.IsMediateka ? 1 : 0;
            spaces.AddRange(summary.SpaceTypes);
            services.AddRange(summary.Services);
        }
        var voivodeships = new FacetCounter();
        voivodeships.AddRange(Matches(snapshot, filter with { Voivodeship = null, City = null }).Select(s => s.Voivodeship));
        var cities = new FacetCounter();
        cities.AddRange(Matches(snapshot, filter with { City = null }).Select(s => s.City));
        return new(
            total, mediateki, spaces.InOrderOf(taxonomy.Spaces.Select(t => t.Code)), services.InOrderOf(taxonomy.Services.Select(t => t.Code)),
            voivodeships.Alphabetical(), cities.Alphabetical());
    }

    public BoundingBox? FindExtent(LibraryFilter filter) => BoundingBox.Around(Matches(Snapshot, filter).Select(s => s.Point).OfType<GeoPoint>());

    public LibrarySummary? FindSummary(LibraryId id) =>
        Snapshot is { } snapshot && snapshot.FindPosition(id) is { } position ? snapshot.Libraries[position].Summary : null;

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
            snapshot.Libraries[position].Summary,
            ListNearest(snapshot, position),
            [.. snapshot.Content.Visits.Where(v => v.Stops.Any(s => s.Library == id))],
            [.. snapshot.Content.Ideas.Where(i => i.SeenAt.Contains(id))],
            [.. snapshot.Content.Questions.Where(g => g.Spaces.Any(spaces.Contains) || g.Services.Any(services.Contains) || g.Topics.Any(library.Topics.Contains))]);
    }

    public Coverage FindCoverage(LibraryId id, OpenAt open) =>
        Snapshot is { } snapshot && snapshot.FindPosition(id) is { } position ? Ask(snapshot, open).Ask(snapshot.Libraries[position]) : Coverage.NotConfirmed;

    public IReadOnlyList<LibraryId> ListIds() => holder.Served is { } served ? [.. served.Snapshot.Libraries.Select(l => l.Summary.Id)] : [];

    private static IReadOnlyList<NearbyLibrary> ListNearest(DirectorySnapshot snapshot, int position)
    {
        if (snapshot.Libraries[position].Summary.Point is not { } here)
        {
            return [];
        }
        // The sphere picks the candidates (it errs by less than 0.6 %), the ellipsoid orders them.
        var nearest = new PriorityQueue<LibrarySummary, double>();
        for (var i = 0; i < snapshot.Libraries.Length; i++)
        {
            if (i != position && snapshot.Libraries[i].Summary is { Point: { } point } other)
            {
                nearest.Enqueue(other, -Geodesic.GreatCircle(here, point));
                if (nearest.Count > NearbyCount * 4)
                {
                    nearest.Dequeue();
                }
            }
        }
        return [.. nearest.UnorderedItems
            .Select(n => new NearbyLibrary(n.Element, Geodesic.Distance(here, n.Element.Point!.Value)))
            .OrderBy(n => n.DistanceMetres).ThenBy(n => n.Library.Id.Slug, StringComparer.Ordinal)
            .Take(NearbyCount)];
    }

    private IEnumerable<LibrarySummary> Matches(DirectorySnapshot? snapshot, LibraryFilter filter) =>
        Matches(snapshot, filter, LibraryOrder.Relevance).Select(library => library.Summary);

    private IEnumerable<IndexedLibrary> Matches(DirectorySnapshot? snapshot, LibraryFilter filter, LibraryOrder order)
    {
        if (snapshot is null)
        {
            return [];
        }
        var libraries = snapshot.Libraries;
        var ordered = order switch
        {
            LibraryOrder.Name => snapshot.ByName.Select(i => libraries[i]),
            LibraryOrder.City => snapshot.ByCity.Select(i => libraries[i]),
            LibraryOrder.Opened => snapshot.ByOpened.Select(i => libraries[i]),
            _ => libraries,
        };
        return filter.IsEmpty ? ordered : ordered.Where(new FilterQuery(filter, IndexerOf(snapshot), filter.Open is { } open ? Ask(snapshot, open) : null).Matches);
    }

    private OpenAtQuery Ask(DirectorySnapshot snapshot, OpenAt open)
    {
        var times = holder.OpeningTimes is { } known && ReferenceEquals(known.Schedules, snapshot.Schedules) ? known : null;
        return new(open, snapshot, times, time.GetUtcNow(), options.Value.HoursFreshDays);
    }

    private LibraryIndexer IndexerOf(DirectorySnapshot snapshot)
    {
        var latest = latestIndexer;
        if (latest?.Snapshot != snapshot)
        {
            latestIndexer = latest = new(snapshot, new(snapshot.Content.Taxonomy));
        }
        return latest.Indexer;
    }

    private sealed record IndexerOfSnapshot(DirectorySnapshot Snapshot, LibraryIndexer Indexer);
}
