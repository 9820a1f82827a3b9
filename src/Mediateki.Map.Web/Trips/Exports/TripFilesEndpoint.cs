using System.Globalization;
using System.Text;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Trips.Agendas;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>The files of a trip: for its edit link with everything, for its share link with the chosen parts.</summary>
internal static class TripFilesEndpoint
{
    public static IEndpointRouteBuilder MapTripFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(TripFiles.Route, WriteAsync).ExcludeFromDescription();
        return routes;
    }

    private static async Task<Results<FileContentHttpResult, NotFound, StatusCodeHttpResult>> WriteAsync(
        string key, string format, HttpContext context, ITripStore store, AgendaBuilder agendas, SiteAddress site, IEnumerable<ITripExporter> exporters, ExportQueue queue, CancellationToken cancellationToken)
    {
        if (exporters.FirstOrDefault(exporter => exporter.Format == format) is not { } exporter)
        {
            return TypedResults.NotFound();
        }
        var language = SiteLanguage.Find(context.Request.Query["lang"].ToString()) ?? SiteLanguage.Polish;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.UiCulture);
        if (await BuildAsync(key, $"{context.Request.Scheme}://{context.Request.Host}", store, agendas, site, cancellationToken) is not { } agenda)
        {
            return TypedResults.NotFound();
        }
        if (exporter is CalendarExporter)
        {
            agenda = agenda with { Timetable = await store.NoteTimetableAsync(agenda.Id, CalendarExporter.TimetableOf(agenda), cancellationToken) };
        }
        // Whoever has the link has the trip; nobody else keeps it, and calendars ask again.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await queue.WriteAsync(exporter, agenda, cancellationToken) is not { } file)
        {
            context.Response.Headers.RetryAfter = "5";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        return TypedResults.File(file, exporter.ContentType, NameOf(agenda, format));
    }

    private static async Task<Agenda?> BuildAsync(string key, string requestBase, ITripStore store, AgendaBuilder agendas, SiteAddress site, CancellationToken cancellationToken)
    {
        string AddressOf(string shareKey) => site.Absolute(requestBase, PageAddresses.Of(SitePage.SharedTrip, shareKey));
        if (await store.FindAsync(key, cancellationToken) is { } trip)
        {
            return await agendas.BuildAsync(trip, trip.ShareKey is { } shareKey ? AddressOf(shareKey) : null, cancellationToken);
        }
        return await store.FindSharedAsync(key, cancellationToken) is { } shared ? await agendas.BuildAsync(shared, AddressOf(shared.ShareKey), cancellationToken) : null;
    }

    /// <summary>The title as a name that every file system takes.</summary>
    private static string NameOf(Agenda agenda, string format)
    {
        var plain = PlainText.Of(agenda.Title).ToLowerInvariant().Replace('ł', 'l').Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        var name = string.Join('-', string.Concat(plain.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return $"{(name.Length > 0 ? name[..Math.Min(60, name.Length)] : "trip")}.{format}";
    }
}
