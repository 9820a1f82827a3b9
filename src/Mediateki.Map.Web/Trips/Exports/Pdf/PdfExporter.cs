using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Trips.Agendas;
using PdfSharp.Drawing;
using static PdfSharp.UniversalAccessibility.PdfBlockLevelElementTag;

namespace Mediateki.Map.Web.Trips.Exports.Pdf;

/// <summary>
/// The programme of a trip for everybody's hands: tagged PDF on A4 with the map, the timetable of each day, contacts, questions and a code
/// that leads to the live page. A day takes at most two pages: where it would take more, the least needed is left out.
/// </summary>
internal sealed class PdfExporter(AgendaText texts, AgendaFonts fonts, AgendaMap map) : ITripExporter
{
    private const double TimeWidth = 74;
    private const double CodeSize = 78;
    private const double MapHeight = 190;
    private const int PagesPerDay = 2;

    /// <summary>The address of a stop and the first three lines of what is said of it: they stay with its heading.</summary>
    private const double OpeningHeight = 52;

    private static readonly Lock OneAtATime = new();

    private static readonly SiteColors Colors = SiteColors.Light;

    public string Format => "pdf";

    public string ContentType => "application/pdf";

    public bool IsHeavy => true;

    public byte[] Write(Agenda agenda)
    {
        // The library keeps its fonts in tables of the process that two writers at a time can spoil.
        lock (OneAtATime)
        {
            return WriteAlone(agenda);
        }
    }

    private byte[] WriteAlone(Agenda agenda)
    {
        foreach (var amount in Enum.GetValues<Amount>())
        {
            using var sheets = new PdfSheets(fonts, agenda.Title, SiteLanguage.Current.Culture.Name);
            if (Fill(sheets, agenda, amount) || amount == Amount.Least)
            {
                return sheets.Save();
            }
        }
        throw new InvalidOperationException("The last amount is always written.");
    }

    /// <returns>False where a day took too many pages.</returns>
    private bool Fill(PdfSheets sheets, Agenda agenda, Amount amount)
    {
        Heading(sheets, agenda);
        var fits = true;
        foreach (var day in agenda.Days)
        {
            if (day.Number > 1)
            {
                sheets.NewPage();
            }
            var first = sheets.PageCount;
            Day(sheets, day, amount);
            fits &= sheets.PageCount - first < PagesPerDay;
        }
        return fits;
    }

    private void Heading(PdfSheets sheets, Agenda agenda)
    {
        var top = sheets.Y;
        if (agenda.Address is { } address)
        {
            var place = new XRect(PdfSheets.Width - PdfSheets.Margin - CodeSize, top - 6, CodeSize, CodeSize);
            sheets.Figure(place, $"{texts.Title("Live")}: {address}", (graphics, _) => Code(graphics, place, address));
        }
        var width = PdfSheets.TextWidth - (agenda.Address is null ? 0 : CodeSize + 16);
        sheets.Text(Heading1, agenda.Title, 21, bold: true, width: width);
        sheets.Y += 4;
        sheets.Text(Paragraph, texts.Sum(agenda), 10, color: Colors.Muted, width: width);
        sheets.Text(Paragraph, texts.Group(agenda), 10, color: Colors.Muted, width: width);
        sheets.Y = Math.Max(sheets.Y, agenda.Address is null ? 0 : top + CodeSize) + 8;
        if (agenda.Way.Lines.Count > 0 || agenda.Stops.Any(stop => stop.Point is not null))
        {
            var frame = new XRect(PdfSheets.Margin, sheets.Y, PdfSheets.TextWidth, MapHeight);
            sheets.Figure(frame, $"{texts.Title("Sketch")}: {string.Join(", ", agenda.Stops.Select(stop => $"{stop.Number}. {stop.Name}"))}", (graphics, target) => map.Paint(graphics, target, frame, agenda));
            sheets.Y += MapHeight + 10;
        }
        if (agenda.Notes.Length > 0)
        {
            sheets.Text(Paragraph, Typography.Apply(agenda.Notes), 10);
            sheets.Y += 6;
        }
        if (agenda.Cost is { } cost)
        {
            sheets.Text(Paragraph, texts.Cost(cost), 10);
            sheets.Y += 6;
        }
    }

    private static void Code(XGraphics graphics, XRect place, string address)
    {
        var modules = QrCode.Modules(address);
        var module = place.Width / modules.GetLength(0);
        for (var row = 0; row < modules.GetLength(0); row++)
        {
            for (var column = 0; column < modules.GetLength(1); column++)
            {
                if (modules[row, column])
                {
                    // Without gaps between neighbours at any resolution.
                    graphics.DrawRectangle(XBrushes.Black, place.X + (column * module), place.Y + (row * module), module + 0.05, module + 0.05);
                }
            }
        }
    }

    private void Day(PdfSheets sheets, AgendaDay day, Amount amount)
    {
        sheets.Keep(110);
        sheets.Text(Heading2, texts.DayTitle(day), 14, bold: true, color: Colors.Brand);
        sheets.Y += 3;
        if (day.From is not null)
        {
            Row(sheets, day.Departure is { } departure ? TripClock.Of(departure) : "", texts.Start(day));
        }
        foreach (var stop in day.Stops)
        {
            Between(sheets, stop.Leg, stop.BreakBefore, stop.BreaksFirst);
            Stop(sheets, stop, amount);
        }
        Between(sheets, day.LegBack, day.BreakAfter, day.BreaksFirst);
        if (day.To is not null)
        {
            Row(sheets, day.Return is { } home ? TripClock.Of(home) : "", texts.End(day));
        }
    }

    private void Stop(PdfSheets sheets, AgendaStop stop, Amount amount)
    {
        var left = PdfSheets.Margin + TimeWidth;
        var heading = Typography.Apply($"{stop.Number}. {stop.Name}", SiteLanguage.Polish);
        sheets.Keep(5 + sheets.HeightOf(heading, 11.5, bold: true, PdfSheets.Width - PdfSheets.Margin - left) + OpeningHeight);
        sheets.Decorate(graphics => graphics.DrawLine(new XPen(PdfSheets.Color(Colors.Line), 0.6), PdfSheets.Margin, sheets.Y, PdfSheets.Width - PdfSheets.Margin, sheets.Y));
        sheets.Y += 5;
        sheets.Beside(Paragraph, AgendaText.When(stop), 10.5, bold: true, PdfSheets.Margin, sheets.Y);
        sheets.Text(Heading3, heading, 11.5, bold: true, x: left);
        var details = texts.Details(stop);
        if (amount == Amount.Least)
        {
            sheets.Text(Paragraph, Shortened(string.Join("; ", details.Prepend(stop.Place).Where(part => part.Length > 0))), 8.5, color: Colors.Muted, x: left);
        }
        else
        {
            Details(sheets, stop, details, left);
        }
        foreach (var question in stop.Questions.Take(amount switch { Amount.All => int.MaxValue, Amount.Less => 2, _ => 0 }))
        {
            sheets.Text(Paragraph, Typography.Apply($"– {question}"), 9, color: Colors.Muted, x: left + 6);
        }
        sheets.Y += 5;
    }

    private static void Details(PdfSheets sheets, AgendaStop stop, IEnumerable<string> details, double left)
    {
        if (stop.Place.Length > 0)
        {
            sheets.Text(Paragraph, stop.Place, 9.5, color: Colors.Muted, x: left);
        }
        foreach (var detail in details)
        {
            sheets.Text(Paragraph, Typography.Apply(detail), 9.5, x: left);
        }
    }

    private void Between(PdfSheets sheets, AgendaLeg? leg, AgendaBreak? pause, bool breaksFirst)
    {
        if (breaksFirst)
        {
            Break(sheets, pause);
        }
        Way(sheets, leg);
        if (!breaksFirst)
        {
            Break(sheets, pause);
        }
    }

    private void Way(PdfSheets sheets, AgendaLeg? leg)
    {
        if (leg is not null)
        {
            sheets.Text(Paragraph, texts.Way(leg), 8.5, color: Colors.Muted, x: PdfSheets.Margin + TimeWidth);
            sheets.Y += 1;
        }
    }

    private void Break(PdfSheets sheets, AgendaBreak? pause)
    {
        if (pause is not null)
        {
            sheets.Text(Paragraph, texts.Lunch(pause), 9.5, color: Colors.Muted, x: PdfSheets.Margin);
            sheets.Y += 1;
        }
    }

    private static void Row(PdfSheets sheets, string time, string text)
    {
        sheets.Keep(16);
        if (time.Length > 0)
        {
            sheets.Beside(Paragraph, time, 10.5, bold: true, PdfSheets.Margin, sheets.Y);
        }
        sheets.Text(Paragraph, text, 10.5, x: PdfSheets.Margin + TimeWidth);
        sheets.Y += 2;
    }

    private static string Shortened(string text) => text.Length <= 170 ? text : text[..169] + "…";

    /// <summary>How much is written of each stop.</summary>
    private enum Amount
    {
        All,
        Less,
        Least,
    }
}
