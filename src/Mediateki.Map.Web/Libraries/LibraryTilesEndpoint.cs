using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Tiles;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mediateki.Map.Web.Libraries;

/// <summary>
/// The placed libraries a filter leaves, as vector tiles for the map and as the TileJSON that leads to them. Their addresses name the edition of the directory and
/// how it is drawn, so that a browser may keep them for good; whoever asks for another edition gets the present one, not to be kept.
/// </summary>
internal static class LibraryTilesEndpoint
{
    private const string TileJsonRoute = "/tiles/libraries/{version}.json";
    private const string TileRoute = "/tiles/libraries/{version}/{z:int}/{x:int}/{y:int}.mvt";
    private const string Kept = "public, max-age=31536000, immutable";
    private static readonly StringValues Gzip = "gzip";

    public static WebApplication MapLibraryTiles(this WebApplication app)
    {
        app.MapMethods(TileJsonRoute, [HttpMethods.Get, HttpMethods.Head], Describe).ExcludeFromDescription();
        app.MapMethods(TileRoute, [HttpMethods.Get, HttpMethods.Head], WriteAsync).ExcludeFromDescription();
        return app;
    }

    /// <summary>Where the map finds the tiles of the present edition.</summary>
    public static string Address(DirectoryState state, LibraryFilter filter) =>
        TileJsonRoute.Replace("{version}", Uri.EscapeDataString(VersionOf(state)), StringComparison.Ordinal) + LibrariesUrl.Query(filter.Essence);

    private static string VersionOf(DirectoryState state) => string.Create(CultureInfo.InvariantCulture, $"{state.Version}-{ILibraryTiles.Drawing}");

    private static async Task<IResult> Describe(string version, HttpContext context, ILibraryDirectory directory, ILibraryTiles tiles, NearPlaces places)
    {
        var filter = await FilterOfAsync(context, directory, places);
        var state = directory.State;
        if (Label(context, state, version, filter))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var summary = tiles.Summarise(filter);
        return TypedResults.Json(new
        {
            Tilejson = "3.0.0",
            Tiles = new[] { $"{context.Request.PathBase}/tiles/libraries/{Uri.EscapeDataString(VersionOf(state))}/{{z}}/{{x}}/{{y}}.mvt{LibrariesUrl.Query(filter.Essence)}" },
            Minzoom = 0,
            Maxzoom = ILibraryTiles.DeepestZoom,
            Bounds = summary.Extent is { } box ? new[] { box.West, box.South, box.East, box.North } : null,
            Count = summary.Placed,
            Vector_layers = new[] { new { Id = "libraries", Fields = new { } } },
        });
    }

    private static async Task WriteAsync(string version, int z, int x, int y, HttpContext context, ILibraryDirectory directory, ILibraryTiles tiles, NearPlaces places)
    {
        var response = context.Response;
        if (z is < 0 or > ILibraryTiles.DeepestZoom || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var filter = await FilterOfAsync(context, directory, places);
        if (Label(context, directory.State, version, filter))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var tile = tiles.Find(filter, z, x, y, context.RequestAborted);
        if (tile.Length == 0)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        response.ContentType = "application/vnd.mapbox-vector-tile";
        // Every browser reads gzip; a program that does not can say so to its own library.
        response.Headers.ContentEncoding = Gzip;
        response.ContentLength = tile.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(tile, context.RequestAborted);
        }
    }

    private static ValueTask<LibraryFilter> FilterOfAsync(HttpContext context, ILibraryDirectory directory, NearPlaces places)
    {
        var filter = context.Request.QueryString.HasValue ? LibrariesUrl.ParseFilter(new QueryReader(context.Request.QueryString.Value), directory.Taxonomy) : LibraryFilter.Everything;
        return filter is { Near: null, Reach: null } ? new(filter) : new(places.LocateAsync(filter, context.RequestAborted));
    }

    /// <summary>Says how long an answer holds, and whether the browser has it already.</summary>
    private static bool Label(HttpContext context, DirectoryState state, string version, LibraryFilter filter)
    {
        var headers = context.Response.Headers;
        // Whether a library is open is also a matter of how old its confirmation is today, and what is in reach a matter of the routing engine.
        if (filter.Open is not null || filter.Reach is not null)
        {
            headers.CacheControl = "no-store";
            return false;
        }
        headers.CacheControl = version == VersionOf(state) && state.IsLoaded ? Kept : "no-cache";
        var edition = new EntityTagHeaderValue($"\"{VersionOf(state)}\"", isWeak: true);
        headers.ETag = edition.ToString();
        return context.Request.Headers.IfNoneMatch.Count > 0
            && new RequestHeaders(context.Request.Headers).IfNoneMatch.Any(tag => tag.Compare(edition, useStrongComparison: false));
    }
}
