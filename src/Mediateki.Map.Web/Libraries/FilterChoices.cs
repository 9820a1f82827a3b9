using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Web.Libraries;

/// <summary>A box a visitor can tick, and how many libraries there would be with it.</summary>
public readonly record struct FilterChoice(string Code, string Label, int Count, bool IsChosen);

/// <summary>Boxes under one heading.</summary>
/// <param name="Code">Of the intention or the kind of service they share.</param>
public sealed record FilterChoiceGroup(string Code, string Heading, IReadOnlyList<FilterChoice> Choices);

/// <summary>
/// What the filter still offers: choices that would leave something, and those already made. A space that serves several
/// intentions stands under its first.
/// </summary>
internal static class FilterChoices
{
    public static IReadOnlyList<FilterChoiceGroup> Spaces(Taxonomy taxonomy, LibraryFacets facets, CodeSet chosen, string language)
    {
        var counts = facets.Spaces.ToDictionary(facet => facet.Code, facet => facet.Count);
        var offered = taxonomy.Spaces.ToLookup(
            term => term.Intentions.Count > 0 ? term.Intentions[0] : "",
            term => Choice(term.Code, term.Label.In(language).Text, counts, chosen));
        return Groups(taxonomy.Intentions.Select(term => (term.Code, term.Label.In(language).Text)), offered);
    }

    public static IReadOnlyList<FilterChoiceGroup> Services(Taxonomy taxonomy, LibraryFacets facets, CodeSet chosen, string language)
    {
        var counts = facets.Services.ToDictionary(facet => facet.Code, facet => facet.Count);
        var offered = taxonomy.Services.ToLookup(
            term => term.Kind, term => Choice(term.Code, term.Label.In(language).Text, counts, chosen));
        return Groups(taxonomy.ServiceKinds.Select(term => (term.Code, term.Label.In(language).Text)), offered);
    }

    public static IReadOnlyList<FilterChoiceGroup> Intentions(Taxonomy taxonomy, LibraryFacets facets, CodeSet chosen, string language) =>
        Plain(taxonomy.Intentions.Select(term => (term.Code, term.Label)), facets.Intentions, chosen, language);

    public static IReadOnlyList<FilterChoiceGroup> Topics(Taxonomy taxonomy, LibraryFacets facets, CodeSet chosen, string language) =>
        Plain(taxonomy.Topics.Select(term => (term.Code, term.Label)), facets.Topics, chosen, language);

    /// <summary>Criteria of accessibility with the counts of one degree of certainty.</summary>
    public static IReadOnlyList<FilterChoiceGroup> Accessibility(Taxonomy taxonomy, IReadOnlyList<FacetCount> facet, CodeSet chosen, string language) =>
        Plain(taxonomy.Accessibility.Select(term => (term.Code, term.Label)), facet, chosen, language);

    /// <summary>The longest list of options that is still a list; of more, those that leave most.</summary>
    private const int MostOptions = 400;

    /// <summary>The options of a list where one replaces another; a value nobody else has stays in it while it is chosen.</summary>
    public static IReadOnlyList<FilterChoice> Options(IReadOnlyList<FacetCount> facets, string? chosen)
    {
        var least = facets.Count <= MostOptions ? 0 : facets.Select(facet => facet.Count).OrderDescending().ElementAt(MostOptions);
        var options = facets.Where(facet => facet.Count > least || facet.Code == chosen).Select(facet => new FilterChoice(facet.Code, facet.Code, facet.Count, facet.Code == chosen)).ToList();
        if (chosen is not null && !options.Exists(option => option.IsChosen))
        {
            options.Add(new(chosen, chosen, 0, true));
        }
        return options;
    }

    private static IReadOnlyList<FilterChoiceGroup> Plain(
        IEnumerable<(string Code, LocalizedText Label)> terms, IReadOnlyList<FacetCount> facet, CodeSet chosen, string language)
    {
        var counts = facet.ToDictionary(count => count.Code, count => count.Count);
        var offered = terms.ToLookup(_ => "", term => Choice(term.Code, term.Label.In(language).Text, counts, chosen));
        return Groups([("", "")], offered);
    }

    private static FilterChoice Choice(string code, string label, Dictionary<string, int> counts, CodeSet chosen) =>
        new(code, label, counts.GetValueOrDefault(code), chosen.Contains(code));

    private static IReadOnlyList<FilterChoiceGroup> Groups(IEnumerable<(string Code, string Heading)> headings, ILookup<string, FilterChoice> offered) =>
    [
        .. headings
            .Select(heading => new FilterChoiceGroup(heading.Code, heading.Heading, [.. offered[heading.Code].Where(choice => choice.Count > 0 || choice.IsChosen)]))
            .Where(group => group.Choices.Count > 0),
    ];
}
