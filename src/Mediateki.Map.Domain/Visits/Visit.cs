namespace Mediateki.Map.Domain.Visits;

/// <summary>A study visit: announced, or past with its report.</summary>
public sealed record Visit
{
    /// <summary>ASCII kebab-case; stands in the address.</summary>
    public required string Slug { get; init; }

    public required VisitStatus Status { get; init; }

    public required LocalizedText Title { get; init; }

    public required string Organiser { get; init; }

    public required LocalizedText ProjectName { get; init; }

    public LocalizedText? WorkshopTitle { get; init; }

    public LocalizedText? Participants { get; init; }

    public int? ParticipantsCount { get; init; }

    public required VisitDate Date { get; init; }

    public IReadOnlyList<VisitStop> Stops { get; init; } = [];

    /// <summary>False where the source lists the stops without saying in which order they were seen.</summary>
    public bool StopsOrderKnown { get; init; }

    /// <summary>Slug of the suggested route made from this visit.</summary>
    public string? Route { get; init; }

    /// <summary>Taxonomy codes.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Paragraphs.</summary>
    public IReadOnlyList<LocalizedText> Report { get; init; } = [];

    public LocalizedText? Funding { get; init; }

    public IReadOnlyList<VisitPhoto> Photos { get; init; } = [];

    public IReadOnlyList<VisitSource> Sources { get; init; } = [];
}

/// <summary>Whether a visit is still to come.</summary>
public enum VisitStatus
{
    Planned,
    Completed,
}

/// <summary>When a visit was, as far as the source says; <paramref name="Text"/> says it in words, gaps included.</summary>
public sealed record VisitDate(int? Year, int? Month, string? PartOfMonth, LocalizedText Text);

/// <summary>A library seen on a visit, with the name the source gives it.</summary>
public sealed record VisitStop(LibraryId Library, string NameInSource);

/// <summary>A licensed photo of a report.</summary>
public sealed record VisitPhoto(string File, LocalizedText Description, string Author, string Licence);

/// <summary>Where the record of a visit comes from.</summary>
public sealed record VisitSource(string? Url, LocalizedText Note);
