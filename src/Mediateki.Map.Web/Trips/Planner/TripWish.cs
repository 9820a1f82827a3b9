using Mediateki.Map.Application.Trips;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>What somebody wants of a trip that has no stops yet.</summary>
internal sealed record TripWish
{
    public ItineraryPlace? Start { get; init; }

    public required DateOnly Date { get; init; }

    public int Days { get; init; } = 1;

    public TimeOnly From { get; init; } = new(8, 0);

    public TimeOnly To { get; init; } = new(17, 0);

    public TravelMode Transport { get; init; } = TravelMode.Coach;

    public int GroupSize { get; init; } = 10;

    public bool MediatekaOnly { get; init; }

    /// <summary>Taxonomy codes of spaces.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    public TripRequest ToRequest() => new()
    {
        Transport = Transport,
        GroupSize = GroupSize,
        MediatekaOnly = MediatekaOnly,
        Themes = Themes,
        Lunch = new LunchBreak(new(11, 30), new(14, 30), 45),
        Days = [.. Enumerable.Range(0, Days).Select(day => new TripRequestDay { Date = Date.AddDays(day), Start = From, End = To, From = Start?.Point, To = Start?.Point })],
    };
}
