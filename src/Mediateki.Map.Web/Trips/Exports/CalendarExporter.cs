using System.Security.Cryptography;
using System.Text;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Calendars;
using Mediateki.Map.Web.Trips.Agendas;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>
/// iCalendar, as a file and to subscribe to: the trip as an all-day event, and an event for each timed stop. The same stop keeps its UID
/// through every change. Its sequence rises with every version of the trip, and when the timetable has become another because of a library's
/// hours or a travel time (RFC 5545, 3.8.7.4).
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
                IsTentative = stop.Request is { } request ? request != HostRequest.Confirmed : !stop.HoursConfirmed,
            });
        }
        return Encoding.UTF8.GetBytes(calendar.End());
    }

    /// <summary>Of the times that the calendar gives, in any language.</summary>
    public static string TimetableOf(Agenda agenda)
    {
        var times = agenda.Stops.Where(stop => stop.Start is not null)
            .Select(stop => FormattableString.Invariant($"{stop.Slug} {stop.Start:u} {stop.End:u} {stop.HoursConfirmed} {stop.Point?.Latitude} {stop.Point?.Longitude}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', times))));
    }

    private static CalendarEvent Event(Agenda agenda, string? stop) => new()
    {
        Uid = $"trip-{agenda.Id}{(stop is null ? "" : "-" + stop)}@mediateki-map",
        Stamp = agenda.Timetable is { } timetable && timetable.NotedAt > agenda.ChangedAt ? timetable.NotedAt : agenda.ChangedAt,
        Sequence = (int)Math.Min(agenda.Version + (agenda.Timetable?.Number ?? 0), int.MaxValue),
        Summary = "",
        Url = agenda.Address,
    };
}
