using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Visits;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>The directory by plain LINQ over a list: slow, short, and easy to believe.</summary>
internal sealed class FakeLibraryDirectory(IEnumerable<Library>? libraries = null, Taxonomy? taxonomy = null, IVisitJournal? journal = null)
    : ILibraryDirectory
{
    private static readonly StringComparer Polish = StringComparer.Create(CultureInfo.GetCultureInfo("pl-PL"), ignoreCase: true);

    private readonly List<Library> libraries = [.. libraries ?? HandMadeCatalogue.Libraries];
    private readonly IVisitJournal journal = journal ?? new FakeVisitJournal();
    private DirectoryState? state;

    public event Action? Changed;

    public DirectoryState State
    {
        get => state ?? new("v1", new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero), true, true, libraries.Count);
        set
        {
            state = value;
            Changed?.Invoke();
        }
    }

    /// <summary>What "open now" means.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 25, 12, 0, 0, TimeSpan.FromHours(1));

    public Taxonomy Taxonomy { get; } = taxonomy ?? HandMadeTaxonomy.Taxonomy;

    public void Replace(IEnumerable<Library> content, string version)
    {
        libraries.Clear();
        libraries.AddRange(content);
        State = State with { Version = version, LibraryCount = libraries.Count };
    }

    public LibraryPage List(LibraryFilter filter, LibraryOrder order, int page, int pageSize)
    {
        var found = Ordered(Matching(filter), order, filter.Origin).Select(Summarise).ToList();
        var pageCount = Math.Max(1, (found.Count + pageSize - 1) / pageSize);
        var shown = Math.Clamp(page, 1, pageCount);
        return new([.. found.Skip((shown - 1) * pageSize).Take(pageSize)], found.Count, shown, pageSize);
    }

    public LibraryStretch ListAfter(LibraryFilter filter, LibraryOrder order, LibraryId? after, int before, int size)
    {
        var found = Ordered(Matching(filter), order, filter.Origin).ToList();
        var index = after is { } id ? found.FindIndex(l => l.Id == id) : -1;
        var skip = after is null ? 0 : index >= 0 ? index + 1 : before;
        return new([.. found.Skip(skip).Take(size).Select(Summarise)], found.Count, skip);
    }

    public IEnumerable<LibrarySummary> ListAll(LibraryFilter filter, LibraryOrder order) => Ordered(Matching(filter), order, filter.Origin).Select(Summarise);

    public int? FindIndex(LibraryFilter filter, LibraryOrder order, LibraryId id) =>
        Ordered(Matching(filter), order, filter.Origin).Select((l, i) => (l.Id, Index: (int?)i)).FirstOrDefault(l => l.Id == id).Index;

    public int Count(LibraryFilter filter) => Matching(filter).Count();

    public bool HasWords(string text) => Count(new() { Text = text }) > 0;

    public IReadOnlyList<NearbyLibrary> ListNearest(GeoPoint place, int count, LibraryFilter filter) =>
    [
        .. Matching(filter).Where(l => l.Placement is not null)
            .Select(l => new NearbyLibrary(Summarise(l), Geodesic.Distance(place, l.Placement!.Point)))
            .OrderBy(n => n.DistanceMetres).Take(count),
    ];

    public IReadOnlyList<LibraryPin> ListPins(LibraryFilter filter) =>
    [
        .. Matching(filter).Where(l => l.Placement is not null)
            .Select(l => new LibraryPin(l.Id, l.ShortName, l.Address.City, l.IsMediateka, l.Placement!.Point)),
    ];

    public LibraryFacets CountFacets(LibraryFilter filter)
    {
        int Count(LibraryFilter f) => Matching(f).Count();
        FacetCount[] Facet(IEnumerable<string> codes, Func<string, LibraryFilter> with) =>
            [.. codes.Distinct().Select(c => new FacetCount(c, Count(with(c))))];

        return new(
            Count(filter),
            Count(filter with { MediatekaOnly = true }),
            Facet(Taxonomy.Spaces.Select(s => s.Code), c => filter with { Spaces = CodeSet.Of(filter.Spaces.Append(c)) }),
            Facet(Taxonomy.Services.Select(s => s.Code), c => filter with { Services = CodeSet.Of(filter.Services.Append(c)) }),
            Facet(libraries.Select(l => l.Address.Voivodeship).Order(Polish), c => filter with { Voivodeship = c }),
            Facet(libraries.Select(l => l.Address.City).Order(Polish), c => filter with { City = c }))
        {
            Intentions = Facet(Taxonomy.Intentions.Select(t => t.Code), c => filter with { Intentions = CodeSet.Of(filter.Intentions.Append(c)) }),
            Topics = Facet(Taxonomy.Topics.Select(t => t.Code), c => filter with { Topics = CodeSet.Of(filter.Topics.Append(c)) }),
            Kinds = Facet(Enum.GetNames<LibraryKind>().Select(name => name.ToLowerInvariant()), c => filter with { Kind = Enum.Parse<LibraryKind>(c, true) }),
            Accessible = Facet(Taxonomy.Accessibility.Select(t => t.Code), c => filter with { Accessible = CodeSet.Of(filter.Accessible.Append(c)) }),
            MaybeAccessible = Facet(Taxonomy.Accessibility.Select(t => t.Code), c => filter with { MaybeAccessible = CodeSet.Of(filter.MaybeAccessible.Append(c)) }),
        };
    }

    public string? FindCity(string name) => libraries.Select(l => l.Address.City).FirstOrDefault(city => string.Compare(city, name, CultureInfo.InvariantCulture, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0);

    public BoundingBox? FindExtent(LibraryFilter filter) => BoundingBox.Around(ListPins(filter).Select(p => p.Point));

    public LibrarySummary? FindSummary(LibraryId id) => FindLibrary(id) is { } library ? Summarise(library) : null;

    public Library? FindLibrary(LibraryId id) => libraries.Find(l => l.Id == id);

    public LibraryProfile? FindProfile(LibraryId id) => FindLibrary(id) is not { } library ? null : new(
        library, Summarise(library), Nearby(library), journal.ListVisitsTo(id),
        [.. journal.ListIdeas().Where(i => i.SeenAt.Contains(id))],
        [.. journal.ListQuestionGroups().Where(g => g.Topics.Intersect(library.Topics).Any())]);

    public Coverage FindCoverage(LibraryId id, OpenAt open) => FindLibrary(id) is { } library ? Ask(library, open) : Coverage.NotConfirmed;

    public IReadOnlyList<LibraryId> ListIds() => [.. Ordered(libraries, LibraryOrder.Relevance, null).Select(l => l.Id)];

    private List<NearbyLibrary> Nearby(Library library) => library.Placement is not { } here ? [] :
    [
        .. libraries.Where(l => l.Id != library.Id && l.Placement is not null)
            .Select(l => new NearbyLibrary(Summarise(l), Geodesic.Distance(here.Point, l.Placement!.Point)))
            .OrderBy(n => n.DistanceMetres).Take(5),
    ];

    private Coverage Ask(Library library, OpenAt open)
    {
        var from = open.From ?? Now;
        return library.Hours.TrustOn(DateOnly.FromDateTime(Now.DateTime), 365) == HoursTrust.Confirmed
            ? library.Hours.ToSchedule(library.Placement?.Point).Covers(from, from.AddMinutes(open.Minutes), open.Need)
            : Coverage.NotConfirmed;
    }

    private IEnumerable<Library> Matching(LibraryFilter filter) => libraries.Where(l =>
        (filter.Text is null || Words(filter.Text).All(word => SearchText(l).Contains(word, StringComparison.OrdinalIgnoreCase)))
        && Has(filter.Spaces, filter.AnySpace, code => l.Spaces.Any(s => s.Type == code))
        && Has(filter.Services, filter.AnyService, code => l.Services.Any(s => s.Code == code))
        && filter.Intentions.All(code => l.Spaces.Any(s => Taxonomy.Spaces.Any(t => t.Code == s.Type && t.Intentions.Contains(code))))
        && filter.Accessible.All(code => l.Accessibility.Criteria.TryGetValue(code, out var met) && met)
        && filter.MaybeAccessible.All(code => !l.Accessibility.Criteria.TryGetValue(code, out var met) || met)
        && filter.Topics.All(l.Topics.Contains)
        && (filter.Kind is null || l.Kind == filter.Kind)
        && (filter.OpenedSince is null || l.OpenedYear >= filter.OpenedSince)
        && (filter.AreaFrom is null || l.Building.FloorAreaSquareMetres >= filter.AreaFrom)
        && (filter.AreaTo is null || l.Building.FloorAreaSquareMetres <= filter.AreaTo)
        && (filter.Voivodeship is null || l.Address.Voivodeship == filter.Voivodeship)
        && (filter.City is null || l.Address.City == filter.City)
        && (!filter.MediatekaOnly || l.IsMediateka)
        && (filter.Open is not { } open || Ask(l, open) == Coverage.Yes || (open.WithNotConfirmed && Ask(l, open) == Coverage.NotConfirmed))
        && (filter.Reached is not { } reached || (l.Placement is { } there && reached.Covers(there.Point)))
        && (filter is not { Origin: { } origin, WithinKilometres: { } kilometres } || (l.Placement is { } placed && Geodesic.Distance(origin, placed.Point) <= kilometres * 1000))
        && (filter.Area is not { } area || (l.Placement is { } placement && area.Contains(placement.Point))));

    private static bool Has(CodeSet codes, bool anyIsEnough, Func<string, bool> has) => codes.Count == 0 || (anyIsEnough ? codes.Any(has) : codes.All(has));

    private static IEnumerable<Library> Ordered(IEnumerable<Library> found, LibraryOrder order, GeoPoint? origin) => order switch
    {
        LibraryOrder.Relevance when origin is { } from => found.OrderBy(l => l.Placement is { } placed ? Geodesic.Distance(from, placed.Point) : double.PositiveInfinity).ThenBy(l => l.Name.Pl, Polish),
        LibraryOrder.Name => found.OrderBy(l => l.Name.Pl, Polish),
        LibraryOrder.City => found.OrderBy(l => l.Address.City, Polish).ThenBy(l => l.Name.Pl, Polish),
        LibraryOrder.Opened => found.OrderByDescending(l => l.OpenedYear ?? int.MinValue).ThenBy(l => l.Name.Pl, Polish),
        _ => found.OrderByDescending(l => l.IsMediateka).ThenBy(l => l.Name.Pl, Polish),
    };

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string SearchText(Library library) => string.Join(
        ' ',
        library.Name.All()
            .Append(library.ShortName).Append(library.Address.City).Append(library.Address.Voivodeship)
            .Concat(Taxonomy.Spaces.Where(t => library.Spaces.Any(s => s.Type == t.Code)).SelectMany(t => t.Label.All()))
            .Concat(Taxonomy.Services.Where(t => library.Services.Any(s => s.Code == t.Code)).SelectMany(t => t.Label.All())));

    private LibrarySummary Summarise(Library library) => new()
    {
        Id = library.Id,
        Name = library.Name,
        ShortName = library.ShortName,
        Institution = library.Institution,
        Street = library.Address.Street,
        City = library.Address.City,
        Voivodeship = library.Address.Voivodeship,
        Kind = library.Kind,
        Role = library.Role,
        IsMediateka = library.IsMediateka,
        Point = library.Placement?.Point,
        Summary = library.Summary,
        SpaceTypes = [.. library.Spaces.Select(s => s.Type).Distinct()],
        Services = [.. library.Services.Select(s => s.Code).Distinct()],
        Intentions = [.. Taxonomy.Intentions.Select(i => library.Spaces.Count(s => Taxonomy.Spaces.Any(t => t.Code == s.Type && t.Intentions.Contains(i.Code))))],
        Accessibility = library.Accessibility.Criteria,
        OpenedYear = library.OpenedYear,
        NeedsEnrichment = library.NeedsEnrichment,
        Hours = library.Hours,
    };
}
