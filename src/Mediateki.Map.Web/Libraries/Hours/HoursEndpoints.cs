using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Web.Calendars;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries.Hours;

/// <summary>What a profile's page fetches later: its opening hours as a calendar to subscribe to, and its status once it has changed.</summary>
internal static class HoursEndpoints
{
    public const string LanguageName = "lang";
    private const string CalendarRoute = "/data/libraries/{slug}/opening-hours.ics";
    private const string StatusRoute = "/data/libraries/{slug}/status";
    private const int Days = 60;
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(12);

    public static WebApplication MapHours(this WebApplication app)
    {
        app.MapGet(CalendarRoute, WriteCalendar).ExcludeFromDescription();
        app.MapGet(StatusRoute, RenderStatus).ExcludeFromDescription();
        return app;
    }

    public static string CalendarOf(LibraryId library) => Address(CalendarRoute, library);

    public static string StatusOf(LibraryId library) => Address(StatusRoute, library);

    private static string Address(string route, LibraryId library) =>
        $"{route.Replace("{slug}", library.Slug, StringComparison.Ordinal)}?{LanguageName}={SiteLanguage.Current.Code}";

    private static IResult WriteCalendar(string slug, HttpContext context, ILibraryDirectory directory, HoursReader reader, SiteAddress site, IStringLocalizer<HoursTexts> texts)
    {
        if (Find(slug, directory) is not { } library)
        {
            return TypedResults.NotFound();
        }
        Speak(context);
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers.ContentDisposition = $"inline; filename=\"{library.Id.Slug}.ics\"";
        var page = site.Absolute($"{context.Request.Scheme}://{context.Request.Host}", PageAddresses.Of(SitePage.Library, library.Id.Slug));
        return TypedResults.Text(Calendar(library, reader, page, texts), CalendarWriter.ContentType);
    }

    private static Results<RazorComponentResult<OpeningStatus>, NotFound> RenderStatus(string slug, HttpContext context, ILibraryDirectory directory)
    {
        if (Find(slug, directory) is not { } library)
        {
            return TypedResults.NotFound();
        }
        Speak(context);
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<OpeningStatus>(new { Library = library.Id, library.Hours, library.Point });
    }

    private static LibrarySummary? Find(string slug, ILibraryDirectory directory) => LibrariesUrl.IsSlug(slug) ? directory.FindSummary(new(slug)) : null;

    private static void Speak(HttpContext context) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = (SiteLanguage.Find(context.Request.Query[LanguageName].ToString()) ?? SiteLanguage.Polish).Culture;

    /// <summary>The coming weeks as events: when it is open, and when nobody has confirmed that it is.</summary>
    private static string Calendar(LibrarySummary library, HoursReader reader, string page, IStringLocalizer<HoursTexts> texts)
    {
        var (schedule, trust) = reader.Read(library.Hours, library.Point);
        var name = library.Name.In(SiteLanguage.Current.Code).Text;
        var calendar = new CalendarWriter().Begin(texts["Calendar_Name", name], Refresh);
        var from = PolishTime.InstantOf(reader.Today.ToDateTime(TimeOnly.MinValue));
        // Hours without a trusted date are told as what a source says, not as a promise; unknown ones make no events.
        foreach (var interval in schedule.Intervals(from, from.AddDays(Days)).Where(interval => interval.State != OpeningState.Unknown))
        {
            var certain = trust == HoursTrust.Confirmed && !interval.State.IsUncertain();
            calendar.Event(new()
            {
                Uid = $"{library.Id.Slug}-{interval.Start.UtcDateTime:yyyyMMdd'T'HHmm}@mediateki-map",
                Stamp = reader.Now,
                Start = interval.Start,
                End = interval.End,
                Summary = texts["Calendar_Event", library.ShortName, ScheduleText.State(certain ? interval.State : OpeningState.NotConfirmed, SiteLanguage.Current.Code)],
                Description = interval.Comment is { } comment ? $"{comment}\n{page}" : page,
                Location = string.Join(", ", new[] { library.Street, library.City }.OfType<string>()),
                Url = page,
                Position = library.Point is var (latitude, longitude) ? (latitude, longitude) : null,
                IsTentative = !certain,
                IsTransparent = true,
            });
        }
        return calendar.End();
    }
}
