using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Application.Libraries.Suggestions;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>Suggestions and names by plain LINQ over the fake directory: whatever contains what is typed.</summary>
internal sealed class FakeSuggestions(FakeLibraryDirectory directory) : ILibrarySuggestions, INeedVocabulary
{
    public IReadOnlyList<string> Cities => [.. directory.CountFacets(LibraryFilter.Everything).Cities.Select(city => city.Code)];

    public bool IsName(IReadOnlyList<string> words) =>
        All().Any(library => string.Equals(library.ShortName, string.Join(' ', words), StringComparison.OrdinalIgnoreCase));

    public SuggestionGroups Suggest(string text, int count, string language = "pl")
    {
        bool Has(string name) => text.Length > 0 && name.Contains(text, StringComparison.OrdinalIgnoreCase);
        var facets = directory.CountFacets(LibraryFilter.Everything);
        return new(
            [.. All().Where(library => Has(library.ShortName)).Take(count).Select(library => new SuggestedLibrary(library.Id, library.ShortName, library.City))],
            [.. facets.Cities.Where(city => Has(city.Code)).Take(count).Select(city => new SuggestedCity(city.Code, city.Count))],
            [.. directory.Taxonomy.Spaces.Where(term => term.Label.All().Any(Has)).Take(count).Select(term => new SuggestedTerm(term.Code, directory.Count(new() { Spaces = CodeSet.Of(term.Code) })))],
            [.. directory.Taxonomy.Services.Where(term => term.Label.All().Any(Has)).Take(count).Select(term => new SuggestedTerm(term.Code, directory.Count(new() { Services = CodeSet.Of(term.Code) })))]);
    }

    private IEnumerable<LibrarySummary> All() => directory.ListAll(LibraryFilter.Everything, LibraryOrder.Name);
}
