using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Tests.Routing;

/// <summary>Where the tests travel. All but <see cref="Warsaw"/> are on the engine's map.</summary>
internal static class TravelPlaces
{
    public static readonly GeoPoint Katowice = new(50.2590, 19.0200);
    public static readonly GeoPoint KatowiceStation = new(50.2575, 19.0170);
    public static readonly GeoPoint Chorzow = new(50.2975, 18.9540);
    public static readonly GeoPoint Gliwice = new(50.2945, 18.6660);
    public static readonly GeoPoint Tychy = new(50.1240, 18.9900);
    public static readonly GeoPoint Krakow = new(50.0610, 19.9370);
    public static readonly GeoPoint Warsaw = new(52.2300, 21.0100);

    public static IReadOnlyList<GeoPoint> OnTheMap => [Katowice, KatowiceStation, Chorzow, Gliwice, Tychy, Krakow];

    /// <summary>Places on a grid over the metropolis, about a kilometre apart.</summary>
    public static IReadOnlyList<GeoPoint> Grid(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new GeoPoint(50.24 + (i / 10 * 0.01), 18.90 + (i % 10 * 0.014)))];
}
