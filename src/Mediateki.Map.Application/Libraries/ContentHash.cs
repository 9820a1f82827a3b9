using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Hash of a set of records: the sum, modulo 2²⁵⁶, of the SHA-256 of each. It does not depend on their order, and follows a change of one record without reading
/// the others (M. Bellare and D. Micciancio, "A new paradigm for collision-free hashing", Eurocrypt 1997).
/// </summary>
internal readonly record struct ContentHash(ulong A, ulong B, ulong C, ulong D)
{
    public static ContentHash Of(RecordFile file) => Parse(file.Hash);

    public ContentHash With(ReadOnlySpan<byte> record) => Plus(HashOf(record));

    public ContentHash Without(ReadOnlySpan<byte> record) => Plus(HashOf(record).Negated());

    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], D);
    }

    public static ContentHash Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <summary>In hexadecimal.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[32];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static ContentHash Parse(string hexadecimal) => Read(Convert.FromHexString(hexadecimal));

    private static ContentHash HashOf(ReadOnlySpan<byte> record)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(record, hash);
        return Read(hash);
    }

    private ContentHash Plus(ContentHash other)
    {
        var low = new UInt128(C, D) + new UInt128(other.C, other.D);
        var carry = low < new UInt128(C, D) ? UInt128.One : UInt128.Zero;
        var high = new UInt128(A, B) + new UInt128(other.A, other.B) + carry;
        return new((ulong)(high >> 64), (ulong)high, (ulong)(low >> 64), (ulong)low);
    }

    private ContentHash Negated() => new ContentHash(~A, ~B, ~C, ~D).Plus(new(0, 0, 0, 1));
}
