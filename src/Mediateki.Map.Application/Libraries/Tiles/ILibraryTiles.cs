using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>The libraries on the map as vector tiles, for result sets too large to send as points. Safe to call from any thread.</summary>
public interface ILibraryTiles
{
    /// <summary>From this zoom on, tiles hold single libraries; before it, groups of libraries with their exact number.</summary>
    const int PinZoom = 14;

    /// <summary>The deepest tiles; a map shows closer views with these.</summary>
    const int DeepestZoom = 16;

    /// <summary>To be raised whenever tiles of the same records come to be drawn otherwise: browsers keep tiles for a year by their edition and this.</summary>
    const int Drawing = 2;

    /// <summary>One tile, compressed with gzip; empty when nothing lies in it.</summary>
    /// <param name="zoom">0 to <see cref="DeepestZoom"/>.</param>
    /// <param name="x">0 to 2^zoom − 1, from west to east.</param>
    /// <param name="y">0 to 2^zoom − 1, from north to south.</param>
    ReadOnlyMemory<byte> Find(LibraryFilter filter, int zoom, int x, int y, CancellationToken cancellationToken);

    /// <summary>What a map must know before it asks for tiles.</summary>
    TileSetSummary Summarise(LibraryFilter filter);
}

/// <summary>A set of tiles as a whole.</summary>
/// <param name="Placed">Libraries that are in the tiles.</param>
/// <param name="Extent">The smallest box around them; null when there are none.</param>
public sealed record TileSetSummary(int Placed, BoundingBox? Extent);
