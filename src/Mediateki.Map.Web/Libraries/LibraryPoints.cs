using System.IO.Pipelines;
using System.Text.Json;
using Mediateki.Map.Application.Libraries;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Mediateki.Map.Web.Libraries;

/// <summary>
/// The placed libraries a filter leaves, as GeoJSON for the map. The address names the edition of the directory, so that
/// a browser may keep the answer for good; whoever asks for another edition gets the present one, not to be kept.
/// </summary>
internal static class LibraryPoints
{
    private const string Route = "/data/libraries/{version}/points.geojson";
    private const string NoEdition = "none";
    private const int FlushBytes = 32 * 1024;

    /// <summary>Up to so many libraries, one file of points that the browser groups by itself is quicker than tiles; see docs/scale.md.</summary>
    private const int MostPoints = 4_000;

    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText Feature = JsonEncodedText.Encode("Feature");
    private static readonly JsonEncodedText Geometry = JsonEncodedText.Encode("geometry");
    private static readonly JsonEncodedText Point = JsonEncodedText.Encode("Point");
    private static readonly JsonEncodedText Coordinates = JsonEncodedText.Encode("coordinates");
    private static readonly JsonEncodedText Properties = JsonEncodedText.Encode("properties");

    public static WebApplication MapLibraryPoints(this WebApplication app)
    {
        app.MapMethods(Route, [HttpMethods.Get, HttpMethods.Head], WriteAsync).ExcludeFromDescription();
        return app;
    }

    /// <summary>Where the map finds the libraries of the present edition: points, or tiles where there are many.</summary>
    /// <param name="count">How many libraries the filter leaves.</param>
    /// <param name="now">What "open now" means in it: the map and the list beside it say the same, and an address keeps its meaning.</param>
    public static string Address(DirectoryState state, LibraryFilter filter, DateTimeOffset now, int count = 0)
    {
        filter = filter.Essence;
        if (filter.Open is { From: null } open)
        {
            filter = filter with { Open = open with { From = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)) } };
        }
        if (count > MostPoints)
        {
            return LibraryTilesEndpoint.Address(state, filter);
        }
        return Route.Replace("{version}", state.Version.Length > 0 ? Uri.EscapeDataString(state.Version) : NoEdition, StringComparison.Ordinal) + LibrariesUrl.Query(filter);
    }

    private static async Task WriteAsync(string version, HttpContext context, ILibraryDirectory directory, NearPlaces places)
    {
        var state = directory.State;
        var edition = new EntityTagHeaderValue($"\"{state.Version}\"", isWeak: true);
        var headers = context.Response.Headers;
        // Whether a library is open is also a matter of how old its confirmation is today.
        var filter = await places.LocateAsync(LibrariesUrl.ParseFilter(new QueryReader(context.Request.QueryString.Value), directory.Taxonomy), context.RequestAborted);
        var mayKeep = filter is { Open: null, Reach: null };
        headers.CacheControl = !mayKeep ? "no-store" : version == state.Version && state.IsLoaded ? "public, max-age=31536000, immutable" : "no-cache";
        if (mayKeep)
        {
            headers.ETag = edition.ToString();
        }
        if (mayKeep && new RequestHeaders(context.Request.Headers).IfNoneMatch.Any(tag => tag.Compare(edition, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = "application/geo+json";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await WritePinsAsync(context.Response.BodyWriter, directory.ListPins(filter), context.RequestAborted);
        }
    }

    private static async Task WritePinsAsync(PipeWriter body, IReadOnlyList<LibraryPin> pins, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        json.WriteString(Type, "FeatureCollection");
        json.WriteStartArray("features");
        var flushed = 0L;
        foreach (var pin in pins)
        {
            WritePin(json, pin);
            if (json.BytesCommitted + json.BytesPending - flushed > FlushBytes)
            {
                flushed = json.BytesCommitted + json.BytesPending;
                json.Flush();
                await body.FlushAsync(cancellationToken);
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePin(Utf8JsonWriter json, LibraryPin pin)
    {
        json.WriteStartObject();
        json.WriteString(Type, Feature);
        json.WriteStartObject(Geometry);
        json.WriteString(Type, Point);
        json.WriteStartArray(Coordinates);
        // GeoJSON: longitude first.
        json.WriteNumberValue(Math.Round(pin.Point.Longitude, 6));
        json.WriteNumberValue(Math.Round(pin.Point.Latitude, 6));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject(Properties);
        json.WriteString("slug", pin.Id.Slug);
        json.WriteString("name", pin.ShortName);
        json.WriteString("city", pin.City);
        json.WriteNumber("mediateka", pin.IsMediateka ? 1 : 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
