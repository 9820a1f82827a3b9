namespace Mediateki.Map.Domain.Trips.Itineraries;

/// <summary>
/// What an author can do to an itinerary. Each answers the changed one; an edit that names what is not there, or would break a limit,
/// answers the itinerary unchanged.
/// </summary>
public static class ItineraryEditing
{
    /// <summary>An empty trip of one day.</summary>
    public static Itinerary Begin(DateOnly date) => new() { Days = [new ItineraryDay { Date = date }] };

    /// <summary>Puts a library at the end of a day, or at <paramref name="position"/>; it is no candidate then.</summary>
    public static Itinerary Add(this Itinerary trip, LibraryId library, int day, int? position = null, int minutes = 60) =>
        trip.Add(new ItineraryStop { Library = library, Minutes = minutes }, day, position);

    /// <inheritdoc cref="Add(Itinerary, LibraryId, int, int?, int)"/>
    public static Itinerary Add(this Itinerary trip, ItineraryStop stop, int day, int? position = null)
    {
        if ((uint)day >= (uint)trip.Days.Count || trip.Visits(stop.Library) || trip.Stops.Count() >= ItineraryLimits.Stops)
        {
            return trip;
        }
        var stops = trip.Days[day].Stops.ToList();
        stops.Insert(Math.Clamp(position ?? stops.Count, 0, stops.Count), stop);
        return trip.WithStops(day, stops) with { Candidates = [.. trip.Candidates.Where(candidate => candidate != stop.Library)] };
    }

    public static Itinerary Remove(this Itinerary trip, LibraryId library) =>
        !trip.Visits(library) ? trip : trip with { Days = [.. trip.Days.Select(day => day with { Stops = [.. day.Stops.Where(stop => stop.Library != library)] })] };

    /// <summary>Moves a stop to a position of a day, counted without the stop itself.</summary>
    public static Itinerary Move(this Itinerary trip, LibraryId library, int day, int position)
    {
        if (trip.FindStop(library) is not { } stop || (uint)day >= (uint)trip.Days.Count)
        {
            return trip;
        }
        var without = trip.Remove(library);
        var moved = trip.DayOf(library) == day ? stop : stop with { LockedStart = null };
        return without.Add(moved, day, position) with { Candidates = trip.Candidates };
    }

    /// <summary>One place earlier (−1) or later (+1); across the edge of a day into the next one.</summary>
    public static Itinerary Shift(this Itinerary trip, LibraryId library, int by)
    {
        if (trip.DayOf(library) is not { } day)
        {
            return trip;
        }
        var position = trip.Days[day].Stops.ToList().FindIndex(stop => stop.Library == library) + by;
        return position < 0 ? day == 0 ? trip : trip.Move(library, day - 1, trip.Days[day - 1].Stops.Count)
            : position >= trip.Days[day].Stops.Count ? day == trip.Days.Count - 1 ? trip : trip.Move(library, day + 1, 0)
            : trip.Move(library, day, position);
    }

    /// <summary>Changes one stop; it stays the same library's.</summary>
    public static Itinerary Change(this Itinerary trip, LibraryId library, Func<ItineraryStop, ItineraryStop> change) => trip with
    {
        Days = [.. trip.Days.Select(day => day with { Stops = [.. day.Stops.Select(stop => stop.Library == library ? change(stop) with { Library = library } : stop)] })],
    };

    /// <summary>Changes one day, but for its date and stops.</summary>
    public static Itinerary ChangeDay(this Itinerary trip, int day, Func<ItineraryDay, ItineraryDay> change) => trip with
    {
        Days = [.. trip.Days.Select((present, index) => index == day ? change(present) with { Date = present.Date, Stops = present.Stops } : present)],
    };

    /// <summary>
    /// Gives a day its date; the days after it keep their distance to it, and a date on or before the day before it is refused.
    /// What hosts have been asked or have answered was about the former date, and is to be asked again.
    /// </summary>
    public static Itinerary SetDate(this Itinerary trip, int day, DateOnly date)
    {
        if ((uint)day >= (uint)trip.Days.Count || (day > 0 && date <= trip.Days[day - 1].Date))
        {
            return trip;
        }
        var by = date.DayNumber - trip.Days[day].Date.DayNumber;
        return trip with { Days = [.. trip.Days.Select((present, index) => index < day ? present : present with { Date = present.Date.AddDays(by), Stops = by == 0 ? present.Stops : [.. present.Stops.Select(stop => stop with { Request = HostRequest.ToSend })] })] };
    }

    /// <summary>A further day like the last one, on the date after it, without stops; it begins where that one ended.</summary>
    public static Itinerary AddDay(this Itinerary trip)
    {
        if (trip.Days.Count >= ItineraryLimits.Days)
        {
            return trip;
        }
        var last = trip.Days[^1];
        return trip with { Days = [.. trip.Days, last with { Date = last.Date.AddDays(1), From = last.To ?? last.From, Stops = [] }] };
    }

    /// <summary>Takes a day out; its stops become candidates. The last day stays.</summary>
    public static Itinerary RemoveDay(this Itinerary trip, int day) => trip.Days.Count == 1 || (uint)day >= (uint)trip.Days.Count ? trip : trip with
    {
        Days = [.. trip.Days.Where((_, index) => index != day)],
        Candidates = [.. trip.Candidates.Concat(trip.Days[day].Stops.Select(stop => stop.Library)).Distinct().Take(ItineraryLimits.Candidates)],
    };

    /// <summary>Keeps a library in mind.</summary>
    public static Itinerary AddCandidate(this Itinerary trip, LibraryId library) =>
        trip.Visits(library) || trip.Candidates.Contains(library) || trip.Candidates.Count >= ItineraryLimits.Candidates ? trip : trip with { Candidates = [.. trip.Candidates, library] };

    public static Itinerary RemoveCandidate(this Itinerary trip, LibraryId library) => trip with { Candidates = [.. trip.Candidates.Where(candidate => candidate != library)] };

    /// <summary>Takes an alternative in place of a stop, which becomes an alternative itself.</summary>
    public static Itinerary SwapIn(this Itinerary trip, LibraryId stop, LibraryId alternative) => trip.Visits(alternative) || trip.FindStop(stop) is null ? trip : trip with
    {
        Days = [.. trip.Days.Select(day => day with { Stops = [.. day.Stops.Select(present => present.Library == stop ? Swapped(present, alternative) : present)] })],
    };

    /// <summary>Index of the day that visits a library.</summary>
    public static int? DayOf(this Itinerary trip, LibraryId library)
    {
        var day = trip.Days.ToList().FindIndex(day => day.Stops.Any(stop => stop.Library == library));
        return day < 0 ? null : day;
    }

    /// <summary>Puts stops into a day, in place of those it has.</summary>
    public static Itinerary WithStops(this Itinerary trip, int day, IEnumerable<ItineraryStop> stops) =>
        trip with { Days = [.. trip.Days.Select((present, index) => index == day ? present with { Stops = [.. stops] } : present)] };

    private static ItineraryStop Swapped(ItineraryStop stop, LibraryId alternative) => new()
    {
        Library = alternative,
        Minutes = stop.Minutes,
        Alternatives = [stop.Library, .. stop.Alternatives.Where(other => other != alternative)],
    };
}
