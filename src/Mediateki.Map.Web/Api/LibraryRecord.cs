using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Web.Api;

/// <summary>Everything the catalogue knows about a library. Null means "not known", never "does not exist".</summary>
internal sealed record LibraryRecord
{
    /// <summary>Public, stable name.</summary>
    public required string Slug { get; init; }

    /// <summary>Full name.</summary>
    public required TextAnswer Name { get; init; }

    /// <summary>Label for maps and tight places.</summary>
    public required string ShortName { get; init; }

    /// <summary>The legal institution, in Polish.</summary>
    public required string Institution { get; init; }

    /// <summary>What sort of institution it is.</summary>
    public required LibraryKind Kind { get; init; }

    /// <summary>Whether it meets the catalogue's criterion of a mediateka.</summary>
    public required bool Mediateka { get; init; }

    /// <summary>The part it plays in the catalogue.</summary>
    public required CatalogueRole Role { get; init; }

    /// <summary>Why it is in the catalogue.</summary>
    public required TextAnswer Reason { get; init; }

    /// <summary>Postal address.</summary>
    public required AddressAnswer Address { get; init; }

    /// <summary>Null while nobody has placed it on the map.</summary>
    public required LocationAnswer? Location { get; init; }

    /// <summary>Facts about the building.</summary>
    public required BuildingAnswer Building { get; init; }

    /// <summary>Year in which the present venue opened, or reopened after a rebuild.</summary>
    public required int? OpenedYear { get; init; }

    /// <summary>Year in which the institution was founded.</summary>
    public required int? InstitutionFounded { get; init; }

    /// <summary>Prizes and distinctions of the present venue.</summary>
    public required IReadOnlyList<AwardAnswer> Awards { get; init; }

    /// <summary>Ways to reach the library.</summary>
    public required ContactAnswer Contact { get; init; }

    /// <summary>Opening hours and how far to trust them.</summary>
    public required HoursAnswer OpeningHours { get; init; }

    /// <summary>Its spaces; several may be of one type.</summary>
    public required IReadOnlyList<SpaceAnswer> Spaces { get; init; }

    /// <summary>What it offers.</summary>
    public required IReadOnlyList<ServiceAnswer> Services { get; init; }

    /// <summary>Three-valued, criterion by criterion.</summary>
    public required AccessibilityAnswer Accessibility { get; init; }

    /// <summary>Stops near the library.</summary>
    public required IReadOnlyList<StopAnswer> PublicTransport { get; init; }

    /// <summary>One sentence.</summary>
    public required TextAnswer Summary { get; init; }

    /// <summary>A few sentences.</summary>
    public required TextAnswer Description { get; init; }

    /// <summary>Codes of the topics a study visit here is about.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Codes of tags.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The sources gave little beyond name and position.</summary>
    public required bool ToBeCompleted { get; init; }

    /// <summary>Where the record comes from.</summary>
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }

    /// <summary>How sure the catalogue is, per area of facts ("location", "hours"); an area that is missing has no facts.</summary>
    public required IReadOnlyDictionary<string, Confidence> Confidence { get; init; }

    /// <summary>Address of the library's page in Polish.</summary>
    public required string ProfileUrl { get; init; }

    public static LibraryRecord Of(Library library, Taxonomy taxonomy, string profileUrl) => new()
    {
        Slug = library.Id.Slug,
        Name = TextAnswer.Of(library.Name),
        ShortName = library.ShortName,
        Institution = library.Institution,
        Kind = library.Kind,
        Mediateka = library.IsMediateka,
        Role = library.Role,
        Reason = TextAnswer.Of(library.Reason),
        Address = AddressAnswer.Of(library.Address),
        Location = library.Placement is { } place ? new(place.Point.Latitude, place.Point.Longitude, place.Confidence, place.Source) : null,
        Building = new(library.Building.Architect, library.Building.FloorAreaSquareMetres, library.Building.Project, TextAnswer.Find(library.Building.Notes)),
        OpenedYear = library.OpenedYear,
        InstitutionFounded = library.InstitutionFounded,
        Awards = [.. library.Awards.Select(award => new AwardAnswer(TextAnswer.Of(award.Name), award.Year))],
        Contact = new(library.Contact.Phone, library.Contact.Email, library.Contact.Website, TextAnswer.Find(library.Contact.Note)),
        OpeningHours = HoursAnswer.Of(library.Hours),
        Spaces = [.. library.Spaces.Select(SpaceAnswer.Of)],
        Services = [.. library.Services.Select(ServiceAnswer.Of)],
        Accessibility = AccessibilityAnswer.Of(library.Accessibility, taxonomy),
        PublicTransport = [.. library.PublicTransport.Select(stop => new StopAnswer(stop.Mode, stop.Stop, stop.Lines, stop.DistanceMetres, stop.Source))],
        Summary = TextAnswer.Of(library.Summary),
        Description = TextAnswer.Of(library.Description),
        Topics = library.Topics,
        Tags = library.Tags,
        ToBeCompleted = library.NeedsEnrichment,
        Sources = [.. library.Sources.Select(source => new SourceAnswer(source.Url, TextAnswer.Of(source.Note)))],
        Confidence = library.Confidence,
        ProfileUrl = profileUrl,
    };
}

/// <summary>A text in the languages it exists in; null where nobody has written it yet.</summary>
/// <param name="Pl">Polish; always there.</param>
/// <param name="En">English.</param>
/// <param name="Uk">Ukrainian.</param>
internal sealed record TextAnswer(string Pl, string? En, string? Uk)
{
    public static TextAnswer Of(LocalizedText text) => new(text.Pl, text.En, text.Uk);

    public static TextAnswer? Find(LocalizedText? text) => text is null ? null : Of(text);
}
