using Microsoft.Extensions.Caching.Memory;

namespace Mediateki.Map.Web.Libraries.LinkCards;

/// <summary>
/// Pictures that were drawn lately, within a fixed number of bytes. One is drawn at a time, and at most once for any
/// number of visitors who ask together, so a crawler cannot take the processor from readers.
/// </summary>
internal sealed class LinkCardCache(LinkCardPainter painter) : IDisposable
{
    /// <summary>About three hundred cards.</summary>
    private const long Capacity = 16 * 1024 * 1024;

    private readonly MemoryCache cards = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly SemaphoreSlim drawing = new(1);

    public async Task<byte[]> GetAsync(string version, LinkCard card, CancellationToken cancellationToken)
    {
        if (cards.TryGetValue(version, out byte[]? known))
        {
            return known!;
        }
        await drawing.WaitAsync(cancellationToken);
        try
        {
            return cards.TryGetValue(version, out known) ? known! : Keep(version, painter.Paint(card));
        }
        finally
        {
            drawing.Release();
        }
    }

    public void Dispose()
    {
        cards.Dispose();
        drawing.Dispose();
    }

    private byte[] Keep(string version, byte[] png) =>
        cards.Set(version, png, new MemoryCacheEntryOptions { Size = png.Length });
}
