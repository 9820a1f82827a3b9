using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Tests.Libraries;
using Mediateki.Map.Web.Trips.Agendas;
using Mediateki.Map.Web.Trips.Exports;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Mediateki.Map.Web.Tests.Trips.Exports;

/// <summary>Writes trips by the site's own exporters, and reads their text.</summary>
internal sealed class ExportedFiles(CatalogueSite site)
{
    public byte[] Write(string format, Agenda agenda)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (SiteLanguage.Polish.Culture, SiteLanguage.Polish.UiCulture);
        using var scope = site.Services.CreateScope();
        return scope.ServiceProvider.GetServices<ITripExporter>().Single(exporter => exporter.Format == format).Write(agenda);
    }

    /// <summary>All text of a file in its order, without spaces and what each format quotes in its own way.</summary>
    public static string ReadBack(string format, byte[] file)
    {
        if (format == "pdf")
        {
            using var document = PdfDocument.Open(file);
            return Plain(string.Concat(document.GetPages().Select(page => string.Concat(page.GetWords().Select(word => word.Text)))));
        }
        var text = Encoding.UTF8.GetString(file);
        return Plain(format switch
        {
            "ics" => text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal),
            "gpx" or "kml" => XDocument.Parse(text).Root!.Value,
            "geojson" => text.Replace("\\\"", "\"", StringComparison.Ordinal),
            _ => text,
        });
    }

    public static string Plain(string text) => string.Concat(text.Where(letter => char.IsLetterOrDigit(letter)));
}
