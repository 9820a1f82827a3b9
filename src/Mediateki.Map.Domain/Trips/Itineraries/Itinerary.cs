using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Domain.Trips.Itineraries;

/// <summary>
/// A study trip as its authors write it down: days, stops in their order, and what they want to keep in mind. It names libraries by id
/// and holds nothing of their records but the hours each visit was planned on, so what it shows of them is always today's. Times of day are wall-clock time in Poland.
/// </summary>
public sealed record Itinerary
{
    /// <summary>What the authors call it; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Car, coach or walking.</summary>
    public TravelMode Transport { get; init; } = TravelMode.Coach;

    /// <summary>People; at least 1.</summary>
    public int GroupSize { get; init; } = 10;

    /// <summary>Minutes from arrival until everybody is at the door.</summary>
    public int BufferMinutes { get; init; } = 5;

    /// <summary>Ways of at most so many minutes on foot are walked; 0: none.</summary>
    public int WalkMinutes { get; init; }

    /// <summary>Taken on every day that lasts long enough; null: none.</summary>
    public ItineraryLunch? Lunch { get; init; } = new();

    /// <summary>False while the authors only choose places: no times are shown and none are held against opening hours.</summary>
    public bool IsTimed { get; init; } = true;

    /// <summary>At least one, dates rising.</summary>
    public Sequence<ItineraryDay> Days { get; init; } = [];

    /// <summary>Libraries kept in mind that have no place in a day yet.</summary>
    public Sequence<LibraryId> Candidates { get; init; } = [];

    /// <summary>What the trip costs; null: nobody has said.</summary>
    public ItineraryBudget? Budget { get; init; }

    /// <summary>For the whole group; may be empty.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Every stop, in order of days.</summary>
    public IEnumerable<ItineraryStop> Stops => Days.SelectMany(day => day.Stops);

    /// <summary>Whether a library has a place in a day.</summary>
    public bool Visits(LibraryId library) => Stops.Any(stop => stop.Library == library);

    public ItineraryStop? FindStop(LibraryId library) => Stops.FirstOrDefault(stop => stop.Library == library);
}

/// <summary>One day of a trip.</summary>
public sealed record ItineraryDay
{
    public required DateOnly Date { get; init; }

    public TimeOnly Start { get; init; } = new(8, 0);

    /// <summary>When everybody wants to be back; null: open.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it begins; null: at its first stop.</summary>
    public ItineraryPlace? From { get; init; }

    /// <summary>Where it ends; null: at its last stop.</summary>
    public ItineraryPlace? To { get; init; }

    public Sequence<ItineraryStop> Stops { get; init; } = [];
}

/// <summary>A place that is no library, such as the station a day begins at.</summary>
public sealed record ItineraryPlace(string Name, GeoPoint Point);

/// <summary>One visit.</summary>
public sealed record ItineraryStop
{
    public required LibraryId Library { get; init; }

    /// <summary>How long.</summary>
    public int Minutes { get; init; } = 60;

    /// <summary>The agreed start; null: whenever the way there ends and the library is open.</summary>
    public TimeOnly? LockedStart { get; init; }

    /// <summary>Taxonomy codes of the spaces the group comes to see.</summary>
    public Sequence<string> FocusSpaces { get; init; } = [];

    /// <summary>Taxonomy codes of the services the group comes to hear about.</summary>
    public Sequence<string> FocusServices { get; init; } = [];

    /// <summary>May be empty.</summary>
    public string Notes { get; init; } = "";

    /// <summary>How far the arrangement with the host is.</summary>
    public HostRequest Request { get; init; } = HostRequest.ToSend;

    /// <summary>Libraries to go to instead, best first.</summary>
    public Sequence<LibraryId> Alternatives { get; init; } = [];

    /// <summary>The opening hours the visit was planned on; null: nobody has looked yet.</summary>
    public KnownHours? Hours { get; init; }
}

/// <summary>The state of the question to the host.</summary>
public enum HostRequest
{
    /// <summary>Nobody has asked yet.</summary>
    ToSend,

    /// <summary>Asked, no answer yet.</summary>
    Sent,

    /// <summary>The host has agreed.</summary>
    Confirmed,

    /// <summary>The host cannot take the group.</summary>
    Declined,
}

/// <summary>A midday break of <paramref name="Minutes"/> that begins within a span.</summary>
public sealed record ItineraryLunch(TimeOnly Earliest, TimeOnly Latest, int Minutes)
{
    public ItineraryLunch()
        : this(new(11, 30), new(14, 30), 45)
    {
    }
}

/// <summary>Costs in whole zloty; null: not known.</summary>
/// <param name="Transport">For the whole group.</param>
/// <param name="Tickets">For each person.</param>
/// <param name="Lunch">For each person and day.</param>
public sealed record ItineraryBudget(int? Transport, int? Tickets, int? Lunch)
{
    /// <summary>For one person, of what is known; null where nothing is.</summary>
    public decimal? PerPerson(int groupSize, int days) => Transport is null && Tickets is null && Lunch is null
        ? null
        : Math.Round((decimal)(Transport ?? 0) / Math.Max(1, groupSize), 2) + (Tickets ?? 0) + ((Lunch ?? 0) * days);
}
