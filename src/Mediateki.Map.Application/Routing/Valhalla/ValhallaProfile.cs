using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Routing.Valhalla;

/// <summary>How a mode of travel is asked for.</summary>
/// <param name="Costing">Valhalla's name of the vehicle.</param>
/// <param name="TopSpeed">Kilometres an hour it does not exceed; null: the engine's own.</param>
/// <param name="ReachKilometres">
/// Straight line of the longest pair worth asking: below the engine's own limits (<c>service_limits</c>), and on foot what anybody walks.
/// </param>
internal sealed record ValhallaProfile(string Costing, int? TopSpeed, double ReachKilometres)
{
    private const double Drive = 390;

    /// <summary>A coach: 100 km/h on motorways and 80 elsewhere by Polish law, asked for as 90 throughout.</summary>
    private const int CoachSpeed = 90;

    /// <summary>Metres from a place to the nearest road; farther, the place is off the engine's map and left to the estimate.</summary>
    public const int SnapMetres = 1_500;

    /// <exception cref="ArgumentOutOfRangeException">The engine has no network for the mode.</exception>
    public static ValhallaProfile Of(TravelMode mode) => mode switch
    {
        TravelMode.Car => new("auto", null, Drive),
        TravelMode.Coach => new("bus", CoachSpeed, Drive),
        TravelMode.Walking => new("pedestrian", null, 10),
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "The engine has no network for this mode."),
    };

    /// <summary>Options of the costing, as the engine reads them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Options => TopSpeed is { } speed
        ? new Dictionary<string, IReadOnlyDictionary<string, int>> { [Costing] = new Dictionary<string, int> { ["top_speed"] = speed } }
        : new Dictionary<string, IReadOnlyDictionary<string, int>>();
}
