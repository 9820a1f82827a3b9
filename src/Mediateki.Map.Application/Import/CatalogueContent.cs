using System.Text.Json;
using Mediateki.Map.Application.Persistence;
using Mediateki.Map.Domain.Libraries;
using Microsoft.EntityFrameworkCore;

namespace Mediateki.Map.Application.Import;

/// <summary>Reads back what the catalogue itself wrote: records that were valid when they went in.</summary>
internal static class CatalogueContent
{
    public static async Task<Taxonomy> ReadTaxonomyAsync(CatalogueContext context, CancellationToken cancellationToken)
    {
        var record = await context.Content.Where(r => r.Kind == ContentKind.Taxonomy).Select(r => r.Record).SingleOrDefaultAsync(cancellationToken);
        return record is null ? Taxonomy.Empty : Read(record, TaxonomyFormat.Read);
    }

    /// <summary>Reads a stored record with the rules of the data format, but without judging it again.</summary>
    public static T Read<T>(string json, Func<RecordReader, T> read)
    {
        using var document = JsonDocument.Parse(json);
        return read(Reader(document));
    }

    public static T Read<T>(ReadOnlyMemory<byte> utf8, Func<RecordReader, T> read)
    {
        using var document = JsonDocument.Parse(utf8);
        return read(Reader(document));
    }

    private static RecordReader Reader(JsonDocument document) => new(document.RootElement, report: null);
}
