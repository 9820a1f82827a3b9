using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>
/// Draws tiles from the snapshot being served. What a filter leaves is worked out once for all its tiles, and the tiles asked for lately are kept compressed; both
/// are bounded, and dropped with their edition. What asks for a time is not kept: its answer changes with the clock.
/// </summary>
internal sealed class LibraryTiles : ILibraryTiles, IDisposable
{
    private const int Megabyte = 1 << 20;
    private readonly SnapshotHolder holder;
    private readonly TimeProvider time;
    private readonly CatalogueOptions options;
    private readonly MemoryCache drawings;
    private readonly MemoryCache tiles;

    public LibraryTiles(SnapshotHolder holder, TimeProvider time, IOptions<CatalogueOptions> options)
    {
        (this.holder, this.time, this.options) = (holder, time, options.Value);
        drawings = new(new MemoryCacheOptions { SizeLimit = 16L * Megabyte });
        tiles = new(new MemoryCacheOptions { SizeLimit = (long)options.Value.TileCacheMegabytes * Megabyte });
        holder.Changed += DropOldEditions;
    }

    private DirectorySnapshot? latest;

    public ReadOnlyMemory<byte> Find(LibraryFilter filter, int zoom, int x, int y, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)zoom, (uint)ILibraryTiles.DeepestZoom, nameof(zoom));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)x, 1u << zoom, nameof(x));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, 1u << zoom, nameof(y));
        if (holder.Served?.Snapshot is not { } snapshot)
        {
            return default;
        }
        filter = filter.Essence;
        var key = new TileKey(snapshot.Version, filter, zoom, x, y);
        if (tiles.TryGetValue(key, out byte[]? known))
        {
            return known;
        }
        cancellationToken.ThrowIfCancellationRequested();
        var drawing = DrawingOf(snapshot, filter);
        cancellationToken.ThrowIfCancellationRequested();
        var tile = TileDrawing.Compress(drawing.Draw(zoom, x, y));
        if (filter.Open is null)
        {
            tiles.Set(key, tile, new MemoryCacheEntryOptions { Size = tile.Length + 300 });
        }
        return tile;
    }

    public TileSetSummary Summarise(LibraryFilter filter)
    {
        if (holder.Served?.Snapshot is not { } snapshot)
        {
            return new(0, null);
        }
        var matches = Match(snapshot, filter.Essence);
        return new(DrawingOf(snapshot, filter.Essence).Placed, snapshot.Places.ExtentOf(matches));
    }

    /// <summary>Not compressed and not kept: for measuring.</summary>
    internal byte[] Draw(LibraryFilter filter, int zoom, int x, int y) =>
        holder.Served?.Snapshot is { } snapshot ? DrawingOf(snapshot, filter.Essence).Draw(zoom, x, y) : [];

    public void Dispose()
    {
        holder.Changed -= DropOldEditions;
        drawings.Dispose();
        tiles.Dispose();
    }

    private TileDrawing DrawingOf(DirectorySnapshot snapshot, LibraryFilter filter)
    {
        // A minute's tiles share one answer to "open then".
        var minute = filter.Open is null ? 0 : time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        var key = new DrawingKey(snapshot.Version, filter, minute);
        if (drawings.TryGetValue(key, out TileDrawing? known))
        {
            return known!;
        }
        var drawing = new TileDrawing(snapshot, Match(snapshot, filter));
        drawings.Set(key, drawing, new MemoryCacheEntryOptions { Size = (snapshot.Count / 2) + 1_000, SlidingExpiration = TimeSpan.FromMinutes(10) });
        return drawing;
    }

    private Bits? Match(DirectorySnapshot snapshot, LibraryFilter filter)
    {
        var open = filter.Open is { } question ? new OpenAtQuery(question, snapshot, holder.OpeningTimes, time.GetUtcNow(), options.HoursFreshDays) : null;
        return new FilterQuery(filter, snapshot, open).Match();
    }

    private void DropOldEditions()
    {
        var snapshot = holder.Served?.Snapshot;
        if (Interlocked.Exchange(ref latest, snapshot)?.Version != snapshot?.Version)
        {
            drawings.Clear();
            tiles.Clear();
        }
    }

    private readonly record struct TileKey(string Version, LibraryFilter Filter, int Zoom, int X, int Y);

    private readonly record struct DrawingKey(string Version, LibraryFilter Filter, long Minute);
}
