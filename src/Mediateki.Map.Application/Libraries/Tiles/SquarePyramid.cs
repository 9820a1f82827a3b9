namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>The occupied squares of the map at every depth that grouped tiles need, so that a tile touches only squares in which something lies.</summary>
internal sealed class SquarePyramid
{
    private readonly SquareLevel[] levels;

    /// <param name="keys">Places along the curve, by position.</param>
    public SquarePyramid(ReadOnlySpan<ulong> keys)
    {
        levels = new SquareLevel[ILibraryTiles.PinZoom + TileGrid.Depth];
        levels[^1] = SquareLevel.Of(keys, 0, keys.Length, levels.Length - 1);
        for (var depth = levels.Length - 2; depth >= 0; depth--)
        {
            levels[depth] = levels[depth + 1].Coarser(keys);
        }
    }

    /// <summary>The occupied squares of a depth.</summary>
    public SquareLevel this[int depth] => levels[depth];

    /// <summary>The occupied squares of a tile that are some levels deeper, as a stretch of their level.</summary>
    public (SquareLevel Level, int From, int To) SquaresOf(int zoom, uint x, uint y, int deeper)
    {
        var (from, to) = (0, levels[0].Count);
        for (var depth = 0; depth < zoom && from < to; depth++)
        {
            (from, to) = Quarter(levels[depth], levels[depth + 1], from, (int)(((x >> (zoom - depth - 1)) & 1) | (((y >> (zoom - depth - 1)) & 1) << 1)));
        }
        return Inside(levels[zoom], from, to, deeper);
    }

    /// <summary>The occupied squares inside others, some levels deeper.</summary>
    public (SquareLevel Level, int From, int To) Inside(SquareLevel level, int from, int to, int deeper)
    {
        for (; deeper > 0; deeper--)
        {
            (level, from, to) = from < to ? (levels[level.Depth + 1], level.ChildrenOf(from), level.ChildrenOf(to)) : (levels[level.Depth + 1], 0, 0);
        }
        return (level, from, to);
    }

    private static (int From, int To) Quarter(SquareLevel level, SquareLevel deeper, int square, int quadrant)
    {
        for (var child = level.ChildrenOf(square); child < level.ChildrenOf(square + 1); child++)
        {
            if ((deeper.PathOf(child) & 3) == quadrant)
            {
                return (child, child + 1);
            }
        }
        return default;
    }
}
