namespace Mediateki.Map.Web.Tests.Maps;

/// <summary>A file that begins as a PMTiles archive does; 1,000 bytes whose values are their positions.</summary>
public sealed class PmtilesFile : IDisposable
{
    public const int Length = 1000;

    public PmtilesFile()
    {
        Bytes = [.. "PMTiles\u0003"u8, .. Enumerable.Range(8, Length - 8).Select(i => (byte)i)];
        File.WriteAllBytes(Path, Bytes);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    public byte[] Bytes { get; }

    public void Dispose() => File.Delete(Path);
}
