using System.Buffers;
using System.Text;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>
/// Writes one layer of points as a Mapbox Vector Tile (version 2.1 of the specification): values are kept once, features refer to them.
/// </summary>
internal sealed class TileWriter
{
    private const int Extent = 4096;
    private const string Layer = "libraries";
    private static readonly string[] Keys = ["point_count", "split", "slug", "name", "mediateka"];

    private readonly ArrayBufferWriter<byte> features = new(16_384);
    private readonly ArrayBufferWriter<byte> feature = new(256);
    private readonly ArrayBufferWriter<byte> tags = new(64);
    private readonly ArrayBufferWriter<byte> values = new(8_192);
    private readonly Dictionary<uint, uint> numbers = [];
    private readonly double left;
    private readonly double top;
    private readonly double unit;
    private uint valueCount;

    public TileWriter(int zoom, int x, int y)
    {
        var side = 4_294_967_296.0 / (1UL << zoom);
        (left, top, unit) = (x * side, y * side, side / Extent);
    }

    public void AddCluster(TileCluster cluster)
    {
        Tag(0, Number((uint)cluster.Count));
        Tag(1, Number((uint)cluster.SplitZoom));
        Finish((ulong)cluster.First + 1, cluster.X, cluster.Y);
    }

    public void AddLibrary(LibraryColumns columns, int position, bool isMediateka, double x, double y)
    {
        Tag(2, Text(columns.SlugUtf8(position)));
        Tag(3, Text(columns.ShortNameUtf8(position)));
        Tag(4, Number(isMediateka ? 1u : 0));
        Finish((ulong)position + 1, x, y);
    }

    public byte[] ToBytes()
    {
        if (features.WrittenCount == 0)
        {
            return [];
        }
        var layer = new ArrayBufferWriter<byte>(features.WrittenCount + values.WrittenCount + 128);
        Field(layer, 15, 2);
        Bytes(layer, 1, Encoding.UTF8.GetBytes(Layer));
        layer.Write(features.WrittenSpan);
        foreach (var key in Keys)
        {
            Bytes(layer, 3, Encoding.UTF8.GetBytes(key));
        }
        layer.Write(values.WrittenSpan);
        Field(layer, 5, Extent);
        var tile = new ArrayBufferWriter<byte>(layer.WrittenCount + 8);
        Bytes(tile, 3, layer.WrittenSpan);
        return tile.WrittenSpan.ToArray();
    }

    private void Finish(ulong id, double x, double y)
    {
        feature.ResetWrittenCount();
        Field(feature, 1, id);
        Bytes(feature, 2, tags.WrittenSpan);
        tags.ResetWrittenCount();
        Field(feature, 3, 1);
        // A move to one point: command 1, once, then both steps in zigzag.
        var (column, row) = (Place((x - left) / unit), Place((y - top) / unit));
        Varint(tags, (1 << 3) | 1);
        Varint(tags, column << 1);
        Varint(tags, row << 1);
        Bytes(feature, 4, tags.WrittenSpan);
        tags.ResetWrittenCount();
        Bytes(features, 2, feature.WrittenSpan);
    }

    private static uint Place(double place) => (uint)Math.Clamp((int)place, 0, Extent - 1);

    private void Tag(uint key, uint value)
    {
        Varint(tags, key);
        Varint(tags, value);
    }

    private uint Number(uint number)
    {
        if (!numbers.TryGetValue(number, out var index))
        {
            Span<byte> value = stackalloc byte[8];
            value[0] = 5 << 3;
            var length = 1 + WriteVarint(value[1..], number);
            Bytes(values, 4, value[..length]);
            index = numbers[number] = valueCount++;
        }
        return index;
    }

    private uint Text(ReadOnlySpan<byte> utf8)
    {
        Span<byte> head = stackalloc byte[8];
        head[0] = (1 << 3) | 2;
        var length = 1 + WriteVarint(head[1..], (ulong)utf8.Length);
        Varint(values, (4 << 3) | 2);
        Varint(values, (ulong)(length + utf8.Length));
        values.Write(head[..length]);
        values.Write(utf8);
        return valueCount++;
    }

    private static void Field(ArrayBufferWriter<byte> buffer, int number, ulong value)
    {
        Varint(buffer, (ulong)number << 3);
        Varint(buffer, value);
    }

    private static void Bytes(ArrayBufferWriter<byte> buffer, int number, ReadOnlySpan<byte> bytes)
    {
        Varint(buffer, ((ulong)number << 3) | 2);
        Varint(buffer, (ulong)bytes.Length);
        buffer.Write(bytes);
    }

    private static void Varint(ArrayBufferWriter<byte> buffer, ulong value) => buffer.Advance(WriteVarint(buffer.GetSpan(10), value));

    private static int WriteVarint(Span<byte> span, ulong value)
    {
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[length++] = (byte)(value | 0x80);
        }
        span[length++] = (byte)value;
        return length;
    }
}
