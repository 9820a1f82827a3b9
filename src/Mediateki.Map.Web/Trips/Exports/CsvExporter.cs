using System.Globalization;
using System.Text;
using Mediateki.Map.Web.Trips.Agendas;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>A table with a row for each stop (RFC 4180, UTF-8 with a mark so that spreadsheets know it).</summary>
internal sealed class CsvExporter(AgendaText texts) : ITripExporter
{
    private static readonly char[] Formulas = ['=', '+', '-', '@', '\t', '\r'];

    public string Format => "csv";

    public string ContentType => "text/csv; charset=utf-8";

    public byte[] Write(Agenda agenda)
    {
        var table = new StringBuilder("\uFEFF");
        Row(table, ["day", "date", "number", "start", "end", "minutes", "library", "name", "address", "latitude", "longitude", "travel_minutes", "travel_metres", "travel_estimated", "hours_confirmed", "focus", "notes", "contact", "request"]);
        foreach (var day in agenda.Days)
        {
            foreach (var stop in day.Stops)
            {
                Row(table, Cells(day, stop));
            }
        }
        return Encoding.UTF8.GetBytes(table.ToString());
    }

    private IEnumerable<string> Cells(AgendaDay day, AgendaStop stop) =>
    [
        Number(day.Number), day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Number(stop.Number),
        stop.Start is { } start ? TripClock.Of(start) : "", stop.End is { } end ? TripClock.Of(end) : "", Number(stop.Minutes),
        Text(stop.Slug), Text(stop.Name), Text(stop.Place), Number(stop.Point?.Latitude), Number(stop.Point?.Longitude),
        stop.Leg is { } leg ? Number(TripClock.Minutes(leg.Seconds)) : "", stop.Leg?.Metres is { } metres ? Number(metres) : "", stop.Leg is { } way ? way.IsEstimated ? "yes" : "no" : "",
        stop.Start is null ? "" : stop.HoursConfirmed ? "yes" : "no", Text(string.Join(", ", stop.Focus)), Text(stop.Notes), Text(texts.Contact(stop) ?? ""), Text(stop.Request?.ToString() ?? ""),
    ];

    /// <summary>A text that a spreadsheet would take for a formula is marked as a text.</summary>
    private static string Text(string text) => text.Length > 0 && Formulas.Contains(text[0]) ? "'" + text : text;

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void Row(StringBuilder table, IEnumerable<string> cells) => table.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
