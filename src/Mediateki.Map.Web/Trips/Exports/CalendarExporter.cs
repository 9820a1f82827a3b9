using System.Text;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Calendars;
using Mediateki.Map.Web.Trips.Agendas;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>
/// iCalendar, as a file and to subscribe to: the trip as an all-day event, and an event for each timed stop. The same stop keeps its UID
/// through every change; its sequence is the version of the trip.
/// </summary>
internal sealed class CalendarExporter(AgendaText texts) : ITripExporter
{
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(1);

    public string Format => "ics";

    public string ContentType => CalendarWriter.ContentType;

    public byte[] Write(Agenda agenda)
    {
        var calendar = new CalendarWriter().Begin(agenda.Title, Refresh);
        calendar.Event(Event(agenda, null) with
        {
            AllDay = (agenda.Days[0].Date, agenda.Days[^1].Date), Summary = agenda.Title, Description = texts.Sum(agenda), IsTransparent = true,
        });
        foreach (var stop in agenda.Stops.Where(stop => stop.Start is not null))
        {
            calendar.Event(Event(agenda, stop.Slug) with
            {
                Start = stop.Start!.Value,
                End = stop.End!.Value,
                Summary = $"{stop.Number}. {stop.Name}",
                Description = string.Join("\n", texts.Details(stop)),
                Location = $"{stop.Name}, {stop.Place}",
                Position = stop.Point is var (latitude, longitude) ? (latitude, longitude) : null,
                IsTentative = !stop.HoursConfirmed || stop.Request is not (null or HostRequest.Confirmed),
            });
        }
        return Encoding.UTF8.GetBytes(calendar.End());
    }

    private static CalendarEvent Event(Agenda agenda, string? stop) => new()
    {
        Uid = $"trip-{agenda.Id}{(stop is null ? "" : "-" + stop)}@mediateki-map",
        Stamp = agenda.ChangedAt,
        Sequence = (int)Math.Min(agenda.Version, int.MaxValue),
        Summary = "",
        Url = agenda.Address,
    };
}
