using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Libraries;

/// <summary>What the map and the directory show of the libraries. All of it stands in the address (<see cref="LibrariesUrl"/>).</summary>
public sealed record LibrariesView
{
    public static LibrariesView Default { get; } = new();

    public LibraryFilter Filter { get; init; } = LibraryFilter.Everything;

    public LibraryOrder Order { get; init; } = LibraryOrder.Relevance;

    /// <summary>One-based.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The library whose pin and card are marked on the map page.</summary>
    public LibraryId? Selected { get; init; }

    /// <summary>Where the visitor moved the map to; null: the map fits what is listed.</summary>
    public MapViewport? Viewport { get; init; }

    /// <summary>On a narrow screen, where only one fits: the map instead of the list.</summary>
    public bool ShowsMap { get; init; }

    /// <summary>Another filter starts anew on the first page, with the map fitting what is listed.</summary>
    public LibrariesView With(LibraryFilter filter) => this with { Filter = filter, Page = 1, Selected = null, Viewport = null };
}

/// <summary>The middle of a map in degrees (WGS 84) and its zoom level (0: the whole world; each level doubles the scale).</summary>
public readonly record struct MapViewport
{
    public const double LargestZoom = 24;

    /// <exception cref="ArgumentOutOfRangeException">Not a position, or a zoom outside 0–24.</exception>
    public MapViewport(GeoPoint centre, double zoom)
    {
        if (!(zoom is >= 0 and <= LargestZoom))
        {
            throw new ArgumentOutOfRangeException(nameof(zoom), zoom, "Not a zoom level.");
        }
        // As precise as an address carries it: about a metre, and a hundredth of a level.
        Centre = new(Math.Round(centre.Latitude, 5), Math.Round(centre.Longitude, 5));
        Zoom = Math.Round(zoom, 2);
    }

    public GeoPoint Centre { get; }

    public double Zoom { get; }
}
