namespace Mediateki.Map.Domain.Trips.Itineraries;

/// <summary>What one itinerary may hold.</summary>
public static class ItineraryLimits
{
    public const int Days = 7;

    public const int Stops = 30;

    public const int Candidates = 30;

    public const int Alternatives = 3;

    public const int FocusCodes = 20;

    public const int TitleLength = 120;

    public const int NotesLength = 2_000;

    public const int PlaceNameLength = 120;

    public const int GroupSize = 500;

    public const int LeastMinutes = 5;

    public const int MostMinutes = 480;

    public const int BufferMinutes = 60;

    public const int Zloty = 1_000_000;

    /// <summary>Whether the itinerary keeps every limit, names no library twice and has its dates in order.</summary>
    public static bool Keeps(Itinerary itinerary) =>
        itinerary.Days.Count is >= 1 and <= Days
        && itinerary.Stops.Count() <= Stops
        && itinerary.Candidates.Count <= Candidates
        && itinerary.Title.Length <= TitleLength
        && itinerary.Notes.Length <= NotesLength
        && itinerary.GroupSize is >= 1 and <= GroupSize
        && itinerary.BufferMinutes is >= 0 and <= BufferMinutes
        && itinerary.WalkMinutes is >= 0 and <= BufferMinutes
        && itinerary.Lunch is null or { Minutes: >= LeastMinutes and <= MostMinutes } && (itinerary.Lunch is not { } lunch || lunch.Earliest <= lunch.Latest)
        && itinerary.Stops.Select(stop => stop.Library).Distinct().Count() == itinerary.Stops.Count()
        && itinerary.Days.Zip(itinerary.Days.Skip(1)).All(pair => pair.First.Date < pair.Second.Date)
        && itinerary.Days.All(Keeps)
        && itinerary.Stops.All(Keeps)
        && Keeps(itinerary.Budget);

    private static bool Keeps(ItineraryDay day) =>
        (day.End is null || day.End > day.Start) && day.From is not { Name.Length: > PlaceNameLength } && day.To is not { Name.Length: > PlaceNameLength };

    private static bool Keeps(ItineraryStop stop) =>
        stop.Minutes is >= LeastMinutes and <= MostMinutes
        && stop.Notes.Length <= NotesLength
        && stop.FocusSpaces.Count <= FocusCodes
        && stop.FocusServices.Count <= FocusCodes
        && stop.Alternatives.Count <= Alternatives;

    private static bool Keeps(ItineraryBudget? budget) =>
        budget is null || new[] { budget.Transport, budget.Tickets, budget.Lunch }.All(amount => amount is null or >= 0 and <= Zloty);
}
