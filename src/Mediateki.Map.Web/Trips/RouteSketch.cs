using System.Globalization;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Trips;

/// <summary>The places of a route as a small drawing: straight lines between numbered stops, north up, in true proportions.</summary>
internal sealed class RouteSketch
{
    public const int Width = 320;
    public const int Height = 200;
    private const int Margin = 24;

    private RouteSketch(string line, IReadOnlyList<(string X, string Y)> stops) => (Line, Stops) = (line, stops);

    /// <summary>Points of a polyline through all places.</summary>
    public string Line { get; }

    /// <summary>Positions of the stops, in order.</summary>
    public IReadOnlyList<(string X, string Y)> Stops { get; }

    /// <param name="way">All places in order: starts, stops and ends.</param>
    /// <param name="stops">Those of them that are stops.</param>
    public static RouteSketch Of(IReadOnlyList<GeoPoint> way, IReadOnlyList<GeoPoint> stops)
    {
        var (south, north) = (way.Min(p => p.Latitude), way.Max(p => p.Latitude));
        var (west, east) = (way.Min(p => p.Longitude), way.Max(p => p.Longitude));
        var narrowing = Math.Cos((south + north) / 2 * Math.PI / 180);
        var (wide, high) = (Math.Max((east - west) * narrowing, 1e-6), Math.Max(north - south, 1e-6));
        var scale = Math.Min((Width - (2 * Margin)) / wide, (Height - (2 * Margin)) / high);
        (string X, string Y) Place(GeoPoint point) => (
            Number((Width / 2d) + ((point.Longitude - ((west + east) / 2)) * narrowing * scale)),
            Number((Height / 2d) - ((point.Latitude - ((south + north) / 2)) * scale)));
        return new(string.Join(' ', way.Select(Place).Select(place => $"{place.X},{place.Y}")), [.. stops.Select(Place)]);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
