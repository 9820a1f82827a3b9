using System.Buffers;
using System.IO.Compression;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>The tiles of one filter in one edition.</summary>
internal sealed class TileDrawing(DirectorySnapshot snapshot, Bits? matches)
{
    /// <summary>In a tile with more libraries than this, they are grouped at every zoom.</summary>
    private const int MostPins = 400;

    private readonly bool isWhole = matches is null;
    private readonly PlacedSums sums = new(snapshot.Places.AllKeys, matches);

    public int Placed => sums.Count;

    /// <summary>Uncompressed; empty when nothing lies in the tile.</summary>
    public byte[] Draw(int zoom, int x, int y)
    {
        using var tile = new TileWriter(zoom, x, y);
        var square = zoom >= ILibraryTiles.PinZoom ? snapshot.Places.Find(zoom, (uint)x, (uint)y) : default;
        if (zoom >= ILibraryTiles.PinZoom && sums.CountOf(square.From, square.To) <= MostPins)
        {
            for (var position = sums.Next(square.From); position >= 0 && position < square.To; position = sums.Next(position + 1))
            {
                AddLibrary(tile, position);
            }
            return tile.ToBytes();
        }
        if (isWhole && snapshot.Places.Clusters.TryFind(zoom, x, y, out var kept))
        {
            Add(tile, kept);
            return tile.ToBytes();
        }
        // Neighbouring tiles may show single libraries there.
        var isAlone = zoom >= ILibraryTiles.PinZoom;
        using var grid = isAlone
            ? TileGrid.ReadAlone(snapshot.Places.Keys, square, Part)
            : TileGrid.Read(snapshot.Places.Squares, Part, zoom, x, y);
        var clusters = ArrayPool<TileCluster>.Shared.Rent(grid.Count);
        Add(tile, clusters.AsSpan(0, TileClusters.Find(grid.Cells, snapshot.Places.Keys, Part, zoom, x, y, clusters)));
        ArrayPool<TileCluster>.Shared.Return(clusters);
        return tile.ToBytes();
    }

    /// <summary>Null: all.</summary>
    private PlacedSums? Part => isWhole ? null : sums;

    public static byte[] Compress(byte[] tile)
    {
        if (tile.Length == 0)
        {
            return [];
        }
        using var compressed = new MemoryStream(tile.Length);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(tile);
        }
        return compressed.ToArray();
    }

    private void Add(TileWriter tile, ReadOnlySpan<TileCluster> clusters)
    {
        foreach (ref readonly var cluster in clusters)
        {
            if (cluster.Count == 1)
            {
                AddLibrary(tile, cluster.First);
            }
            else
            {
                tile.AddCluster(cluster);
            }
        }
    }

    private void AddLibrary(TileWriter tile, int position)
    {
        var (x, y) = Morton.Point(snapshot.Places.Keys[position]);
        tile.AddLibrary(snapshot.Columns, position, snapshot.Columns.Has(position, snapshot.Layout.Mediateka), x, y);
    }
}
