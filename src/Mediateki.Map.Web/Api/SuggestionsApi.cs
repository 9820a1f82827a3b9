using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Suggestions;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace Mediateki.Map.Web.Api;

/// <summary>What a visitor may mean while typing.</summary>
internal static class SuggestionsApi
{
    private const string CountName = "count";
    private const int UsualCount = 4;

    public static RouteGroupBuilder MapSuggestions(this RouteGroupBuilder api)
    {
        api.MapGet("/suggestions", Suggest)
            .WithName("suggest").WithTags("Search")
            .WithSummary("Suggests libraries, cities, spaces and services while a text is typed.")
            .WithDescription("The last word may be a beginning; forms, missing diacritics, misspellings and Cyrillic are forgiven. In each group the likeliest come first.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) => Describe(operation));
        return api;
    }

    private static Results<Ok<SuggestionsAnswer>, ValidationProblem> Suggest(HttpRequest request, ILibrarySuggestions suggestions, ILibraryDirectory directory, SiteAddress site)
    {
        var reader = new QueryReader(request.QueryString.Value);
        var text = reader.Text(LibrariesUrl.Text, LibrariesUrl.LongestText) ?? "";
        var language = SiteLanguage.Find(ListParameters.ReadLanguage(reader)) ?? SiteLanguage.Polish;
        var count = reader.Number(CountName, 1, ILibrarySuggestions.Most, otherwise: UsualCount);
        if (reader.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(reader.Problems, detail: "Some parameters have a form that is not accepted; see errors.");
        }
        var found = suggestions.Suggest(text, count, language.Code);
        var terms = TaxonomyIndex.Of(directory.Taxonomy);
        return TypedResults.Ok(new SuggestionsAnswer(
            [.. found.Libraries.Select(library => new LibrarySuggestion(library.Id.Slug, library.ShortName, library.City, LibrariesApi.ProfileUrl(request, site, library.Id, language)))],
            [.. found.Cities.Select(city => new CitySuggestion(city.Name, city.Libraries))],
            [.. found.Spaces.Select(space => new TermSuggestion(space.Code, terms.Spaces.GetValueOrDefault(space.Code)?.Label.In(language.Code).Text ?? space.Code, space.Libraries))],
            [.. found.Services.Select(service => new TermSuggestion(service.Code, terms.Services.GetValueOrDefault(service.Code)?.Label.In(language.Code).Text ?? service.Code, service.Libraries))]));
    }

    private static Task Describe(OpenApiOperation operation)
    {
        operation.Parameters =
        [
            ListParameters.Query(LibrariesUrl.Text, "What has been typed; nothing is suggested for a text without letters or digits.", ListParameters.Text(LibrariesUrl.LongestText)),
            ListParameters.Language(),
            ListParameters.Query(CountName, "The most suggestions of one group.", ListParameters.Number(ILibrarySuggestions.Most, UsualCount)),
        ];
        return Task.CompletedTask;
    }
}

/// <summary>Suggestions by what they are.</summary>
/// <param name="Libraries">Libraries by their names.</param>
/// <param name="Cities">Cities that have libraries.</param>
/// <param name="Spaces">Spaces that libraries have.</param>
/// <param name="Services">Services that libraries offer.</param>
internal sealed record SuggestionsAnswer(
    IReadOnlyList<LibrarySuggestion> Libraries, IReadOnlyList<CitySuggestion> Cities, IReadOnlyList<TermSuggestion> Spaces, IReadOnlyList<TermSuggestion> Services);

/// <summary>A library that may be meant.</summary>
/// <param name="Slug">Public, stable name.</param>
/// <param name="Name">Short name.</param>
/// <param name="City">Polish name of the city.</param>
/// <param name="Url">Address of its profile in the language asked for.</param>
internal sealed record LibrarySuggestion(string Slug, string Name, string City, string Url);

/// <summary>A city that may be meant.</summary>
/// <param name="Name">Polish name, as the parameter city takes it.</param>
/// <param name="Libraries">How many libraries there are.</param>
internal sealed record CitySuggestion(string Name, int Libraries);

/// <summary>A space or service that may be meant.</summary>
/// <param name="Code">Code of the taxonomy.</param>
/// <param name="Label">In the language asked for.</param>
/// <param name="Libraries">How many libraries have it.</param>
internal sealed record TermSuggestion(string Code, string Label, int Libraries);
