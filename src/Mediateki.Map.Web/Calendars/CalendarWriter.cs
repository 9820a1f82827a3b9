using System.Globalization;
using System.Text;

namespace Mediateki.Map.Web.Calendars;

/// <summary>Writes iCalendar (RFC 5545): content lines of at most 75 octets, texts escaped, times in UTC.</summary>
internal sealed class CalendarWriter
{
    /// <summary>Media type of what is written.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;
    private const string UtcTime = "yyyyMMdd'T'HHmmss'Z'";
    private const string LineEnd = "\r\n";

    private readonly StringBuilder text = new();

    /// <summary>Begins a calendar with its name and how often a subscriber should look again.</summary>
    public CalendarWriter Begin(string name, TimeSpan refresh)
    {
        var every = string.Create(CultureInfo.InvariantCulture, $"PT{(int)refresh.TotalHours}H");
        return Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Mediateki Map//PL").Line("CALSCALE", "GREGORIAN").Line("METHOD", "PUBLISH")
            .Text("NAME", name).Text("X-WR-CALNAME", name).Line("REFRESH-INTERVAL;VALUE=DURATION", every).Line("X-PUBLISHED-TTL", every);
    }

    public CalendarWriter Event(CalendarEvent entry)
    {
        Line("BEGIN", "VEVENT").Text("UID", entry.Uid).Line("DTSTAMP", Time(entry.Stamp)).Line("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        if (entry.AllDay is var (first, last))
        {
            Line("DTSTART;VALUE=DATE", Date(first)).Line("DTEND;VALUE=DATE", Date(last.AddDays(1)));
        }
        else
        {
            Line("DTSTART", Time(entry.Start)).Line("DTEND", Time(entry.End));
        }
        Text("SUMMARY", entry.Summary).Optional("DESCRIPTION", entry.Description).Optional("LOCATION", entry.Location);
        if (entry.Url is { } url)
        {
            Line("URL;VALUE=URI", url);
        }
        if (entry.Position is var (latitude, longitude))
        {
            Line("GEO", string.Create(CultureInfo.InvariantCulture, $"{latitude:0.######};{longitude:0.######}"));
        }
        return Line("STATUS", entry.IsTentative ? "TENTATIVE" : "CONFIRMED").Line("TRANSP", entry.IsTransparent ? "TRANSPARENT" : "OPAQUE").Line("END", "VEVENT");
    }

    public string End()
    {
        Line("END", "VCALENDAR");
        return text.ToString();
    }

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString(UtcTime, CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private CalendarWriter Optional(string name, string? value) => string.IsNullOrEmpty(value) ? this : Text(name, value);

    private CalendarWriter Text(string name, string value) => Line(name, value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n"));

    private CalendarWriter Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes().Where(rune => !Rune.IsControl(rune)))
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append(LineEnd).Append(' ');
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append(LineEnd);
        return this;
    }
}

/// <summary>One entry of a calendar.</summary>
internal sealed record CalendarEvent
{
    /// <summary>Stays the same for the same thing, so that a subscriber's calendar changes it in place.</summary>
    public required string Uid { get; init; }

    /// <summary>When this state of the entry was written.</summary>
    public required DateTimeOffset Stamp { get; init; }

    /// <summary>Grows with every change.</summary>
    public int Sequence { get; init; }

    public DateTimeOffset Start { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset End { get; init; }

    /// <summary>First and last day, in place of <see cref="Start"/> and <see cref="End"/>.</summary>
    public (DateOnly First, DateOnly Last)? AllDay { get; init; }

    public required string Summary { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }

    public string? Url { get; init; }

    /// <summary>Degrees, WGS 84.</summary>
    public (double Latitude, double Longitude)? Position { get; init; }

    public bool IsTentative { get; init; }

    /// <summary>Does not make the subscriber busy.</summary>
    public bool IsTransparent { get; init; }
}
