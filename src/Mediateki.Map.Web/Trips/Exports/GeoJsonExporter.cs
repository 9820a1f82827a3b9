using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mediateki.Map.Web.Trips.Agendas;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>GeoJSON (RFC 7946): a point for each stop in order, then a line for each leg.</summary>
internal sealed class GeoJsonExporter : ITripExporter
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Format => "geojson";

    public string ContentType => "application/geo+json";

    public byte[] Write(Agenda agenda)
    {
        var points = agenda.Days.SelectMany(day => day.Stops.Where(stop => stop.Point is not null).Select(stop => PointOf(day, stop)));
        var lines = agenda.Way.Lines.Select(line => Feature("LineString", new JsonArray([.. line.Coordinates.Select(Position)]), new() { ["estimated"] = line.Estimated }));
        var document = new JsonObject { ["type"] = "FeatureCollection", ["name"] = agenda.Title, ["features"] = new JsonArray([.. points, .. lines]) };
        return JsonSerializer.SerializeToUtf8Bytes(document, Readable);
    }

    private static JsonObject PointOf(AgendaDay day, AgendaStop stop) => Feature(
        "Point", Position([stop.Point!.Value.Longitude, stop.Point.Value.Latitude]), new()
        {
            ["number"] = stop.Number,
            ["library"] = stop.Slug,
            ["name"] = stop.Name,
            ["address"] = stop.Place,
            ["day"] = day.Number,
            ["date"] = day.Date.ToString("yyyy-MM-dd", null),
            ["start"] = stop.Start?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null),
            ["end"] = stop.End?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null),
            ["minutes"] = stop.Minutes,
            ["hoursConfirmed"] = stop.HoursConfirmed,
            ["focus"] = new JsonArray([.. stop.Focus.Select(focus => JsonValue.Create(focus))]),
            ["notes"] = stop.Notes,
        });

    private static JsonObject Feature(string type, JsonArray coordinates, JsonObject properties) =>
        new() { ["type"] = "Feature", ["properties"] = properties, ["geometry"] = new JsonObject { ["type"] = type, ["coordinates"] = coordinates } };

    private static JsonArray Position(double[] position) => [position[0], position[1]];
}
