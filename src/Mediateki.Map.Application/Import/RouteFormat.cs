using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Import;

/// <summary>routes/SLUG.json.</summary>
internal static class RouteFormat
{
    private static readonly FrozenSet<string> Transports = new[] { "coach", "car", "train", "walk", "public_transport", "mixed" }.ToFrozenSet();
    private static readonly FrozenSet<string> Weekdays = new[] { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su" }.ToFrozenSet();

    public static SuggestedRoute Read(RecordReader record, TaxonomyCodes codes)
    {
        var checkedText = record.Text("checked");
        var route = new SuggestedRoute
        {
            Slug = record.Slug("slug"),
            Title = record.RequiredLocalized("title"),
            Summary = record.RequiredLocalized("summary"),
            Topics = record.Texts("topics", codes.Topics),
            Transport = record.RequiredCode("transport", Transports),
            SuitableWeekdays = record.Texts("suitable_weekdays", Weekdays),
            BasedOnVisit = record.Text("based_on_visit"),
            DurationsAreSuggestions = record.RequiredFlag("durations_are_suggestions"),
            DurationsNote = record.Localized("durations_note"),
            Days = record.List("days", r => ReadDay(r, codes)),
            Notes = record.Localized("notes"),
            Checked = PartialDate.Parse(checkedText) is { Day: not null } date ? date.Earliest : null,
        };
        if (checkedText is not null && route.Checked is null)
        {
            record.Report("checked", ImportProblemKind.BadValue, $"{checkedText} (YYYY-MM-DD)");
        }
        record.NoOthers();
        return route;
    }

    public static void Write(Utf8JsonWriter writer, SuggestedRoute route)
    {
        writer.WriteStartObject();
        writer.WriteString("slug", route.Slug);
        writer.Localized("title", route.Title);
        writer.Localized("summary", route.Summary);
        writer.Texts("topics", route.Topics);
        writer.WriteString("transport", route.Transport);
        writer.Texts("suitable_weekdays", route.SuitableWeekdays);
        writer.Text("based_on_visit", route.BasedOnVisit);
        writer.WriteBoolean("durations_are_suggestions", route.DurationsAreSuggestions);
        writer.Localized("durations_note", route.DurationsNote);
        writer.List("days", route.Days, day => WriteDay(writer, day));
        writer.Localized("notes", route.Notes);
        writer.Text("checked", route.Checked?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static SuggestedDay ReadDay(RecordReader record, TaxonomyCodes codes)
    {
        var day = new SuggestedDay(
            record.Number("day", 1, 60) ?? 0, record.Localized("title"), record.RequiredCode("transport", Transports),
            ReadPlace(record.Object("start")), ReadPlace(record.Object("end")), record.List("stops", r => ReadStop(r, codes)));
        record.NoOthers();
        return day;
    }

    private static SuggestedPlace ReadPlace(RecordReader record)
    {
        var name = record.RequiredLocalized("name");
        var (latitude, longitude) = (record.Decimal("lat") ?? double.NaN, record.Decimal("lon") ?? double.NaN);
        var valid = GeoPoint.IsValid(latitude, longitude);
        if (!valid)
        {
            record.Report("lat", ImportProblemKind.BadValue, FormattableString.Invariant($"{latitude}, {longitude} (WGS 84)"));
        }
        var timeText = record.Text("time");
        var time = TimeOnly.TryParseExact(timeText, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : (TimeOnly?)null;
        if (timeText is not null && time is null)
        {
            record.Report("time", ImportProblemKind.BadValue, $"{timeText} (HH:MM)");
        }
        record.NoOthers();
        return new(name, valid ? new(latitude, longitude) : default, time);
    }

    private static SuggestedStop ReadStop(RecordReader record, TaxonomyCodes codes)
    {
        var stop = new SuggestedStop(
            new(record.Slug("library")), record.Number("visit_minutes", 5, 1440) ?? 0, record.RequiredLocalized("focus"),
            record.Texts("spaces", codes.Spaces), record.RequiredFlag("optional"));
        record.NoOthers();
        return stop;
    }

    private static void WriteDay(Utf8JsonWriter writer, SuggestedDay day)
    {
        writer.WriteNumber("day", day.Day);
        writer.Localized("title", day.Title);
        writer.WriteString("transport", day.Transport);
        WritePlace(writer, "start", day.Start);
        WritePlace(writer, "end", day.End);
        writer.List("stops", day.Stops, stop =>
        {
            writer.WriteString("library", stop.Library.Slug);
            writer.WriteNumber("visit_minutes", stop.VisitMinutes);
            writer.Localized("focus", stop.Focus);
            writer.Texts("spaces", stop.Spaces);
            writer.WriteBoolean("optional", stop.Optional);
        });
    }

    private static void WritePlace(Utf8JsonWriter writer, string field, SuggestedPlace place)
    {
        writer.WriteStartObject(field);
        writer.Localized("name", place.Name);
        writer.WriteNumber("lat", place.Point.Latitude);
        writer.WriteNumber("lon", place.Point.Longitude);
        writer.Text("time", place.Time?.ToString("HH:mm", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }
}
