using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Web.Api;

/// <summary>Postal address.</summary>
/// <param name="Street">Street and number.</param>
/// <param name="Venue">The mall, station or school the library lies in.</param>
/// <param name="Postcode">Like "40-003".</param>
/// <param name="City">Polish name.</param>
/// <param name="Municipality">Polish name.</param>
/// <param name="Voivodeship">Polish name in lower case.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record AddressAnswer(
    string? Street, TextAnswer? Venue, string? Postcode, string City, string Municipality, string Voivodeship, string Country)
{
    public static AddressAnswer Of(Address address) => new(
        address.Street, TextAnswer.Find(address.Venue), address.Postcode, address.City, address.Municipality, address.Voivodeship, address.Country);
}

/// <summary>Where a library stands, in degrees (WGS 84), and how that is known.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Confidence">High: the library or its building; medium: house number; low: within about 250 m.</param>
/// <param name="Source">Where the position comes from, in Polish.</param>
internal sealed record LocationAnswer(double Latitude, double Longitude, Confidence Confidence, string Source);

/// <summary>Facts about the building.</summary>
/// <param name="Architect">Name of a person or an office.</param>
/// <param name="FloorAreaSquareMetres">The library's part where known, in square metres.</param>
/// <param name="Project">How the present venue came to be.</param>
/// <param name="Notes">More, in words.</param>
internal sealed record BuildingAnswer(string? Architect, int? FloorAreaSquareMetres, ProjectKind? Project, TextAnswer? Notes);

/// <summary>A prize or distinction.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Year">Null where no source gives it.</param>
internal sealed record AwardAnswer(TextAnswer Name, int? Year);

/// <summary>Ways to reach the library.</summary>
/// <param name="Phone">International form.</param>
/// <param name="Email">Of the institution, never of a person.</param>
/// <param name="Website">Absolute address.</param>
/// <param name="Note">Age of the details.</param>
internal sealed record ContactAnswer(string? Phone, string? Email, string? Website, TextAnswer? Note);

/// <summary>Opening hours and how far to trust them. Public holidays that the expression does not name are not confirmed.</summary>
/// <param name="Expression">OpenStreetMap syntax; null: not known.</param>
/// <param name="TimeZone">IANA id.</param>
/// <param name="Confirmed">A date, a month or a year ("2025-12-03", "2025-12", "2020"); null: undated.</param>
/// <param name="ConfirmedBy">"library" where the library itself confirmed them; null: an editor, from the source.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Note">More, in words.</param>
/// <param name="Exceptions">Days that differ; they win over the expression.</param>
internal sealed record HoursAnswer(
    string? Expression, string TimeZone, string? Confirmed, string? ConfirmedBy, string? Source, TextAnswer? Note, IReadOnlyList<HoursExceptionAnswer> Exceptions)
{
    public static HoursAnswer Of(SourcedHours hours) => new(
        hours.Expression, hours.TimeZone, hours.Confirmed?.ToString(), hours.ConfirmedBy, hours.Source, TextAnswer.Find(hours.Note),
        [.. hours.Exceptions.Select(e => new HoursExceptionAnswer(e.From, e.To, e.Hours, TextAnswer.Find(e.Reason), e.Source))]);
}

/// <summary>Other hours on some days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Hours">OpenStreetMap syntax for those days ("10:00-14:00", "off").</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Where that is known from.</param>
internal sealed record HoursExceptionAnswer(DateOnly From, DateOnly To, string Hours, TextAnswer? Reason, string? Source);

/// <summary>A space; a library may have several of a type.</summary>
/// <param name="Type">Code of the taxonomy.</param>
/// <param name="Name">Its name on the spot.</param>
/// <param name="Note">More, in words.</param>
/// <param name="Capacity">People.</param>
/// <param name="AreaSquareMetres">Square metres.</param>
/// <param name="Hours">Its own hours in OpenStreetMap syntax; null: those of the library.</param>
internal sealed record SpaceAnswer(string Type, TextAnswer? Name, TextAnswer? Note, int? Capacity, int? AreaSquareMetres, string? Hours)
{
    public static SpaceAnswer Of(Space space) =>
        new(space.Type, TextAnswer.Find(space.Name), TextAnswer.Find(space.Note), space.Capacity, space.AreaSquareMetres, space.Hours);
}

/// <summary>A service with what is known about its terms.</summary>
/// <param name="Code">Code of the taxonomy.</param>
/// <param name="Name">Its name on the spot.</param>
/// <param name="Note">More, in words.</param>
/// <param name="Terms">Null where no source says whether it is free.</param>
/// <param name="NeedsCard">Whether a library card is needed.</param>
/// <param name="SpaceType">Code of the space it is offered in; null: not tied to one.</param>
/// <param name="Hours">Its own hours in OpenStreetMap syntax; null: those of the library.</param>
internal sealed record ServiceAnswer(
    string Code, TextAnswer? Name, TextAnswer? Note, ServiceTerms? Terms, bool? NeedsCard, string? SpaceType, string? Hours)
{
    public static ServiceAnswer Of(ServiceOffering service) => new(
        service.Code, TextAnswer.Find(service.Name), TextAnswer.Find(service.Note), service.Terms, service.NeedsCard, service.SpaceType, service.Hours);
}

/// <summary>Accessibility, criterion by criterion.</summary>
/// <param name="Criteria">Every criterion of the taxonomy: true (yes), false (no) or null (not known).</param>
/// <param name="Note">More, in words.</param>
internal sealed record AccessibilityAnswer(IReadOnlyDictionary<string, bool?> Criteria, TextAnswer? Note)
{
    public static AccessibilityAnswer Of(Accessibility accessibility, Taxonomy taxonomy) => new(
        taxonomy.Accessibility.ToDictionary(term => term.Code, term => accessibility.Criteria.TryGetValue(term.Code, out var met) ? met : (bool?)null),
        TextAnswer.Find(accessibility.Note));
}

/// <summary>A stop of public transport near the library.</summary>
/// <param name="Mode">bus, tram, train or metro.</param>
/// <param name="Stop">Name of the stop.</param>
/// <param name="Lines">Null where not known.</param>
/// <param name="DistanceMetres">Straight line in metres; 0: in the same building.</param>
/// <param name="Source">Where that is known from.</param>
internal sealed record StopAnswer(string Mode, string Stop, IReadOnlyList<string>? Lines, int? DistanceMetres, string Source);

/// <summary>Where facts come from.</summary>
/// <param name="Url">Null where the page was not recorded.</param>
/// <param name="Note">What was taken from it.</param>
internal sealed record SourceAnswer(string? Url, TextAnswer Note);
