using System.Text.Json.Serialization;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Maps;

/// <summary>A way with numbered stops to be drawn on a map, over the libraries.</summary>
/// <param name="Lines">In the order of travel.</param>
/// <param name="Stops">In the order of travel.</param>
public sealed record MapRoute(IReadOnlyList<MapRouteLine> Lines, IReadOnlyList<MapRouteStop> Stops)
{
    public static MapRoute None { get; } = new([], []);
}

/// <summary>One leg.</summary>
/// <param name="Path">At least two points.</param>
/// <param name="Estimated">Drawn dashed: a straight line, not the road.</param>
public sealed record MapRouteLine([property: JsonIgnore] IReadOnlyList<GeoPoint> Path, bool Estimated)
{
    /// <summary>The path as the map takes it: [longitude, latitude] to the metre, as GeoJSON has it.</summary>
    public double[][] Coordinates => [.. Path.Select(point => new[] { Math.Round(point.Longitude, 5), Math.Round(point.Latitude, 5) })];
}

/// <summary>A numbered stop.</summary>
/// <param name="Slug">Of its library.</param>
public sealed record MapRouteStop(int Number, string Slug, string Name, [property: JsonIgnore] GeoPoint Point)
{
    /// <summary>[longitude, latitude].</summary>
    public double[] Coordinates => [Point.Longitude, Point.Latitude];
}
