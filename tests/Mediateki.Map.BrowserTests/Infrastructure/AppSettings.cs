namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>What one run of the site is started with.</summary>
public sealed record AppSettings
{
    public required string ConnectionString { get; init; }

    /// <summary>Where the snapshot of the directory is kept; two runs that share it follow one another like a restart.</summary>
    public required string SnapshotFolder { get; init; }

    /// <summary>More options as environment variables (<c>Section__Option</c>); they win over those that this record sets.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The environment of the process. Of the caller's own, nothing that configures a site is kept; there is no
    /// network, and the server's time zone is not Warsaw's, which must make no difference.
    /// </summary>
    internal IReadOnlyDictionary<string, string> ToEnvironment(Uri address)
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["CONNECTIONSTRINGS__CATALOGUE"] = ConnectionString,
            ["Catalogue__SnapshotFolder"] = SnapshotFolder,
            ["Basemap__TileJsonUrl"] = "",
            ["LANG"] = "C.UTF-8",
            ["TZ"] = "UTC",
        };
        foreach (var (name, value) in Options)
        {
            environment[name] = value;
        }
        return environment;
    }

    internal static bool ConfiguresSites(string name) =>
        name.Contains("__", StringComparison.Ordinal)
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.Equals("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase);
}
