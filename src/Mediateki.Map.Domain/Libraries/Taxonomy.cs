namespace Mediateki.Map.Domain.Libraries;

/// <summary>The words the catalogue describes libraries with. It is data: a new type of space is an entry, not code.</summary>
public sealed record Taxonomy(
    IReadOnlyList<IntentionTerm> Intentions,
    IReadOnlyList<SpaceTerm> Spaces,
    IReadOnlyList<ServiceKindTerm> ServiceKinds,
    IReadOnlyList<ServiceTerm> Services,
    IReadOnlyList<TopicTerm> Topics,
    IReadOnlyList<AccessibilityTerm> Accessibility,
    IReadOnlyList<TagTerm> Tags)
{
    /// <summary>A catalogue that has not been imported yet.</summary>
    public static Taxonomy Empty { get; } = new([], [], [], [], [], [], []);
}

/// <summary>
/// One of the four intentions of a library's space: inspiration, learning, meeting, performative (creating). The four-space model of
/// H. Jochumsen, C. Hvenegaard Rasmussen and D. Skot-Hansen, "The four spaces – a new model for the public library", New Library World 113 (2012).
/// </summary>
public sealed record IntentionTerm(string Code, LocalizedText Label, LocalizedText Description);

/// <summary>A type of space.</summary>
/// <param name="Intentions">Codes; at least one.</param>
/// <param name="Icon">Name of a Material icon.</param>
public sealed record SpaceTerm(string Code, LocalizedText Label, IReadOnlyList<string> Intentions, LocalizedText Description, string Icon, string? Osm);

/// <summary>A kind that services are grouped by.</summary>
public sealed record ServiceKindTerm(string Code, LocalizedText Label, string Icon);

/// <summary>A type of service.</summary>
/// <param name="Kind">Code of its <see cref="ServiceKindTerm"/>.</param>
public sealed record ServiceTerm(string Code, string Kind, LocalizedText Label, LocalizedText Description, string Icon, string? Osm);

/// <summary>A topic of study visits.</summary>
public sealed record TopicTerm(string Code, LocalizedText Label);

/// <summary>A criterion of accessibility and the question that settles it.</summary>
public sealed record AccessibilityTerm(string Code, LocalizedText Label, LocalizedText Question, string Icon, string? Osm);

/// <summary>A tag.</summary>
public sealed record TagTerm(string Code, LocalizedText Label);
