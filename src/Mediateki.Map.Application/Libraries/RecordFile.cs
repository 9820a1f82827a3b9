using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Numbered blocks of bytes in one file, written once and then only read, from any thread.
/// Layout: magic, blocks, end offset of each block (8 bytes, little endian), count (4 bytes), time of writing (8 bytes, UTC ticks),
/// <see cref="ContentHash"/> of the blocks, magic again.
/// </summary>
internal sealed class RecordFile : IDisposable
{
    private const int TrailerLength = 4 + 8 + 32 + 8;
    private const int ReadAtOnce = 4 << 20;
    private const int LargestBlock = 256 << 20;
    private readonly SafeFileHandle file;
    private readonly long[] ends;

    private RecordFile(SafeFileHandle file, long[] ends, string hash, DateTimeOffset writtenAt) =>
        (this.file, this.ends, Hash, WrittenAt) = (file, ends, hash, writtenAt);

    private static ReadOnlySpan<byte> Magic => "MMSNAP02"u8;

    public int Count => ends.Length;

    /// <summary>Of the content, in hexadecimal: equal for equal blocks.</summary>
    public string Hash { get; }

    public DateTimeOffset WrittenAt { get; }

    public byte[] Read(int number)
    {
        var start = number == 0 ? Magic.Length : ends[number - 1];
        var block = new byte[ends[number] - start];
        ReadExactly(file, block, start);
        return block;
    }

    public void Dispose() => file.Dispose();

    /// <summary>Opens a finished file and checks all of it; null when it is not one, is cut short or damaged.</summary>
    public static RecordFile? Open(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var opened = ReadIndex(file, RandomAccess.GetLength(file));
            if (opened is null)
            {
                file.Dispose();
            }
            return opened;
        }
        catch (IOException)
        {
            file?.Dispose();
            return null;
        }
    }

    private static RecordFile? ReadIndex(SafeFileHandle file, long length)
    {
        if (length < Magic.Length + TrailerLength)
        {
            return null;
        }
        var trailer = new byte[TrailerLength];
        ReadExactly(file, trailer, length - TrailerLength);
        var count = BinaryPrimitives.ReadInt32LittleEndian(trailer);
        var indexStart = length - TrailerLength - (8L * count);
        if (!trailer.AsSpan(44).SequenceEqual(Magic) || count < 0 || indexStart < Magic.Length)
        {
            return null;
        }
        var index = new byte[8 * count];
        ReadExactly(file, index, indexStart);
        var ends = new long[count];
        for (var i = 0; i < count; i++)
        {
            ends[i] = BinaryPrimitives.ReadInt64LittleEndian(index.AsSpan(8 * i));
            var start = i == 0 ? Magic.Length : ends[i - 1];
            if (ends[i] < start || ends[i] - start > LargestBlock || ends[i] > indexStart)
            {
                return null;
            }
        }
        if (count > 0 && ends[^1] != indexStart)
        {
            return null;
        }
        var hash = HashContent(file, ends);
        return hash == ContentHash.Read(trailer.AsSpan(12, 32))
            ? new(file, ends, hash.ToString(), new(BinaryPrimitives.ReadInt64LittleEndian(trailer.AsSpan(4)), TimeSpan.Zero))
            : null;
    }

    /// <summary>Reads a few megabytes at a time, however many blocks those are.</summary>
    private static ContentHash HashContent(SafeFileHandle file, long[] ends)
    {
        var (hash, buffer) = (default(ContentHash), Array.Empty<byte>());
        for (int first = 0, last; first < ends.Length; first = last)
        {
            var start = first == 0 ? Magic.Length : ends[first - 1];
            for (last = first + 1; last < ends.Length && ends[last] - start <= ReadAtOnce; last++)
            {
                // Another block fits.
            }
            var length = (int)(ends[last - 1] - start);
            buffer = buffer.Length < length ? new byte[Math.Max(length, ReadAtOnce)] : buffer;
            ReadExactly(file, buffer.AsSpan(0, length), start);
            for (var block = first; block < last; block++)
            {
                var from = (int)((block == 0 ? Magic.Length : ends[block - 1]) - start);
                hash = hash.With(buffer.AsSpan(from, (int)(ends[block] - start) - from));
            }
        }
        return hash;
    }

    private static void ReadExactly(SafeFileHandle file, Span<byte> buffer, long at)
    {
        while (buffer.Length > 0)
        {
            var read = RandomAccess.Read(file, buffer, at);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }
            buffer = buffer[read..];
            at += read;
        }
    }

    /// <summary>Writes a file block by block; it appears under its name only when it is complete.</summary>
    internal sealed class Writer : IDisposable
    {
        private readonly string temporaryPath;
        private readonly FileStream stream;
        private ContentHash hash;
        private readonly List<long> ends = [];
        private bool finished;

        public Writer(string folder)
        {
            Directory.CreateDirectory(folder);
            temporaryPath = Path.Combine(folder, $"{Path.GetRandomFileName()}.writing");
            stream = new(temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            stream.Write(Magic);
        }

        public int Add(ReadOnlySpan<byte> block)
        {
            stream.Write(block);
            hash = hash.With(block);
            ends.Add(stream.Position);
            return ends.Count - 1;
        }

        /// <param name="path">Names the file by the hash of its content.</param>
        public RecordFile Finish(Func<string, string> path, DateTimeOffset writtenAt)
        {
            var index = new byte[8 * ends.Count];
            for (var i = 0; i < ends.Count; i++)
            {
                BinaryPrimitives.WriteInt64LittleEndian(index.AsSpan(8 * i), ends[i]);
            }
            Span<byte> trailer = stackalloc byte[TrailerLength];
            BinaryPrimitives.WriteInt32LittleEndian(trailer, ends.Count);
            BinaryPrimitives.WriteInt64LittleEndian(trailer[4..], writtenAt.UtcTicks);
            hash.CopyTo(trailer[12..]);
            Magic.CopyTo(trailer[44..]);
            stream.Write(index);
            stream.Write(trailer);
            stream.Flush(flushToDisk: true);
            stream.Dispose();
            var name = hash.ToString();
            File.Move(temporaryPath, path(name), overwrite: true);
            finished = true;
            var handle = File.OpenHandle(path(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return new(handle, [.. ends], name, writtenAt);
        }

        public void Dispose()
        {
            stream.Dispose();
            if (!finished)
            {
                File.Delete(temporaryPath);
            }
        }
    }
}
