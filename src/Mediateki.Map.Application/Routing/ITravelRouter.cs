using System.Collections.Immutable;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using NetTopologySuite.Geometries;

namespace Mediateki.Map.Application.Routing;

/// <summary>
/// Travel between places, from the routing engine where one is configured and answers, estimated elsewhere; every answer says which.
/// Members are safe to call from any thread. A failing, slow or absent engine is never an error: its part of the answer becomes an estimate.
/// Rail has timetables rather than a network and is refused with <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public interface ITravelRouter
{
    /// <summary>Whether a routing engine is configured; it may still not answer.</summary>
    bool HasEngine { get; }

    /// <summary>Seconds and metres between every ordered pair of places, numbered in the order given. The diagonal is zero.</summary>
    /// <param name="places">May repeat a place; at most <see cref="RoutingLimits.MatrixPlaces"/>.</param>
    Task<TravelMatrix> MeasureAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, CancellationToken cancellationToken);

    /// <summary>The way through the places in the order given, for a map. A leg the engine does not know is a straight line and estimated.</summary>
    /// <param name="places">Two to <see cref="RoutingLimits.RoutePlaces"/>.</param>
    Task<TravelRoute> FindRouteAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, CancellationToken cancellationToken);

    /// <summary>The area reached from a place within so many minutes; null where no engine answers, since a circle would mislead.</summary>
    /// <param name="minutes">1 to <see cref="RoutingLimits.ReachMinutes"/>.</param>
    Task<ReachableArea?> FindReachableAsync(TravelMode mode, GeoPoint from, int minutes, CancellationToken cancellationToken);
}

/// <summary>What one question may ask.</summary>
public static class RoutingLimits
{
    public const int MatrixPlaces = 1_000;

    public const int RoutePlaces = 100;

    public const int ReachMinutes = 120;
}

/// <summary>A way through places.</summary>
/// <param name="Mode">How.</param>
/// <param name="Legs">One less than there are places.</param>
public sealed record TravelRoute(TravelMode Mode, ImmutableArray<RouteLeg> Legs)
{
    /// <summary>All legs together, in seconds.</summary>
    public long Seconds => Legs.Sum(leg => (long)leg.Link.Seconds);

    /// <summary>All legs together, in metres.</summary>
    public long Metres => Legs.Sum(leg => (long)(leg.Link.Metres ?? 0));
}

/// <summary>One leg of a way.</summary>
/// <param name="Link">Seconds and metres, and whether they are estimated.</param>
/// <param name="Path">The course from place to place, at least two points; estimated legs have just these two.</param>
public sealed record RouteLeg(TravelLink Link, ImmutableArray<GeoPoint> Path);

/// <summary>Where one can be within a number of minutes.</summary>
/// <param name="Area">Polygons in degrees (WGS 84), x east and y north.</param>
public sealed record ReachableArea(GeoPoint From, TravelMode Mode, int Minutes, MultiPolygon Area)
{
    /// <summary>Whether a place lies inside or on the edge.</summary>
    public bool Covers(GeoPoint place) => Area.Covers(Area.Factory.CreatePoint(new Coordinate(place.Longitude, place.Latitude)));
}
