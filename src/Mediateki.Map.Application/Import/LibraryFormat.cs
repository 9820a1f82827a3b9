using System.Text.RegularExpressions;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Import;

/// <summary>Reads a library record (libraries/SLUG.json); <see cref="LibraryRecord"/> writes it.</summary>
internal static partial class LibraryFormat
{
    public const string DefaultTimeZone = "Europe/Warsaw";
    private static readonly HashSet<string> TransportModes = ["bus", "tram", "train", "metro"];

    public static Library Read(RecordReader record, TaxonomyCodes codes)
    {
        var address = ReadAddress(record.Object("address"));
        var library = new Library
        {
            Id = new(record.Slug("slug")),
            Name = record.RequiredLocalized("name"),
            ShortName = record.RequiredText("short_name"),
            Institution = record.RequiredText("institution"),
            Kind = record.RequiredChoice("kind", CodeTables.Kinds),
            IsMediateka = record.RequiredFlag("is_mediateka"),
            Role = record.RequiredChoice("catalogue_role", CodeTables.Roles),
            Reason = record.RequiredLocalized("reason"),
            Address = address,
            Placement = ReadPlacement(record.Object("location"), address.Country),
            OpenedYear = record.Number("opened_year", 1000, 2100),
            InstitutionFounded = record.Number("institution_founded", 1000, 2100),
            Building = ReadBuilding(record.Object("building")),
            Awards = record.List("awards", ReadAward),
            Contact = ReadContact(record.Object("contact")),
            Hours = ReadHours(record),
            Spaces = record.List("spaces", r => ReadSpace(r, codes)),
            Services = record.List("services", r => ReadService(r, codes)),
            Accessibility = ReadAccessibility(record, codes),
            PublicTransport = record.List("public_transport", ReadStop),
            Summary = record.RequiredLocalized("summary"),
            Description = record.RequiredLocalized("description"),
            Topics = record.Texts("topics", codes.Topics),
            Tags = record.Texts("tags", codes.Tags),
            NeedsEnrichment = record.RequiredFlag("needs_enrichment"),
            Sources = record.List("sources", ReadSource),
            Confidence = ReadConfidence(record.Object("confidence")),
        };
        record.NoOthers();
        return library;
    }

    private static Address ReadAddress(RecordReader record)
    {
        var address = new Address(
            record.Text("street"), record.Localized("venue"), record.Matching("postcode", PostcodePattern(), "postcode"), record.RequiredText("city"),
            record.RequiredText("municipality"), record.RequiredText("voivodeship"),
            record.Matching("country", CountryPattern(), "ISO 3166-1 alpha-2") ?? "PL");
        record.NoOthers();
        return address;
    }

    private static Placement? ReadPlacement(RecordReader record, string country)
    {
        var (latitude, longitude) = (record.Decimal("lat"), record.Decimal("lon"));
        var confidence = record.Choice("confidence", CodeTables.Confidences);
        var source = record.Text("source");
        record.NoOthers();
        if (latitude is null && longitude is null)
        {
            return null;
        }
        if (latitude is not { } lat || longitude is not { } lon || !GeoPoint.IsValid(lat, lon))
        {
            record.Report("lat", ImportProblemKind.BadValue, $"{latitude}, {longitude} (WGS 84)");
            return null;
        }
        var point = new GeoPoint(lat, lon);
        if (record.Judges && !CountryOutlines.Contain(country, point))
        {
            record.Report("lat", ImportProblemKind.OutsideCountry, FormattableString.Invariant($"{lat}, {lon} ({country})"));
        }
        if (source is null)
        {
            record.Report("source", ImportProblemKind.MissingField, "source");
        }
        return new(point, confidence ?? Confidence.Low, source ?? "");
    }

    private static BuildingFacts ReadBuilding(RecordReader record)
    {
        var building = new BuildingFacts(
            record.Text("architect"), record.Number("floor_area_m2", 1, 1_000_000), record.Choice("project_kind", CodeTables.Projects), record.Localized("notes"));
        record.NoOthers();
        return building;
    }

    private static Award ReadAward(RecordReader record)
    {
        var award = new Award(record.RequiredLocalized("name"), record.Number("year", 1900, 2100));
        record.NoOthers();
        return award;
    }

    private static Contact ReadContact(RecordReader record)
    {
        var contact = new Contact(
            record.Matching("phone", PhonePattern(), "+48 …"), record.Matching("email", EmailPattern(), "e-mail"), record.Url("website"), record.Localized("note"));
        record.NoOthers();
        return contact;
    }

    private static SourcedHours ReadHours(RecordReader record)
    {
        var expression = OpeningHoursText(record, "opening_hours");
        var confirmedText = record.Text("opening_hours_checked");
        var confirmed = PartialDate.Parse(confirmedText);
        if (confirmedText is not null && confirmed is null)
        {
            record.Report("opening_hours_checked", ImportProblemKind.BadValue, $"{confirmedText} (YYYY, YYYY-MM, YYYY-MM-DD)");
        }
        var source = record.Text("opening_hours_source");
        if (expression is not null && source is null)
        {
            record.Report("opening_hours_source", ImportProblemKind.MissingField, "opening_hours_source");
        }
        var zone = record.Text("time_zone") ?? DefaultTimeZone;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            record.Report("time_zone", ImportProblemKind.UnknownCode, zone);
        }
        return new(
            expression, confirmed, record.Text("opening_hours_confirmed_by"), source, record.Localized("opening_hours_note"),
            record.List("opening_hours_exceptions", ReadException, required: false), zone);
    }

    private static HoursException ReadException(RecordReader record)
    {
        var from = ReadDate(record, "from");
        var to = record.Has("to") ? ReadDate(record, "to") : from;
        if (to < from)
        {
            record.Report("to", ImportProblemKind.BadValue, $"{to:yyyy-MM-dd} < {from:yyyy-MM-dd}");
        }
        var exception = new HoursException(
            from, to, OpeningHoursText(record, "hours") ?? record.RequiredText("hours"), record.Localized("reason"), record.Text("source"));
        record.NoOthers();
        return exception;
    }

    private static DateOnly ReadDate(RecordReader record, string field)
    {
        var text = record.RequiredText(field);
        if (PartialDate.Parse(text) is { Day: not null } date)
        {
            return date.Earliest;
        }
        record.Report(field, ImportProblemKind.BadValue, $"{text} (YYYY-MM-DD)");
        return DateOnly.MinValue;
    }

    /// <summary>An <c>opening_hours</c> string, which must be one that can be read.</summary>
    private static string? OpeningHoursText(RecordReader record, string field)
    {
        var text = record.Text(field);
        if (text is not null && record.Judges && OpeningHoursExpression.Parse(text).Expression is null)
        {
            record.Report(field, ImportProblemKind.BadOpeningHours, text);
        }
        return text;
    }

    private static Space ReadSpace(RecordReader record, TaxonomyCodes codes)
    {
        var space = new Space(
            record.RequiredCode("type", codes.Spaces), record.Localized("name"), record.Localized("note"),
            record.Number("capacity", 1, 100_000), record.Number("area_m2", 1, 1_000_000), OpeningHoursText(record, "opening_hours"));
        record.NoOthers();
        return space;
    }

    private static ServiceOffering ReadService(RecordReader record, TaxonomyCodes codes)
    {
        var service = new ServiceOffering(
            record.RequiredCode("code", codes.Services), record.Localized("name"), record.Localized("note"),
            record.Flag("free") switch { true => ServiceTerms.Free, false => ServiceTerms.Paid, null => null },
            record.Flag("needs_card"), record.Code("space", codes.Spaces), OpeningHoursText(record, "opening_hours"));
        record.NoOthers();
        return service;
    }

    private static Accessibility ReadAccessibility(RecordReader record, TaxonomyCodes codes)
    {
        var criteria = new Dictionary<string, bool>(StringComparer.Ordinal);
        var table = record.Object("accessibility");
        foreach (var (criterion, answer) in table.Entries())
        {
            if (!codes.Accessibility.Contains(criterion))
            {
                table.Report(criterion, ImportProblemKind.UnknownCode, criterion);
            }
            else if (answer is "yes" or "no")
            {
                criteria[criterion] = answer == "yes";
            }
            else if (answer is not null)
            {
                table.Report(criterion, ImportProblemKind.UnknownCode, $"{answer} (yes, no)");
            }
        }
        return new(criteria, record.Localized("accessibility_note"));
    }

    private static TransportStop ReadStop(RecordReader record)
    {
        var stop = new TransportStop(
            record.RequiredCode("mode", TransportModes), record.RequiredText("stop"),
            record.Has("lines") ? record.Texts("lines") : null, record.Number("distance_m", 0, 100_000), record.RequiredText("source"));
        record.NoOthers();
        return stop;
    }

    private static Source ReadSource(RecordReader record)
    {
        var source = new Source(record.Url("url"), record.RequiredLocalized("note", "note_en", "note_uk"));
        record.NoOthers();
        return source;
    }

    private static Dictionary<string, Confidence> ReadConfidence(RecordReader record)
    {
        var confidence = new Dictionary<string, Confidence>(StringComparer.Ordinal);
        foreach (var (area, level) in record.Entries())
        {
            if (level is null)
            {
                continue;
            }
            if (!LibraryRecord.ConfidenceAreas.Contains(area))
            {
                record.Report(area, ImportProblemKind.UnknownField, area);
            }
            else if (CodeTables.Confidences.Find(level) is { } value)
            {
                confidence[area] = value;
            }
            else
            {
                record.Report(area, ImportProblemKind.UnknownCode, level);
            }
        }
        return confidence;
    }

    [GeneratedRegex(@"^[A-Z]{2}$")]
    private static partial Regex CountryPattern();

    [GeneratedRegex(@"^[0-9A-Z -]{3,12}$")]
    private static partial Regex PostcodePattern();

    [GeneratedRegex(@"^\+[0-9]{1,3}( [0-9]+)+( (ext\.|wew\.) [0-9]+)?$")]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"^[^@\s<>""]+@[^@\s<>""]+\.[^@\s<>""]+$")]
    private static partial Regex EmailPattern();
}
