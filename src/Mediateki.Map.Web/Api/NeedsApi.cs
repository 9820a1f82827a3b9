using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Web.Libraries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace Mediateki.Map.Web.Api;

/// <summary>What is asked for in words, as conditions of the list.</summary>
internal static class NeedsApi
{
    public static RouteGroupBuilder MapNeeds(this RouteGroupBuilder api)
    {
        api.MapGet("/needs", Read)
            .WithName("readNeeds").WithTags("Search")
            .WithSummary("Turns what is asked for in words into conditions of the list.")
            .WithDescription("By rules, in Polish, English and Ukrainian; times are on the Polish clock at the moment of asking, so the answer is not to be kept.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) => Describe(operation));
        return api;
    }

    private static async Task<Results<Ok<NeedsAnswer>, ValidationProblem>> Read(HttpRequest request, HttpResponse response, ILibraryNeeds needs, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.QueryString.Value);
        var text = reader.Text(LibrariesUrl.Text, LibrariesUrl.LongestText) ?? "";
        if (reader.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(reader.Problems, detail: "Some parameters have a form that is not accepted; see errors.");
        }
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(NeedsAnswer.Of(await needs.ReadAsync(text, cancellation)));
    }

    private static Task Describe(OpenApiOperation operation)
    {
        operation.Parameters = [ListParameters.Query(LibrariesUrl.Text, "What is asked for, in words.", ListParameters.Text(LibrariesUrl.LongestText))];
        return Task.CompletedTask;
    }
}

/// <summary>A sentence and what is understood of it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsUnderstood">False: it is a name, or nothing in it is understood, and its words are searched for.</param>
/// <param name="Query">The conditions as a query for /api/v1/libraries and for the pages, with its question mark; empty for none.</param>
/// <param name="Understood">The stretches of the sentence that are understood, from left to right.</param>
/// <param name="NotUnderstood">Words that are not understood, a place that nobody knows among them; null for none. They are searched for where that leaves something.</param>
/// <param name="Near">Where the library should be near to; null where nothing was said of it.</param>
internal sealed record NeedsAnswer(string Text, bool IsUnderstood, string Query, IReadOnlyList<UnderstoodStretch> Understood, string? NotUnderstood, NearNeed? Near)
{
    public static NeedsAnswer Of(UnderstoodText read) => new(
        read.Text, read.IsUnderstood, LibrariesUrl.Query(read.Filter),
        [.. read.Spans.Select(span => new UnderstoodStretch(span.Start, span.Length, read.Text.Substring(span.Start, span.Length), span.Kind))],
        read.UnknownPlace ?? read.NotUnderstood, read.Place is { } place ? new(place.Text, place.WithinKilometres) : null);
}

/// <summary>A stretch of the sentence.</summary>
/// <param name="Start">Where it begins, counted in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Words">The words themselves.</param>
/// <param name="Kind">What they are about; name: the name of a library, which stays a text to search for.</param>
internal sealed record UnderstoodStretch(int Start, int Length, string Words, NeedKind Kind);

/// <summary>A place that was spoken of.</summary>
/// <param name="Place">Its name, or as written; null: where the one who asks is.</param>
/// <param name="WithinKilometres">How far at most; null where nothing was said of it.</param>
internal sealed record NearNeed(string? Place, int? WithinKilometres);
