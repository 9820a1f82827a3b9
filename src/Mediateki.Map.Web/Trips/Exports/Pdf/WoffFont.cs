using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mediateki.Map.Web.Trips.Exports.Pdf;

/// <summary>Unpacks WOFF 1.0 (W3C Recommendation, 2012) to the font that is in it, which is what a PDF embeds.</summary>
internal static class WoffFont
{
    private const uint Signature = 0x774F4646;
    private const int HeaderLength = 44;
    private const int EntryLength = 20;

    private const uint NameTag = 0x6E616D65;

    /// <param name="family">
    /// The name it gets: files of one typeface by script all carry the name of the whole, and what embeds fonts tells them apart by it.
    /// </param>
    /// <exception cref="InvalidDataException">It is no WOFF file.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> woff, string family, string style)
    {
        if (woff.Length < HeaderLength || BinaryPrimitives.ReadUInt32BigEndian(woff) != Signature)
        {
            throw new InvalidDataException("Not a WOFF file.");
        }
        var count = BinaryPrimitives.ReadUInt16BigEndian(woff[12..]);
        var tables = new List<(uint Tag, uint Checksum, byte[] Data)>();
        for (var i = 0; i < count; i++)
        {
            var entry = woff.Slice(HeaderLength + (i * EntryLength), EntryLength);
            var (offset, packed, length) = (Number(entry, 4), Number(entry, 8), Number(entry, 12));
            var tag = (uint)Number(entry, 0);
            tables.Add((tag, (uint)Number(entry, 16), tag == NameTag ? Names(family, style) : Inflate(woff.Slice(offset, packed), length)));
        }
        return Assemble(BinaryPrimitives.ReadUInt32BigEndian(woff[4..]), tables);
    }

    private static int Number(ReadOnlySpan<byte> entry, int at) => (int)BinaryPrimitives.ReadUInt32BigEndian(entry[at..]);

    private static byte[] Inflate(ReadOnlySpan<byte> packed, int length)
    {
        if (packed.Length == length)
        {
            return packed.ToArray();
        }
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var data = new byte[length];
        zlib.ReadExactly(data);
        return data;
    }

    /// <summary>A table "name" with family, style, full name and PostScript name, for Windows in English.</summary>
    private static byte[] Names(string family, string style)
    {
        (ushort Id, string Text)[] names = [(1, family), (2, style), (4, $"{family} {style}"), (6, $"{family}-{style}")];
        var texts = names.Select(name => Encoding.BigEndianUnicode.GetBytes(name.Text)).ToArray();
        var start = 6 + (names.Length * 12);
        var table = new byte[start + texts.Sum(text => text.Length)];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(2), (ushort)names.Length);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4), (ushort)start);
        var offset = 0;
        for (var i = 0; i < names.Length; i++)
        {
            ushort[] entry = [3, 1, 0x409, names[i].Id, (ushort)texts[i].Length, (ushort)offset];
            for (var field = 0; field < entry.Length; field++)
            {
                BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(6 + (i * 12) + (field * 2)), entry[field]);
            }
            texts[i].CopyTo(table, start + offset);
            offset += texts[i].Length;
        }
        return table;
    }

    private static byte[] Assemble(uint flavor, List<(uint Tag, uint Checksum, byte[] Data)> tables)
    {
        var (count, log) = (tables.Count, (int)Math.Log2(tables.Count));
        var font = new byte[12 + (count * 16) + tables.Sum(table => Padded(table.Data.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(font, flavor);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(6), (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(8), (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(10), (ushort)((count * 16) - (16 << log)));
        var offset = 12 + (count * 16);
        for (var i = 0; i < count; i++)
        {
            var entry = font.AsSpan(12 + (i * 16));
            var table = tables[i];
            BinaryPrimitives.WriteUInt32BigEndian(entry, table.Tag);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], table.Checksum);
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)table.Data.Length);
            table.Data.CopyTo(font, offset);
            offset += Padded(table.Data.Length);
        }
        return font;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
