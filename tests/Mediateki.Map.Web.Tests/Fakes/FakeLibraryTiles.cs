using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Tiles;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>Every tile of zoom 3 holds the same bytes; all others are empty.</summary>
internal sealed class FakeLibraryTiles(ILibraryDirectory directory) : ILibraryTiles
{
    public static readonly byte[] Tile = [31, 139, 8, 0];

    public ReadOnlyMemory<byte> Find(LibraryFilter filter, int zoom, int x, int y, CancellationToken cancellationToken) => zoom == 3 ? Tile : [];

    public TileSetSummary Summarise(LibraryFilter filter) => new(directory.ListPins(filter).Count, directory.FindExtent(filter));
}
