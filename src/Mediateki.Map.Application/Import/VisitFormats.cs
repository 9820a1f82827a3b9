using System.Collections.Frozen;
using System.Text.Json;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Application.Import;

/// <summary>visits/SLUG.json.</summary>
internal static class VisitFormat
{
    private static readonly FrozenSet<string> PartsOfMonth = new[] { "early", "middle", "late" }.ToFrozenSet();

    public static Visit Read(RecordReader record, TaxonomyCodes codes)
    {
        var visit = new Visit
        {
            Slug = record.Slug("slug"),
            Status = record.RequiredChoice("status", CodeTables.VisitStatuses),
            Title = record.RequiredLocalized("title"),
            Organiser = record.RequiredText("organiser"),
            ProjectName = record.RequiredLocalized("project_name"),
            WorkshopTitle = record.Localized("workshop_title"),
            Participants = record.Localized("participants"),
            ParticipantsCount = record.Number("participants_count", 1, 10_000),
            Date = ReadDate(record.Object("date")),
            Stops = record.List("stops", ReadStop),
            StopsOrderKnown = record.RequiredFlag("stops_order_known"),
            Route = record.Text("route"),
            Topics = record.Texts("topics", codes.Topics),
            Report = ReadParagraphs(record),
            Funding = record.Localized("funding"),
            Photos = record.List("photos", ReadPhoto),
            Sources = record.List("sources", ReadSource),
        };
        record.NoOthers();
        return visit;
    }

    public static void Write(Utf8JsonWriter writer, Visit visit)
    {
        writer.WriteStartObject();
        writer.WriteString("slug", visit.Slug);
        writer.WriteString("status", CodeTables.VisitStatuses.Code(visit.Status));
        writer.Localized("title", visit.Title);
        writer.WriteString("organiser", visit.Organiser);
        writer.Localized("project_name", visit.ProjectName);
        writer.Localized("workshop_title", visit.WorkshopTitle);
        writer.Localized("participants", visit.Participants);
        writer.Number("participants_count", visit.ParticipantsCount);
        writer.WriteStartObject("date");
        writer.Number("year", visit.Date.Year);
        writer.Number("month", visit.Date.Month);
        writer.Text("part_of_month", visit.Date.PartOfMonth);
        writer.Localized("text", visit.Date.Text);
        writer.WriteEndObject();
        writer.List("stops", visit.Stops, stop =>
        {
            writer.WriteString("library", stop.Library.Slug);
            writer.WriteString("name_in_source", stop.NameInSource);
        });
        writer.WriteBoolean("stops_order_known", visit.StopsOrderKnown);
        writer.Text("route", visit.Route);
        writer.Texts("topics", visit.Topics);
        WriteParagraphs(writer, visit);
        writer.Localized("funding", visit.Funding);
        writer.List("photos", visit.Photos, photo =>
        {
            writer.WriteString("file", photo.File);
            writer.Localized("description", photo.Description);
            writer.WriteString("author", photo.Author);
            writer.WriteString("licence", photo.Licence);
        });
        writer.List("sources", visit.Sources, source =>
        {
            writer.Text("url", source.Url);
            writer.Localized("note", "note_en", "note_uk", source.Note);
        });
        writer.WriteEndObject();
    }

    private static VisitDate ReadDate(RecordReader record)
    {
        var date = new VisitDate(
            record.Number("year", 1990, 2100), record.Number("month", 1, 12), record.Code("part_of_month", PartsOfMonth), record.RequiredLocalized("text"));
        record.NoOthers();
        return date;
    }

    private static VisitStop ReadStop(RecordReader record)
    {
        var stop = new VisitStop(new(record.Slug("library")), record.RequiredText("name_in_source"));
        record.NoOthers();
        return stop;
    }

    private static VisitPhoto ReadPhoto(RecordReader record)
    {
        var photo = new VisitPhoto(
            record.RequiredText("file"), record.RequiredLocalized("description"), record.RequiredText("author"), record.RequiredText("licence"));
        record.NoOthers();
        return photo;
    }

    private static VisitSource ReadSource(RecordReader record)
    {
        var source = new VisitSource(record.Url("url"), record.RequiredLocalized("note", "note_en", "note_uk"));
        record.NoOthers();
        return source;
    }

    private static List<Domain.LocalizedText> ReadParagraphs(RecordReader record)
    {
        var (polish, english) = (record.Texts("report_pl"), record.Texts("report_en"));
        var ukrainian = record.Texts("report_uk", required: false);
        if (polish.Count != english.Count || (ukrainian.Count > 0 && ukrainian.Count != polish.Count))
        {
            record.Report("report_en", ImportProblemKind.MissingTranslation, $"{polish.Count} / {english.Count} / {ukrainian.Count}");
        }
        return [.. polish.Select((text, i) => new Domain.LocalizedText(text, english.ElementAtOrDefault(i), ukrainian.ElementAtOrDefault(i)))];
    }

    private static void WriteParagraphs(Utf8JsonWriter writer, Visit visit)
    {
        writer.Texts("report_pl", visit.Report.Select(p => p.Pl));
        writer.Texts("report_en", visit.Report.Select(p => p.En).OfType<string>());
        if (visit.Report.Any(p => p.Uk is not null))
        {
            writer.Texts("report_uk", visit.Report.Select(p => p.Uk).OfType<string>());
        }
    }
}

/// <summary>ideas.json: a list.</summary>
internal static class IdeaFormat
{
    public static Idea Read(RecordReader record, TaxonomyCodes codes)
    {
        var idea = new Idea(
            record.Slug("slug"), record.RequiredCode("space_type", codes.Spaces), record.Texts("services", codes.Services), record.Texts("topics", codes.Topics),
            record.RequiredLocalized("challenge"), record.RequiredLocalized("idea"), record.RequiredLocalized("how_to_try"),
            [.. record.Texts("seen_at").Select(slug => new Domain.LibraryId(slug))]);
        record.NoOthers();
        return idea;
    }

    public static void Write(Utf8JsonWriter writer, Idea idea)
    {
        writer.WriteStartObject();
        writer.WriteString("slug", idea.Slug);
        writer.WriteString("space_type", idea.SpaceType);
        writer.Texts("services", idea.Services);
        writer.Texts("topics", idea.Topics);
        writer.Localized("challenge", idea.Challenge);
        writer.Localized("idea", idea.Proposal);
        writer.Localized("how_to_try", idea.HowToTry);
        writer.Texts("seen_at", idea.SeenAt.Select(id => id.Slug));
        writer.WriteEndObject();
    }
}

/// <summary>The groups of questions.json.</summary>
internal static class QuestionFormat
{
    public static QuestionGroup Read(RecordReader record, TaxonomyCodes codes)
    {
        var group = new QuestionGroup(
            record.RequiredText("code"), record.RequiredLocalized("title"), record.Texts("topics", codes.Topics), record.Texts("spaces", codes.Spaces),
            record.Texts("services", codes.Services), record.List("questions", ReadQuestion));
        record.NoOthers();
        return group;
    }

    public static void Write(Utf8JsonWriter writer, QuestionGroup group)
    {
        writer.WriteStartObject();
        writer.WriteString("code", group.Code);
        writer.Localized("title", group.Title);
        writer.Texts("topics", group.Topics);
        writer.Texts("spaces", group.Spaces);
        writer.Texts("services", group.Services);
        writer.List("questions", group.Questions, question =>
        {
            writer.WriteString("id", question.Id);
            writer.Localized("pl", "en", "uk", question.Text);
        });
        writer.WriteEndObject();
    }

    private static Question ReadQuestion(RecordReader record)
    {
        var question = new Question(record.RequiredText("id"), record.RequiredLocalized("pl", "en", "uk"));
        record.NoOthers();
        return question;
    }
}
