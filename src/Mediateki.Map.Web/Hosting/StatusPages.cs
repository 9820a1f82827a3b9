using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Mediateki.Map.Web.Hosting;

/// <summary>
/// Answers without content become a page in the visitor's language (the language comes from the address asked for, which
/// request localization has read before). Interfaces for programs get problem details instead.
/// </summary>
internal static class StatusPages
{
    public const string Path = "/_status";

    private static readonly PathString[] ProgramPaths = ["/api", "/openapi", "/health", "/_blazor", "/_framework", "/_content", "/lib", "/basemap", "/data", "/tiles", "/og", "/trip-files"];

    public static WebApplication UseStatusPages(this WebApplication app)
    {
        app.UseWhen(context => IsForPrograms(context.Request.Path), branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = _ => false });
            branch.UseStatusCodePages();
        });
        app.UseWhen(context => !IsForPrograms(context.Request.Path), branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = Path + "/500",
                CreateScopeForErrors = true,
                StatusCodeSelector = StatusOf,
                SuppressDiagnosticsCallback = _ => false,
            });
            branch.UseStatusCodePagesWithReExecute(Path + "/{0}", createScopeForStatusCodePages: true);
            branch.Use(ShowTheStatusOfAPostAsAPage);
        });
        return app;
    }

    /// <summary>The status an unhandled exception is answered with: 503 where waiting helps (the database is away), 500 otherwise.</summary>
    public static int StatusOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is TimeoutException or DbException or SocketException)
            {
                return StatusCodes.Status503ServiceUnavailable;
            }
        }
        return StatusCodes.Status500InternalServerError;
    }

    /// <summary>True while a status page is executed in place of the first answer, rather than asked for by its own address.</summary>
    public static bool IsStandingIn(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null;

    /// <summary>Path and query as the visitor's address bar shows them, also while a status page stands in for the first answer.</summary>
    public static string OriginalAddress(HttpContext context)
    {
        var reExecuted = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = reExecuted?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.Value;
        var query = reExecuted is null ? context.Request.QueryString : new QueryString(reExecuted.OriginalQueryString);
        return new PathString(path).ToUriComponent() + query.ToUriComponent();
    }

    private static async Task ShowTheStatusOfAPostAsAPage(HttpContext context, RequestDelegate next)
    {
        var isStandingIn = IsStandingIn(context);
        if (isStandingIn && !HttpMethods.IsHead(context.Request.Method))
        {
            // A status page executed as POST would fail its antiforgery check and end as an empty 400.
            context.Request.Method = HttpMethods.Get;
        }
        await next(context);
        if (!isStandingIn && IsRefusedForm(context))
        {
            // Blazor announces HTML before it refuses a form, and an answer with a content type gets no status page.
            context.Response.ContentType = null;
        }
    }

    private static bool IsRefusedForm(HttpContext context) =>
        context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }
        && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };

    private static bool IsForPrograms(PathString path) => Array.Exists(ProgramPaths, start => path.StartsWithSegments(start));
}
