namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>The small squares of a tile and of a margin around it, with what lies in them.</summary>
internal sealed class TileGrid
{
    /// <summary>Squares along the side of a tile: 32 pixels of a map that shows tiles at 512.</summary>
    public const int Side = 1 << Depth;

    private const int Depth = 4;
    private readonly int[] numbers;

    private TileGrid(int margin) => (Margin, Width, numbers) = (margin, Side + (2 * margin), new int[(Side + (2 * margin)) * (Side + (2 * margin))]);

    /// <summary>Squares on each side beyond the tile.</summary>
    public int Margin { get; }

    /// <summary>Squares in a row of the grid.</summary>
    public int Width { get; }

    /// <summary>The squares in which there is something.</summary>
    public List<TileCell> Cells { get; } = [];

    /// <summary>The number in <see cref="Cells"/> of a square; −1 where nothing is.</summary>
    public int At(int column, int row) => (uint)column < (uint)Width && (uint)row < (uint)Width ? numbers[(row * Width) + column] - 1 : -1;

    public static TileGrid Read(SpatialIndex places, PlacedSums sums, int zoom, int x, int y, int margin)
    {
        var grid = new TileGrid(margin);
        var last = 1 << zoom;
        var reach = margin > 0 ? 1 : 0;
        for (var dy = -reach; dy <= reach; dy++)
        {
            for (var dx = -reach; dx <= reach; dx++)
            {
                if (x + dx >= 0 && x + dx < last && y + dy >= 0 && y + dy < last)
                {
                    grid.Descend(places, sums, places.Find(zoom, (uint)(x + dx), (uint)(y + dy)), Depth, (dx * Side) + margin, (dy * Side) + margin);
                }
            }
        }
        return grid;
    }

    /// <param name="column">Of the square's north-western corner, in squares of the grid.</param>
    /// <param name="row">Of the square's north-western corner, in squares of the grid.</param>
    private void Descend(SpatialIndex places, PlacedSums sums, SpatialIndex.Square square, int depth, int column, int row)
    {
        var size = 1 << depth;
        if (square.IsEmpty || column + size <= 0 || row + size <= 0 || column >= Width || row >= Width)
        {
            return;
        }
        if (depth == 0)
        {
            Add(sums, square, column, row);
            return;
        }
        if (sums.CountOf(square.From, square.To) == 0)
        {
            return;
        }
        var half = size >> 1;
        for (var i = 0; i < 4; i++)
        {
            Descend(places, sums, places.Quarter(square, i), depth - 1, column + ((i & 1) * half), row + ((i >> 1) * half));
        }
    }

    private void Add(PlacedSums sums, SpatialIndex.Square square, int column, int row)
    {
        var (count, x, y) = sums.Of(square.From, square.To);
        if (count > 0)
        {
            Cells.Add(new(column, row, square.From, square.To, count, x, y));
            numbers[(row * Width) + column] = Cells.Count;
        }
    }
}
