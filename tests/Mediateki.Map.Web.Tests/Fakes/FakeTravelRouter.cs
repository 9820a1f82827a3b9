using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using NetTopologySuite.Geometries;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>Reaches four tenths of a degree to every side, whatever the time; for the rest asks another router.</summary>
internal sealed class FakeTravelRouter(ITravelRouter? other = null) : ITravelRouter
{
    private ITravelRouter Other => other ?? throw new NotSupportedException();

    public bool HasEngine { get; set; } = true;

    public bool Answers { get; set; } = true;

    public (TravelMode Mode, GeoPoint From, int Minutes)? Asked { get; private set; }

    public ReachableArea Area(GeoPoint from)
    {
        var wgs84 = new GeometryFactory(new PrecisionModel(), 4326);
        var square = wgs84.ToGeometry(new Envelope(from.Longitude - 0.4, from.Longitude + 0.4, from.Latitude - 0.4, from.Latitude + 0.4));
        return new(from, TravelMode.Coach, 30, wgs84.CreateMultiPolygon([(Polygon)square]));
    }

    public Task<ReachableArea?> FindReachableAsync(TravelMode mode, GeoPoint from, int minutes, CancellationToken cancellationToken)
    {
        Asked = (mode, from, minutes);
        return Task.FromResult(Answers ? Area(from) : null);
    }

    public Task<TravelMatrix> MeasureAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, CancellationToken cancellationToken) => Other.MeasureAsync(mode, places, cancellationToken);

    public Task<TravelRoute> FindRouteAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, CancellationToken cancellationToken) => Other.FindRouteAsync(mode, places, cancellationToken);
}
