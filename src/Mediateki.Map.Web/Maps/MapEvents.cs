using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Maps;

/// <summary>The map shows another part of the country.</summary>
/// <param name="Bounds">What is visible now.</param>
/// <param name="Zoom">0 (the world) to 18.5 (a building).</param>
/// <param name="ByUser">The visitor moved it; false when it followed a parameter.</param>
public sealed record MapViewportChange(BoundingBox Bounds, double Zoom, bool ByUser);

/// <summary>What the map is drawn on.</summary>
public enum MapBase
{
    /// <summary>Street tiles.</summary>
    Street,

    /// <summary>The base that comes with the site: land, borders and towns.</summary>
    Bundled,
}

/// <summary>Why the map, or what is on it, is missing. The list beside it works in every case.</summary>
public enum MapFailure
{
    /// <summary>The browser cannot draw maps (no WebGL 2).</summary>
    WebGl,

    /// <summary>The map engine could not be loaded or started.</summary>
    Engine,

    /// <summary>The map is there, the libraries could not be fetched. The map itself offers to try again.</summary>
    Data,
}
