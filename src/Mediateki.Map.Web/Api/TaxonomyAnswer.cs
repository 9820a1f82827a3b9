using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Web.Api;

/// <summary>The words libraries are described with, in the catalogue's order.</summary>
/// <param name="Intentions">What spaces are for: the four-space model.</param>
/// <param name="Spaces">Types of spaces.</param>
/// <param name="ServiceKinds">Kinds that services are grouped by.</param>
/// <param name="Services">Types of services.</param>
/// <param name="Topics">Topics of study visits.</param>
/// <param name="Accessibility">Criteria of accessibility.</param>
/// <param name="Tags">Tags.</param>
internal sealed record TaxonomyAnswer(
    IReadOnlyList<DescribedTerm> Intentions, IReadOnlyList<SpaceTypeAnswer> Spaces, IReadOnlyList<LabelledTerm> ServiceKinds,
    IReadOnlyList<ServiceTypeAnswer> Services, IReadOnlyList<LabelledTerm> Topics, IReadOnlyList<CriterionAnswer> Accessibility, IReadOnlyList<LabelledTerm> Tags)
{
    public static TaxonomyAnswer Of(Taxonomy taxonomy) => new(
        [.. taxonomy.Intentions.Select(t => new DescribedTerm(t.Code, TextAnswer.Of(t.Label), TextAnswer.Of(t.Description)))],
        [.. taxonomy.Spaces.Select(t => new SpaceTypeAnswer(t.Code, TextAnswer.Of(t.Label), TextAnswer.Of(t.Description), t.Intentions, t.Osm))],
        [.. taxonomy.ServiceKinds.Select(t => new LabelledTerm(t.Code, TextAnswer.Of(t.Label)))],
        [.. taxonomy.Services.Select(t => new ServiceTypeAnswer(t.Code, TextAnswer.Of(t.Label), TextAnswer.Of(t.Description), t.Kind, t.Osm))],
        [.. taxonomy.Topics.Select(t => new LabelledTerm(t.Code, TextAnswer.Of(t.Label)))],
        [.. taxonomy.Accessibility.Select(t => new CriterionAnswer(t.Code, TextAnswer.Of(t.Label), TextAnswer.Of(t.Question), t.Osm))],
        [.. taxonomy.Tags.Select(t => new LabelledTerm(t.Code, TextAnswer.Of(t.Label)))]);
}

/// <summary>A code and its label.</summary>
/// <param name="Code">What records and filters name it by.</param>
/// <param name="Label">For people.</param>
internal sealed record LabelledTerm(string Code, TextAnswer Label);

/// <summary>A code with its label and description.</summary>
/// <param name="Code">What records and filters name it by.</param>
/// <param name="Label">For people.</param>
/// <param name="Description">One sentence.</param>
internal sealed record DescribedTerm(string Code, TextAnswer Label, TextAnswer Description);

/// <summary>A type of space.</summary>
/// <param name="Code">What records and filters name it by.</param>
/// <param name="Label">For people.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Intentions">Codes of what it is for; at least one.</param>
/// <param name="Osm">Suggested OpenStreetMap tag; null: none fits.</param>
internal sealed record SpaceTypeAnswer(string Code, TextAnswer Label, TextAnswer Description, IReadOnlyList<string> Intentions, string? Osm);

/// <summary>A type of service.</summary>
/// <param name="Code">What records and filters name it by.</param>
/// <param name="Label">For people.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Osm">Suggested OpenStreetMap tag; null: none fits.</param>
internal sealed record ServiceTypeAnswer(string Code, TextAnswer Label, TextAnswer Description, string Kind, string? Osm);

/// <summary>A criterion of accessibility.</summary>
/// <param name="Code">What records name it by.</param>
/// <param name="Label">For people.</param>
/// <param name="Question">The question that settles it.</param>
/// <param name="Osm">Suggested OpenStreetMap tag; null: none fits.</param>
internal sealed record CriterionAnswer(string Code, TextAnswer Label, TextAnswer Question, string? Osm);
