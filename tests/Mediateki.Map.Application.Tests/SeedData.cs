using System.Text.Json.Nodes;

namespace Mediateki.Map.Application.Tests;

/// <summary>The catalogue of the working copy, and folders derived from it.</summary>
internal sealed class SeedFolder : IDisposable
{
    private SeedFolder(string path) => FullPath = path;

    public static string Original { get; } = Path.Combine(RepositoryRoot(), "seed-data");

    public string FullPath { get; }

    /// <summary>An empty folder with the taxonomy in it.</summary>
    public static SeedFolder WithTaxonomy()
    {
        var folder = Empty();
        File.Copy(Path.Combine(Original, "taxonomy.json"), Path.Combine(folder.FullPath, "taxonomy.json"));
        return folder;
    }

    public static SeedFolder Empty()
    {
        var folder = new SeedFolder(System.IO.Directory.CreateTempSubdirectory("mediateki-test-").FullName);
        System.IO.Directory.CreateDirectory(Path.Combine(folder.FullPath, "libraries"));
        return folder;
    }

    /// <summary>A valid record to change and to break.</summary>
    public static JsonObject Library(string slug = "mediateka-tychy") =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Original, "libraries", slug + ".json")))!.AsObject();

    public SeedFolder With(JsonObject library, string? fileName = null)
    {
        File.WriteAllText(Path.Combine(FullPath, "libraries", (fileName ?? (string)library["slug"]!) + ".json"), library.ToJsonString());
        return this;
    }

    public SeedFolder WithFile(string name, string content)
    {
        var path = Path.Combine(FullPath, name);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    public void Dispose() => System.IO.Directory.Delete(FullPath, recursive: true);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mediateki.Map.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the working copy.");
        }
        return folder.FullName;
    }
}
