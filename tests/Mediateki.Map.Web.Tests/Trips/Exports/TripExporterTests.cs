using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Maps;
using Mediateki.Map.Web.Tests.Libraries;
using Mediateki.Map.Web.Tests.Maps;
using Mediateki.Map.Web.Trips;
using Mediateki.Map.Web.Trips.Agendas;
using Mediateki.Map.Web.Trips.Exports;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.IO;
using UglyToad.PdfPig;

namespace Mediateki.Map.Web.Tests.Trips.Exports;

/// <summary>Every format, read back by a reader that is not ours.</summary>
public sealed class TripExporterTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private static readonly string[] Names = ["Mediateka „Źródło” & spółka", "=HYPERLINK(\"http://zlo\")", "Бібліотека в Ґдині", "Ostatnia, z przecinkiem"];

    public static TheoryData<string> Formats => [.. TripFiles.Formats];

    [Fact]
    public void Exporters_AreTheFormatsThatAreOffered()
    {
        using var scope = site.Services.CreateScope();

        Assert.Equal(TripFiles.Formats.Order(), scope.ServiceProvider.GetServices<ITripExporter>().Select(exporter => exporter.Format).Order());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_Format_NamesTheStopsInOrderWithTheirNumbers(string format)
    {
        var text = ReadBack(format, Write(format, Agenda()));

        var at = -1;
        foreach (var (name, index) in Names.Select((name, index) => (Plain(name), index)))
        {
            var next = text.IndexOf(name, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"{format}: {name} is missing or out of order in: {text}");
            at = next;
            Assert.Contains((index + 1).ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_Format_WithoutTimesOrPlaces_IsStillWritten(string format)
    {
        var agenda = Agenda() with { IsTimed = false, Way = MapRoute.None };
        agenda = agenda with { Days = [.. agenda.Days.Select(day => day with { Departure = null, Return = null, Stops = [.. day.Stops.Select(stop => stop with { Start = null, End = null, Point = null })] })] };

        Assert.NotEmpty(ReadBack(format, Write(format, agenda)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_Format_OfTheSameAgenda_IsTheSameButForItsClock(string format)
    {
        if (format != "pdf")
        {
            Assert.Equal(Write(format, Agenda()), Write(format, Agenda()));
        }
    }

    [Fact]
    public void Calendar_ReadByIcalNet_HasAnEventForTheTripAndEachStop()
    {
        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(Write("ics", Agenda())))!;

        Assert.Equal(1 + Names.Length, calendar.Events.Count);
        var trip = Assert.Single(calendar.Events, entry => entry.IsAllDay);
        Assert.Equal(("Śląsk; próba", "trip-7@mediateki-map", 3), (trip.Summary, trip.Uid, trip.Sequence));
        Assert.Equal(new DateTime(2026, 12, 9), trip.Start!.Value);
        Assert.Equal(new DateTime(2026, 12, 11), trip.End!.Value);
        var first = calendar.Events.Single(entry => entry.Uid == "trip-7-stop-1@mediateki-map");
        Assert.Equal(new DateTime(2026, 12, 9, 8, 0, 0, DateTimeKind.Utc), first.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 12, 9, 9, 0, 0, DateTimeKind.Utc), first.End!.AsUtc);
        Assert.Equal(50.25, first.GeographicLocation!.Latitude, 5);
        Assert.Contains("Rynek 1, Katowice", first.Location!, StringComparison.Ordinal);
        Assert.Equal("TENTATIVE", calendar.Events.Single(entry => entry.Uid == "trip-7-stop-2@mediateki-map").Status);
    }

    [Theory]
    [InlineData(HostRequest.ToSend, false, "TENTATIVE")]
    [InlineData(HostRequest.Declined, true, "TENTATIVE")]
    [InlineData(HostRequest.Confirmed, false, "CONFIRMED")]
    [InlineData(HostRequest.Confirmed, true, "CONFIRMED")]
    [InlineData(null, false, "TENTATIVE")]
    [InlineData(null, true, "CONFIRMED")]
    public void Calendar_OfAStop_IsTentativeUntilItsHostAgrees(HostRequest? request, bool hoursConfirmed, string status)
    {
        var day = Agenda().Days[0];
        var agenda = Agenda() with { Days = [day with { Stops = [day.Stops[0] with { Request = request, HoursConfirmed = hoursConfirmed }] }] };

        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(Write("ics", agenda)))!;

        Assert.Equal(status, calendar.Events.Single(entry => entry.Uid == "trip-7-stop-1@mediateki-map").Status);
    }

    [Fact]
    public void Calendar_OfALaterVersion_KeepsItsIdsAndRaisesTheSequence()
    {
        var before = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(Write("ics", Agenda())))!;
        var after = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(Write("ics", Agenda() with { Version = 4 })))!;

        Assert.Equal(before.Events.Select(entry => entry.Uid), after.Events.Select(entry => entry.Uid));
        Assert.All(after.Events, entry => Assert.Equal(4, entry.Sequence));
    }

    [Fact]
    public void Calendar_WhoseTimetableHasMoved_RaisesTheSequenceAndItsStamp()
    {
        var noted = new DateTimeOffset(2026, 12, 1, 3, 0, 0, TimeSpan.Zero);
        var before = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(Write("ics", Agenda() with { Timetable = new(0, DateTimeOffset.UnixEpoch) })))!;
        var after = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(Write("ics", Agenda() with { Timetable = new(2, noted) })))!;

        Assert.All(before.Events, entry => Assert.Equal((3, Agenda().ChangedAt.UtcDateTime), (entry.Sequence, entry.DtStamp!.AsUtc)));
        Assert.All(after.Events, entry => Assert.Equal((5, noted.UtcDateTime), (entry.Sequence, entry.DtStamp!.AsUtc)));
    }

    [Fact]
    public void Timetable_IsEqualUntilAVisitMoves()
    {
        var agenda = Agenda();
        var moved = agenda with { Days = [agenda.Days[0] with { Stops = [agenda.Days[0].Stops[0] with { End = agenda.Days[0].Stops[0].End!.Value.AddMinutes(5) }, .. agenda.Days[0].Stops.Skip(1)] }, .. agenda.Days.Skip(1)] };

        Assert.Equal(CalendarExporter.TimetableOf(agenda), CalendarExporter.TimetableOf(Agenda() with { Version = 9, Title = "Inny" }));
        Assert.NotEqual(CalendarExporter.TimetableOf(agenda), CalendarExporter.TimetableOf(moved));
    }

    [Fact]
    public void Gpx_ReadByNetTopologySuite_HasWaypointsAndARoutePerDay()
    {
        var file = GpxFile.Parse(Encoding.UTF8.GetString(Write("gpx", Agenda())), new GpxReaderSettings());

        Assert.Equal(Names.Select((name, index) => $"{index + 1}. {name}"), file.Waypoints.Select(point => point.Name));
        Assert.Equal((50.25, 19.01), (file.Waypoints[0].Latitude.Value, file.Waypoints[0].Longitude.Value));
        Assert.Equal([4, 2], file.Routes.Select(route => route.Waypoints.Count)); // the first day begins and ends at a place
        Assert.Equal("Katowice", file.Routes[0].Waypoints[0].Name);
        Assert.Equal("Śląsk; próba", file.Metadata.Name);
    }

    [Fact]
    public void GeoJson_Read_HasPointsThenLinesInLongitudeLatitude()
    {
        using var document = JsonDocument.Parse(Write("geojson", Agenda()));
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
        var document = XDocument.Parse(Encoding.UTF8.GetString(Write("kml", Agenda()))).Root!.Element(kml + "Document")!;

        Assert.Equal([2, 2, 1], document.Elements(kml + "Folder").Select(folder => folder.Elements(kml + "Placemark").Count()));
        Assert.Equal("19.01,50.25", document.Descendants(kml + "Point").First().Value);
    }

    /// <summary>By @tmcw/togeojson under Node, the reader behind many map viewers.</summary>
    [Fact]
    public async Task Kml_ReadByToGeoJson_HasTheStopsOfEachDayInOrderAndTheWay()
    {
        var path = Path.Combine(Path.GetTempPath(), $"mediateki-{Guid.NewGuid():N}.kml");
        await File.WriteAllBytesAsync(path, Write("kml", Agenda()), TestContext.Current.CancellationToken);
        var (code, output, error) = await Node.RunAsync("tests/Mediateki.Map.Web.Tests/Trips/Exports/read-kml.mjs", path);
        File.Delete(path);

        Assert.True(code == 0, error);
        var root = JsonNode.Parse(output)!;
        var folders = root["children"]!.AsArray().Where(child => (string?)child!["type"] == "folder").Select(folder => folder!["children"]!.AsArray().ToArray()).ToArray();
        Assert.Equal([2, 2, 1], folders.Select(folder => folder.Length));
        var stops = folders[0].Concat(folders[1]).ToArray();
        Assert.Equal(Names.Select((name, index) => $"{index + 1}. {name}"), stops.Select(stop => (string?)stop!["properties"]!["name"]));
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
        var agenda = placed ? Agenda() : Agenda() with { Address = null, Way = MapRoute.None, Days = [.. Agenda().Days.Select(day => day with { From = null, To = null, Stops = [.. day.Stops.Select(stop => stop with { Point = null })] })] };

        Assert.Empty(XmlSchemas.Problems(format, Encoding.UTF8.GetString(Write(format, agenda))));
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
        var document = Encoding.UTF8.GetString(Write(format, Agenda()));

        Assert.Contains(text, document, StringComparison.Ordinal);
        Assert.NotEmpty(XmlSchemas.Problems(format, document.Replace(text, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public void Csv_TextThatWouldBeAFormula_IsMarkedAsText()
    {
        var table = Encoding.UTF8.GetString(Write("csv", Agenda()));

        Assert.StartsWith("\uFEFFday,date,", table, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://zlo\"\")\"", table, StringComparison.Ordinal);
        Assert.Contains("\"Ostatnia, z przecinkiem\"", table, StringComparison.Ordinal);
        Assert.Equal(1 + Names.Length, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Pdf_ReadByPdfPig_IsTaggedInItsLanguageWithEmbeddedFontsAndAtMostTwoPagesPerDay()
    {
        using var document = PdfDocument.Open(Write("pdf", Agenda()));

        Assert.InRange(document.NumberOfPages, 2, 4);
        Assert.Equal("Śląsk; próba", document.Information.Title);
        var catalog = document.Structure.Catalog.CatalogDictionary.ToString();
        Assert.Contains("StructTreeRoot", catalog, StringComparison.Ordinal);
        Assert.Contains("MarkInfo", catalog, StringComparison.Ordinal);
        Assert.Contains("pl-PL", catalog, StringComparison.Ordinal);
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.Contains("Onest", letter.FontName ?? "", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Pdf_OfThirtyTalkativeStops_TakesTwoPagesPerDay()
    {
        var stop = Agenda().Days[0].Stops[0] with { Questions = [.. Enumerable.Range(0, 8).Select(i => $"Pytanie {i}: jak to się zaczęło i co zrobilibyście inaczej?")], Notes = string.Join(' ', Enumerable.Repeat("notatka", 40)) };
        var day = Agenda().Days[0] with { Stops = [.. Enumerable.Range(1, 15).Select(number => stop with { Number = number })] };

        using var document = PdfDocument.Open(Write("pdf", Agenda() with { Days = [day, day with { Number = 2 }] }));

        Assert.InRange(document.NumberOfPages, 2, 4);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(14)]
    public void Pdf_OfManyStops_KeepsEachHeadingWithItsFirstLines(int stops)
    {
        const string heading = "Naglowek";
        var stop = Agenda().Days[0].Stops[0] with { Name = heading, Notes = string.Join(' ', Enumerable.Repeat("notatka", 60)) };
        var day = Agenda().Days[0] with { Stops = [.. Enumerable.Range(1, stops).Select(number => stop with { Number = number })] };

        using var document = PdfDocument.Open(Write("pdf", Agenda() with { Days = [day] }));

        var headings = 0;
        foreach (var page in document.GetPages())
        {
            var lines = page.Letters.Where(letter => letter.StartBaseLine.Y > 30).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).OrderByDescending(line => line.Key)
                .Select(line => string.Concat(line.Select(letter => letter.Value))).ToList();
            var last = lines.FindLastIndex(line => line.Contains(heading, StringComparison.Ordinal));
            Assert.True(last <= lines.Count - 3, $"Page {page.Number} ends with a heading: {lines[^1]}");
            headings += lines.Count(line => line.Contains(heading, StringComparison.Ordinal));
        }
        Assert.Equal(stops, headings);
    }

    [Fact]
    public async Task Pdf_ManyAtOnce_AreAllWritten()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Write("pdf", Agenda()), TestContext.Current.CancellationToken)));

        Assert.All(files, file => Assert.Contains(Plain(Names[3]), ReadBack("pdf", file), StringComparison.Ordinal));
    }

    [Fact]
    public void Text_Read_IsWhatTheEditorShows()
    {
        var lines = Encoding.UTF8.GetString(Write("txt", Agenda())).Split("\r\n");

        Assert.Contains("Dzień 1 – śr., 9 grudnia 2026", lines);
        Assert.Contains($"09:00–10:00 1. {Names[0]}, Rynek 1, Katowice", lines);
        Assert.Contains("10:30–11:15 przerwa na obiad", lines);
        Assert.Contains("   do potwierdzenia z gospodarzem", lines);
        Assert.Contains("Aktualna wersja: https://mediateki.example/wyjazd/abc", lines);
    }

    [Theory]
    [InlineData(11, 15, true)] // eaten at the former stop, before the drive
    [InlineData(10, 0, false)] // eaten after arriving
    public void Break_BetweenTwoVisits_StandsBeforeOrAfterTheWayAsItIsTaken(int hour, int minute, bool isFirst)
    {
        var day = Agenda().Days[0];
        var leg = new AgendaLeg(1500, 21_000, true, false, true, At(9, hour, minute));

        AssertOrder(day with { Stops = [day.Stops[0], day.Stops[1] with { Leg = leg }] }, "10:30–11:15 przerwa na obiad", "11:30–12:30 2.", isFirst);
    }

    [Theory]
    [InlineData(13, 30, true)]
    [InlineData(12, 30, false)]
    public void Break_AfterTheLastVisit_StandsBeforeOrAfterTheWayBackAsItIsTaken(int hour, int minute, bool isFirst)
    {
        var leg = new AgendaLeg(1500, 21_000, true, false, true, At(9, hour, minute));

        AssertOrder(Agenda().Days[0] with { BreakAfter = new(At(9, 12, 45), At(9, 13, 30)), LegBack = leg, Return = At(9, 14, 0) }, "12:45–13:30 przerwa na obiad", "14:00 ", isFirst);
    }

    /// <summary>In the text, a break and a way stand right before the next row; in the PDF in the same order.</summary>
    private void AssertOrder(AgendaDay day, string lunch, string next, bool isFirst)
    {
        var agenda = Agenda() with { Days = [day] };

        var lines = Encoding.UTF8.GetString(Write("txt", agenda)).Split("\r\n").ToList();
        var at = lines.FindIndex(line => line.StartsWith(next, StringComparison.Ordinal));
        Assert.Equal(at - (isFirst ? 2 : 1), lines.IndexOf(lunch));
        var way = Plain(lines[at - (isFirst ? 1 : 2)]);
        var pdf = ReadBack("pdf", Write("pdf", agenda));
        Assert.Contains(way, pdf, StringComparison.Ordinal);
        Assert.Equal(isFirst, pdf.IndexOf(Plain(lunch), StringComparison.Ordinal) < pdf.IndexOf(way, StringComparison.Ordinal));
    }

    private byte[] Write(string format, Agenda agenda)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (SiteLanguage.Polish.Culture, SiteLanguage.Polish.UiCulture);
        using var scope = site.Services.CreateScope();
        return scope.ServiceProvider.GetServices<ITripExporter>().Single(exporter => exporter.Format == format).Write(agenda);
    }

    /// <summary>All text of a file in its order, without spaces and what each format quotes in its own way.</summary>
    private static string ReadBack(string format, byte[] file)
    {
        if (format == "pdf")
        {
            using var document = PdfDocument.Open(file);
            return Plain(string.Concat(document.GetPages().Select(page => string.Concat(page.GetWords().Select(word => word.Text)))));
        }
        var text = Encoding.UTF8.GetString(file);
        return Plain(format switch
        {
            "ics" => text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal),
            "gpx" or "kml" => XDocument.Parse(text).Root!.Value,
            "geojson" => text.Replace("\\\"", "\"", StringComparison.Ordinal),
            _ => text,
        });
    }

    private static string Plain(string text) => string.Concat(text.Where(letter => char.IsLetterOrDigit(letter)));

    private static Agenda Agenda() => new()
    {
        Id = 7, Version = 3, ChangedAt = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero), Title = "Śląsk; próba", Address = "https://mediateki.example/wyjazd/abc", Sections = TripSections.All,
        Transport = TravelMode.Coach, GroupSize = 22, IsTimed = true, Notes = "Wziąć adapter", Cost = 120.5m,
        Days =
        [
            new(1, new(2026, 12, 9), Katowice, Katowice, At(9, 8, 30), At(9, 13, 0), [Stop(0, At(9, 9, 0)), Stop(1, At(9, 11, 30)) with { HoursConfirmed = false, BreakBefore = new(At(9, 10, 30), At(9, 11, 15)) }], null, new(1200, 15000, true, false, true, At(9, 12, 30))),
            new(2, new(2026, 12, 10), null, null, At(10, 9, 0), At(10, 12, 0), [Stop(2, At(10, 9, 0)), Stop(3, At(10, 11, 0))], null, null),
        ],
        Way = new([new([new(50.25, 19.01), new(50.3, 18.9)], true)], [new(1, "stop-1", Names[0], new(50.25, 19.01))]),
    };

    private static ItineraryPlace Katowice => new("Katowice", new GeoPoint(50.26, 19.02));

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 12, day, hour, minute, 0, TimeSpan.FromHours(1));

    private static AgendaStop Stop(int index, DateTimeOffset start) => new()
    {
        Number = index + 1, Slug = $"stop-{index + 1}", Name = Names[index], Place = "Rynek 1, Katowice", Point = new(50.25 + (index * 0.02), 19.01), Start = start, End = start.AddHours(1), Minutes = 60,
        Leg = index == 0 ? new(900, 12_000, true, false, true, start.AddMinutes(-15)) : null, BreakBefore = null, HoursConfirmed = true, Warning = null, Focus = ["pracownia"], Notes = "notatka", Phone = "+48 32 000 00 00", Email = null, Website = null,
        Questions = ["Jak to się zaczęło?"], Request = index == 1 ? HostRequest.Sent : HostRequest.Confirmed,
    };
}
