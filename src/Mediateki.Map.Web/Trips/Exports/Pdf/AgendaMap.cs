using System.Text.Json;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Trips.Agendas;
using Mediateki.Map.Web.Trips.Planner;
using PdfSharp.Drawing;

namespace Mediateki.Map.Web.Trips.Exports.Pdf;

/// <summary>The map of a trip for paper, drawn from the base that comes with the site: land, borders, towns, the way and its numbered stops.</summary>
internal sealed class AgendaMap(IWebHostEnvironment environment, TownList towns)
{
    private const string Ground = "#F7F4EE";
    private const string Abroad = "#EFEBE4";
    private const string Water = "#C9DDE1";
    private const int MostTowns = 14;

    private readonly Lazy<IReadOnlyList<(bool IsPoland, XPoint[] Ring)>> land = new(() => [.. Read(environment)]);

    public void Paint(XGraphics graphics, PdfSheets sheets, XRect frame, Agenda agenda)
    {
        var view = MapView.Of([.. agenda.Way.Lines.SelectMany(line => line.Path), .. agenda.Stops.Select(stop => stop.Point).OfType<GeoPoint>()], frame);
        graphics.Save();
        graphics.IntersectClip(frame);
        graphics.DrawRectangle(PdfSheets.Brush(Water), frame);
        foreach (var (isPoland, ring) in land.Value)
        {
            graphics.DrawPolygon(PdfSheets.Brush(isPoland ? Ground : Abroad), [.. ring.Select(view.Place)], XFillMode.Alternate);
        }
        Towns(graphics, sheets, view, agenda);
        Way(graphics, view, agenda);
        foreach (var stop in agenda.Stops.Where(stop => stop.Point is not null))
        {
            Disc(graphics, sheets, view.Place(stop.Point!.Value), stop.Number);
        }
        graphics.Restore();
        graphics.DrawRectangle(new XPen(PdfSheets.Color(SiteColors.Light.Line), 0.6), frame);
    }

    private void Towns(XGraphics graphics, PdfSheets sheets, MapView view, Agenda agenda)
    {
        var taken = agenda.Stops.Select(stop => stop.Point).OfType<GeoPoint>().Select(view.Place).ToList();
        var shown = 0;
        foreach (var town in towns.Largest.Where(town => view.Shows(town.Point)))
        {
            var at = view.Place(town.Point);
            if (shown >= MostTowns || taken.Exists(other => Math.Abs(other.X - at.X) < 70 && Math.Abs(other.Y - at.Y) < 11))
            {
                continue;
            }
            taken.Add(at);
            shown++;
            graphics.DrawEllipse(PdfSheets.Brush(SiteColors.Light.Muted), at.X - 1.3, at.Y - 1.3, 2.6, 2.6);
            sheets.Draw(graphics, town.Name, 7, bold: false, PdfSheets.Brush(SiteColors.Light.Muted), at.X + 4, at.Y + 2.4);
        }
    }

    private static void Way(XGraphics graphics, MapView view, Agenda agenda)
    {
        foreach (var line in agenda.Way.Lines)
        {
            var pen = new XPen(PdfSheets.Color(SiteColors.Light.Accent), 1.6) { LineJoin = XLineJoin.Round };
            if (line.Estimated)
            {
                pen.DashPattern = [3, 2];
            }
            graphics.DrawLines(pen, [.. line.Path.Select(view.Place)]);
        }
    }

    private static void Disc(XGraphics graphics, PdfSheets sheets, XPoint at, int number)
    {
        const double radius = 7.5;
        graphics.DrawEllipse(new XPen(XColors.White, 1.2), PdfSheets.Brush(SiteColors.Light.Accent), at.X - radius, at.Y - radius, 2 * radius, 2 * radius);
        var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        sheets.Draw(graphics, text, 8, bold: true, XBrushes.White, at.X - (sheets.Measure(text, 8, bold: true) / 2), at.Y + 2.9);
    }

    private static IEnumerable<(bool IsPoland, XPoint[] Ring)> Read(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("lib/basemap/land.json");
        if (!file.Exists)
        {
            yield break;
        }
        using var stream = file.CreateReadStream();
        using var document = JsonDocument.Parse(stream);
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var geometry = feature.GetProperty("geometry");
            if (geometry.GetProperty("type").GetString() != "MultiPolygon")
            {
                continue;
            }
            var isPoland = feature.GetProperty("properties").GetProperty("kind").GetString() == "poland";
            foreach (var ring in geometry.GetProperty("coordinates").EnumerateArray().Select(polygon => polygon[0]))
            {
                yield return (isPoland, [.. ring.EnumerateArray().Select(at => new XPoint(at[0].GetDouble(), at[1].GetDouble()))]);
            }
        }
    }

    /// <summary>Where places lie in a frame: north up, in true proportions, with some air around them.</summary>
    private sealed record MapView(double West, double North, double Scale, double Narrowing, XRect Frame)
    {
        private const double Air = 26;
        private const double LeastSpan = 0.05;

        public static MapView Of(IReadOnlyList<GeoPoint> places, XRect frame)
        {
            var (south, north) = (places.Min(place => place.Latitude), places.Max(place => place.Latitude));
            var (west, east) = (places.Min(place => place.Longitude), places.Max(place => place.Longitude));
            var narrowing = Math.Cos((south + north) / 2 * Math.PI / 180);
            var (wide, high) = (Math.Max((east - west) * narrowing, LeastSpan), Math.Max(north - south, LeastSpan));
            var scale = Math.Min((frame.Width - (2 * Air)) / wide, (frame.Height - (2 * Air)) / high);
            return new(((west + east) / 2) - (frame.Width / 2 / scale / narrowing), ((south + north) / 2) + (frame.Height / 2 / scale), scale, narrowing, frame);
        }

        public XPoint Place(GeoPoint point) => Place(new XPoint(point.Longitude, point.Latitude));

        public XPoint Place(XPoint degrees) => new(Frame.X + ((degrees.X - West) * Narrowing * Scale), Frame.Y + ((North - degrees.Y) * Scale));

        public bool Shows(GeoPoint point) => Place(point) is var at && at.X > Frame.Left + 6 && at.X < Frame.Right - 40 && at.Y > Frame.Top + 6 && at.Y < Frame.Bottom - 6;
    }
}
