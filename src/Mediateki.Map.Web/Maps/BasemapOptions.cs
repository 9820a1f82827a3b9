using System.ComponentModel.DataAnnotations;

namespace Mediateki.Map.Web.Maps;

/// <summary>Where the street level of the map comes from. With neither source the bundled base is shown.</summary>
public sealed class BasemapOptions
{
    public const string Section = "Basemap";

    /// <summary>A local PMTiles file in the OpenMapTiles schema, served by the site itself; tried first. Empty: none.</summary>
    public string? PmtilesFile { get; set; }

    /// <summary>
    /// Address of a TileJSON in the OpenMapTiles schema, read by visitors' browsers; tried after the file.
    /// Its tiles must come from the same host. Empty: none.
    /// </summary>
    public string? TileJsonUrl { get; set; } = "https://tiles.openfreemap.org/planet";

    /// <summary>How long a browser waits for a street source before it shows the bundled base.</summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:00:30", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan StreetTilesTimeout { get; set; } = TimeSpan.FromSeconds(4);
}
