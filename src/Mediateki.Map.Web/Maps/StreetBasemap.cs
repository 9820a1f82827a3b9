using System.Globalization;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Maps;

/// <summary>The configured street sources, as pages, the content security policy and the endpoint need them.</summary>
public sealed class StreetBasemap
{
    /// <summary>Path of the PMTiles file on this site, without the leading slash.</summary>
    public const string PmtilesPath = "basemap/street.pmtiles";

    public StreetBasemap(IOptions<BasemapOptions> options)
    {
        var (file, tileJson) = (options.Value.PmtilesFile, options.Value.TileJsonUrl);
        File = string.IsNullOrWhiteSpace(file) ? null : new FileInfo(Path.GetFullPath(file));
        TileJsonUrl = string.IsNullOrWhiteSpace(tileJson) ? null : tileJson;
        Timeout = options.Value.StreetTilesTimeout;
        Version = File is null ? "" : VersionOf(File);
    }

    internal FileInfo? File { get; }

    /// <summary>Changes with the file, so that an address carrying it may be cached for good.</summary>
    internal string Version { get; }

    /// <summary>Site-relative address of the PMTiles file with its version; null when none is configured.</summary>
    public string? PmtilesUrl => File is null ? null : $"{PmtilesPath}?v={Version}";

    public string? TileJsonUrl { get; }

    public TimeSpan Timeout { get; }

    /// <summary>Hosts besides the site's own that browsers must be allowed to connect to (CSP <c>connect-src</c>), e.g. "https://tiles.example.org".</summary>
    public IReadOnlyList<string> ConnectSources => HostOf(TileJsonUrl) is { } host ? [host] : [];

    /// <summary>There is a source that may answer another time.</summary>
    public bool IsConfigured => File is not null || TileJsonUrl is not null;

    /// <summary>Scheme and host of an address; null for none or for text that is no address.</summary>
    internal static string? HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : null;

    private static string VersionOf(FileInfo file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}");
}
