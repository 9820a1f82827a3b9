using System.Text.Json;
using Mediateki.Map.Application.Persistence;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Microsoft.EntityFrameworkCore;

namespace Mediateki.Map.Application.Import;

/// <summary>Reads and merges what is not a library: taxonomy, visits, routes, ideas, questions.</summary>
internal sealed class ContentImport(ImportSource source)
{
    private readonly List<ContentRow> rows = [];
    private readonly List<(ImportedRecord Record, string Field, LibraryId Library)> references = [];

    /// <summary>Null when the folder has no taxonomy.</summary>
    public Taxonomy? ReadTaxonomy()
    {
        if (source.File("taxonomy.json") is not { } record)
        {
            return null;
        }
        var taxonomy = TaxonomyFormat.Read(record.Reader());
        Add(ContentKind.Taxonomy, "taxonomy", record, taxonomy, TaxonomyFormat.Write);
        return taxonomy;
    }

    public void ReadOthers(TaxonomyCodes codes)
    {
        foreach (var record in source.Folder("visits"))
        {
            var visit = VisitFormat.Read(record.Reader(), codes);
            Refer(record, "stops", visit.Stops.Select(s => s.Library));
            Add(ContentKind.Visit, visit.Slug, record, visit, VisitFormat.Write);
        }
        foreach (var record in source.Folder("routes"))
        {
            var route = RouteFormat.Read(record.Reader(), codes);
            Refer(record, "days", route.Days.SelectMany(d => d.Stops).Select(s => s.Library));
            Add(ContentKind.Route, route.Slug, record, route, RouteFormat.Write);
        }
        foreach (var record in source.Items("ideas.json", null))
        {
            var idea = IdeaFormat.Read(record.Reader(), codes);
            Refer(record, "seen_at", idea.SeenAt);
            Add(ContentKind.Idea, idea.Slug, record, idea, IdeaFormat.Write);
        }
        foreach (var record in source.Items("questions.json", "groups"))
        {
            var group = QuestionFormat.Read(record.Reader(), codes);
            Add(ContentKind.QuestionGroup, group.Code, record, group, QuestionFormat.Write);
        }
    }

    /// <summary>Reports each library that the content names and that neither the import nor the catalogue has.</summary>
    public async Task CheckReferencesAsync(CatalogueContext context, IReadOnlySet<string> imported, CancellationToken cancellationToken)
    {
        var open = references.Where(r => !imported.Contains(r.Library.Slug)).ToList();
        var slugs = open.Select(r => r.Library.Slug).Distinct().ToArray();
        var known = await context.Libraries.Where(l => slugs.Contains(l.Slug)).Select(l => l.Slug).ToListAsync(cancellationToken);
        foreach (var (record, field, library) in open.Where(r => !known.Contains(r.Library.Slug)))
        {
            record.Report(field, ImportProblemKind.UnknownReference, library.Slug);
        }
    }

    public async Task<ImportCounts> MergeAsync(CatalogueContext context, CancellationToken cancellationToken)
    {
        var present = await context.Content.ToDictionaryAsync(r => (r.Kind, r.Key), cancellationToken);
        int added = 0, changed = 0, unchanged = 0;
        foreach (var row in rows)
        {
            if (!present.TryGetValue((row.Kind, row.Key), out var old))
            {
                context.Add(row);
                added++;
            }
            else if (!old.ContentHash.AsSpan().SequenceEqual(row.ContentHash) || old.Position != row.Position)
            {
                context.Update(row);
                changed++;
            }
            else
            {
                unchanged++;
            }
        }
        await context.SaveChangesAsync(cancellationToken);
        return new(added, changed, unchanged);
    }

    private void Refer(ImportedRecord record, string field, IEnumerable<LibraryId> libraries) =>
        references.AddRange(libraries.Select(library => (record, field, library)));

    private void Add<T>(string kind, string key, ImportedRecord record, T content, Action<Utf8JsonWriter, T> write)
    {
        if (rows.Exists(r => r.Kind == kind && r.Key == key))
        {
            record.Report("slug", ImportProblemKind.Duplicate, key);
            return;
        }
        var utf8 = RecordWriter.ToUtf8(content, write);
        rows.Add(new()
        {
            Kind = kind,
            Key = key,
            Position = rows.Count(r => r.Kind == kind),
            ContentHash = LibraryStaging.Hash(utf8),
            Record = System.Text.Encoding.UTF8.GetString(utf8),
        });
    }
}
