using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Mediateki.Map.Web.Maps;
using Mediateki.Map.Web.Tests.Libraries;
using Mediateki.Map.Web.Tests.Maps;
using NetTopologySuite.IO;

namespace Mediateki.Map.Web.Tests.Trips.Exports;

/// <summary>Files for maps and receivers, read back by readers that are not ours, and held against the schemas of their formats.</summary>
public sealed class MapFileExporterTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly ExportedFiles exported = new(site);

    [Fact]
    public void Gpx_ReadByNetTopologySuite_HasWaypointsAndARoutePerDay()
    {
        var file = GpxFile.Parse(Encoding.UTF8.GetString(exported.Write("gpx", ExampleAgenda.Create())), new GpxReaderSettings());

        Assert.Equal(ExampleAgenda.Names.Select((name, index) => $"{index + 1}. {name}"), file.Waypoints.Select(point => point.Name));
        Assert.Equal((50.25, 19.01), (file.Waypoints[0].Latitude.Value, file.Waypoints[0].Longitude.Value));
        Assert.Equal([4, 2], file.Routes.Select(route => route.Waypoints.Count)); // the first day begins and ends at a place
        Assert.Equal("Katowice", file.Routes[0].Waypoints[0].Name);
        Assert.Equal("Śląsk; próba", file.Metadata.Name);
    }

    [Fact]
    public void GeoJson_Read_HasPointsThenLinesInLongitudeLatitude()
    {
        using var document = JsonDocument.Parse(exported.Write("geojson", ExampleAgenda.Create()));
        var features = document.RootElement.GetProperty("features").EnumerateArray().ToList();

        Assert.Equal(["Point", "Point", "Point", "Point", "LineString"], features.Select(feature => feature.GetProperty("geometry").GetProperty("type").GetString()));
        Assert.Equal([19.01, 50.25], features[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal("2026-12-09T09:00:00+01:00", features[0].GetProperty("properties").GetProperty("start").GetString());
        Assert.True(features[4].GetProperty("properties").GetProperty("estimated").GetBoolean());
    }

    [Fact]
    public void Kml_Read_HasAFolderPerDayAndTheWay()
    {
        XNamespace kml = "http://www.opengis.net/kml/2.2";
        var document = XDocument.Parse(Encoding.UTF8.GetString(exported.Write("kml", ExampleAgenda.Create()))).Root!.Element(kml + "Document")!;

        Assert.Equal([2, 2, 1], document.Elements(kml + "Folder").Select(folder => folder.Elements(kml + "Placemark").Count()));
        Assert.Equal("19.01,50.25", document.Descendants(kml + "Point").First().Value);
    }

    /// <summary>By @tmcw/togeojson under Node, the reader behind many map viewers.</summary>
    [Fact]
    public async Task Kml_ReadByToGeoJson_HasTheStopsOfEachDayInOrderAndTheWay()
    {
        var path = Path.Combine(Path.GetTempPath(), $"mediateki-{Guid.NewGuid():N}.kml");
        await File.WriteAllBytesAsync(path, exported.Write("kml", ExampleAgenda.Create()), TestContext.Current.CancellationToken);
        var (code, output, error) = await Node.RunAsync("tests/Mediateki.Map.Web.Tests/Trips/Exports/read-kml.mjs", path);
        File.Delete(path);

        Assert.True(code == 0, error);
        var root = JsonNode.Parse(output)!;
        var folders = root["children"]!.AsArray().Where(child => (string?)child!["type"] == "folder").Select(folder => folder!["children"]!.AsArray().ToArray()).ToArray();
        Assert.Equal([2, 2, 1], folders.Select(folder => folder.Length));
        var stops = folders[0].Concat(folders[1]).ToArray();
        Assert.Equal(ExampleAgenda.Names.Select((name, index) => $"{index + 1}. {name}"), stops.Select(stop => (string?)stop!["properties"]!["name"]));
        Assert.All(stops, stop => Assert.Equal("Point", (string?)stop!["geometry"]!["type"]));
        Assert.Equal([19.01, 50.25], stops[0]!["geometry"]!["coordinates"]!.AsArray().Take(2).Select(number => (double)number!));
        Assert.Equal("LineString", (string?)folders[2][0]!["geometry"]!["type"]);
    }

    [Theory]
    [InlineData("gpx", true)]
    [InlineData("gpx", false)]
    [InlineData("kml", true)]
    [InlineData("kml", false)]
    public void Xml_OfAPlacedOrPlacelessTrip_KeepsTheSchemaOfItsFormat(string format, bool placed)
    {
        var agenda = placed ? ExampleAgenda.Create() : ExampleAgenda.Create() with { Address = null, Way = MapRoute.None, Days = [.. ExampleAgenda.Create().Days.Select(day => day with { From = null, To = null, Stops = [.. day.Stops.Select(stop => stop with { Point = null })] })] };

        Assert.Empty(XmlSchemas.Problems(format, Encoding.UTF8.GetString(exported.Write(format, agenda))));
    }

    [Theory]
    [InlineData("gpx", "lat=\"50.25\"", "lat=\"95\"")]
    [InlineData("gpx", "version=\"1.1\"", "version=\"1.0\"")]
    [InlineData("gpx", "<number>", "<type>x</type><number>")]
    [InlineData("gpx", "GPX/1/1", "GPX/1/0")]
    [InlineData("kml", "19.01,50.25", "19.01")]
    [InlineData("kml", "<tessellate>1</tessellate>", "<tessellate>2</tessellate>")]
    [InlineData("kml", "kml/2.2", "kml/2.1")]
    public void Xml_Spoiled_DoesNotKeepTheSchema(string format, string text, string instead)
    {
        var document = Encoding.UTF8.GetString(exported.Write(format, ExampleAgenda.Create()));

        Assert.Contains(text, document, StringComparison.Ordinal);
        Assert.NotEmpty(XmlSchemas.Problems(format, document.Replace(text, instead, StringComparison.Ordinal)));
    }
}
