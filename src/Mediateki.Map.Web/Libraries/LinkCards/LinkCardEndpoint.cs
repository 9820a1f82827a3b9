using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Web.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Mediateki.Map.Web.Libraries.LinkCards;

/// <summary>The pictures that stand for libraries where a link to them is shared.</summary>
internal static class LinkCardEndpoint
{
    public static IServiceCollection AddLinkCards(this IServiceCollection services) => services
        .AddSingleton<LinkCardFonts>()
        .AddSingleton<LinkCardPainter>()
        .AddSingleton<LinkCardCache>()
        .AddSingleton<LinkCardComposer>();

    public static IEndpointRouteBuilder MapLinkCards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/og/{language}/{slug}.png", PaintAsync).ExcludeFromDescription();
        return routes;
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PaintAsync(
        string language, string slug, HttpContext context, ILibraryDirectory directory, LinkCardComposer composer, LinkCardCache cache,
        CancellationToken cancellationToken)
    {
        if (SiteLanguage.Find(language) is not { } known || directory.FindSummary(new LibraryId(slug)) is not { } library)
        {
            return TypedResults.NotFound();
        }
        // The path of a picture is none of the site's pages, so nobody else has set its language.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (known.Culture, known.UiCulture);
        var card = composer.Compose(library);
        var version = card.Version();
        var png = await cache.GetAsync(version, card, cancellationToken);
        context.Response.Headers.CacheControl = context.Request.Query["v"] == version
            ? "public, max-age=31536000, immutable"
            : "public, max-age=3600";
        return TypedResults.Bytes(png, "image/png", entityTag: new EntityTagHeaderValue($"\"{version}\""));
    }
}
