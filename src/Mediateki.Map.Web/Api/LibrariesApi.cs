using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

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
            .WithDescription("Mediateki come first, then by Polish name, unless another order or a place is asked for. A page beyond the last has no items.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) => ListParameters.Describe(operation));
        api.MapGet("/libraries.geojson", ListAsGeoJson)
            .WithName("listLibrariesAsGeoJson").WithTags(Tag)
            .WithSummary("Gives all libraries that meet every given condition as GeoJSON.")
            .WithDescription("One feature a library, its facts as properties; the geometry is null while nobody has placed it on the map.")
            .Produces(StatusCodes.Status200OK, contentType: "application/geo+json")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) => ListParameters.DescribeFile(operation, hasMark: false));
        api.MapGet("/libraries.csv", ListAsCsv)
            .WithName("listLibrariesAsCsv").WithTags(Tag)
            .WithSummary("Gives all libraries that meet every given condition as CSV.")
            .WithDescription("UTF-8, separated by commas, with a heading. Text that a spreadsheet program could take for a formula begins with an apostrophe.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) => ListParameters.DescribeFile(operation, hasMark: true));
        api.MapGet("/libraries/{slug}", Find)
            .WithName("findLibrary").WithTags(Tag)
            .WithSummary("Gives everything the catalogue knows about one library.")
            .WithDescription("What is not known is null; it never means that something does not exist.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) => ListParameters.DescribeSlug(operation));
        return api;
    }

    private static async Task<Results<Ok<LibraryListAnswer>, ValidationProblem>> List(HttpRequest request, ILibraryDirectory directory, NearPlaces places, SiteAddress site)
    {
        var query = await ListParameters.LocateAsync(ListParameters.Read(request.QueryString.Value, directory.Taxonomy), places, request.HttpContext.RequestAborted);
        if (query.Problems.Count > 0)
        {
            return Refuse(query);
        }
        var (items, total, before) = query.After is { } cursor ? After(directory, query, cursor) : OnPage(directory, query);
        var next = items.Count > 0 && before + items.Count < total ? new ListCursor(items[^1].Id, before + items.Count).ToString() : null;
        return TypedResults.Ok(new LibraryListAnswer(total, query.Page, query.PageSize, [.. items.Select(item => ItemOf(item, query, request, directory, site))], next));
    }

    private static (IReadOnlyList<LibrarySummary> Items, int Total, int Before) After(ILibraryDirectory directory, ListQuery query, ListCursor cursor)
    {
        var stretch = directory.ListAfter(query.Filter, query.Order, cursor.After, cursor.Before, query.PageSize);
        return (stretch.Items, stretch.Total, stretch.Before);
    }

    private static (IReadOnlyList<LibrarySummary> Items, int Total, int Before) OnPage(ILibraryDirectory directory, ListQuery query)
    {
        var found = directory.List(query.Filter, query.Order, query.Page, query.PageSize);
        // The directory answers a page beyond the last with the last; a program that reads until nothing is left must see an end.
        return (found.Page == query.Page ? found.Items : [], found.Total, (found.Page - 1) * query.PageSize);
    }

    private static async Task<Results<StreamedAnswer, ValidationProblem>> ListAsGeoJson(HttpRequest request, ILibraryDirectory directory, NearPlaces places, SiteAddress site, IOptions<JsonOptions> json)
    {
        var query = await ListParameters.LocateAsync(ListParameters.Read(request.QueryString.Value, directory.Taxonomy), places, request.HttpContext.RequestAborted);
        return query.Problems.Count > 0
            ? Refuse(query)
            : new StreamedAnswer("application/geo+json", (body, token) => LibrariesGeoJson.WriteAsync(body, Items(query, request, directory, site), json.Value.SerializerOptions, token));
    }

    private static async Task<Results<StreamedAnswer, ValidationProblem>> ListAsCsv(HttpRequest request, ILibraryDirectory directory, NearPlaces places, SiteAddress site)
    {
        var query = await ListParameters.LocateAsync(ListParameters.Read(request.QueryString.Value, directory.Taxonomy), places, request.HttpContext.RequestAborted);
        return query.Problems.Count > 0
            ? Refuse(query)
            : new StreamedAnswer("text/csv; charset=utf-8", (body, token) => LibrariesCsv.WriteAsync(body, Items(query, request, directory, site), query.WithMark, token));
    }

    private static ValidationProblem Refuse(ListQuery query) =>
        TypedResults.ValidationProblem(query.Problems, detail: "Some parameters have a form that is not accepted; see errors.");

    private static IEnumerable<LibraryListItem> Items(ListQuery query, HttpRequest request, ILibraryDirectory directory, SiteAddress site) =>
        directory.ListAll(query.Filter, query.Order).Select(item => ItemOf(item, query, request, directory, site));

    private static LibraryListItem ItemOf(LibrarySummary item, ListQuery query, HttpRequest request, ILibraryDirectory directory, SiteAddress site) =>
        LibraryListItem.Of(item, query.Language, OpenOf(item, query.Filter, directory), DistanceOf(item, query.Filter), ProfileUrl(request, site, item.Id, query.Language));

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

    private static int? DistanceOf(LibrarySummary library, LibraryFilter filter) =>
        filter.Origin is { } origin && library.Point is { } there ? (int)Math.Round(Geodesic.Distance(origin, there)) : null;

    internal static string ProfileUrl(HttpRequest request, SiteAddress site, LibraryId id, SiteLanguage language) =>
        site.Absolute($"{request.Scheme}://{request.Host}", PageAddresses.Of(SitePage.Library, language, id.Slug));
}
