namespace Mediateki.Map.Web.Layout;

internal static class Robots
{
    public static WebApplication MapRobots(this WebApplication app)
    {
        app.MapGet("/robots.txt", (HttpContext context, SiteAddress address) => Results.Text(
            $"""
            User-agent: *
            Disallow: /_blazor
            Disallow: /_status
            Disallow: /trip-files
            Sitemap: {address.Absolute($"{context.Request.Scheme}://{context.Request.Host}", "/sitemap.xml")}

            """)).ExcludeFromDescription();
        return app;
    }
}
