using System.Collections.Frozen;
using System.Text.Json;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Import;

/// <summary>taxonomy.json: every label in Polish, English and Ukrainian.</summary>
internal static class TaxonomyFormat
{
    public static Taxonomy Read(RecordReader file)
    {
        file.Number("schema_version", 1, 1);
        var intentions = file.List("intentions", r => Term(r, (code, label) => new IntentionTerm(code, label, r.RequiredLocalized("description"))));
        var intentionCodes = intentions.Select(i => i.Code).ToFrozenSet();
        var spaces = file.List("spaces", r => Term(r, (code, label) => new SpaceTerm(
            code, label, r.Texts("four_space", intentionCodes), r.RequiredLocalized("description"), r.RequiredText("icon"), r.Text("osm"))));
        var kinds = file.List("service_kinds", r => Term(r, (code, label) => new ServiceKindTerm(code, label, r.RequiredText("icon"))));
        var kindCodes = kinds.Select(k => k.Code).ToFrozenSet();
        var services = file.List("services", r => Term(r, (code, label) => new ServiceTerm(
            code, r.RequiredCode("kind", kindCodes), label, r.RequiredLocalized("description"), r.RequiredText("icon"), r.Text("osm"))));
        var topics = file.List("topics", r => Term(r, (code, label) => new TopicTerm(code, label)));
        var accessibility = file.List("accessibility", r => Term(r, (code, label) => new AccessibilityTerm(
            code, label, r.RequiredLocalized("question"), r.RequiredText("icon"), r.Text("osm"))));
        var tags = file.List("tags", r => Term(r, (code, label) => new TagTerm(code, label)));
        file.NoOthers();
        var taxonomy = new Taxonomy(intentions, spaces, kinds, services, topics, accessibility, tags);
        ReportRepeatedCodes(taxonomy, file);
        return taxonomy;
    }

    public static void Write(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schema_version", 1);
        writer.List("intentions", taxonomy.Intentions, t =>
        {
            Label(writer, t.Code, t.Label);
            writer.Localized("description", t.Description);
        });
        writer.List("spaces", taxonomy.Spaces, t =>
        {
            Label(writer, t.Code, t.Label);
            writer.Texts("four_space", t.Intentions);
            writer.Localized("description", t.Description);
            writer.WriteString("icon", t.Icon);
            writer.OptionalText("osm", t.Osm);
        });
        writer.List("service_kinds", taxonomy.ServiceKinds, t =>
        {
            Label(writer, t.Code, t.Label);
            writer.WriteString("icon", t.Icon);
        });
        writer.List("services", taxonomy.Services, t =>
        {
            writer.WriteString("code", t.Code);
            writer.WriteString("kind", t.Kind);
            writer.Localized("pl", "en", "uk", t.Label);
            writer.Localized("description", t.Description);
            writer.WriteString("icon", t.Icon);
            writer.OptionalText("osm", t.Osm);
        });
        writer.List("topics", taxonomy.Topics, t => Label(writer, t.Code, t.Label));
        writer.List("accessibility", taxonomy.Accessibility, t =>
        {
            Label(writer, t.Code, t.Label);
            writer.Localized("question", t.Question);
            writer.WriteString("icon", t.Icon);
            writer.OptionalText("osm", t.Osm);
        });
        writer.List("tags", taxonomy.Tags, t => Label(writer, t.Code, t.Label));
        writer.WriteEndObject();
    }

    private static void Label(Utf8JsonWriter writer, string code, LocalizedText label)
    {
        writer.WriteString("code", code);
        writer.Localized("pl", "en", "uk", label);
    }

    private static TTerm Term<TTerm>(RecordReader record, Func<string, LocalizedText, TTerm> create)
    {
        var label = record.RequiredLocalized("pl", "en", "uk");
        if (label.Uk is null)
        {
            record.Report("uk", ImportProblemKind.MissingTranslation, "uk");
        }
        var term = create(record.RequiredText("code"), label);
        record.NoOthers();
        return term;
    }

    private static void ReportRepeatedCodes(Taxonomy taxonomy, RecordReader file)
    {
        var lists = new (string Field, IEnumerable<string> Codes)[]
        {
            ("intentions", taxonomy.Intentions.Select(t => t.Code)), ("spaces", taxonomy.Spaces.Select(t => t.Code)),
            ("service_kinds", taxonomy.ServiceKinds.Select(t => t.Code)), ("services", taxonomy.Services.Select(t => t.Code)),
            ("topics", taxonomy.Topics.Select(t => t.Code)), ("accessibility", taxonomy.Accessibility.Select(t => t.Code)),
            ("tags", taxonomy.Tags.Select(t => t.Code)),
        };
        foreach (var (field, codes) in lists)
        {
            foreach (var repeated in codes.GroupBy(c => c).Where(g => g.Count() > 1))
            {
                file.Report(field, ImportProblemKind.Duplicate, repeated.Key);
            }
        }
    }
}
