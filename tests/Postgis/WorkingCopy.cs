namespace Mediateki.Map.Tests.Postgis;

/// <summary>The working copy that the tests were built in.</summary>
public static class WorkingCopy
{
    /// <summary>Full path of its root, without a separator at the end.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of a file or folder in it, which need not exist.</summary>
    public static string PathOf(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mediateki.Map.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the working copy.");
    }
}
