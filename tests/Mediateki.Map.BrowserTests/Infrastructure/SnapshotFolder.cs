namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>A folder for one site's snapshots, gone afterwards.</summary>
internal sealed class SnapshotFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mediateki-snapshot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
