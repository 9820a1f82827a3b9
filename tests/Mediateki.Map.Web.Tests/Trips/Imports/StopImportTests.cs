using System.Text;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Trips.Imports;

namespace Mediateki.Map.Web.Tests.Trips.Imports;

public sealed class StopImportTests
{
    private static readonly FakeLibraryDirectory Directory = new();

    [Fact]
    public void Read_CsvWithQuotesAndSemicolons_FindsItsColumns()
    {
        var points = StopFile.Read("\uFEFFname;lat;lon\r\n\"Mediateka \"\"Pod; Lipą\"\"\";50.1;19.2\r\nInna;;\r\n");

        Assert.Equal([new FilePoint(null, "Mediateka \"Pod; Lipą\"", new GeoPoint(50.1, 19.2)), new FilePoint(null, "Inna", null)], points);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1250")]
    public void Decode_FileOfASpreadsheet_ReadsPolishLetters(string encoding)
    {
        var pages = encoding == "windows-1250" ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)! : Encoding.GetEncoding(encoding);

        Assert.Equal("name\r\nBiblioteka Śląska, Łódź\r\n", StopFile.Decode([.. pages.GetPreamble(), .. pages.GetBytes("name\r\nBiblioteka Śląska, Łódź\r\n")]).TrimStart('\uFEFF'));
    }

    [Fact]
    public void Read_Gpx_TakesWaypointsInOrderWithoutTheirNumbers()
    {
        var points = StopFile.Read("""<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="50.1" lon="19.2"><name>1. Mediateka</name></wpt><wpt lat="999" lon="0"/><rte><rtept lat="1" lon="1"/></rte></gpx>""");

        Assert.Equal([new FilePoint(null, "Mediateka", new GeoPoint(50.1, 19.2)), new FilePoint(null, null, null)], points);
    }

    [Fact]
    public void Read_GeoJson_TakesPointsOnly()
    {
        var points = StopFile.Read("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"library":"a-b"},"geometry":{"type":"Point","coordinates":[19.2,50.1]}},{"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[]}},{"geometry":null}]}""");

        Assert.Equal([new FilePoint("a-b", null, new GeoPoint(50.1, 19.2))], points);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2")]
    [InlineData("<gpx><wpt")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><gpx><wpt lat=\"1\" lon=\"1\"><name>&x;</name></wpt></gpx>")]
    [InlineData("{\"features\":")]
    [InlineData("{\"features\":7}")]
    [InlineData("{}")]
    public void Read_WhatIsNoSuchFile_SaysWhere(string text)
    {
        Assert.NotEmpty(Assert.Throws<FormatException>(() => StopFile.Read(text)).Message);
    }

    [Fact]
    public void Add_BySlugNameOrPlace_FindsTheLibraryOnce()
    {
        var pins = Directory.ListPins(Application.Libraries.LibraryFilter.Everything);
        var (first, second) = (pins[0], pins[1]);
        var trip = ItineraryEditing.Begin(new(2026, 12, 9));

        var imported = new StopImport(Directory).Add(trip,
            [new(first.Id.Slug, null, null), new(null, first.ShortName.ToUpperInvariant(), null), new(null, null, second.Point), new(null, "Nie ma takiej", new GeoPoint(0, 0))]);

        Assert.Equal([first.Id, second.Id], imported.Trip.Stops.Select(stop => stop.Library));
        Assert.Equal((2, 0, "Nie ma takiej"), (imported.Added, imported.Left, Assert.Single(imported.Unknown)));
    }

    [Fact]
    public void Add_WhatNamesNoLibrary_IsToldByItsPlaceOrItsNumber()
    {
        var imported = new StopImport(Directory).Add(ItineraryEditing.Begin(new(2026, 12, 9)), [new(null, null, new GeoPoint(0.5, 0)), new(null, null, null)]);

        Assert.Equal(["0.5, 0", "#2"], imported.Unknown);
    }

    [Fact]
    public void Add_ToAFullTrip_SaysHowManyAreLeft()
    {
        var full = Enumerable.Range(0, ItineraryLimits.Stops).Aggregate(ItineraryEditing.Begin(new(2026, 12, 9)), (trip, i) => trip.Add(new Domain.LibraryId($"l{i}"), 0));
        var pin = Directory.ListPins(Application.Libraries.LibraryFilter.Everything)[0];

        var imported = new StopImport(Directory).Add(full, [new(pin.Id.Slug, null, null)]);

        Assert.Equal((0, 1), (imported.Added, imported.Left));
        Assert.Equal(full, imported.Trip);
    }
}
