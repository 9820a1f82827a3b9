using System.IO.Pipelines;

namespace Mediateki.Map.Web.Api;

/// <summary>An answer that is written while it is made, however long it becomes; whoever goes away ends it.</summary>
internal sealed class StreamedAnswer(string contentType, Func<PipeWriter, CancellationToken, Task> write) : IResult, IStatusCodeHttpResult, IContentTypeHttpResult
{
    public int? StatusCode => StatusCodes.Status200OK;

    public string? ContentType => contentType;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        return write(httpContext.Response.BodyWriter, httpContext.RequestAborted);
    }
}
