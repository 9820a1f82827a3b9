using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Application.Trips.Planned;

/// <summary>Keeps with each stop the opening hours it was planned on, so that a later change of them is noticed.</summary>
internal sealed class VisitDayHours(ILibraryDirectory directory)
{
    /// <summary>The hours of today's directory for stops that have none for their day yet; the others keep theirs.</summary>
    public Itinerary Note(Itinerary itinerary) => itinerary.Days.All(IsNoted) ? itinerary : itinerary with { Days = [.. itinerary.Days.Select(Note)] };

    /// <summary>What was and what is, where the hours of a stop's day are not those it was planned on; else null.</summary>
    public HoursChange? FindChange(ItineraryStop stop, DateOnly date) =>
        stop.Hours is { } before && before.Date == date && On(stop.Library, date) is { } now && now != before ? new(before, now) : null;

    private ItineraryDay Note(ItineraryDay day) => IsNoted(day) ? day : day with
    {
        Stops = [.. day.Stops.Select(stop => stop.Hours?.Date == day.Date ? stop : stop with { Hours = On(stop.Library, day.Date) })],
    };

    private static bool IsNoted(ItineraryDay day) => day.Stops.All(stop => stop.Hours?.Date == day.Date);

    private KnownHours? On(LibraryId id, DateOnly date) =>
        directory.FindLibrary(id) is { } library ? KnownHours.On(library.Hours.ToSchedule(library.Placement?.Point), date) : null;
}
