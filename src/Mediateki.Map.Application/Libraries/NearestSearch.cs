using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// The libraries nearest to a place: squares of the map are opened in the order of the least distance they can hold, until nothing unopened can be nearer.
/// The sphere picks (it errs by less than 0.6 % of the ellipsoid), the ellipsoid orders.
/// </summary>
internal sealed class NearestSearch(SpatialIndex index, LibraryColumns columns, GeoPoint here, int count, Bits? among)
{
    private const double Slack = 1.012;
    private const int FewEnoughToMeasure = 12;
    private readonly PriorityQueue<SpatialIndex.Square, double> squares = new();
    private readonly PriorityQueue<(int Position, double Metres), double> nearest = new();
    private readonly List<(int Position, double Metres)> measured = [];

    /// <summary>Positions and metres on the ellipsoid, nearest first; equally far ones by slug.</summary>
    public List<(int Position, double Metres)> Run()
    {
        if (count == 0)
        {
            return [];
        }
        Open(index.World);
        while (squares.TryDequeue(out var square, out var least) && least <= Farthest * Slack)
        {
            if (square.Count <= FewEnoughToMeasure || square.Depth == SpatialIndex.Deepest)
            {
                Measure(square);
                continue;
            }
            for (var i = 0; i < 4; i++)
            {
                Open(index.Quarter(square, i));
            }
        }
        var limit = Farthest * Slack;
        var found = measured.Where(m => m.Metres <= limit).Select(m => (m.Position, Metres: Geodesic.Distance(here, PointOf(m.Position)))).ToList();
        found.Sort((a, b) => a.Metres.CompareTo(b.Metres) is var c and not 0 ? c : columns.Records[a.Position].CompareTo(columns.Records[b.Position]));
        return found.Count > count ? found[..count] : found;
    }

    /// <summary>The distance, on the sphere, within which as many as were asked for have been found.</summary>
    private double Farthest => nearest.Count < count ? double.PositiveInfinity : nearest.Peek().Metres;

    private void Open(SpatialIndex.Square square)
    {
        if (square.IsEmpty || (among is not null && !among.Any(square.From, square.To)))
        {
            return;
        }
        var least = LeastDistance(square);
        if (least <= Farthest * Slack)
        {
            squares.Enqueue(square, least);
        }
    }

    private void Measure(SpatialIndex.Square square)
    {
        for (var position = square.From; position < square.To; position++)
        {
            if (among is not null && !among[position])
            {
                continue;
            }
            var metres = Geodesic.GreatCircle(here, PointOf(position));
            if (metres > Farthest * Slack)
            {
                continue;
            }
            measured.Add((position, metres));
            nearest.Enqueue((position, metres), -metres);
            if (nearest.Count > count)
            {
                nearest.Dequeue();
            }
        }
    }

    private GeoPoint PointOf(int position) => new(columns.Latitudes[position], columns.Longitudes[position]);

    /// <summary>Metres on the sphere to the nearest point of a square, or less.</summary>
    private double LeastDistance(SpatialIndex.Square square)
    {
        var side = square.Side;
        var (west, east) = (Morton.Longitude(square.X * side), Morton.Longitude((square.X + 1) * side));
        // What lies beyond the map's edge was put on it.
        var north = square.Y == 0 ? 90 : Morton.Latitude(square.Y * side);
        var south = square.Y + 1 == 1UL << square.Depth ? -90 : Morton.Latitude((square.Y + 1) * side);
        if (here.Longitude >= west && here.Longitude <= east)
        {
            return Geodesic.GreatCircle(here, new(Math.Clamp(here.Latitude, south, north), here.Longitude));
        }
        return Math.Min(ToMeridian(west, south, north), ToMeridian(east, south, north));
    }

    private double ToMeridian(double longitude, double south, double north)
    {
        var apart = (longitude - here.Longitude) * (Math.PI / 180);
        var foot = Math.Cos(apart) > 0 ? Math.Atan(Math.Tan(here.Latitude * (Math.PI / 180)) / Math.Cos(apart)) * (180 / Math.PI) : here.Latitude >= 0 ? 90 : -90;
        return Geodesic.GreatCircle(here, new(Math.Clamp(foot, south, north), Math.Clamp(longitude, -180, 180)));
    }
}
