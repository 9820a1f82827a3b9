namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>
/// The clusters of all libraries at the zooms that have few tiles, where a tile has the most squares to join. A zoom is worked out as a whole when a tile of it is
/// first asked for, and serves every edition until a library moves.
/// </summary>
internal sealed class KeptClusters
{
    /// <summary>Occupied tiles of a zoom; more are worked out one by one, from the squares in them.</summary>
    private const int MostTiles = 4_096;

    private readonly SquarePyramid squares;
    private readonly ulong[] keys;
    private readonly Lazy<Zoom>[] zooms;

    /// <param name="keys">Places along the curve, by position.</param>
    public KeptClusters(SquarePyramid squares, ulong[] keys)
    {
        (this.squares, this.keys) = (squares, keys);
        zooms = [.. Enumerable.Range(0, ILibraryTiles.PinZoom).TakeWhile(zoom => squares[zoom].Count <= MostTiles).Select(zoom => new Lazy<Zoom>(() => Read(zoom)))];
    }

    /// <summary>Whether the zoom is kept, and what lies in the tile.</summary>
    public bool TryFind(int zoom, int x, int y, out ReadOnlySpan<TileCluster> clusters)
    {
        var isKept = zoom < zooms.Length;
        clusters = isKept ? zooms[zoom].Value.Find(Morton.Key((uint)x, (uint)y)) : default;
        return isKept;
    }

    private Zoom Read(int zoom)
    {
        var tiles = TilesAround(zoom);
        var (starts, all) = (new int[tiles.Length + 1], new List<TileCluster>());
        var found = new TileCluster[TileGrid.MostCells];
        for (var i = 0; i < tiles.Length; i++)
        {
            var (x, y) = Morton.Point(tiles[i]);
            using var grid = TileGrid.Read(squares, null, zoom, (int)x, (int)y);
            all.AddRange(found.AsSpan(0, TileClusters.Find(grid.Cells, keys, null, zoom, (int)x, (int)y, found)));
            starts[i + 1] = all.Count;
        }
        return new(tiles, starts, [.. all]);
    }

    /// <summary>The occupied tiles and those beside them, in which the mean of a cluster can lie, along the curve.</summary>
    private ulong[] TilesAround(int zoom)
    {
        var (occupied, last, tiles) = (squares[zoom], (1L << zoom) - 1, new SortedSet<ulong>());
        for (var tile = 0; tile < occupied.Count; tile++)
        {
            var (x, y) = Morton.Point(SquareLevel.SquareAt(keys[occupied.FromOf(tile)], zoom));
            for (var i = 0; i < 9; i++)
            {
                var (column, row) = (x + (i % 3) - 1, y + (i / 3) - 1);
                if (column >= 0 && column <= last && row >= 0 && row <= last)
                {
                    tiles.Add(Morton.Key((uint)column, (uint)row));
                }
            }
        }
        return [.. tiles];
    }

    /// <param name="Tiles">Their keys along the curve.</param>
    /// <param name="Starts">Where the clusters of each begin; one more at the end.</param>
    private sealed record Zoom(ulong[] Tiles, int[] Starts, TileCluster[] Clusters)
    {
        public ReadOnlySpan<TileCluster> Find(ulong tile)
        {
            var number = Array.BinarySearch(Tiles, tile);
            return number < 0 ? default : Clusters.AsSpan(Starts[number]..Starts[number + 1]);
        }
    }
}
