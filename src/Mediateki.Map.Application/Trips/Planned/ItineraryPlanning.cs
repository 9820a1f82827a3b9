using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Trips.Planned;

internal sealed class ItineraryPlanning(
    ILibraryDirectory directory, ITravelRouter router, ITripPlanning planning, TimeProvider clock, IOptions<CatalogueOptions> catalogue) : IItineraryPlanning
{
    private const int DaysAhead = 14;

    private const int UsualMinutes = 60;

    private DateOnly Today => PolishClock.DayOf(clock.GetUtcNow());

    public async Task<TimedItinerary> TimeAsync(Itinerary itinerary, CancellationToken cancellationToken)
    {
        var trip = await Preparation().PrepareAsync(RequestOf(itinerary), itinerary.Stops.SelectMany(stop => stop.Alternatives), cancellationToken);
        return await Task.Run(() => new ItineraryTimetable(directory, trip).Time(itinerary), cancellationToken);
    }

    public async Task<TravelRoute?> FindWayAsync(Itinerary itinerary, int day, CancellationToken cancellationToken)
    {
        var planned = itinerary.Days[day];
        GeoPoint?[] places = [planned.From?.Point, .. planned.Stops.Select(stop => directory.FindSummary(stop.Library)?.Point), planned.To?.Point];
        var known = places.OfType<GeoPoint>().ToList();
        return known.Count < 2 ? null : await router.FindRouteAsync(itinerary.Transport, known, cancellationToken);
    }

    public async Task<Itinerary?> ArrangeAsync(Itinerary itinerary, CancellationToken cancellationToken)
    {
        if (!itinerary.Stops.Any() || itinerary.Days[0].Date < Today)
        {
            return null;
        }
        var answer = await planning.PlanAsync(RequestOf(itinerary) with { Aim = TripAim.Arrange }, cancellationToken);
        if (answer.Arrangement is not { } arrangement)
        {
            return null;
        }
        var result = itinerary;
        foreach (var (day, index) in itinerary.Days.Select((day, index) => (day, index)))
        {
            var stops = arrangement.Timetable.Days.FirstOrDefault(table => table.Day == index)?.Stops ?? [];
            // What could not be timed stays where it was.
            var untimed = day.Stops.Where(stop => arrangement.Timetable.Days.All(table => table.Stops.All(timed => timed.Library != stop.Library)));
            result = result.WithStops(index, stops.Select(timed => itinerary.FindStop(timed.Library)!).Concat(untimed));
        }
        return result == itinerary ? null : result;
    }

    public Itinerary Adopt(SuggestedRoute route, DateOnly date, string language) => new()
    {
        Title = Shortened(route.Title.In(language).Text, ItineraryLimits.TitleLength),
        Transport = route.Transport switch { "walk" => TravelMode.Walking, "car" => TravelMode.Car, _ => TravelMode.Coach },
        Days = [.. route.Days.Take(ItineraryLimits.Days).Select((day, index) => Adopt(day, date.AddDays(index), language))],
    };

    public Itinerary Adopt(TripRequest request, TripTimetable timetable, string? startName) => new()
    {
        Transport = request.Transport,
        GroupSize = request.GroupSize,
        BufferMinutes = request.BufferMinutes,
        WalkMinutes = request.WalkMinutes,
        Lunch = request.Lunch is { } lunch ? new(lunch.Earliest, lunch.Latest, lunch.Minutes) : null,
        Days = [.. request.Days.Select((day, index) => new ItineraryDay
        {
            Date = day.Date,
            Start = day.Start,
            End = day.End,
            From = PlaceOf(startName, day.From),
            To = PlaceOf(startName, day.To),
            Stops = [.. timetable.Days.Where(table => table.Day == index).SelectMany(table => table.Stops).Select(stop => new ItineraryStop
            {
                Library = stop.Library, Minutes = Rounded(stop.VisitEnd - stop.VisitStart), FocusSpaces = WishedFor(stop.Library, request),
            })],
        })],
    };

    public Itinerary NoteHours(Itinerary itinerary) => new VisitDayHours(directory).Note(itinerary);

    public DateOnly SuggestDate()
    {
        var earliest = Today.AddDays(DaysAhead);
        return Enumerable.Range(0, 30).Select(earliest.AddDays)
            .First(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && PolishHolidays.Instance.Find(date) is null);
    }

    public DateOnly SuggestDate(SuggestedRoute route) => RouteDates.Next(route, Today);

    private ItineraryDay Adopt(SuggestedDay day, DateOnly date, string language) => new()
    {
        Date = date,
        Start = day.Start.Time ?? new(9, 0),
        End = day.End.Time > (day.Start.Time ?? new(9, 0)) ? day.End.Time : null,
        From = PlaceOf(day.Start.Name.In(language).Text, day.Start.Point),
        To = PlaceOf(day.End.Name.In(language).Text, day.End.Point),
        Stops = [.. day.Stops.Where(stop => directory.FindSummary(stop.Library) is not null).Select(stop => new ItineraryStop
        {
            Library = stop.Library, Minutes = Math.Clamp(stop.VisitMinutes, ItineraryLimits.LeastMinutes, ItineraryLimits.MostMinutes), FocusSpaces = [.. stop.Spaces.Take(ItineraryLimits.FocusCodes)],
            Notes = Shortened(stop.Focus.In(language).Text, ItineraryLimits.NotesLength),
        })],
    };

    /// <summary>Of the spaces asked for, those of the library: that is what the group comes to see.</summary>
    private Sequence<string> WishedFor(LibraryId library, TripRequest request) =>
        [.. request.Themes.Intersect(directory.FindSummary(library)?.SpaceTypes ?? []).Take(ItineraryLimits.FocusCodes)];

    /// <summary>A search fills a day to the minute; people make appointments in steps of five.</summary>
    private static int Rounded(TimeSpan visit) => Math.Max(ItineraryLimits.LeastMinutes, (int)visit.TotalMinutes / 5 * 5);

    private static ItineraryPlace? PlaceOf(string? name, GeoPoint? point) => point is { } known ? new(Shortened(name ?? "", ItineraryLimits.PlaceNameLength), known) : null;

    private static string Shortened(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private TripPreparation Preparation() => new(router, new TripCandidates(directory), Today, catalogue.Value.HoursFreshDays);

    private TripRequest RequestOf(Itinerary itinerary) => new()
    {
        Transport = itinerary.Transport,
        GroupSize = itinerary.GroupSize,
        BufferMinutes = itinerary.BufferMinutes,
        WalkMinutes = itinerary.WalkMinutes,
        VisitMinutes = UsualMinutes,
        LeastVisitMinutes = UsualMinutes,
        AddNearby = false,
        Lunch = itinerary.Lunch is { } lunch ? new(lunch.Earliest, lunch.Latest, lunch.Minutes) : null,
        Days = [.. itinerary.Days.Select(day => new TripRequestDay { Date = day.Date, Start = day.Start, End = day.End, From = day.From?.Point, To = day.To?.Point })],
        Libraries = [.. itinerary.Days.SelectMany(day => day.Stops.Where(IsPlaced).Select(stop => WishOf(stop, day.Date)))],
    };

    private bool IsPlaced(ItineraryStop stop) => directory.FindSummary(stop.Library)?.Point is not null;

    private static TripLibrary WishOf(ItineraryStop stop, DateOnly date) =>
        new(stop.Library, StopWish.Optional, stop.Minutes, stop.LockedStart is { } time ? PolishClock.At(date, time) : null);
}
