using System.Text.Json;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Reads what the catalogue holds beside the libraries.</summary>
internal static class SnapshotContentReader
{
    public static SnapshotContent Read(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var rows = document.RootElement.EnumerateArray()
            .Select(row => (Kind: row.GetProperty("kind").GetString(), Record: new RecordReader(row.GetProperty("record"), report: null)))
            .ToLookup(row => row.Kind, row => row.Record);
        var taxonomy = rows[ContentKind.Taxonomy].Select(TaxonomyFormat.Read).SingleOrDefault(Taxonomy.Empty);
        var codes = new TaxonomyCodes(taxonomy);
        return new(
            taxonomy,
            [.. rows[ContentKind.Visit].Select(r => VisitFormat.Read(r, codes)).OrderBy(v => v.Status)],
            [.. rows[ContentKind.Route].Select(r => RouteFormat.Read(r, codes))],
            [.. rows[ContentKind.Idea].Select(r => IdeaFormat.Read(r, codes))],
            [.. rows[ContentKind.QuestionGroup].Select(r => QuestionFormat.Read(r, codes))]);
    }
}
