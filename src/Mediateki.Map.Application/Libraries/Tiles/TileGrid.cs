using System.Buffers;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>The small squares of a tile and of a margin around it in which there is something, along the curve. To be disposed of.</summary>
internal ref struct TileGrid
{
    /// <summary>Squares along the side of a tile: 32 pixels of a map that shows tiles at 512.</summary>
    public const int Side = 1 << Depth;

    public const int Depth = 4;

    /// <summary>A mean lies at most two squares from its summit, a summit's members one more, and what decides about them two more.</summary>
    public const int Margin = 5;

    public const int MostCells = (Side + (2 * Margin)) * (Side + (2 * Margin));

    /// <summary>A block has four squares along its side.</summary>
    private const int BlockDepth = 2;

    private const int BlockSide = 1 << BlockDepth;

    /// <summary>Of a tile.</summary>
    private const int Blocks = 1 << (2 * (Depth - BlockDepth));

    /// <summary>Columns and rows of the squares of a tile by their paths along the curve, four bits each.</summary>
    private static readonly byte[] Places = [.. Enumerable.Range(0, Side * Side).Select(path => Morton.Point((ulong)path)).Select(at => (byte)(at.X | (at.Y << 4)))];

    private readonly TileCell[] cells;
    private readonly PlacedSums? sums;
    private readonly double side;
    private readonly int tileX;
    private readonly int tileY;
    private (int At, int Count, ulong X, ulong Y) reached;

    /// <param name="sums">Of the libraries that are looked at; null: all.</param>
    private TileGrid(PlacedSums? sums, int zoom, int x, int y)
    {
        (this.sums, tileX, tileY) = (sums, x, y);
        side = 4_294_967_296.0 / (1UL << (zoom + Depth));
        cells = ArrayPool<TileCell>.Shared.Rent(MostCells);
        reached = (-1, 0, 0, 0);
    }

    public int Count { get; private set; }

    public readonly ReadOnlySpan<TileCell> Cells => cells.AsSpan(0, Count);

    /// <summary>The squares of a tile and the margin around it.</summary>
    public static TileGrid Read(SquarePyramid squares, PlacedSums? sums, int zoom, int x, int y)
    {
        var grid = new TileGrid(sums, zoom, x, y);
        var last = 1 << zoom;
        Span<(ulong Key, int X, int Y)> tiles = stackalloc (ulong, int, int)[9];
        var count = 0;
        for (var i = 0; i < 9; i++)
        {
            var (dx, dy) = ((i % 3) - 1, (i / 3) - 1);
            if (x + dx >= 0 && x + dx < last && y + dy >= 0 && y + dy < last)
            {
                tiles[count++] = (Morton.Key((uint)(x + dx), (uint)(y + dy)), dx, dy);
            }
        }
        tiles[..count].Sort((one, other) => one.Key.CompareTo(other.Key));
        foreach (var (_, dx, dy) in tiles[..count])
        {
            grid.Add(squares, zoom, x, y, dx, dy);
        }
        return grid;
    }

    /// <summary>The squares of a tile alone.</summary>
    public static TileGrid ReadAlone(ReadOnlySpan<ulong> keys, SpatialIndex.Square tile, PlacedSums? sums)
    {
        var grid = new TileGrid(sums, tile.Depth, (int)tile.X, (int)tile.Y);
        var level = SquareLevel.Of(keys, tile.From, tile.To, tile.Depth + Depth);
        grid.Add(level, 0, level.Count, 0, 0);
        return grid;
    }

    public readonly void Dispose() => ArrayPool<TileCell>.Shared.Return(cells);

    /// <summary>Looks at the squares of a tile block by block, since of the tiles around only the edge is wanted.</summary>
    private void Add(SquarePyramid squares, int zoom, int x, int y, int dx, int dy)
    {
        var (blocks, first, end) = squares.SquaresOf(zoom, (uint)(x + dx), (uint)(y + dy), Depth - BlockDepth);
        for (var block = first; block < end; block++)
        {
            var place = Places[blocks.PathOf(block) & (Blocks - 1)];
            var (column, row) = ((dx * Side) + ((place & 15) << BlockDepth), (dy * Side) + ((place >> 4) << BlockDepth));
            if (column + BlockSide > -Margin && row + BlockSide > -Margin && column < Side + Margin && row < Side + Margin)
            {
                var (level, from, to) = squares.Inside(blocks, block, block + 1, BlockDepth);
                Add(level, from, to, dx, dy);
            }
        }
    }

    private void Add(SquareLevel level, int from, int to, int dx, int dy)
    {
        for (var square = from; square < to; square++)
        {
            var place = Places[level.PathOf(square)];
            var (column, row) = ((dx * Side) + (place & 15), (dy * Side) + (place >> 4));
            if (column < -Margin || row < -Margin || column >= Side + Margin || row >= Side + Margin)
            {
                continue;
            }
            if (sums is null)
            {
                AddWhole(level, square, column, row);
            }
            else
            {
                AddPart(sums, level.FromOf(square), level.ToOf(square), column, row);
            }
        }
    }

    private void AddWhole(SquareLevel level, int square, int column, int row)
    {
        var (from, to) = (level.FromOf(square), level.ToOf(square));
        var (x, y) = level.MeanOf(square);
        var count = to - from;
        cells[Count++] = new(
            column + Margin, row + Margin, from, to, count, count * side * (((double)tileX * Side) + column + x), count * side * (((double)tileY * Side) + row + y));
    }

    private void AddPart(PlacedSums some, int from, int to, int column, int row)
    {
        // Squares side by side along the curve: where one ends, the next begins.
        var start = reached.At == from ? (reached.Count, reached.X, reached.Y) : some.UpTo(from);
        var end = some.UpTo(to);
        reached = (to, end.Count, end.X, end.Y);
        if (end.Count > start.Count)
        {
            cells[Count++] = new(column + Margin, row + Margin, from, to, end.Count - start.Count, end.X - start.X, end.Y - start.Y);
        }
    }
}
