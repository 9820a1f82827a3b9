using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mediateki.Map.Application.Tests.Libraries.Tiles;

/// <summary>A feature of a vector tile, with its place in units of the tile.</summary>
internal sealed record TileFeature(ulong Id, int X, int Y, IReadOnlyDictionary<string, object> Properties)
{
    public int Count => Properties.TryGetValue("point_count", out var count) ? (int)(ulong)count : 1;

    public string? Slug => Properties.GetValueOrDefault("slug") as string;
}

/// <summary>Reads vector tiles by the specification, without the writer's code.</summary>
internal static class ReadTile
{
    public static IReadOnlyList<TileFeature> Features(ReadOnlyMemory<byte> compressed)
    {
        if (compressed.Length == 0)
        {
            return [];
        }
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress))
        {
            gzip.CopyTo(plain);
        }
        var layer = Assert.Single(Fields(plain.ToArray()), f => f.Number == 3).Bytes;
        var fields = Fields(layer).ToList();
        Assert.Equal((2UL, 4096UL, "libraries"), (fields.Single(f => f.Number == 15).Value, fields.Single(f => f.Number == 5).Value, Text(fields.Single(f => f.Number == 1).Bytes)));
        var keys = fields.Where(f => f.Number == 3).Select(f => Text(f.Bytes)).ToArray();
        var values = fields.Where(f => f.Number == 4).Select(f => Value(f.Bytes)).ToArray();
        return [.. fields.Where(f => f.Number == 2).Select(f => Feature(f.Bytes, keys, values))];
    }

    private static TileFeature Feature(byte[] bytes, string[] keys, object[] values)
    {
        var fields = Fields(bytes).ToDictionary(f => f.Number);
        Assert.Equal(1UL, fields[3].Value);
        var tags = Varints(fields[2].Bytes).ToArray();
        var geometry = Varints(fields[4].Bytes).ToArray();
        Assert.Equal((3, 9UL), (geometry.Length, geometry[0]));
        return new(fields[1].Value, Unzigzag(geometry[1]), Unzigzag(geometry[2]), tags.Chunk(2).ToDictionary(pair => keys[pair[0]], pair => values[pair[1]]));
    }

    private static int Unzigzag(ulong value) => (int)(value >> 1) ^ -(int)(value & 1);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static object Value(byte[] bytes)
    {
        var field = Fields(bytes).Single();
        return field.Number == 1 ? Text(field.Bytes) : field.Number == 5 ? field.Value : throw new InvalidDataException($"value {field.Number}");
    }

    private static IEnumerable<ulong> Varints(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            yield return Varint(bytes, ref at);
        }
    }

    private static IEnumerable<(int Number, ulong Value, byte[] Bytes)> Fields(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes, ref at);
            switch (tag & 7)
            {
                case 0:
                    yield return ((int)(tag >> 3), Varint(bytes, ref at), []);
                    break;
                case 2:
                    var length = (int)Varint(bytes, ref at);
                    yield return ((int)(tag >> 3), 0, bytes[at..(at + length)]);
                    at += length;
                    break;
                default:
                    throw new InvalidDataException($"wire type {tag & 7} in {BinaryPrimitives.ReadUInt64LittleEndian(bytes):x}");
            }
        }
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var (value, shift) = (0UL, 0);
        for (; ; shift += 7)
        {
            value |= (ulong)(bytes[at] & 0x7f) << shift;
            if (bytes[at++] < 0x80)
            {
                return value;
            }
        }
    }
}
