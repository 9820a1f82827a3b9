namespace Mediateki.Map.Domain.Tests;

/// <summary>Real-world inputs that lie beside the working copy and are never committed to it.</summary>
internal static class SharedData
{
    /// <summary>Full path of a file or folder under <c>../shared/data</c>; skips the running test, with a reason, where the folder is missing.</summary>
    public static string PathOrSkip(params string[] parts)
    {
        var root = Path.Combine(RepositoryRoot(), "..", "shared", "data");
        var path = Path.GetFullPath(Path.Combine([root, .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"Needs ../shared/data/{string.Join('/', parts)} beside the working copy.");
        return path;
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mediateki.Map.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the working copy.");
    }
}
