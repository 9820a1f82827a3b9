using System.Collections.Immutable;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Application.Trips;

/// <summary>The curated study-trip routes as visitors read them, from the same snapshot as the directory, and how they fit it now.</summary>
public interface IRouteCatalogue
{
    /// <summary>In the order of the catalogue.</summary>
    IReadOnlyList<SuggestedRoute> ListRoutes();

    SuggestedRoute? FindRoute(string slug);

    /// <summary>How the route fits present hours and travel times; null while that has not been worked out.</summary>
    RouteCheck? FindCheck(string slug);
}

/// <summary>A route held against the directory: worked out anew every night and after every change of the directory.</summary>
/// <param name="At">When.</param>
/// <param name="Days">The route's days, in order.</param>
public sealed record RouteCheck(DateTimeOffset At, ImmutableArray<RouteDayCheck> Days)
{
    /// <summary>Every day can be carried out as it is suggested; hours may still have to be confirmed.</summary>
    public bool Fits => Days.All(day => day.Fits);

    /// <summary>Some visit lies in hours that the host has yet to confirm.</summary>
    public bool HasUnconfirmedHours => Days.Any(day => day.Timetable?.Days.Any(table => table.Stops.Any(stop => !stop.HoursConfirmed)) == true);
}

/// <summary>One day of a route on the next date that suits it.</summary>
/// <param name="Date">A suitable weekday, no public holiday, at least two weeks ahead.</param>
/// <param name="Timetable">Null where it cannot be timed: no travel times for the means of transport, or no stop with a place.</param>
/// <param name="Broken">Rules the day breaks, each with its stop.</param>
/// <param name="Missing">Stops that the directory does not have, or not on the map.</param>
public sealed record RouteDayCheck(DateOnly Date, TripTimetable? Timetable, ImmutableArray<BrokenRule> Broken, ImmutableArray<LibraryId> Missing)
{
    public bool Fits => Timetable is not null && Broken.IsEmpty && Missing.IsEmpty;
}
