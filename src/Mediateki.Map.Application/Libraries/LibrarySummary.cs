using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries;

/// <summary>What a list item, a map pin or a comparison heading shows of a library.</summary>
public sealed record LibrarySummary
{
    public required LibraryId Id { get; init; }

    public required LocalizedText Name { get; init; }

    public required string ShortName { get; init; }

    public required string Institution { get; init; }

    public required string? Street { get; init; }

    public required string City { get; init; }

    public required string Voivodeship { get; init; }

    public required LibraryKind Kind { get; init; }

    public required CatalogueRole Role { get; init; }

    public required bool IsMediateka { get; init; }

    /// <summary>Null where nobody has placed the library on the map yet.</summary>
    public required GeoPoint? Point { get; init; }

    public required LocalizedText Summary { get; init; }

    /// <summary>Distinct taxonomy codes, in the record's order.</summary>
    public required IReadOnlyList<string> SpaceTypes { get; init; }

    /// <summary>Distinct taxonomy codes, in the record's order.</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>How many of its spaces serve each intention, in the taxonomy's order; draws the generated cover.</summary>
    public required IReadOnlyList<int> Intentions { get; init; }

    /// <summary>Criteria of accessibility: true where met, false where not; one that is not known has no entry.</summary>
    public IReadOnlyDictionary<string, bool> Accessibility { get; init; } = new Dictionary<string, bool>();

    public required int? OpenedYear { get; init; }

    public required bool NeedsEnrichment { get; init; }

    public required SourcedHours Hours { get; init; }
}

/// <summary>A page of a filtered list.</summary>
/// <param name="Total">How many libraries the filter leaves in all.</param>
/// <param name="Page">One-based.</param>
public sealed record LibraryPage(IReadOnlyList<LibrarySummary> Items, int Total, int Page, int PageSize)
{
    /// <summary>At least 1.</summary>
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>
/// For each further choice, how many libraries it would leave together with the present filter. Choices of the same
/// single-valued facet (voivodeship, city, kind) replace each other; all others add up, where one of several is enough by leaving more.
/// </summary>
public sealed record LibraryFacets(
    int Total,
    int Mediateki,
    IReadOnlyList<FacetCount> Spaces,
    IReadOnlyList<FacetCount> Services,
    IReadOnlyList<FacetCount> Voivodeships,
    IReadOnlyList<FacetCount> Cities)
{
    public IReadOnlyList<FacetCount> Intentions { get; init; } = [];

    public IReadOnlyList<FacetCount> Topics { get; init; } = [];

    /// <summary>By the lower-case name of the kind.</summary>
    public IReadOnlyList<FacetCount> Kinds { get; init; } = [];

    /// <summary>Criteria of accessibility known to be met.</summary>
    public IReadOnlyList<FacetCount> Accessible { get; init; } = [];

    /// <summary>Criteria of accessibility met or not known.</summary>
    public IReadOnlyList<FacetCount> MaybeAccessible { get; init; } = [];
}

/// <summary>A choice and the number of libraries it would leave.</summary>
public readonly record struct FacetCount(string Code, int Count);

/// <summary>A stretch of a list, from where another one ended.</summary>
/// <param name="Total">How many libraries the filter leaves in all.</param>
/// <param name="Before">How many came before it.</param>
public sealed record LibraryStretch(IReadOnlyList<LibrarySummary> Items, int Total, int Before);

/// <summary>A whole profile: the record, its neighbours, and what study visits brought home from it.</summary>
public sealed record LibraryProfile(
    Library Library,
    LibrarySummary Summary,
    IReadOnlyList<NearbyLibrary> Nearby,
    IReadOnlyList<Domain.Visits.Visit> Visits,
    IReadOnlyList<Domain.Visits.Idea> Ideas,
    IReadOnlyList<Domain.Visits.QuestionGroup> Questions);

/// <summary>A neighbour and the distance to it along the ellipsoid, in metres (a straight line, not a way).</summary>
public sealed record NearbyLibrary(LibrarySummary Library, double DistanceMetres);

/// <summary>A pin: the least a map needs.</summary>
public readonly record struct LibraryPin(LibraryId Id, string ShortName, string City, bool IsMediateka, GeoPoint Point);
