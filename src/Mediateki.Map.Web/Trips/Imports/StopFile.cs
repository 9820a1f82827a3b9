using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Trips.Imports;

/// <summary>A place named in a file.</summary>
/// <param name="Slug">Of a library, where the file says it.</param>
internal sealed record FilePoint(string? Slug, string? Name, GeoPoint? Point);

/// <summary>Reads places from a CSV with headings, GPX or GeoJSON file, told apart by how it begins. It reads what this site writes, and what others do.</summary>
internal static class StopFile
{
    /// <summary>Points read from one file; the rest is counted but not looked at.</summary>
    public const int MostPoints = 1_000;

    /// <summary>The text of a file: Unicode by its mark, UTF-8, else the code page of Polish Windows, in which spreadsheets there write CSV.</summary>
    public static string Decode(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (file[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file);
        }
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetString(file);
        }
    }

    /// <exception cref="FormatException">It is none of these; the message is where it went wrong, for a person.</exception>
    public static IReadOnlyList<FilePoint> Read(string text)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        try
        {
            return [.. (start.StartsWith('<') ? Gpx(start) : start.StartsWith('{') ? GeoJson(start) : Csv(start)).Take(MostPoints)];
        }
        catch (XmlException wrong)
        {
            throw new FormatException(Math.Max(1, wrong.LineNumber).ToString(CultureInfo.InvariantCulture), wrong);
        }
        catch (JsonException wrong)
        {
            throw new FormatException(((wrong.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture), wrong);
        }
        catch (InvalidOperationException wrong)
        {
            throw new FormatException("features", wrong);
        }
    }

    private static List<FilePoint> Gpx(string text)
    {
        var (waypoints, route) = (new List<FilePoint>(), new List<FilePoint>());
        using var xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4_000_000 });
        if (!xml.ReadToFollowing("gpx"))
        {
            throw new FormatException("gpx");
        }
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "wpt" or "rtept")
            {
                (xml.LocalName == "wpt" ? waypoints : route).Add(GpxPoint(xml));
            }
        }
        return waypoints.Count > 0 ? waypoints : route;
    }

    private static FilePoint GpxPoint(XmlReader xml)
    {
        var point = PointOf(xml.GetAttribute("lat"), xml.GetAttribute("lon"));
        string? name = null;
        using var inside = xml.ReadSubtree();
        while (inside.Read())
        {
            if (inside is { NodeType: XmlNodeType.Element, LocalName: "name" })
            {
                name = inside.ReadElementContentAsString();
            }
        }
        return new(null, WithoutNumber(name), point);
    }

    private static List<FilePoint> GeoJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        if (!document.RootElement.TryGetProperty("features", out var features))
        {
            throw new FormatException("features");
        }
        return [.. features.EnumerateArray().Where(feature => Find(feature, "geometry", "type") is { ValueKind: JsonValueKind.String } type && type.ValueEquals("Point")).Select(GeoJsonPoint)];
    }

    private static FilePoint GeoJsonPoint(JsonElement feature)
    {
        var at = Find(feature, "geometry", "coordinates") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() >= 2 ? list.EnumerateArray().Select(number => number.GetRawText()).ToArray() : [];
        string? Text(string name) => Find(feature, "properties", name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        return new(Text("library") ?? Text("slug"), Text("name"), at.Length >= 2 ? PointOf(at[1], at[0]) : null);
    }

    private static JsonElement? Find(JsonElement feature, string part, string name) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty(part, out var found) && found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out var value) ? value : null;

    private static List<FilePoint> Csv(string text)
    {
        var rows = Rows(text).Where(row => row.Exists(cell => cell.Length > 0)).Take(MostPoints + 1).ToList();
        var headings = rows.Count > 0 ? rows[0].ConvertAll(cell => cell.Trim().ToLowerInvariant()) : [];
        int Column(params string[] names) => headings.FindIndex(names.Contains);
        var (slug, name, latitude, longitude) = (Column("library", "slug", "id"), Column("name", "nazwa"), Column("latitude", "lat"), Column("longitude", "lon", "lng"));
        if (slug < 0 && name < 0 && (latitude < 0 || longitude < 0))
        {
            throw new FormatException("1");
        }
        string? Cell(List<string> row, int column) => column >= 0 && column < row.Count && row[column].Length > 0 ? row[column].TrimStart('\'') : null;
        return [.. rows.Skip(1).Select(row => new FilePoint(Cell(row, slug), Cell(row, name), PointOf(Cell(row, latitude), Cell(row, longitude))))];
    }

    /// <summary>Cells between commas or semicolons, whichever the first line has more of; quoted as RFC 4180 says.</summary>
    private static IEnumerable<List<string>> Rows(string text)
    {
        var first = text.Split('\n', 2)[0];
        var comma = first.Count(letter => letter == ';') > first.Count(letter => letter == ',') ? ';' : ',';
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                    continue;
                }
                quoted = !quoted;
            }
            else if (!quoted && (letter == comma || letter == '\n'))
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (letter == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                cell.Append(letter);
            }
        }
        row.Add(cell.ToString());
        yield return row;
    }

    private static GeoPoint? PointOf(string? latitude, string? longitude) =>
        double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var north) && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var east) && GeoPoint.IsValid(north, east)
            ? new(north, east)
            : null;

    /// <summary>Our own files number the names.</summary>
    private static string? WithoutNumber(string? name) => name is null ? null : name.IndexOf(". ", StringComparison.Ordinal) is > 0 and < 4 and var at && name[..at].All(char.IsAsciiDigit) ? name[(at + 2)..] : name;
}
