using System.Text;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Tests.Libraries;
using Mediateki.Map.Web.Trips.Exports;

namespace Mediateki.Map.Web.Tests.Trips.Exports;

/// <summary>Calendars, read back by Ical.Net.</summary>
public sealed class CalendarExporterTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private readonly ExportedFiles exported = new(site);

    [Fact]
    public void Calendar_ReadByIcalNet_HasAnEventForTheTripAndEachStop()
    {
        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(exported.Write("ics", ExampleAgenda.Create())))!;

        Assert.Equal(1 + ExampleAgenda.Names.Length, calendar.Events.Count);
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
        var day = ExampleAgenda.Create().Days[0];
        var agenda = ExampleAgenda.Create() with { Days = [day with { Stops = [day.Stops[0] with { Request = request, HoursConfirmed = hoursConfirmed }] }] };

        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(exported.Write("ics", agenda)))!;

        Assert.Equal(status, calendar.Events.Single(entry => entry.Uid == "trip-7-stop-1@mediateki-map").Status);
    }

    [Fact]
    public void Calendar_OfALaterVersion_KeepsItsIdsAndRaisesTheSequence()
    {
        var before = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(exported.Write("ics", ExampleAgenda.Create())))!;
        var after = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(exported.Write("ics", ExampleAgenda.Create() with { Version = 4 })))!;

        Assert.Equal(before.Events.Select(entry => entry.Uid), after.Events.Select(entry => entry.Uid));
        Assert.All(after.Events, entry => Assert.Equal(4, entry.Sequence));
    }

    [Fact]
    public void Calendar_WhoseTimetableHasMoved_RaisesTheSequenceAndItsStamp()
    {
        var noted = new DateTimeOffset(2026, 12, 1, 3, 0, 0, TimeSpan.Zero);
        var before = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(exported.Write("ics", ExampleAgenda.Create() with { Timetable = new(0, DateTimeOffset.UnixEpoch) })))!;
        var after = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(exported.Write("ics", ExampleAgenda.Create() with { Timetable = new(2, noted) })))!;

        Assert.All(before.Events, entry => Assert.Equal((3, ExampleAgenda.Create().ChangedAt.UtcDateTime), (entry.Sequence, entry.DtStamp!.AsUtc)));
        Assert.All(after.Events, entry => Assert.Equal((5, noted.UtcDateTime), (entry.Sequence, entry.DtStamp!.AsUtc)));
    }

    [Fact]
    public void Timetable_IsEqualUntilAVisitMoves()
    {
        var agenda = ExampleAgenda.Create();
        var moved = agenda with { Days = [agenda.Days[0] with { Stops = [agenda.Days[0].Stops[0] with { End = agenda.Days[0].Stops[0].End!.Value.AddMinutes(5) }, .. agenda.Days[0].Stops.Skip(1)] }, .. agenda.Days.Skip(1)] };

        Assert.Equal(CalendarExporter.TimetableOf(agenda), CalendarExporter.TimetableOf(ExampleAgenda.Create() with { Version = 9, Title = "Inny" }));
        Assert.NotEqual(CalendarExporter.TimetableOf(agenda), CalendarExporter.TimetableOf(moved));
    }
}
