using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Libraries;

/// <summary>What the map and the directory show of the libraries. All of it but the visitor's own profile (<see cref="VisitorAccess"/>) stands in the address (<see cref="LibrariesUrl"/>).</summary>
public sealed record LibrariesView
{
    public static LibrariesView Default { get; } = new();

    public LibraryFilter Filter { get; init; } = LibraryFilter.Everything;

    public LibraryOrder Order { get; init; } = LibraryOrder.Relevance;

    /// <summary>One-based.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The library whose pin and card are marked on the map page.</summary>
    public LibraryId? Selected { get; init; }

    /// <summary>The part of the country the visitor moved the map to; null: the map fits what is listed.</summary>
    public BoundingBox? Viewport { get; init; }

    /// <summary>On a narrow screen, where only one fits: the map instead of the list.</summary>
    public bool ShowsMap { get; init; }

    /// <summary>What the visitor asked for in words, of which the filter was made; null: the filter was chosen otherwise, or changed since.</summary>
    public string? Asked { get; init; }

    /// <summary>Another filter starts anew on the first page, with the map fitting what is listed.</summary>
    public LibrariesView With(LibraryFilter filter) => this with { Filter = filter, Page = 1, Selected = null, Viewport = null, Asked = null };
}
