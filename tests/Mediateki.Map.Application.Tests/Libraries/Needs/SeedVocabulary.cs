using System.Text.Json.Nodes;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Tests.Libraries.Needs;

/// <summary>The names of the curated catalogue, straight from its files.</summary>
internal sealed class SeedVocabulary : INeedVocabulary
{
    private readonly HashSet<string> names;

    private SeedVocabulary()
    {
        var libraries = Directory.GetFiles(Path.Combine(SeedFolder.Original, "libraries")).Select(file => JsonNode.Parse(File.ReadAllText(file))!).ToList();
        Cities = [.. libraries.Select(library => (string)library["address"]!["city"]!).Distinct()];
        names = [.. libraries.Select(library => TextFolding.Fold((string)library["short_name"]!))];
    }

    public static SeedVocabulary Names { get; } = new();

    public static Taxonomy Taxonomy { get; } = CatalogueContent.Read(File.ReadAllText(Path.Combine(SeedFolder.Original, "taxonomy.json")), TaxonomyFormat.Read);

    public IReadOnlyList<string> Cities { get; }

    public bool IsName(IReadOnlyList<string> words) => names.Contains(string.Join(' ', words));
}
