using System.Globalization;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Libraries.Hours;

namespace Mediateki.Map.Web.Api;

/// <summary>Makes bodies into requests, noting every field that cannot be read.</summary>
internal sealed class TripBodyReader
{
    private const string Date = "a date like 2026-12-03.";
    private const string Time = "a time of day like 08:30.";
    private const string Instant = "a time like 2026-12-03T10:00 in Polish time, or one with its offset.";
    private const string Needed = "This field is needed: ";

    /// <summary>Bounds the work of naming problems; real requests stay far below.</summary>
    private const int LongestList = 200;

    private static readonly TripRequest Usual = new() { Days = [] };

    public Dictionary<string, string[]> Problems { get; } = [];

    public TripRequest Read(TripBody body) => new()
    {
        Days = List(body.Days, "days", (day, path) => Day(day ?? new(), path)),
        Aim = body.Aim ?? Usual.Aim,
        Transport = body.Transport ?? Usual.Transport,
        WalkMinutes = body.WalkMinutes ?? Usual.WalkMinutes,
        GroupSize = body.GroupSize ?? Usual.GroupSize,
        GroupMaySplit = body.GroupMaySplit ?? Usual.GroupMaySplit,
        Libraries = List(body.Libraries, "libraries", (wish, path) => Library(wish ?? new(), path)),
        AddNearby = body.AddNearby ?? Usual.AddNearby,
        MediatekaOnly = body.MediatekaOnly ?? Usual.MediatekaOnly,
        Themes = List(body.Themes, "themes", (code, _) => code ?? ""),
        Lunch = body.Lunch is { } lunch ? Lunch(lunch) : null,
        VisitMinutes = body.VisitMinutes ?? Usual.VisitMinutes,
        LeastVisitMinutes = body.LeastVisitMinutes ?? Math.Min(Usual.LeastVisitMinutes, body.VisitMinutes ?? Usual.VisitMinutes),
        BufferMinutes = body.BufferMinutes ?? Usual.BufferMinutes,
        UnconfirmedHours = body.UnconfirmedHours ?? Usual.UnconfirmedHours,
        Order = List(body.Order, "order", (order, path) => new StopOrder(Slug(order?.First, $"{path}.first"), Slug(order?.Then, $"{path}.then"))),
        OneOf = List(body.OneOf, "oneOf", (set, path) => (IReadOnlyList<LibraryId>)List(set, path, Slug)),
        Proposals = body.Proposals ?? Usual.Proposals,
    };

    public TripDraft ReadDraft(TripCheckBody body) => new(Read(body), List(body.Plan, "plan", (day, path) => DraftDay(day ?? new(), path)));

    private TripRequestDay Day(TripDayBody day, string path) => new()
    {
        Date = DateOnly.TryParseExact(day.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : Refuse<DateOnly>($"{path}.date", Date),
        Start = day.Start is null ? new(8, 0) : TimeOf(day.Start, $"{path}.start"),
        End = day.End is null ? null : TimeOf(day.End, $"{path}.end"),
        From = Place(day.From, $"{path}.from"),
        To = Place(day.To, $"{path}.to"),
        MaximumStops = day.MaximumStops,
        MaximumTravelMinutes = day.MaximumTravelMinutes,
    };

    private TripLibrary Library(TripLibraryBody wish, string path) => new(
        Slug(wish.Library, $"{path}.library"), wish.Wish ?? StopWish.Optional, wish.VisitMinutes,
        wish.VisitStart is null ? null : InstantOf(wish.VisitStart, $"{path}.visitStart"), wish.Capacity);

    private LunchBreak Lunch(LunchBody lunch) => new(
        TimeOf(lunch.Earliest, "lunch.earliest"), TimeOf(lunch.Latest, "lunch.latest"), lunch.Minutes ?? Refuse<int>("lunch.minutes", "a number."));

    private DraftDay DraftDay(DraftDayBody day, string path) => new(
        day.Day ?? Refuse<int>($"{path}.day", "a number from 0."),
        List(day.Stops, $"{path}.stops", (stop, at) => DraftStop(stop ?? new(), at)),
        List(day.Breaks, $"{path}.breaks", (pause, at) => new PlannedBreak(LunchBreak.Name, InstantOf(pause?.Start, $"{at}.start"), InstantOf(pause?.End, $"{at}.end"))),
        day.Departure is null ? null : InstantOf(day.Departure, $"{path}.departure"),
        day.Return is null ? null : InstantOf(day.Return, $"{path}.return"));

    private DraftStop DraftStop(DraftStopBody stop, string path) => new(
        Slug(stop.Library, $"{path}.library"), InstantOf(stop.VisitStart, $"{path}.visitStart"), InstantOf(stop.VisitEnd, $"{path}.visitEnd"),
        stop.Arrival is null ? null : InstantOf(stop.Arrival, $"{path}.arrival"),
        stop.Departure is null ? null : InstantOf(stop.Departure, $"{path}.departure"));

    private GeoPoint? Place(PlaceBody? place, string path) => place is null ? null
        : place is { Latitude: { } latitude, Longitude: { } longitude } && GeoPoint.IsValid(latitude, longitude) ? new GeoPoint(latitude, longitude)
        : Refuse<GeoPoint>(path, "latitude and longitude in degrees.");

    private LibraryId Slug(string? text, string path) =>
        text is not null && LibrariesUrl.IsSlug(text) ? new(text) : Refuse<LibraryId>(path, "the slug of a library, like mediateka-tychy.");

    private TimeOnly TimeOf(string? text, string path) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : Refuse<TimeOnly>(path, Time);

    private DateTimeOffset InstantOf(string? text, string path)
    {
        const string Local = "yyyy-MM-ddTHH:mm";
        return DateTime.TryParseExact(text, [Local, Local + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && IsUsual(local.Year) ? PolishTime.InstantOf(local)
            : DateTimeOffset.TryParseExact(text, [Local + "zzz", Local + ":sszzz", Local + "'Z'", Local + ":ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact) && IsUsual(exact.Year) ? exact
            : Refuse<DateTimeOffset>(path, Instant);
    }

    private static bool IsUsual(int year) => year is >= 2000 and < 2100;

    private List<TResult> List<T, TResult>(IReadOnlyList<T>? items, string path, Func<T, string, TResult> read)
    {
        if (items?.Count > LongestList)
        {
            Problems[path] = [$"At most {LongestList} entries."];
            return [];
        }
        return [.. (items ?? []).Select((item, index) => read(item, $"{path}[{index}]"))];
    }

    private T Refuse<T>(string path, string accepted)
        where T : struct
    {
        Problems[path] = [Needed + accepted];
        return default;
    }
}
