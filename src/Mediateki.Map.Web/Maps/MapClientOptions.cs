using System.Globalization;
using Mediateki.Map.Domain.Geography;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Maps;

/// <summary>What maps/map-view.js needs to draw any map. Addresses are relative to the base of the page.</summary>
internal sealed record MapClientOptions(
    MapAssets Assets,
    StreetSources Basemap,
    string Language,
    IReadOnlyDictionary<string, string> Texts,
    double[] Home)
{
    /// <summary>Poland with a little air around it.</summary>
    private static readonly BoundingBox Poland = new(14.05, 48.95, 24.2, 54.9);

    /// <param name="label">What the map is called to those who do not see it.</param>
    /// <param name="language">Of the names of countries and seas; null for the page's.</param>
    public static MapClientOptions Create(
        ResourceAssetCollection assets, StreetBasemap basemap, IStringLocalizer<MapTexts> texts, string label, string? language = null) => new(
        MapAssets.From(assets),
        new(basemap.PmtilesUrl, basemap.TileJsonUrl, (int)basemap.Timeout.TotalMilliseconds),
        language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        EngineTexts(texts, label),
        Edges(Poland));

    /// <summary>West, south, east, north: the order of GeoJSON, and the one place where a box becomes numbers for the map.</summary>
    public static double[] Edges(BoundingBox box) => [box.West, box.South, box.East, box.North];

    // Keys are the engine's own.
    private static Dictionary<string, string> EngineTexts(IStringLocalizer<MapTexts> texts, string label) => new()
    {
        ["Map.Title"] = label,
        ["AttributionControl.ToggleAttribution"] = texts["Engine_Attribution"],
        ["CooperativeGesturesHandler.WindowsHelpText"] = texts["Engine_ScrollWithCtrl"],
        ["CooperativeGesturesHandler.MacHelpText"] = texts["Engine_ScrollWithCommand"],
        ["CooperativeGesturesHandler.MobileHelpText"] = texts["Engine_TwoFingers"],
    };
}

/// <summary>Site-relative addresses of the engine, the typeface and the bundled base, fingerprinted.</summary>
internal sealed record MapAssets(
    string Engine,
    string Worker,
    string EngineCss,
    string TileReader,
    IReadOnlyList<FontFile> Fonts,
    BundledBase Bundled)
{
    public static MapAssets From(ResourceAssetCollection assets) => new(
        assets["lib/maplibre/maplibre-gl.mjs"],
        assets["lib/maplibre/maplibre-gl-worker.mjs"],
        assets["lib/maplibre/maplibre-gl.css"],
        assets["lib/pmtiles/pmtiles.mjs"],
        [
            new(assets["lib/onest/onest-latin-wght-normal.woff2"], "U+0000-00FF,U+2000-206F,U+20AC"),
            new(assets["lib/onest/onest-latin-ext-wght-normal.woff2"], "U+0100-02BA,U+1E00-1EFF"),
            new(assets["lib/onest/onest-cyrillic-wght-normal.woff2"], "U+0400-045F,U+0490-0491,U+2116"),
        ],
        new(assets["lib/basemap/land.json"], assets["lib/basemap/towns.json"], assets["lib/basemap/localities.json"]));
}

/// <param name="Address">Of the font file.</param>
/// <param name="Range">The characters it is used for, as CSS <c>unicode-range</c> writes them.</param>
internal sealed record FontFile(string Address, string Range);

internal sealed record BundledBase(string Land, string Towns, string Localities);

/// <param name="Pmtiles">Address of the site's own PMTiles file, or null.</param>
/// <param name="TileJson">Absolute address of a TileJSON, or null.</param>
/// <param name="Timeout">Milliseconds a source has to answer.</param>
internal sealed record StreetSources(string? Pmtiles, string? TileJson, int Timeout);
