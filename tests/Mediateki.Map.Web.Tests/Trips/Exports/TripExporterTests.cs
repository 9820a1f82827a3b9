using System.Globalization;
using System.Text;
using Mediateki.Map.Web.Maps;
using Mediateki.Map.Web.Tests.Libraries;
using Mediateki.Map.Web.Trips;
using Mediateki.Map.Web.Trips.Agendas;
using Mediateki.Map.Web.Trips.Exports;
using Microsoft.Extensions.DependencyInjection;

namespace Mediateki.Map.Web.Tests.Trips.Exports;

/// <summary>Every format, read back; text and tables.</summary>
public sealed class TripExporterTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly ExportedFiles exported = new(site);

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
        var text = ExportedFiles.ReadBack(format, exported.Write(format, ExampleAgenda.Create()));

        var at = -1;
        foreach (var (name, index) in ExampleAgenda.Names.Select((name, index) => (ExportedFiles.Plain(name), index)))
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
        var agenda = ExampleAgenda.Create() with { IsTimed = false, Way = MapRoute.None };
        agenda = agenda with { Days = [.. agenda.Days.Select(day => day with { Departure = null, Return = null, Stops = [.. day.Stops.Select(stop => stop with { Start = null, End = null, Point = null })] })] };

        Assert.NotEmpty(ExportedFiles.ReadBack(format, exported.Write(format, agenda)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_Format_OfTheSameAgenda_IsTheSameButForItsClock(string format)
    {
        if (format != "pdf")
        {
            Assert.Equal(exported.Write(format, ExampleAgenda.Create()), exported.Write(format, ExampleAgenda.Create()));
        }
    }

    [Fact]
    public void Csv_TextThatWouldBeAFormula_IsMarkedAsText()
    {
        var table = Encoding.UTF8.GetString(exported.Write("csv", ExampleAgenda.Create()));

        Assert.StartsWith("\uFEFFday,date,", table, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://zlo\"\")\"", table, StringComparison.Ordinal);
        Assert.Contains("\"Ostatnia, z przecinkiem\"", table, StringComparison.Ordinal);
        Assert.Equal(1 + ExampleAgenda.Names.Length, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Text_Read_IsWhatTheEditorShows()
    {
        var lines = Encoding.UTF8.GetString(exported.Write("txt", ExampleAgenda.Create())).Split("\r\n");

        Assert.Contains("Dzień 1 – śr., 9 grudnia 2026", lines);
        Assert.Contains($"09:00–10:00 1. {ExampleAgenda.Names[0]}, Rynek 1, Katowice", lines);
        Assert.Contains("10:30–11:15 przerwa na obiad", lines);
        Assert.Contains("   do potwierdzenia z gospodarzem", lines);
        Assert.Contains("Aktualna wersja: https://mediateki.example/wyjazd/abc", lines);
    }

    [Theory]
    [InlineData(11, 15, true)] // eaten at the former stop, before the drive
    [InlineData(10, 0, false)] // eaten after arriving
    public void Break_BetweenTwoVisits_StandsBeforeOrAfterTheWayAsItIsTaken(int hour, int minute, bool isFirst)
    {
        var day = ExampleAgenda.Create().Days[0];
        var leg = new AgendaLeg(1500, 21_000, true, false, true, ExampleAgenda.At(9, hour, minute));

        AssertOrder(day with { Stops = [day.Stops[0], day.Stops[1] with { Leg = leg }] }, "10:30–11:15 przerwa na obiad", "11:30–12:30 2.", isFirst);
    }

    [Theory]
    [InlineData(13, 30, true)]
    [InlineData(12, 30, false)]
    public void Break_AfterTheLastVisit_StandsBeforeOrAfterTheWayBackAsItIsTaken(int hour, int minute, bool isFirst)
    {
        var leg = new AgendaLeg(1500, 21_000, true, false, true, ExampleAgenda.At(9, hour, minute));

        AssertOrder(ExampleAgenda.Create().Days[0] with { BreakAfter = new(ExampleAgenda.At(9, 12, 45), ExampleAgenda.At(9, 13, 30)), LegBack = leg, Return = ExampleAgenda.At(9, 14, 0) }, "12:45–13:30 przerwa na obiad", "14:00 ", isFirst);
    }

    /// <summary>In the text, a break and a way stand right before the next row; in the PDF in the same order.</summary>
    private void AssertOrder(AgendaDay day, string lunch, string next, bool isFirst)
    {
        var agenda = ExampleAgenda.Create() with { Days = [day] };

        var lines = Encoding.UTF8.GetString(exported.Write("txt", agenda)).Split("\r\n").ToList();
        var at = lines.FindIndex(line => line.StartsWith(next, StringComparison.Ordinal));
        Assert.Equal(at - (isFirst ? 2 : 1), lines.IndexOf(lunch));
        var way = ExportedFiles.Plain(lines[at - (isFirst ? 1 : 2)]);
        var pdf = ExportedFiles.ReadBack("pdf", exported.Write("pdf", agenda));
        Assert.Contains(way, pdf, StringComparison.Ordinal);
        Assert.Equal(isFirst, pdf.IndexOf(ExportedFiles.Plain(lunch), StringComparison.Ordinal) < pdf.IndexOf(way, StringComparison.Ordinal));
    }
}
