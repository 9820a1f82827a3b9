using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries;

/// <summary>The folded words by which spaces, services and topics are called, so that a text finds the libraries that have them.</summary>
internal sealed class FeatureLabels
{
    private readonly List<(int Feature, string[] Words)> labels = [];

    public FeatureLabels(Taxonomy taxonomy, FeatureLayout layout)
    {
        Add(taxonomy.Spaces.Select(term => (layout.Space(term.Code), term.Label)));
        Add(taxonomy.Services.Select(term => (layout.Service(term.Code), term.Label)));
        Add(taxonomy.Topics.Select(term => (layout.Topic(term.Code), term.Label)));
    }

    /// <summary>Features one of whose words contains the given one.</summary>
    public IEnumerable<int> Find(string word) =>
        labels.Where(label => Array.Exists(label.Words, w => w.Contains(word, StringComparison.Ordinal))).Select(label => label.Feature);

    private void Add(IEnumerable<(int? Feature, LocalizedText Label)> terms)
    {
        foreach (var (feature, label) in terms)
        {
            labels.Add((feature!.Value, TextFolding.Words(string.Join(' ', label.All()))));
        }
    }
}
