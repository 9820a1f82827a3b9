using System.IO.Pipelines;
using System.Text.Json;

namespace Mediateki.Map.Web.Api;

/// <summary>Libraries as GeoJSON (RFC 7946).</summary>
internal static class LibrariesGeoJson
{
    private const int FlushBytes = 32 * 1024;

    public static async Task WriteAsync(PipeWriter body, IEnumerable<LibraryListItem> libraries, JsonSerializerOptions options, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var library in libraries)
        {
            Write(json, library, options);
            if (json.BytesPending > FlushBytes)
            {
                json.Flush();
                await body.FlushAsync(cancellationToken);
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LibraryListItem library, JsonSerializerOptions options)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", library.Slug);
        json.WritePropertyName("geometry");
        if (library.Location is { } place)
        {
            json.WriteStartObject();
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(place.Longitude);
            json.WriteNumberValue(place.Latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }
        json.WritePropertyName("properties");
        JsonSerializer.Serialize(json, library, options);
        json.WriteEndObject();
    }
}
