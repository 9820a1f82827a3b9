using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Routing;

/// <summary>
/// Straight line × detour factor ÷ speed: the last resort, which knows every pair. Factor and speed were measured against a routing
/// engine on pairs of real libraries by bands of distance; between the middles of the bands they are interpolated, so that farther never
/// takes less time. How far it errs is in docs/travel-times.md.
/// </summary>
internal sealed class DistanceEstimate : ITravelTimes
{
    private const double WalkingSpeed = 5;

    /// <summary>Straight line in km at the middle of a band (geometric mean of its ends), detour factor, km/h along the way.</summary>
    private static readonly Band[] Car =
    [
        new(0.55, 1.96, 39), new(1.41, 1.72, 43), new(3.16, 1.50, 51), new(8.66, 1.36, 59), new(27.4, 1.33, 67), new(86.6, 1.31, 81),
    ];

    /// <summary>As a car up to 50 km, where streets and not the vehicle set the pace; beyond, slower by what a limit of 90 km/h costs.</summary>
    private static readonly Band[] Coach =
    [
        new(0.55, 1.96, 39), new(1.41, 1.72, 43), new(3.16, 1.50, 51), new(8.66, 1.36, 59), new(27.4, 1.33, 67), new(86.6, 1.31, 75),
    ];

    private static readonly Band[] Walking =
    [
        new(0.55, 1.30, WalkingSpeed), new(1.41, 1.27, WalkingSpeed), new(3.16, 1.24, WalkingSpeed), new(8.66, 1.19, WalkingSpeed),
    ];

    public Task FillAsync(LinkTable table, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var (from, to) in table.Open())
        {
            table[from, to] = Between(table.Mode, table.Places[from], table.Places[to]);
        }
        return Task.CompletedTask;
    }

    /// <exception cref="ArgumentOutOfRangeException">The mode has no estimate.</exception>
    public static TravelLink Between(TravelMode mode, GeoPoint from, GeoPoint to)
    {
        var straight = Geodesic.GreatCircle(from, to) / 1000;
        var (_, factor, speed) = At(BandsOf(mode), straight);
        var way = straight * factor;
        return new TravelLink(mode, (int)Math.Round(way / speed * 3600), (int)Math.Round(way * 1000), Estimated: true);
    }

    private static Band[] BandsOf(TravelMode mode) => mode switch
    {
        TravelMode.Car => Car,
        TravelMode.Coach => Coach,
        TravelMode.Walking => Walking,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "There is no estimate for this mode."),
    };

    private static Band At(Band[] bands, double kilometres)
    {
        var above = Array.FindIndex(bands, band => band.Kilometres >= kilometres);
        if (above <= 0)
        {
            return above == 0 ? bands[0] : bands[^1];
        }
        var (near, far) = (bands[above - 1], bands[above]);
        var share = Math.Log(kilometres / near.Kilometres) / Math.Log(far.Kilometres / near.Kilometres);
        return new(kilometres, near.Factor + ((far.Factor - near.Factor) * share), near.Speed + ((far.Speed - near.Speed) * share));
    }

    private readonly record struct Band(double Kilometres, double Factor, double Speed);
}
