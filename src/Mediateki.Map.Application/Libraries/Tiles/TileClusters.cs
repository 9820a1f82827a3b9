using System.Numerics;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>
/// Groups the libraries of a tile. Every small square joins the fullest of its neighbours if that one is a summit, a square with no fuller neighbour; a square that
/// finds no summit beside it stands alone. Summits lie where libraries gather, and a group is drawn at the mean of its libraries, so that no grid shows. What joins
/// what depends on the squares around alone, so that neighbouring tiles agree and each library is counted in exactly one tile: the one in which its group's mean lies.
/// </summary>
internal static class TileClusters
{
    /// <summary>A mean lies at most two squares from its summit, a summit's members one more, and what decides about them two more.</summary>
    private const int Margin = 5;

    /// <param name="alone">Without regard to neighbouring tiles, as where those may show single libraries.</param>
    public static List<TileCluster> Of(SpatialIndex places, PlacedSums sums, int zoom, int x, int y, bool alone)
    {
        var grid = TileGrid.Read(places, sums, zoom, x, y, alone ? 0 : Margin);
        var cells = grid.Cells;
        var summits = new bool[cells.Count];
        for (var i = 0; i < summits.Length; i++)
        {
            summits[i] = Fullest(grid, i, null) == i;
        }
        var groups = new Group[cells.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[summits[i] ? i : Fullest(grid, i, summits)].Add(cells[i], places.Keys, sums);
        }
        var side = 4_294_967_296.0 / (1UL << zoom);
        var clusters = new List<TileCluster>();
        foreach (var group in groups)
        {
            if (group.Count > 0 && Contains(group.X / group.Count, x, side) && Contains(group.Y / group.Count, y, side))
            {
                clusters.Add(new(group.X / group.Count, group.Y / group.Count, group.Count, group.First, group.SplitZoom(zoom)));
            }
        }
        return clusters;
    }

    private static bool Contains(double place, int tile, double side) => place >= tile * side && place < (tile + 1) * side;

    /// <summary>The fullest of a square and its neighbours, of those only that are <paramref name="among"/>; itself where there is no fuller one.</summary>
    private static int Fullest(TileGrid grid, int number, bool[]? among)
    {
        var cell = grid.Cells[number];
        var (fullest, most) = (number, among is null ? cell.Count : 0);
        for (var i = 0; i < 9; i++)
        {
            var other = grid.At(cell.Column + (i % 3) - 1, cell.Row + (i / 3) - 1);
            if (other < 0 || other == number || (among is not null && !among[other]))
            {
                continue;
            }
            var count = grid.Cells[other].Count;
            // Of equally full ones that which comes first along the curve, whichever tile is drawn.
            if (count > most || (count == most && grid.Cells[other].From < grid.Cells[fullest].From))
            {
                (fullest, most) = (other, count);
            }
        }
        return fullest;
    }

    /// <summary>Squares that joined.</summary>
    private struct Group
    {
        private ulong firstKey;
        private ulong differences;

        public int Count { get; private set; }

        public double X { get; private set; }

        public double Y { get; private set; }

        public int First { get; private set; }

        public void Add(TileCell cell, ReadOnlySpan<ulong> keys, PlacedSums sums)
        {
            var (first, last) = (sums.Next(cell.From), sums.Last(cell.To));
            if (Count == 0)
            {
                (First, firstKey) = (first, keys[first]);
            }
            First = Math.Min(First, first);
            differences |= (keys[first] ^ firstKey) | (keys[last] ^ firstKey);
            Count += cell.Count;
            X += cell.X;
            Y += cell.Y;
        }

        /// <summary>The zoom at which the first and the last of the curve are no longer in one square of the grid.</summary>
        public readonly int SplitZoom(int zoom)
        {
            var depth = differences == 0 ? SpatialIndex.Deepest : (BitOperations.LeadingZeroCount(differences) >> 1) + 1;
            return Math.Clamp(depth - 4, zoom + 1, ILibraryTiles.DeepestZoom + 2);
        }
    }
}
