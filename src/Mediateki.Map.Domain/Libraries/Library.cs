using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Domain.Libraries;

/// <summary>
/// One library of the catalogue: everything known about it, and nothing that is not. A null or an absent entry means
/// "not known", never "does not exist".
/// </summary>
public sealed record Library
{
    public required LibraryId Id { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>Label for the map and for tight places.</summary>
    public required string ShortName { get; init; }

    /// <summary>The legal institution, in Polish.</summary>
    public required string Institution { get; init; }

    public required LibraryKind Kind { get; init; }

    /// <summary>Whether it meets the catalogue's criterion of a mediateka (see <c>seed-data/README.md</c>).</summary>
    public required bool IsMediateka { get; init; }

    public required CatalogueRole Role { get; init; }

    /// <summary>Why it is in the catalogue.</summary>
    public required LocalizedText Reason { get; init; }

    public required Address Address { get; init; }

    /// <summary>Null while nobody has placed it on the map.</summary>
    public Placement? Placement { get; init; }

    public required BuildingFacts Building { get; init; }

    /// <summary>Year in which the present venue opened, or reopened after a rebuild.</summary>
    public int? OpenedYear { get; init; }

    /// <summary>Year in which the institution was founded.</summary>
    public int? InstitutionFounded { get; init; }

    public IReadOnlyList<Award> Awards { get; init; } = [];

    public required Contact Contact { get; init; }

    public required SourcedHours Hours { get; init; }

    public IReadOnlyList<Space> Spaces { get; init; } = [];

    public IReadOnlyList<ServiceOffering> Services { get; init; } = [];

    public required Accessibility Accessibility { get; init; }

    public IReadOnlyList<TransportStop> PublicTransport { get; init; } = [];

    /// <summary>One sentence.</summary>
    public required LocalizedText Summary { get; init; }

    public required LocalizedText Description { get; init; }

    /// <summary>Taxonomy codes of the topics a study visit here is about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Taxonomy codes of tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The sources gave little beyond name and position: shown as "to be completed".</summary>
    public bool NeedsEnrichment { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>How sure the catalogue is, per area of facts ("location", "hours", …); an area without an entry has no facts.</summary>
    public IReadOnlyDictionary<string, Confidence> Confidence { get; init; } = new Dictionary<string, Confidence>();
}

/// <summary>What sort of institution a record describes.</summary>
public enum LibraryKind
{
    /// <summary>Main seat of a public library.</summary>
    Main,

    /// <summary>Branch of a public library.</summary>
    Branch,

    /// <summary>Regional (voivodeship) library.</summary>
    Regional,

    /// <summary>Academic, research or museum library that is not a public library in law.</summary>
    Academic,
}

/// <summary>The part a record plays in the catalogue.</summary>
public enum CatalogueRole
{
    Mediateka,

    /// <summary>A notable building, place or concept.</summary>
    InnovativePlace,

    /// <summary>Seat of a network.</summary>
    Hub,

    /// <summary>No innovation documented yet.</summary>
    Context,
}

/// <summary>How sure a fact is.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>Postal address; <paramref name="Venue"/> names the mall, station or school a library lies in.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record Address(
    string? Street, LocalizedText? Venue, string? Postcode, string City, string Municipality, string Voivodeship, string Country);

/// <summary>Where a library stands, and how that is known.</summary>
public sealed record Placement(GeoPoint Point, Confidence Confidence, string Source);

/// <summary>Facts about the building; areas in square metres (the library's part where known).</summary>
public sealed record BuildingFacts(string? Architect, int? FloorAreaSquareMetres, ProjectKind? Project, LocalizedText? Notes);

/// <summary>How the present venue came to be.</summary>
public enum ProjectKind
{
    New,
    Extension,
    Adaptation,
    Refurbishment,
}

/// <summary>A prize or distinction; the year is null where no source gives it.</summary>
public sealed record Award(LocalizedText Name, int? Year);

/// <summary>Ways to reach the library. The phone is in international form, the website an absolute http(s) address.</summary>
public sealed record Contact(string? Phone, string? Email, string? Website, LocalizedText? Note);

/// <summary>A typed space with the name it has on the spot; one library may have several of a type.</summary>
/// <param name="Type">Taxonomy code.</param>
/// <param name="Capacity">People.</param>
/// <param name="AreaSquareMetres">Square metres.</param>
/// <param name="Hours">The space's own opening hours in OSM syntax; null: those of the library.</param>
public sealed record Space(string Type, LocalizedText? Name, LocalizedText? Note, int? Capacity, int? AreaSquareMetres, string? Hours = null);

/// <summary>A typed service with what is known about its terms.</summary>
/// <param name="Code">Taxonomy code.</param>
/// <param name="Terms">Null where no source says whether it is free.</param>
/// <param name="NeedsCard">Whether a library card is needed; null: not known.</param>
/// <param name="SpaceType">Taxonomy code of the space it is offered in; null: not tied to one.</param>
/// <param name="Hours">The service's own hours in OSM syntax; null: those of the library.</param>
public sealed record ServiceOffering(
    string Code, LocalizedText? Name, LocalizedText? Note, ServiceTerms? Terms, bool? NeedsCard = null, string? SpaceType = null, string? Hours = null);

/// <summary>Whether a service costs the visitor anything.</summary>
public enum ServiceTerms
{
    Free,
    Paid,
}

/// <summary>Three-valued accessibility: a criterion is true (yes), false (no) or absent (not known).</summary>
public sealed record Accessibility(IReadOnlyDictionary<string, bool> Criteria, LocalizedText? Note);

/// <summary>A public transport stop near the library.</summary>
/// <param name="Mode">bus, tram, train or metro.</param>
/// <param name="Lines">Null where not known.</param>
/// <param name="DistanceMetres">Straight line, metres; 0: in the same building; null: not known.</param>
public sealed record TransportStop(string Mode, string Stop, IReadOnlyList<string>? Lines, int? DistanceMetres, string Source);

/// <summary>Where a fact comes from. The address is null where the page was not recorded.</summary>
public sealed record Source(string? Url, LocalizedText Note);
