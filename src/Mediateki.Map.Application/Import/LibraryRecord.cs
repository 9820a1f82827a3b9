using System.Text.Json;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Import;

/// <summary>Writes a library in the data format that <see cref="LibraryFormat"/> reads.</summary>
internal static class LibraryRecord
{
    /// <summary>The areas of facts whose confidence a record states, in order.</summary>
    public static readonly IReadOnlyList<string> ConfidenceAreas =
        ["location", "address", "postcode", "contact", "website", "hours", "spaces", "opened_year"];

    public static void Write(Utf8JsonWriter writer, Library library)
    {
        writer.WriteStartObject();
        writer.WriteString("slug", library.Id.Slug);
        writer.Localized("name", library.Name);
        writer.WriteString("short_name", library.ShortName);
        writer.WriteString("institution", library.Institution);
        writer.WriteString("kind", CodeTables.Kinds.Code(library.Kind));
        writer.WriteBoolean("is_mediateka", library.IsMediateka);
        writer.WriteString("catalogue_role", CodeTables.Roles.Code(library.Role));
        writer.Localized("reason", library.Reason);
        WriteAddress(writer, library.Address);
        WritePlacement(writer, library.Placement);
        writer.Number("opened_year", library.OpenedYear);
        writer.Number("institution_founded", library.InstitutionFounded);
        WriteBuilding(writer, library.Building);
        writer.List("awards", library.Awards, award =>
        {
            writer.Localized("name", award.Name);
            writer.Number("year", award.Year);
        });
        WriteContact(writer, library.Contact);
        WriteHours(writer, library.Hours);
        writer.List("spaces", library.Spaces, space => WriteSpace(writer, space));
        writer.List("services", library.Services, service => WriteService(writer, service));
        WriteAccessibility(writer, library.Accessibility);
        writer.List("public_transport", library.PublicTransport, stop => WriteStop(writer, stop));
        writer.Localized("summary", library.Summary);
        writer.Localized("description", library.Description);
        writer.Texts("topics", library.Topics);
        writer.Texts("tags", library.Tags);
        writer.WriteBoolean("needs_enrichment", library.NeedsEnrichment);
        writer.List("sources", library.Sources, source =>
        {
            writer.Text("url", source.Url);
            writer.Localized("note", "note_en", "note_uk", source.Note);
        });
        WriteConfidence(writer, library.Confidence);
        writer.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter writer, Address address)
    {
        writer.WriteStartObject("address");
        writer.Text("street", address.Street);
        writer.Localized("venue", address.Venue);
        writer.Text("postcode", address.Postcode);
        writer.WriteString("city", address.City);
        writer.WriteString("municipality", address.Municipality);
        writer.WriteString("voivodeship", address.Voivodeship);
        writer.WriteString("country", address.Country);
        writer.WriteEndObject();
    }

    private static void WritePlacement(Utf8JsonWriter writer, Placement? placement)
    {
        writer.WriteStartObject("location");
        if (placement is null)
        {
            writer.WriteNull("lat");
            writer.WriteNull("lon");
            writer.WriteNull("confidence");
            writer.WriteNull("source");
        }
        else
        {
            writer.WriteNumber("lat", placement.Point.Latitude);
            writer.WriteNumber("lon", placement.Point.Longitude);
            writer.WriteString("confidence", CodeTables.Confidences.Code(placement.Confidence));
            writer.WriteString("source", placement.Source);
        }
        writer.WriteEndObject();
    }

    private static void WriteBuilding(Utf8JsonWriter writer, BuildingFacts building)
    {
        writer.WriteStartObject("building");
        writer.Text("architect", building.Architect);
        writer.Number("floor_area_m2", building.FloorAreaSquareMetres);
        writer.Text("project_kind", building.Project is { } project ? CodeTables.Projects.Code(project) : null);
        writer.Localized("notes", building.Notes);
        writer.WriteEndObject();
    }

    private static void WriteContact(Utf8JsonWriter writer, Contact contact)
    {
        writer.WriteStartObject("contact");
        writer.Text("phone", contact.Phone);
        writer.Text("email", contact.Email);
        writer.Text("website", contact.Website);
        writer.Localized("note", contact.Note);
        writer.WriteEndObject();
    }

    private static void WriteHours(Utf8JsonWriter writer, SourcedHours hours)
    {
        writer.Text("opening_hours", hours.Expression);
        writer.Text("opening_hours_checked", hours.Confirmed?.ToString());
        writer.OptionalText("opening_hours_confirmed_by", hours.ConfirmedBy);
        writer.Text("opening_hours_source", hours.Source);
        writer.Localized("opening_hours_note", hours.Note);
        if (hours.Exceptions.Count > 0)
        {
            writer.List("opening_hours_exceptions", hours.Exceptions, exception =>
            {
                writer.WriteString("from", exception.From.ToString("yyyy-MM-dd", null));
                writer.WriteString("to", exception.To.ToString("yyyy-MM-dd", null));
                writer.WriteString("hours", exception.Hours);
                writer.Localized("reason", exception.Reason);
                writer.Text("source", exception.Source);
            });
        }
        writer.OptionalText("time_zone", hours.TimeZone == LibraryFormat.DefaultTimeZone ? null : hours.TimeZone);
    }

    private static void WriteSpace(Utf8JsonWriter writer, Space space)
    {
        writer.WriteString("type", space.Type);
        writer.Localized("name", space.Name);
        writer.Localized("note", space.Note);
        writer.Number("capacity", space.Capacity);
        writer.Number("area_m2", space.AreaSquareMetres);
        writer.OptionalText("opening_hours", space.Hours);
    }

    private static void WriteService(Utf8JsonWriter writer, ServiceOffering service)
    {
        writer.WriteString("code", service.Code);
        writer.Localized("name", service.Name);
        writer.Localized("note", service.Note);
        writer.Flag("free", service.Terms is null ? null : service.Terms == ServiceTerms.Free);
        if (service.NeedsCard is { } card)
        {
            writer.WriteBoolean("needs_card", card);
        }
        writer.OptionalText("space", service.SpaceType);
        writer.OptionalText("opening_hours", service.Hours);
    }

    private static void WriteAccessibility(Utf8JsonWriter writer, Accessibility accessibility)
    {
        writer.WriteStartObject("accessibility");
        foreach (var (criterion, met) in accessibility.Criteria.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            writer.WriteString(criterion, met ? "yes" : "no");
        }
        writer.WriteEndObject();
        writer.Localized("accessibility_note", accessibility.Note);
    }

    private static void WriteStop(Utf8JsonWriter writer, TransportStop stop)
    {
        writer.WriteString("mode", stop.Mode);
        writer.WriteString("stop", stop.Stop);
        if (stop.Lines is null)
        {
            writer.WriteNull("lines");
        }
        else
        {
            writer.Texts("lines", stop.Lines);
        }
        writer.Number("distance_m", stop.DistanceMetres);
        writer.WriteString("source", stop.Source);
    }

    private static void WriteConfidence(Utf8JsonWriter writer, IReadOnlyDictionary<string, Confidence> confidence)
    {
        writer.WriteStartObject("confidence");
        foreach (var area in ConfidenceAreas)
        {
            writer.Text(area, confidence.TryGetValue(area, out var level) ? CodeTables.Confidences.Code(level) : null);
        }
        writer.WriteEndObject();
    }
}
