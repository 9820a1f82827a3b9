using System.Globalization;
using System.Xml;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Trips.Agendas;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>GPX 1.1: a waypoint for each stop, and a route through each day.</summary>
internal sealed class GpxExporter(AgendaText texts) : ITripExporter
{
    private const string Namespace = "http://www.topografix.com/GPX/1/1";

    public string Format => "gpx";

    public string ContentType => "application/gpx+xml";

    public byte[] Write(Agenda agenda)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, XmlText.Settings))
        {
            xml.WriteStartElement("gpx", Namespace);
            xml.WriteAttributeString("version", "1.1");
            xml.WriteAttributeString("creator", "Mediateki Map");
            Metadata(xml, agenda);
            foreach (var stop in agenda.Stops.Where(stop => stop.Point is not null))
            {
                Point(xml, "wpt", stop.Point!.Value, $"{stop.Number}. {stop.Name}", Description(stop));
            }
            foreach (var day in agenda.Days)
            {
                Route(xml, day);
            }
            xml.WriteEndElement();
        }
        return file.ToArray();
    }

    private static void Metadata(XmlWriter xml, Agenda agenda)
    {
        xml.WriteStartElement("metadata", Namespace);
        XmlText.Element(xml, "name", Namespace, agenda.Title);
        if (agenda.Address is { } address)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }
        XmlText.Element(xml, "time", Namespace, agenda.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private void Route(XmlWriter xml, AgendaDay day)
    {
        xml.WriteStartElement("rte", Namespace);
        XmlText.Element(xml, "name", Namespace, texts.DayTitle(day));
        XmlText.Element(xml, "number", Namespace, day.Number.ToString(CultureInfo.InvariantCulture));
        if (day.From is { } from)
        {
            Point(xml, "rtept", from.Point, from.Name, null);
        }
        foreach (var stop in day.Stops.Where(stop => stop.Point is not null))
        {
            Point(xml, "rtept", stop.Point!.Value, $"{stop.Number}. {stop.Name}", Description(stop));
        }
        if (day.To is { } to)
        {
            Point(xml, "rtept", to.Point, to.Name, null);
        }
        xml.WriteEndElement();
    }

    private string Description(AgendaStop stop) => string.Join("\n", new[] { $"{AgendaText.When(stop)}, {stop.Place}" }.Concat(texts.Details(stop)));

    private static void Point(XmlWriter xml, string element, GeoPoint at, string name, string? description)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteAttributeString("lat", at.Latitude.ToString("0.#######", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("lon", at.Longitude.ToString("0.#######", CultureInfo.InvariantCulture));
        XmlText.Element(xml, "name", Namespace, name);
        if (description is not null)
        {
            XmlText.Element(xml, "desc", Namespace, description);
        }
        xml.WriteEndElement();
    }
}

/// <summary>Texts in XML: people may type signs that no XML document may hold.</summary>
internal static class XmlText
{
    public static readonly XmlWriterSettings Settings = new() { Indent = true, Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.None };

    public static void Element(XmlWriter xml, string name, string? @namespace, string text)
    {
        xml.WriteStartElement(name, @namespace);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
}
