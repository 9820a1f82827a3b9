using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Web.Libraries;

/// <summary>The terms of a taxonomy by their codes; made once for each taxonomy.</summary>
internal sealed class TaxonomyIndex
{
    private static readonly ConditionalWeakTable<Taxonomy, TaxonomyIndex> Made = [];

    private TaxonomyIndex(Taxonomy taxonomy)
    {
        Spaces = taxonomy.Spaces.ToFrozenDictionary(term => term.Code);
        Services = taxonomy.Services.ToFrozenDictionary(term => term.Code);
        Intentions = taxonomy.Intentions.ToFrozenDictionary(term => term.Code);
        Accessibility = taxonomy.Accessibility.ToFrozenDictionary(term => term.Code);
        Topics = taxonomy.Topics.ToFrozenDictionary(term => term.Code);
    }

    public FrozenDictionary<string, SpaceTerm> Spaces { get; }

    public FrozenDictionary<string, ServiceTerm> Services { get; }

    public FrozenDictionary<string, IntentionTerm> Intentions { get; }

    public FrozenDictionary<string, AccessibilityTerm> Accessibility { get; }

    public FrozenDictionary<string, TopicTerm> Topics { get; }

    public static TaxonomyIndex Of(Taxonomy taxonomy) => Made.GetValue(taxonomy, static t => new(t));
}
