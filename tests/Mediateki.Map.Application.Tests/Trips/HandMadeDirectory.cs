using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Tests.Trips;

/// <summary>A few invented libraries as a directory, as far as trip planning reads one.</summary>
internal sealed class HandMadeDirectory(params Library[] libraries) : ILibraryDirectory
{
    public event Action? Changed
    {
        add { }
        remove { }
    }

    public DirectoryState State => new("v1", DateTimeOffset.UnixEpoch, true, true, libraries.Length);

    public Taxonomy Taxonomy { get; } = Taxonomy.Empty with
    {
        Spaces = [.. new[] { "makerspace", "recording_studio", "cafe" }.Select(code => new SpaceTerm(code, new(code), [], new(code), "icon", null))],
    };

    public Library? FindLibrary(LibraryId id) => Array.Find(libraries, library => library.Id == id);

    public LibrarySummary? FindSummary(LibraryId id) => FindLibrary(id) is { } library ? Summary(library) : null;

    public LibraryStretch ListAfter(LibraryFilter filter, LibraryOrder order, LibraryId? after, int before, int size) => throw new NotSupportedException();

    public IEnumerable<LibrarySummary> ListAll(LibraryFilter filter, LibraryOrder order) => throw new NotSupportedException();

    public int? FindIndex(LibraryFilter filter, LibraryOrder order, LibraryId id) => throw new NotSupportedException();

    public int Count(LibraryFilter filter) => throw new NotSupportedException();

    public bool HasWords(string text) => throw new NotSupportedException();

    public IReadOnlyList<NearbyLibrary> ListNearest(GeoPoint place, int count, LibraryFilter filter) => throw new NotSupportedException();

    public IReadOnlyList<LibraryPin> ListPins(LibraryFilter filter) =>
    [
        .. libraries.Where(library => library.Placement is not null && (library.IsMediateka || !filter.MediatekaOnly)
                && (filter.Spaces.Count == 0 || library.Spaces.Any(space => filter.Spaces.Contains(space.Type))))
            .Select(library => new LibraryPin(library.Id, library.ShortName, library.Address.City, library.IsMediateka, library.Placement!.Point)),
    ];

    public LibraryPage List(LibraryFilter filter, LibraryOrder order, int page, int pageSize) => throw new NotSupportedException();

    public LibraryFacets CountFacets(LibraryFilter filter) => throw new NotSupportedException();

    public string? FindCity(string name) => throw new NotSupportedException();

    public BoundingBox? FindExtent(LibraryFilter filter) => throw new NotSupportedException();

    public LibraryProfile? FindProfile(LibraryId id) => throw new NotSupportedException();

    public Coverage FindCoverage(LibraryId id, OpenAt open) => throw new NotSupportedException();

    public IReadOnlyList<LibraryId> ListIds() => throw new NotSupportedException();

    public static Library Library(string slug, GeoPoint? point, string? hours = "Mo-Fr 09:00-18:00", string? confirmed = "2026-10-01", params string[] spaces) => new()
    {
        Id = new(slug),
        Name = new(slug),
        ShortName = slug,
        Institution = slug,
        Kind = LibraryKind.Main,
        IsMediateka = true,
        Role = CatalogueRole.Mediateka,
        Reason = new("test"),
        Address = new(null, null, null, "Katowice", "Katowice", "śląskie", "PL"),
        Placement = point is { } place ? new(place, Confidence.High, "test") : null,
        Building = new(null, null, null, null),
        Contact = new(null, null, null, null),
        Hours = new(hours, confirmed is null ? null : PartialDate.Parse(confirmed), "library", null, null, [], "Europe/Warsaw"),
        Spaces = [.. spaces.Select(code => new Space(code, null, null, null, null))],
        Accessibility = new(new Dictionary<string, bool>(), null),
        Summary = new(slug),
        Description = new(slug),
    };

    private static LibrarySummary Summary(Library library) => new()
    {
        Id = library.Id,
        Name = library.Name,
        ShortName = library.ShortName,
        Institution = library.Institution,
        Street = null,
        City = library.Address.City,
        Voivodeship = library.Address.Voivodeship,
        Kind = library.Kind,
        Role = library.Role,
        IsMediateka = library.IsMediateka,
        Point = library.Placement?.Point,
        Summary = library.Summary,
        SpaceTypes = [.. library.Spaces.Select(space => space.Type)],
        Services = [],
        Intentions = [],
        OpenedYear = null,
        NeedsEnrichment = false,
        Hours = library.Hours,
    };
}
