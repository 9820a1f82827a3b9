using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Libraries;

/// <summary>What a visitor asks for. Every part narrows (AND); an empty filter means the whole directory.</summary>
public sealed record LibraryFilter
{
    public static LibraryFilter Everything { get; } = new();

    /// <summary>Words that must all occur in a library's names, place, spaces, services or topics; null: any.</summary>
    public string? Text { get; init; }

    /// <summary>Taxonomy codes; a library must have a space of each, or of one where <see cref="AnySpace"/>.</summary>
    public CodeSet Spaces { get; init; } = CodeSet.Empty;

    /// <summary>One of <see cref="Spaces"/> is enough.</summary>
    public bool AnySpace { get; init; }

    /// <summary>Taxonomy codes; a library must offer each, or one where <see cref="AnyService"/>.</summary>
    public CodeSet Services { get; init; } = CodeSet.Empty;

    /// <summary>One of <see cref="Services"/> is enough.</summary>
    public bool AnyService { get; init; }

    /// <summary>Taxonomy codes; for each a library must have a space that serves it.</summary>
    public CodeSet Intentions { get; init; } = CodeSet.Empty;

    /// <summary>Criteria of accessibility that a library must be known to meet.</summary>
    public CodeSet Accessible { get; init; } = CodeSet.Empty;

    /// <summary>Criteria of accessibility that a library must not be known to miss: it meets them, or nobody knows.</summary>
    public CodeSet MaybeAccessible { get; init; } = CodeSet.Empty;

    /// <summary>Taxonomy codes; a study visit to the library must be about each.</summary>
    public CodeSet Topics { get; init; } = CodeSet.Empty;

    /// <summary>Null: of any kind.</summary>
    public LibraryKind? Kind { get; init; }

    /// <summary>Polish name in lower case ("śląskie"); null: any.</summary>
    public string? Voivodeship { get; init; }

    /// <summary>Polish name ("Katowice"), also in other case or without diacritics; null: any.</summary>
    public string? City { get; init; }

    /// <summary>Only libraries that meet the criterion of a mediateka.</summary>
    public bool MediatekaOnly { get; init; }

    /// <summary>Only venues opened in this year or later; those whose year is not known are left out. Null: whenever.</summary>
    public int? OpenedSince { get; init; }

    /// <summary>Only libraries of at least so many square metres; those whose area is not known are left out. Null: any.</summary>
    public int? AreaFrom { get; init; }

    /// <summary>Only libraries of at most so many square metres; those whose area is not known are left out. Null: any.</summary>
    public int? AreaTo { get; init; }

    /// <summary>Only libraries placed inside; null: anywhere, libraries without a place included.</summary>
    public BoundingBox? Area { get; init; }

    /// <summary>How long the way from <see cref="Origin"/> may be; null: however long. By itself it neither narrows nor orders.</summary>
    public WithinReach? Reach { get; init; }

    /// <summary>Only libraries placed where one can be in time, as the routing engine found it; null: wherever, also where the engine does not answer.</summary>
    public ReachableArea? Reached { get; init; }

    /// <summary>The place the visitor named, as written; null: none, or <see cref="Origin"/> was given by coordinates. By itself it neither narrows nor orders.</summary>
    public string? Near { get; init; }

    /// <summary>Where that place is: the nearest libraries come first where they are listed by relevance. Null: no place, or it is not known.</summary>
    public GeoPoint? Origin { get; init; }

    /// <summary>Only libraries placed within so many kilometres of <see cref="Origin"/> in a straight line; null: however far.</summary>
    public int? WithinKilometres { get; init; }

    /// <summary>Only libraries open at a time; null: whether open or not.</summary>
    public OpenAt? Open { get; init; }

    /// <summary>Leaves nothing out: puts libraries with the fewest known obstacles for this profile first where they are listed by relevance.</summary>
    public AccessProfile? Profile { get; init; }

    /// <summary>Leaves nothing out.</summary>
    public bool IsEmpty => Essence == Everything;

    /// <summary>For logs and messages of tests: the parts most asked for.</summary>
    public override string ToString() =>
        $"{nameof(LibraryFilter)} {{ {Text}; {string.Join(' ', Spaces)}; {string.Join(' ', Services)}; {Voivodeship}; {City}; {Near}; {Area} }}";

    /// <summary>The same libraries, in the way that names them alone: without what only orders them, or says nothing yet.</summary>
    public LibraryFilter Essence => this with
    {
        Profile = null,
        Near = null,
        Origin = WithinKilometres is null && Reach is null ? null : Origin,
        Reach = Origin is null ? null : Reach,
        WithinKilometres = Origin is null ? null : WithinKilometres,
        AnySpace = AnySpace && Spaces.Count > 1,
        AnyService = AnyService && Services.Count > 1,
    };
}

/// <summary>A length of way in time.</summary>
/// <param name="Mode">On foot, by car or by coach.</param>
/// <param name="Minutes">1 to <see cref="RoutingLimits.ReachMinutes"/>.</param>
public sealed record WithinReach(TravelMode Mode, int Minutes);

/// <summary>How a list is ordered.</summary>
public enum LibraryOrder
{
    /// <summary>
    /// Mediateki first, then by name; where words are sought, those that fit them best come before; where there is a place to be near to, the nearest first, whatever the words; where a time is asked for, those certain to be open before all others; where there is a profile of accessibility, by the fewest
    /// known obstacles before anything else.
    /// </summary>
    Relevance,

    /// <summary>By name, Polish collation.</summary>
    Name,

    /// <summary>By city, then name, Polish collation.</summary>
    City,

    /// <summary>Youngest venue first; libraries whose year is not known come last.</summary>
    Opened,
}
