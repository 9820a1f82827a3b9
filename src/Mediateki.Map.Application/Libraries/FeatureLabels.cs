using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries;

/// <summary>The folded words by which spaces, services, topics and criteria of accessibility are called, so that a text finds the libraries that have them.</summary>
internal sealed class FeatureLabels
{
    private readonly List<(int Feature, string[] Words)> labels = [];

    public FeatureLabels(Taxonomy taxonomy, FeatureLayout layout)
    {
        Add("space", taxonomy.Spaces.Select(term => (term.Code, layout.Space(term.Code), term.Label)));
        Add("service", taxonomy.Services.Select(term => (term.Code, layout.Service(term.Code), term.Label)));
        Add("topic", taxonomy.Topics.Select(term => (term.Code, layout.Topic(term.Code), term.Label)));
        Add("access", taxonomy.Accessibility.Select(term => (term.Code, layout.Met(term.Code), term.Label)));
    }

    /// <summary>Features whose labels have a word that fits, with the best grade of their words.</summary>
    /// <param name="gradeOf">How well a word fits; 0: not at all.</param>
    public IEnumerable<(int Feature, byte Grade)> Find(Func<string, byte> gradeOf) =>
        labels.Select(label => (label.Feature, label.Words.Select(gradeOf).DefaultIfEmpty((byte)0).Max())).Where(found => found.Item2 > 0);

    private void Add(string kind, IEnumerable<(string Code, int? Feature, LocalizedText Label)> terms)
    {
        foreach (var (code, feature, label) in terms)
        {
            labels.Add((feature!.Value, [.. TextFolding.Words(string.Join(' ', label.All().Concat(NeedGrammar.Default.OtherNames(kind, code)))).Distinct(StringComparer.Ordinal)]));
        }
    }
}
