using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Web.Libraries;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Mediateki.Map.Web.Api;

/// <summary>
/// Answers are a function of the directory's version and the address, but for those that ask what is open or for a trip: a client that has this edition is told so (304),
/// and before there is any edition the answer is 503.
/// </summary>
internal sealed class DirectoryEdition(ILibraryDirectory directory) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var state = directory.State;
        var http = context.HttpContext;
        if (!state.IsLoaded)
        {
            http.Response.Headers.RetryAfter = "5";
            return TypedResults.Problem("The directory is being loaded.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        var answer = await next(context);
        if (StatusOf(answer) != StatusCodes.Status200OK)
        {
            return answer;
        }
        if (HttpMethods.IsPost(http.Request.Method) || http.Request.Query.ContainsKey(OpenAtUrl.Open) || http.Request.Query.ContainsKey(NearUrl.Near))
        {
            // Whether something is open changes without the directory, and so do travel times and what is known of places.
            http.Response.Headers.CacheControl = "no-store";
            return answer;
        }
        if (http.Response.Headers.CacheControl.Count > 0)
        {
            return answer;
        }
        // Weak, because the bytes differ with the compression.
        var edition = new EntityTagHeaderValue($"\"{state.Version}\"", isWeak: true);
        http.Response.Headers.ETag = edition.ToString();
        http.Response.Headers.CacheControl = "public, no-cache";
        var known = new RequestHeaders(http.Request.Headers).IfNoneMatch.Any(tag => tag.Compare(edition, useStrongComparison: false));
        return known ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : answer;
    }

    private static int? StatusOf(object? answer) =>
        ((answer as INestedHttpResult)?.Result ?? answer) is IStatusCodeHttpResult result ? result.StatusCode : null;
}
