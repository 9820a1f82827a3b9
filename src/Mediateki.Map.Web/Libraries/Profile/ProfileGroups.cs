using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Web.Libraries.Profile;

/// <summary>Spaces whose first intention is the same, in the record's order.</summary>
internal sealed record SpaceGroup(IntentionTerm Intention, IReadOnlyList<SpaceItem> Spaces);

/// <summary>A space with its term and the further intentions it serves.</summary>
internal sealed record SpaceItem(SpaceTerm Term, Space Space, IReadOnlyList<IntentionTerm> Others);

/// <summary>Services of one kind, in the record's order.</summary>
internal sealed record ServiceGroup(ServiceKindTerm Kind, IReadOnlyList<ServiceItem> Services);

/// <summary>A service with its term and, where it is tied to one, the space it is offered in.</summary>
internal sealed record ServiceItem(ServiceTerm Term, ServiceOffering Offering, SpaceTerm? Space);

/// <summary>A criterion and its answer: true, false, or null where nobody knows.</summary>
internal sealed record CriterionItem(AccessibilityTerm Term, bool? Answer);

/// <summary>A record arranged by the taxonomy, as a profile shows it. Codes the taxonomy does not know are left out.</summary>
internal static class ProfileGroups
{
    /// <summary>Every space once, under the first intention of its type; intentions without spaces are left out.</summary>
    public static IReadOnlyList<SpaceGroup> SpacesByIntention(Library library, Taxonomy taxonomy)
    {
        var intentions = taxonomy.Intentions.ToDictionary(i => i.Code);
        var items = library.Spaces
            .Join(taxonomy.Spaces, space => space.Type, term => term.Code, (space, term) => (First: term.Intentions[0], Item: new SpaceItem(
                term, space, [.. term.Intentions.Skip(1).Where(intentions.ContainsKey).Select(code => intentions[code])])))
            .ToLookup(pair => pair.First, pair => pair.Item);
        return [.. taxonomy.Intentions.Where(i => items.Contains(i.Code)).Select(i => new SpaceGroup(i, [.. items[i.Code]]))];
    }

    /// <summary>Kinds in the taxonomy's order; kinds without services are left out.</summary>
    public static IReadOnlyList<ServiceGroup> ServicesByKind(Library library, Taxonomy taxonomy)
    {
        var items = library.Services
            .Join(taxonomy.Services, offering => offering.Code, term => term.Code, (offering, term) => new ServiceItem(
                term, offering, taxonomy.Spaces.FirstOrDefault(s => s.Code == offering.SpaceType)))
            .ToLookup(item => item.Term.Kind);
        return [.. taxonomy.ServiceKinds.Where(k => items.Contains(k.Code)).Select(k => new ServiceGroup(k, [.. items[k.Code]]))];
    }

    /// <summary>Every criterion of the taxonomy.</summary>
    public static IReadOnlyList<CriterionItem> Criteria(Library library, Taxonomy taxonomy) =>
        [.. taxonomy.Accessibility.Select(term => new CriterionItem(
            term, library.Accessibility.Criteria.TryGetValue(term.Code, out var answer) ? answer : null))];

    /// <summary>The class that gives an intention its colour; the four-space model's "performative" is called creating everywhere else.</summary>
    public static string ClassOf(IntentionTerm intention) =>
        $"intention--{(intention.Code == "performative" ? "creating" : intention.Code)}";
}
