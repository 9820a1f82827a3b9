using System.Text.Json;
using Mediateki.Map.Application.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Mediateki.Map.Application.Import;

/// <summary>Writes the whole catalogue in the data format, ready to be imported again.</summary>
internal sealed class CatalogueExport(CatalogueContext context, string folder)
{
    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var name in (ReadOnlySpan<string>)["libraries", "visits", "routes"])
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
        }
        var taxonomy = await CatalogueContent.ReadTaxonomyAsync(context, cancellationToken);
        await WriteAsync("taxonomy.json", taxonomy, TaxonomyFormat.Write, cancellationToken);
        var codes = new TaxonomyCodes(taxonomy);
        foreach (var visit in await ListAsync(ContentKind.Visit, r => VisitFormat.Read(r, codes), cancellationToken))
        {
            await WriteAsync($"visits/{visit.Slug}.json", visit, VisitFormat.Write, cancellationToken);
        }
        foreach (var route in await ListAsync(ContentKind.Route, r => RouteFormat.Read(r, codes), cancellationToken))
        {
            await WriteAsync($"routes/{route.Slug}.json", route, RouteFormat.Write, cancellationToken);
        }
        var ideas = await ListAsync(ContentKind.Idea, r => IdeaFormat.Read(r, codes), cancellationToken);
        await WriteAsync("ideas.json", ideas, WriteIdeas, cancellationToken);
        var groups = await ListAsync(ContentKind.QuestionGroup, r => QuestionFormat.Read(r, codes), cancellationToken);
        await WriteAsync("questions.json", groups, WriteQuestions, cancellationToken);
        return await WriteLibrariesAsync(codes, cancellationToken);
    }

    private async Task<int> WriteLibrariesAsync(TaxonomyCodes codes, CancellationToken cancellationToken)
    {
        var count = 0;
        var records = context.Libraries.OrderBy(l => l.Slug).Select(l => l.Record).AsAsyncEnumerable();
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            var library = CatalogueContent.Read(record, r => LibraryFormat.Read(r, codes));
            await WriteAsync($"libraries/{library.Id.Slug}.json", library, LibraryRecord.Write, cancellationToken);
            count++;
        }
        return count;
    }

    private async Task<List<T>> ListAsync<T>(string kind, Func<RecordReader, T> read, CancellationToken cancellationToken)
    {
        var records = await context.Content.Where(r => r.Kind == kind).OrderBy(r => r.Position).Select(r => r.Record).ToListAsync(cancellationToken);
        return records.ConvertAll(record => CatalogueContent.Read(record, read));
    }

    private async Task WriteAsync<T>(string name, T record, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
    {
        byte[] utf8 = [.. RecordWriter.ToUtf8(record, write, indented: true), (byte)'\n'];
        await File.WriteAllBytesAsync(Path.Combine(folder, name), utf8, cancellationToken);
    }

    private static void WriteIdeas(Utf8JsonWriter writer, List<Domain.Visits.Idea> ideas)
    {
        writer.WriteStartArray();
        ideas.ForEach(idea => IdeaFormat.Write(writer, idea));
        writer.WriteEndArray();
    }

    private static void WriteQuestions(Utf8JsonWriter writer, List<Domain.Visits.QuestionGroup> groups)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schema_version", 1);
        writer.WriteStartArray("groups");
        groups.ForEach(group => QuestionFormat.Write(writer, group));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
