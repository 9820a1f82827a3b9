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

    /// <summary>Features whose labels have a word that fits, with the best grade of their words.</summary>
    /// <param name="gradeOf">How well a word fits; 0: not at all.</param>
    public IEnumerable<(int Feature, byte Grade)> Find(Func<string, byte> gradeOf) =>
        labels.Select(label => (label.Feature, label.Words.Select(gradeOf).DefaultIfEmpty((byte)0).Max())).Where(found => found.Item2 > 0);

    private void Add(IEnumerable<(int? Feature, LocalizedText Label)> terms)
    {
        foreach (var (feature, label) in terms)
        {
            labels.Add((feature!.Value, TextFolding.Words(string.Join(' ', label.All()))));
        }
    }
}
