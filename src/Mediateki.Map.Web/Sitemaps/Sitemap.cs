using System.Globalization;
using System.Xml;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Application.Visits;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Sitemaps;

/// <summary>
/// What search engines may read: an index at <c>/sitemap.xml</c>, one file of the site's own pages, and files of libraries.
/// Every address names its translations (sitemaps.org protocol 0.9, and Google's <c>xhtml:link</c> extension for languages).
/// </summary>
internal static class Sitemap
{
    /// <summary>Addresses a file may hold by the protocol.</summary>
    public const int MostAddresses = 50_000;

    /// <summary>Below the protocol's limits of addresses and of 50 MB, with every language counted.</summary>
    private const int LibrariesPerFile = 10_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Links = "http://www.w3.org/1999/xhtml";

    private static readonly SitePage[] OwnPages =
    [
        SitePage.Map, SitePage.Libraries, SitePage.Routes, SitePage.Visits, SitePage.Ideas, SitePage.About, SitePage.Accessibility, SitePage.Privacy, SitePage.Data,
    ];

    public static WebApplication MapSitemap(this WebApplication app)
    {
        app.MapGet("/sitemap.xml", WriteIndexAsync).ExcludeFromDescription();
        app.MapGet("/sitemaps/pages.xml", WritePagesAsync).ExcludeFromDescription();
        app.MapGet("/sitemaps/libraries-{number:int:min(1)}.xml", WriteLibrariesAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task WriteIndexAsync(HttpContext context, ILibraryDirectory directory, SiteAddress site)
    {
        var files = (directory.State.LibraryCount + LibrariesPerFile - 1) / LibrariesPerFile;
        await using var xml = Open(context);
        await xml.WriteStartElementAsync(null, "sitemapindex", Namespace);
        var names = Enumerable.Range(1, files).Select(number => string.Create(CultureInfo.InvariantCulture, $"libraries-{number}"));
        foreach (var name in names.Prepend("pages"))
        {
            await xml.WriteStartElementAsync(null, "sitemap", null);
            await xml.WriteElementStringAsync(null, "loc", null, site.Absolute(Base(context), $"/sitemaps/{name}.xml"));
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndElementAsync();
    }

    private static async Task WritePagesAsync(HttpContext context, IVisitJournal journal, IRouteCatalogue routes, SiteAddress site)
    {
        await using var xml = Open(context);
        await WriteStartAsync(xml);
        foreach (var page in OwnPages)
        {
            await WriteAsync(xml, context, site, page, null);
        }
        foreach (var route in routes.ListRoutes())
        {
            await WriteAsync(xml, context, site, SitePage.Route, route.Slug);
        }
        foreach (var visit in journal.ListVisits())
        {
            await WriteAsync(xml, context, site, SitePage.Visit, visit.Slug);
        }
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteLibrariesAsync(int number, HttpContext context, ILibraryDirectory directory, SiteAddress site)
    {
        var ids = directory.ListIds();
        var first = (number - 1L) * LibrariesPerFile;
        if (first >= ids.Count)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await using var xml = Open(context);
        await WriteStartAsync(xml);
        foreach (var id in ids.Skip((int)first).Take(LibrariesPerFile))
        {
            await WriteAsync(xml, context, site, SitePage.Library, id.Slug);
        }
        await xml.WriteEndElementAsync();
    }

    private static XmlWriter Open(HttpContext context)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return XmlWriter.Create(context.Response.Body, new XmlWriterSettings { Async = true, CloseOutput = false });
    }

    private static async Task WriteStartAsync(XmlWriter xml)
    {
        await xml.WriteStartElementAsync(null, "urlset", Namespace);
        await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, Links);
    }

    private static async Task WriteAsync(XmlWriter xml, HttpContext context, SiteAddress site, SitePage page, string? slug)
    {
        var translations = SiteLanguage.All.Select(language => (language.Code, Address: site.Absolute(Base(context), PageAddresses.Of(page, language, slug)))).ToList();
        foreach (var (_, address) in translations)
        {
            await xml.WriteStartElementAsync(null, "url", null);
            await xml.WriteElementStringAsync(null, "loc", null, address);
            foreach (var (code, translation) in translations.Append(("x-default", translations[0].Address)))
            {
                await xml.WriteStartElementAsync("xhtml", "link", Links);
                await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
                await xml.WriteAttributeStringAsync(null, "hreflang", null, code);
                await xml.WriteAttributeStringAsync(null, "href", null, translation);
                await xml.WriteEndElementAsync();
            }
            await xml.WriteEndElementAsync();
        }
    }

    private static string Base(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
