using System.Collections.Immutable;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Trips;

/// <summary>Times one day of a suggested route: its stops in their order, with the suggested lengths, a midday break, and the ways between.</summary>
internal sealed class RouteDayTiming(ILibraryDirectory directory, ITripPlanning planning)
{
    private const int StopsBeforeLunch = 3;

    private static readonly TimeOnly UsualStart = new(9, 0);

    private static readonly LunchBreak Lunch = new(new(11, 30), new(14, 30), 45);

    public async Task<RouteDayCheck> CheckAsync(SuggestedDay day, DateOnly date, CancellationToken cancellationToken)
    {
        var stops = day.Stops.Where(stop => directory.FindSummary(stop.Library) is { Point: not null }).ToList();
        var missing = day.Stops.Except(stops).Select(stop => stop.Library).ToImmutableArray();
        if (stops.Count == 0 || ModeOf(day.Transport) is not { } mode)
        {
            return new(date, null, [], missing);
        }
        var answer = await planning.PlanAsync(RequestOf(day, stops, date, mode), cancellationToken);
        return answer.Arrangement is { } arrangement
            ? new(date, arrangement.Timetable, [.. arrangement.Broken.Select(broken => broken.Rule)], missing)
            : new(date, null, [], missing);
    }

    private static TripRequest RequestOf(SuggestedDay day, List<SuggestedStop> stops, DateOnly date, TravelMode mode) => new()
    {
        Aim = TripAim.Arrange,
        Transport = mode,
        Days = [new() { Date = date, Start = day.Start.Time ?? UsualStart, End = day.End.Time, From = day.Start.Point, To = day.End.Point }],
        Libraries = [.. stops.Select(stop => new TripLibrary(stop.Library, StopWish.Compulsory, stop.VisitMinutes))],
        Order = [.. stops.Zip(stops.Skip(1), (before, after) => new StopOrder(before.Library, after.Library))],
        VisitMinutes = stops.Min(stop => stop.VisitMinutes),
        LeastVisitMinutes = stops.Min(stop => stop.VisitMinutes),
        Lunch = stops.Count >= StopsBeforeLunch ? Lunch : null,
        AddNearby = false,
    };

    /// <summary>Null for a means of transport that keeps a timetable nobody has given.</summary>
    private static TravelMode? ModeOf(string transport) => transport switch
    {
        "coach" => TravelMode.Coach,
        "car" => TravelMode.Car,
        "walk" => TravelMode.Walking,
        _ => null,
    };
}
