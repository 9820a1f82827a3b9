using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// The folder of saved snapshots. Without a configured folder a private one is used for the life of the process, since whole
/// records are always read from a file.
/// </summary>
internal sealed partial class SnapshotFiles(IOptions<CatalogueOptions> options, ILogger<SnapshotFiles> logger) : IDisposable
{
    private const string Extension = ".snapshot";
    private readonly bool isPrivate = string.IsNullOrWhiteSpace(options.Value.SnapshotFolder);

    private readonly string folder = string.IsNullOrWhiteSpace(options.Value.SnapshotFolder)
        ? Directory.CreateTempSubdirectory("mediateki-snapshot-").FullName
        : Path.GetFullPath(options.Value.SnapshotFolder);

    public RecordFile.Writer Create() => new(folder);

    public string PathOf(string version) => Path.Combine(folder, version + Extension);

    /// <summary>The youngest undamaged file; null when there is none.</summary>
    public RecordFile? OpenLatest()
    {
        foreach (var path in Saved())
        {
            if (RecordFile.Open(path) is { } file)
            {
                return file;
            }
            LogDamaged(Path.GetFileName(path));
        }
        return null;
    }

    /// <summary>Keeps the two youngest files: an instance that is just starting may have the one before the last open.</summary>
    public void DeleteOld()
    {
        foreach (var path in Saved().Skip(2))
        {
            File.Delete(path);
        }
    }

    public void Dispose()
    {
        if (isPrivate && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private IEnumerable<string> Saved() => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*" + Extension).OrderByDescending(f => f.LastWriteTimeUtc).Select(f => f.FullName).ToList()
        : [];

    [LoggerMessage(LogLevel.Warning, "The saved snapshot {File} is damaged and is passed over")]
    private partial void LogDamaged(string file);
}
