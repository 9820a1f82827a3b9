using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Localization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediateki.Map.Web.Api;

/// <summary>Libraries as a list, and one by one.</summary>
internal static class LibrariesApi
{
    private const string Tag = "Libraries";

    public static RouteGroupBuilder MapLibraries(this RouteGroupBuilder api)
    {
        api.MapGet("/libraries", List)
            .WithName("listLibraries").WithTags(Tag)
            .WithSummary("Lists libraries that meet every given condition.")
            .WithDescription("Mediateki come first, then by Polish name. A page beyond the last has no items.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) => ListParameters.Describe(operation));
        api.MapGet("/libraries/{slug}", Find)
            .WithName("findLibrary").WithTags(Tag)
            .WithSummary("Gives everything the catalogue knows about one library.")
            .WithDescription("What is not known is null; it never means that something does not exist.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) => ListParameters.DescribeSlug(operation));
        return api;
    }

    private static Results<Ok<LibraryListAnswer>, ValidationProblem> List(HttpRequest request, ILibraryDirectory directory, SiteAddress site)
    {
        var query = ListParameters.Read(request.QueryString.Value, directory.Taxonomy);
        if (query.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(query.Problems, detail: "Some parameters have a form that is not accepted; see errors.");
        }
        var found = directory.List(query.Filter, LibraryOrder.Relevance, query.Page, query.PageSize);
        // The directory answers a page beyond the last with the last; a program that reads until nothing is left must see an end.
        var items = found.Page == query.Page ? found.Items : [];
        return TypedResults.Ok(new LibraryListAnswer(
            found.Total, query.Page, query.PageSize, [.. items.Select(item => LibraryListItem.Of(item, query.Language, OpenOf(item, query.Filter, directory), ProfileUrl(request, site, item.Id, query.Language)))]));
    }

    private static Results<Ok<LibraryRecord>, ProblemHttpResult> Find(string slug, HttpRequest request, ILibraryDirectory directory, SiteAddress site)
    {
        var library = LibrariesUrl.IsSlug(slug) ? directory.FindLibrary(new(slug)) : null;
        return library is null
            ? TypedResults.Problem("There is no library with this slug.", statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Ok(LibraryRecord.Of(library, directory.Taxonomy, ProfileUrl(request, site, library.Id, SiteLanguage.Polish)));
    }

    private static OpenAnswer? OpenOf(LibrarySummary library, LibraryFilter filter, ILibraryDirectory directory) => filter.Open is not { } open ? null
        : directory.FindCoverage(library.Id, open) == Coverage.Yes ? OpenAnswer.Yes
        : OpenAnswer.NotConfirmed;

    private static string ProfileUrl(HttpRequest request, SiteAddress site, LibraryId id, SiteLanguage language) =>
        site.Absolute($"{request.Scheme}://{request.Host}", PageAddresses.Of(SitePage.Library, language, id.Slug));
}
