using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Mediateki.Map.Web.Maps;

/// <summary>Serves the configured PMTiles file: the browser reads the byte ranges it needs.</summary>
internal static class StreetTilesEndpoint
{
    private const string ContentType = "application/vnd.pmtiles";

    public static void MapStreetTiles(this IEndpointRouteBuilder routes)
    {
        // Asked for now, so that its version is that of the file the site started with.
        var basemap = routes.ServiceProvider.GetRequiredService<StreetBasemap>();
        routes.MapMethods($"/{StreetBasemap.PmtilesPath}", [HttpMethods.Get, HttpMethods.Head], (HttpResponse response, string? v) => Answer(basemap, response, v))
            .ExcludeFromDescription();
    }

    private static Results<PhysicalFileHttpResult, NotFound> Answer(StreetBasemap basemap, HttpResponse response, string? v)
    {
        if (basemap.File is not { } file || !File.Exists(file.FullName))
        {
            return TypedResults.NotFound();
        }
        response.Headers.CacheControl = v == basemap.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.PhysicalFile(
            file.FullName,
            ContentType,
            lastModified: file.LastWriteTimeUtc,
            entityTag: new EntityTagHeaderValue($"\"{basemap.Version}\""),
            enableRangeProcessing: true);
    }
}
