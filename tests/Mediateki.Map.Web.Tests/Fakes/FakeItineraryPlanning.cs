using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>Numbers the stops, places them where a directory knows them, and knows no times.</summary>
internal sealed class FakeItineraryPlanning(ILibraryDirectory? directory = null) : IItineraryPlanning
{
    public Task<TimedItinerary> TimeAsync(Itinerary itinerary, CancellationToken cancellationToken)
    {
        var number = 0;
        return Task.FromResult(new TimedItinerary([.. itinerary.Days.Select(day => new TimedDay(day.Date, null, null, [.. day.Stops.Select(stop => new TimedStop(stop.Library, ++number, directory?.FindLibrary(stop.Library)?.Placement?.Point, null))], [], []))], []));
    }

    public Task<TravelRoute?> FindWayAsync(Itinerary itinerary, int day, CancellationToken cancellationToken) => Task.FromResult<TravelRoute?>(null);

    public Task<Itinerary?> ArrangeAsync(Itinerary itinerary, CancellationToken cancellationToken) => Task.FromResult<Itinerary?>(null);

    public Itinerary Adopt(SuggestedRoute route, DateOnly date, string language) => throw new NotSupportedException();

    public Itinerary Adopt(TripRequest request, TripTimetable timetable, string? startName) => throw new NotSupportedException();

    public Itinerary NoteHours(Itinerary itinerary) => itinerary;

    public DateOnly SuggestDate() => new(2026, 12, 9);

    public DateOnly SuggestDate(SuggestedRoute route) => new(2026, 12, 10);
}
