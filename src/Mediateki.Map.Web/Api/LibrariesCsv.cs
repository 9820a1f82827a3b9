using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace Mediateki.Map.Web.Api;

/// <summary>Libraries as CSV (RFC 4180), safe to open in a spreadsheet program.</summary>
internal static class LibrariesCsv
{
    private const int FlushCharacters = 16 * 1024;

    private static readonly string[] Columns =
    [
        "slug", "name", "shortName", "institution", "kind", "mediateka", "street", "city", "voivodeship", "latitude", "longitude", "summary", "spaces", "services",
        "openedYear", "openingHours", "openingHoursConfirmed", "open", "distanceMetres", "profileUrl",
    ];

    /// <param name="withMark">Whether to begin with a byte order mark.</param>
    public static async Task WriteAsync(PipeWriter body, IEnumerable<LibraryListItem> libraries, bool withMark, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder(withMark ? "\uFEFF" : "");
        lines.AppendJoin(',', Columns).Append("\r\n");
        foreach (var library in libraries)
        {
            lines.AppendJoin(',', Cells(library)).Append("\r\n");
            if (lines.Length > FlushCharacters)
            {
                await FlushAsync(body, lines, cancellationToken);
            }
        }
        await FlushAsync(body, lines, cancellationToken);
    }

    private static async Task FlushAsync(PipeWriter body, StringBuilder lines, CancellationToken cancellationToken)
    {
        Encoding.UTF8.GetBytes(lines.ToString(), body);
        lines.Clear();
        await body.FlushAsync(cancellationToken);
    }

    private static IEnumerable<string> Cells(LibraryListItem library) =>
    [
        Text(library.Slug), Text(library.Name), Text(library.ShortName), Text(library.Institution), Text(Name(library.Kind)), library.Mediateka ? "true" : "false",
        Text(library.Street), Text(library.City), Text(library.Voivodeship), Number(library.Location?.Latitude), Number(library.Location?.Longitude),
        Text(library.Summary), Text(string.Join(' ', library.Spaces)), Text(string.Join(' ', library.Services)), Number(library.OpenedYear),
        Text(library.OpeningHours), Text(library.OpeningHoursConfirmed), Text(library.Open is { } open ? Name(open) : null), Number(library.DistanceMetres), Text(library.ProfileUrl),
    ];

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text that could be a formula becomes a text by its apostrophe.</summary>
    private static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }
        var harmless = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") < 0 && harmless == text ? text : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
