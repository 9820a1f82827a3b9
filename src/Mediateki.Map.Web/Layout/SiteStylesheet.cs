using System.Security.Cryptography;
using System.Text;

namespace Mediateki.Map.Web.Layout;

/// <summary>
/// The style sheets that every page needs, as one: nothing is painted before they have all arrived, and on a slow line
/// each of them alone would cost a round trip.
/// </summary>
internal sealed class SiteStylesheet(IWebHostEnvironment environment)
{
    private static readonly string[] Parts = ["base", "layout", "components", "forms", "libraries"];

    private readonly Lazy<Sheet> kept = new(() => Create(environment));

    /// <summary>Read anew each time while the site is developed.</summary>
    public Sheet Get() => environment.IsDevelopment() ? Create(environment) : kept.Value;

    private static Sheet Create(IWebHostEnvironment environment)
    {
        var css = string.Concat(Parts.Select(part => Read(environment, $"css/{part}.css")));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..10];
        return new Sheet(css, $"/css/site.{version}.css");
    }

    private static string Read(IWebHostEnvironment environment, string path)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <param name="Css">The style sheet.</param>
    /// <param name="Address">Changes with the content, so that browsers may keep the sheet for good.</param>
    public sealed record Sheet(string Css, string Address);
}

internal static class SiteStylesheetEndpoint
{
    public static WebApplication MapSiteStylesheet(this WebApplication app)
    {
        app.MapGet("/css/site.{version}.css", (HttpContext context, SiteStylesheet stylesheet) =>
        {
            var sheet = stylesheet.Get();
            if (context.Request.Path != sheet.Address)
            {
                return Results.NotFound();
            }
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(sheet.Css, "text/css; charset=utf-8");
        }).ExcludeFromDescription();
        return app;
    }
}
