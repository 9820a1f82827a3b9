using System.Text;
using Mediateki.Map.Web.Trips.Agendas;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>Plain text to paste into a letter.</summary>
internal sealed class TextExporter(AgendaText texts) : ITripExporter
{
    public string Format => "txt";

    public string ContentType => "text/plain; charset=utf-8";

    public byte[] Write(Agenda agenda)
    {
        var lines = new List<string> { agenda.Title, $"{texts.Sum(agenda)}. {texts.Group(agenda)}." };
        foreach (var day in agenda.Days)
        {
            lines.Add("");
            lines.Add(texts.DayTitle(day));
            lines.AddRange(Rows(day));
        }
        if (agenda.Notes.Length > 0)
        {
            lines.AddRange(["", texts.Title("Notes"), agenda.Notes]);
        }
        if (agenda.Cost is { } cost)
        {
            lines.AddRange(["", texts.Cost(cost)]);
        }
        if (agenda.Address is { } address)
        {
            lines.AddRange(["", $"{texts.Title("Live")}: {address}"]);
        }
        // Mail programs and terminals show a non-breaking space as something else.
        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines).Replace('\u00A0', ' ') + "\r\n");
    }

    private IEnumerable<string> Rows(AgendaDay day)
    {
        if (day.From is not null)
        {
            yield return $"{(day.Departure is { } departure ? TripClock.Of(departure) + " " : "")}{texts.Start(day)}";
        }
        foreach (var stop in day.Stops)
        {
            foreach (var row in Between(stop.Leg, stop.BreakBefore, stop.BreaksFirst))
            {
                yield return row;
            }
            yield return $"{AgendaText.When(stop)} {stop.Number}. {stop.Name}{(stop.Place.Length > 0 ? ", " + stop.Place : "")}";
            foreach (var detail in texts.Details(stop))
            {
                yield return $"   {detail}";
            }
            foreach (var question in stop.Questions)
            {
                yield return $"   – {question}";
            }
        }
        foreach (var row in Between(day.LegBack, day.BreakAfter, day.BreaksFirst))
        {
            yield return row;
        }
        if (day.To is not null)
        {
            yield return $"{(day.Return is { } home ? TripClock.Of(home) + " " : "")}{texts.End(day)}";
        }
    }

    private IEnumerable<string> Between(AgendaLeg? leg, AgendaBreak? pause, bool breaksFirst)
    {
        var way = leg is null ? null : $"   {texts.Way(leg)}";
        var lunch = pause is null ? null : texts.Lunch(pause);
        string?[] rows = breaksFirst ? [lunch, way] : [way, lunch];
        return rows.OfType<string>();
    }
}
