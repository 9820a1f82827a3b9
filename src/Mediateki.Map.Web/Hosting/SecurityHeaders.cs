namespace Mediateki.Map.Web.Hosting;

internal static class SecurityHeaders
{
    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        var policy = app.Services.GetRequiredService<ContentSecurity>();
        app.Use((context, next) =>
        {
            // On starting, because the error handler empties the headers of an unfinished answer.
            context.Response.OnStarting(() =>
            {
                Write(context, policy);
                return Task.CompletedTask;
            });
            return next(context);
        });
        return app;
    }

    private static void Write(HttpContext context, ContentSecurity policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy.HeaderFor(context);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "geolocation=(self), camera=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Pages change with the catalogue; a browser may keep one for "back" but asks again otherwise.
        if (headers.CacheControl.Count == 0 && context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            headers.CacheControl = "no-cache";
        }
    }
}
