using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Routing.Valhalla;

/// <summary>A place in a question. Written in snake case, as all messages of the engine.</summary>
internal sealed record ValhallaPlace(double Lat, double Lon, string Type, int SearchCutoff)
{
    public static ValhallaPlace Of(GeoPoint point) => new(point.Latitude, point.Longitude, "break", ValhallaProfile.SnapMetres);
}

/// <summary>A row for each source, with a number for each target; null: no way was found.</summary>
/// <param name="Durations">Seconds.</param>
/// <param name="Distances">Kilometres.</param>
internal sealed record ValhallaMatrix(double?[][] Durations, double?[][] Distances)
{
    /// <exception cref="InvalidDataException">It is not a matrix of so many rows and columns, or has an impossible number.</exception>
    public ValhallaMatrix Checked(int sources, int targets)
    {
        if (!IsTable(Durations, sources, targets) || !IsTable(Distances, sources, targets))
        {
            throw new InvalidDataException($"The engine's matrix is not {sources} by {targets} of possible numbers.");
        }
        return this;
    }

    private static bool IsTable(double?[][]? table, int rows, int columns) =>
        table?.Length == rows && Array.TrueForAll(table, row => row?.Length == columns && Array.TrueForAll(row, IsPossible));

    // A week, or the way round the world: a larger number is a mistake.
    private static bool IsPossible(double? number) => number is null or (>= 0 and <= 604_800);
}

internal sealed record ValhallaMatrixAnswer(ValhallaMatrix SourcesToTargets);

internal sealed record ValhallaLocated(object[]? Edges);

internal sealed record ValhallaRouteAnswer(ValhallaTrip Trip);

internal sealed record ValhallaTrip(ValhallaLeg[] Legs);

/// <param name="Shape">The course, as <see cref="Polyline"/> reads it.</param>
internal sealed record ValhallaLeg(ValhallaLegSummary Summary, string Shape);

/// <param name="Time">Seconds.</param>
/// <param name="Length">Kilometres.</param>
internal sealed record ValhallaLegSummary(double Time, double Length);

internal sealed record ValhallaIsochroneAnswer(ValhallaFeature[] Features);

internal sealed record ValhallaFeature(ValhallaGeometry Geometry);

/// <param name="Coordinates">GeoJSON: of a polygon, or of several.</param>
internal sealed record ValhallaGeometry(string Type, System.Text.Json.JsonElement Coordinates);
