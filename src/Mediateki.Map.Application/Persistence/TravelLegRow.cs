using NetTopologySuite.Geometries;

namespace Mediateki.Map.Application.Persistence;

/// <summary>
/// An answer of the routing engine, kept: travel from one place to another. Places are numbers that <c>Routing.PlaceKey</c> makes of
/// coordinates. The table is a cache: emptying it loses nothing but time.
/// </summary>
internal sealed class TravelLegRow
{
    /// <summary>car, coach or walking.</summary>
    public required string Mode { get; init; }

    public required long FromPlace { get; init; }

    public required long ToPlace { get; init; }

    public required int Seconds { get; init; }

    public required int Metres { get; init; }

    /// <summary>geography(LineString, 4326): the course; null until a map has asked for it.</summary>
    public LineString? Path { get; init; }

    public required DateTimeOffset MeasuredAt { get; init; }
}
