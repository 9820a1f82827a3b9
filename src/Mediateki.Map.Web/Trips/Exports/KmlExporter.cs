using System.Globalization;
using System.Xml;
using Mediateki.Map.Web.Trips.Agendas;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>KML 2.2: a folder for each day with its stops, and one with the way.</summary>
internal sealed class KmlExporter(AgendaText texts) : ITripExporter
{
    private const string Namespace = "http://www.opengis.net/kml/2.2";

    public string Format => "kml";

    public string ContentType => "application/vnd.google-earth.kml+xml";

    public byte[] Write(Agenda agenda)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, XmlText.Settings))
        {
            xml.WriteStartElement("kml", Namespace);
            xml.WriteStartElement("Document", Namespace);
            XmlText.Element(xml, "name", Namespace, agenda.Title);
            foreach (var day in agenda.Days)
            {
                Folder(xml, texts.DayTitle(day), () => Stops(xml, day));
            }
            if (agenda.Way.Lines.Count > 0)
            {
                Folder(xml, texts.Title("Way"), () => Way(xml, agenda));
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return file.ToArray();
    }

    private void Stops(XmlWriter xml, AgendaDay day)
    {
        foreach (var stop in day.Stops.Where(stop => stop.Point is not null))
        {
            xml.WriteStartElement("Placemark", Namespace);
            XmlText.Element(xml, "name", Namespace, $"{stop.Number}. {stop.Name}");
            XmlText.Element(xml, "description", Namespace, string.Join("\n", new[] { $"{AgendaText.When(stop)}, {stop.Place}" }.Concat(texts.Details(stop))));
            xml.WriteStartElement("Point", Namespace);
            XmlText.Element(xml, "coordinates", Namespace, Position(stop.Point!.Value.Longitude, stop.Point.Value.Latitude));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private void Way(XmlWriter xml, Agenda agenda)
    {
        foreach (var line in agenda.Way.Lines)
        {
            xml.WriteStartElement("Placemark", Namespace);
            XmlText.Element(xml, "name", Namespace, texts.Title(line.Estimated ? "WayEstimated" : "WayRoad"));
            xml.WriteStartElement("LineString", Namespace);
            XmlText.Element(xml, "tessellate", Namespace, "1");
            XmlText.Element(xml, "coordinates", Namespace, string.Join(' ', line.Path.Select(point => Position(point.Longitude, point.Latitude))));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void Folder(XmlWriter xml, string name, Action content)
    {
        xml.WriteStartElement("Folder", Namespace);
        XmlText.Element(xml, "name", Namespace, name);
        content();
        xml.WriteEndElement();
    }

    private static string Position(double longitude, double latitude) => string.Create(CultureInfo.InvariantCulture, $"{longitude:0.#######},{latitude:0.#######}");
}
