using System.Buffers;

namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>
/// Writes one layer of points as a Mapbox Vector Tile (version 2.1 of the specification): values are kept, features refer to them. To be disposed of.
/// </summary>
internal sealed class TileWriter : IDisposable
{
    private const int Extent = 4096;

    /// <summary>Small numbers come again and again, so that they are kept once.</summary>
    private const int SmallNumbers = 256;

    /// <summary>Bytes that a feature has at most.</summary>
    private const int LongestFeature = 64;

    /// <summary>The layer's version and name.</summary>
    private static readonly byte[] Head = [15 << 3, 2, (1 << 3) | 2, 9, .. "libraries"u8];

    /// <summary>The names of the properties, in the order of their numbers, and the extent.</summary>
    private static readonly byte[] Tail =
    [
        (3 << 3) | 2, 11, .. "point_count"u8, (3 << 3) | 2, 5, .. "split"u8, (3 << 3) | 2, 4, .. "slug"u8, (3 << 3) | 2, 4, .. "name"u8, (3 << 3) | 2, 9, .. "mediateka"u8,
        5 << 3, 0x80, Extent >> 7,
    ];

    private readonly int[] numbers = ArrayPool<int>.Shared.Rent(SmallNumbers);
    private readonly double left;
    private readonly double top;
    private readonly double scale;
    private byte[] features = ArrayPool<byte>.Shared.Rent(8_192);
    private byte[] values = ArrayPool<byte>.Shared.Rent(4_096);
    private int featuresLength;
    private int valuesLength;
    private int valueCount;

    public TileWriter(int zoom, int x, int y)
    {
        var side = 4_294_967_296.0 / (1UL << zoom);
        (left, top, scale) = (x * side, y * side, Extent / side);
        numbers.AsSpan(0, SmallNumbers).Fill(-1);
    }

    public void AddCluster(in TileCluster cluster)
    {
        var (count, split) = (Number(cluster.Count), Number(cluster.SplitZoom));
        var feature = Begin(cluster.First + 1, out var at, out var tags);
        at += Tag(feature[at..], 0, count);
        at += Tag(feature[at..], 1, split);
        Finish(feature, at, tags, cluster.X, cluster.Y);
    }

    public void AddLibrary(LibraryColumns columns, int position, bool isMediateka, double x, double y)
    {
        var (slug, name, mediateka) = (Text(columns.SlugUtf8(position)), Text(columns.ShortNameUtf8(position)), Number(isMediateka ? 1 : 0));
        var feature = Begin(position + 1, out var at, out var tags);
        at += Tag(feature[at..], 2, slug);
        at += Tag(feature[at..], 3, name);
        at += Tag(feature[at..], 4, mediateka);
        Finish(feature, at, tags, x, y);
    }

    public byte[] ToBytes()
    {
        if (featuresLength == 0)
        {
            return [];
        }
        Span<byte> head = stackalloc byte[8];
        head[0] = (3 << 3) | 2;
        var headLength = 1 + Varint(head[1..], (uint)(Head.Length + featuresLength + Tail.Length + valuesLength));
        var tile = new byte[headLength + Head.Length + featuresLength + Tail.Length + valuesLength];
        var rest = tile.AsSpan();
        Put(ref rest, head[..headLength]);
        Put(ref rest, Head);
        Put(ref rest, features.AsSpan(0, featuresLength));
        Put(ref rest, values.AsSpan(0, valuesLength));
        Put(ref rest, Tail);
        return tile;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<byte>.Shared.Return(features);
        ArrayPool<byte>.Shared.Return(values);
    }

    private static void Put(ref Span<byte> rest, scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }

    /// <param name="at">Where its tags begin.</param>
    /// <param name="tags">Where the length of its tags stands.</param>
    private Span<byte> Begin(int id, out int at, out int tags)
    {
        Reserve(ref features, featuresLength, LongestFeature);
        // A feature is shorter than 128 bytes: its length takes one.
        var feature = features.AsSpan(featuresLength, LongestFeature);
        (feature[0], feature[2]) = ((2 << 3) | 2, 1 << 3);
        tags = 4 + Varint(feature[3..], (uint)id);
        feature[tags - 1] = (2 << 3) | 2;
        at = tags + 1;
        return feature;
    }

    private void Finish(Span<byte> feature, int at, int tags, double x, double y)
    {
        feature[tags] = (byte)(at - tags - 1);
        (feature[at], feature[at + 1], feature[at + 2]) = (3 << 3, 1, (4 << 3) | 2);
        // A move to one point: command 1, once, then both steps in zigzag.
        var geometry = at + 3;
        feature[geometry + 1] = (1 << 3) | 1;
        at = geometry + 2;
        at += Varint(feature[at..], Place((x - left) * scale) << 1);
        at += Varint(feature[at..], Place((y - top) * scale) << 1);
        feature[geometry] = (byte)(at - geometry - 1);
        feature[1] = (byte)(at - 2);
        featuresLength += at;
    }

    private static uint Place(double place) => (uint)Math.Clamp((int)place, 0, Extent - 1);

    private static int Tag(Span<byte> tags, byte key, int value)
    {
        tags[0] = key;
        return 1 + Varint(tags[1..], (uint)value);
    }

    private int Number(int number)
    {
        if (number < SmallNumbers && numbers[number] >= 0)
        {
            return numbers[number];
        }
        Reserve(ref values, valuesLength, 8);
        var value = values.AsSpan(valuesLength);
        (value[0], value[2]) = ((4 << 3) | 2, 5 << 3);
        var length = Varint(value[3..], (uint)number);
        value[1] = (byte)(1 + length);
        valuesLength += 3 + length;
        if (number < SmallNumbers)
        {
            numbers[number] = valueCount;
        }
        return valueCount++;
    }

    private int Text(ReadOnlySpan<byte> utf8)
    {
        Reserve(ref values, valuesLength, utf8.Length + 12);
        var value = values.AsSpan(valuesLength);
        value[0] = (4 << 3) | 2;
        var at = 1 + Varint(value[1..], (uint)(1 + (utf8.Length < 0x80 ? 1 : utf8.Length < 0x4000 ? 2 : 3) + utf8.Length));
        value[at++] = (1 << 3) | 2;
        at += Varint(value[at..], (uint)utf8.Length);
        utf8.CopyTo(value[at..]);
        valuesLength += at + utf8.Length;
        return valueCount++;
    }

    private static void Reserve(ref byte[] buffer, int used, int more)
    {
        if (buffer.Length >= used + more)
        {
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent(2 * (used + more));
        buffer.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static int Varint(Span<byte> span, uint value)
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
