using System.Collections.Immutable;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Application.Trips;

/// <summary>Times one day of a suggested route as the planner would that opens it, so that a visitor finds there what the route's page has shown.</summary>
internal sealed class RouteDayTiming(ILibraryDirectory directory, IItineraryPlanning planning)
{
    public async Task<RouteDayCheck> CheckAsync(SuggestedRoute route, SuggestedDay day, DateOnly date, CancellationToken cancellationToken)
    {
        var stops = day.Stops.Where(stop => directory.FindSummary(stop.Library) is { Point: not null }).ToList();
        var missing = day.Stops.Except(stops).Select(stop => stop.Library).ToImmutableArray();
        if (stops.Count == 0 || ModeOf(day.Transport) is not { } mode)
        {
            return new(date, null, [], missing);
        }
        var itinerary = planning.Adopt(route with { Days = [day with { Stops = stops }] }, date, "pl") with { Transport = mode };
        var timed = await planning.TimeAsync(itinerary, cancellationToken);
        return new(date, new([TableOf(timed.Days[0])], 0), [.. timed.Problems.Select(problem => problem.Rule).OfType<BrokenRule>()], missing);
    }

    private static TimetableDay TableOf(TimedDay day) =>
        new(0, day.Date, day.Departure!.Value, day.Return!.Value, [.. day.Stops.Select(stop => stop.Visit!)], day.Breaks, day.Legs);

    /// <summary>Null for a means of transport that keeps a timetable nobody has given.</summary>
    private static TravelMode? ModeOf(string transport) => transport switch
    {
        "coach" => TravelMode.Coach,
        "car" => TravelMode.Car,
        "walk" => TravelMode.Walking,
        _ => null,
    };
}
