using Mediateki.Map.Application.Libraries.Tiles;
using Mediateki.Map.Domain.Geography;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Finds libraries by place. They lie along the <see cref="Morton"/> curve, so every square of the map that a tile or a part of one can be is one stretch of
/// positions, and its counts and centres are differences of running sums.
/// </summary>
internal sealed class SpatialIndex
{
    /// <summary>Squares of this depth are single points of the plane.</summary>
    public const int Deepest = 32;

    private const int FewEnoughToTest = 24;

    /// <summary>The sphere errs by less than 0.6 % of the ellipsoid.</summary>
    private const double Slack = 1.007;

    private readonly LibraryColumns columns;
    private readonly ulong[] keys;
    private readonly Lazy<SquarePyramid> squares;
    private readonly Lazy<KeptClusters> clusters;

    /// <param name="columns">In the order of <paramref name="keys"/>, those without a place at the end.</param>
    public SpatialIndex(LibraryColumns columns, ulong[] keys)
    {
        (this.columns, this.keys, squares) = (columns, keys, new(() => new(keys)));
        clusters = new(() => new(Squares, keys));
    }

    private SpatialIndex(LibraryColumns columns, SpatialIndex samePlaces) =>
        (this.columns, keys, squares, clusters) = (columns, samePlaces.keys, samePlaces.squares, samePlaces.clusters);

    /// <summary>How many libraries are placed; they have the first positions.</summary>
    public int Placed => keys.Length;

    public ReadOnlySpan<ulong> Keys => keys;

    /// <summary>Not to be changed.</summary>
    public ulong[] AllKeys => keys;

    /// <summary>The occupied squares, put together when they are first asked for.</summary>
    public SquarePyramid Squares => squares.Value;

    /// <summary>The clusters of all libraries that are kept from one tile to the next.</summary>
    public KeptClusters Clusters => clusters.Value;

    public Square World => new(0, 0, 0, 0, keys.Length);

    /// <summary>A square of the map: its depth in the quadtree, its column and row there, and the positions in it.</summary>
    public readonly record struct Square(int Depth, uint X, uint Y, int From, int To)
    {
        public bool IsEmpty => From == To;

        public int Count => To - From;

        /// <summary>Side in units of the plane.</summary>
        public double Side => 4_294_967_296.0 / (1UL << Depth);
    }

    /// <summary>Null for a library without a place.</summary>
    public ulong? KeyOf(int position) => position < Placed ? keys[position] : null;

    /// <summary>The first position whose place is not before a point of the curve.</summary>
    public int FirstAtOrAfter(ulong key) => LowerBound(key, 0, keys.Length);

    /// <summary>The same places for columns in which something else has changed.</summary>
    public SpatialIndex With(LibraryColumns changed) => new(changed, this);

    /// <summary>The square of a tile.</summary>
    public Square Find(int depth, uint x, uint y)
    {
        var first = (Morton.Key(x, y), 2 * (Deepest - depth)) is var (key, bits) && bits < 64 ? key << bits : 0;
        var from = LowerBound(first, 0, keys.Length);
        if (depth == 0)
        {
            return World;
        }
        var end = first + (1UL << (2 * (Deepest - depth)));
        return new(depth, x, y, from, end == 0 ? keys.Length : LowerBound(end, from, keys.Length));
    }

    /// <summary>A quarter of a square: 0 north-west, 1 north-east, 2 south-west, 3 south-east.</summary>
    public Square Quarter(Square square, int number)
    {
        var (depth, x, y) = (square.Depth + 1, (square.X << 1) | (uint)(number & 1), (square.Y << 1) | (uint)(number >> 1));
        var start = Morton.Key(x, y) << (2 * (Deepest - depth));
        var from = number == 0 ? square.From : LowerBound(start, square.From, square.To);
        var to = number == 3 ? square.To : LowerBound(start + (1UL << (2 * (Deepest - depth))), from, square.To);
        return new(depth, x, y, from, to);
    }

    /// <summary>The libraries placed in a box, edges included.</summary>
    public Stretches InBox(BoundingBox box)
    {
        var found = new Stretches();
        var (west, north) = Morton.Project(new(box.North, box.West));
        var (east, south) = Morton.Project(new(box.South, box.East));
        AddInBox(found, World, box, (west, north, east, south));
        return found;
    }

    /// <summary>The libraries placed in an area in degrees (WGS 84, x east and y north), edges included.</summary>
    public Stretches InArea(MultiPolygon area)
    {
        if (area.IsEmpty)
        {
            return new();
        }
        var edges = area.EnvelopeInternal;
        var inside = new IndexedPointInAreaLocator(area);
        return InBox(new(edges.MinX, edges.MinY, edges.MaxX, edges.MaxY))
            .Where(position => inside.Locate(new(columns.Longitudes[position], columns.Latitudes[position])) != Location.Exterior);
    }

    /// <summary>The libraries placed within so many metres of a place along the ellipsoid, the edge included.</summary>
    public Stretches Within(GeoPoint place, double metres) => InBox(BoundingBox.Around(place, metres * Slack)).Where(position =>
    {
        var there = new GeoPoint(columns.Latitudes[position], columns.Longitudes[position]);
        var about = Geodesic.GreatCircle(place, there);
        return about * Slack <= metres || (about <= metres * Slack && Geodesic.Distance(place, there) <= metres);
    });

    /// <summary>The smallest box around the placed libraries of a set (null: all); null when there are none.</summary>
    public BoundingBox? ExtentOf(Bits? set)
    {
        var (west, south, east, north) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var position = set?.Next(0) ?? 0; position >= 0 && position < Placed; position = set?.Next(position + 1) ?? position + 1)
        {
            var (latitude, longitude) = (columns.Latitudes[position], columns.Longitudes[position]);
            (west, east) = (Math.Min(west, longitude), Math.Max(east, longitude));
            (south, north) = (Math.Min(south, latitude), Math.Max(north, latitude));
        }
        return west > east ? null : new(west, south, east, north);
    }

    private void AddInBox(Stretches found, Square square, BoundingBox box, (uint West, uint North, uint East, uint South) edges)
    {
        if (square.IsEmpty)
        {
            return;
        }
        var shift = Deepest - square.Depth;
        var (left, top) = ((ulong)square.X << shift, (ulong)square.Y << shift);
        var (right, bottom) = (left + (1UL << shift) - 1, top + (1UL << shift) - 1);
        if (left > edges.East || right < edges.West || top > edges.South || bottom < edges.North)
        {
            return;
        }
        if (left > edges.West && right < edges.East && top > edges.North && bottom < edges.South)
        {
            found.Add(square.From, square.To);
            return;
        }
        if (square.Count <= FewEnoughToTest || square.Depth == Deepest)
        {
            AddTested(found, square, box);
            return;
        }
        for (var i = 0; i < 4; i++)
        {
            AddInBox(found, Quarter(square, i), box, edges);
        }
    }

    private void AddTested(Stretches found, Square square, BoundingBox box)
    {
        for (var position = square.From; position < square.To; position++)
        {
            if (box.Contains(new(columns.Latitudes[position], columns.Longitudes[position])))
            {
                found.Add(position, position + 1);
            }
        }
    }

    private int LowerBound(ulong key, int from, int to)
    {
        while (from < to)
        {
            var middle = (int)(((uint)from + (uint)to) >> 1);
            if (keys[middle] < key)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }
        return from;
    }
}
