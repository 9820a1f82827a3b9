using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Trips.Agendas;
using Mediateki.Map.Web.Trips.Planner;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>The words that all formats share.</summary>
internal sealed class AgendaText(IStringLocalizer<PlannerTexts> texts)
{
    public string DayTitle(AgendaDay day) => $"{texts["Day_Title", day.Number]} – {LocalFormats.DayAndDate(day.Date)} {day.Date.Year}";

    /// <summary>"09:00–10:00", or how long where it is not timed.</summary>
    public static string When(AgendaStop stop) => stop is { Start: { } start, End: { } end } ? TripClock.Of(start, end) : TripClock.LengthOf(stop.Minutes);

    public string Way(AgendaLeg leg) => !leg.Exists ? texts["Row_NoWay"] : texts[leg.IsEstimated ? "Row_WayEstimated" : "Row_Way", TripClock.Length(leg.Seconds), LocalFormats.Distance(leg.Metres ?? 0)];

    public string Lunch(AgendaBreak pause) => $"{TripClock.Of(pause.Start, pause.End)} {texts["Row_Lunch"]}";

    public string Sum(Agenda agenda) =>
        $"{texts.Plural("Sum_Stops", agenda.Stops.Count())}, {texts["Sum_Travel", TripClock.Length(agenda.TravelSeconds), LocalFormats.Distance(agenda.TravelMetres)]}{(agenda.HasEstimates ? " " + texts["Sum_Estimated"] : "")}";

    public string Group(Agenda agenda) => $"{texts[$"Transport_{agenda.Transport}"]}, {texts.Plural("People", agenda.GroupSize)}";

    public string Cost(decimal cost) => texts["Budget_PerPerson", cost.ToString("0.00", System.Globalization.CultureInfo.CurrentCulture)];

    public string Start(AgendaDay day) => texts["Row_Start", day.From?.Name ?? ""];

    public string End(AgendaDay day) => texts["Row_End", day.To?.Name ?? ""];

    public string Title(string key) => texts[$"Agenda_{key}"];

    public string? Contact(AgendaStop stop) => string.Join(", ", new[] { stop.Phone, stop.Email, stop.Website }.OfType<string>()) is { Length: > 0 } contact ? contact : null;

    public string? Request(AgendaStop stop) => stop.Request is { } state and not HostRequest.ToSend ? texts[$"Request_{state}"].Value : null;

    public string? Doubt(AgendaStop stop) => stop.HoursConfirmed ? null : texts["Stop_Unconfirmed"].Value;

    /// <summary>Everything that is said of a stop beside name, place and time, a line for each.</summary>
    public IEnumerable<string> Details(AgendaStop stop)
    {
        if (stop.Warning is { } warning)
        {
            yield return "! " + warning;
        }
        if (Doubt(stop) is { } doubt)
        {
            yield return doubt;
        }
        if (stop.Focus.Count > 0)
        {
            yield return $"{Title("Focus")}: {string.Join(", ", stop.Focus)}";
        }
        if (stop.Notes.Length > 0)
        {
            yield return stop.Notes;
        }
        if (Contact(stop) is { } contact)
        {
            yield return $"{Title("Contact")}: {contact}";
        }
        if (Request(stop) is { } request)
        {
            yield return $"{Title("Request")}: {request}";
        }
    }
}
