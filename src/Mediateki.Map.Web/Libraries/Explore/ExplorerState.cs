using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Libraries.Explore;

/// <summary>
/// One view of the libraries and what it shows. It holds a page of the snapshot's own summaries, never a list of its own,
/// because every visitor's circuit has one of these.
/// </summary>
internal sealed class ExplorerState(ILibraryDirectory directory)
{
    private const int PageSize = 25;
    private const int FarthestTurned = 1_000;

    private static readonly BoundingBox Anywhere = new(-180, -90, 180, 90);

    public LibrariesView View { get; private set; } = LibrariesView.Default;

    public LibraryPage Page { get; private set; } = new([], 0, 1, PageSize);

    /// <summary>Null where nothing, or something the directory does not have, is selected.</summary>
    public LibrarySummary? Selected { get; private set; }

    /// <summary>How many of the listed libraries nobody has placed on the map yet.</summary>
    public int Unplaced { get; private set; }

    public void Show(LibrariesView view)
    {
        Page = directory.List(view.Filter, view.Order, view.Page, PageSize);
        Selected = view.Selected is { } id ? directory.FindSummary(id) : null;
        View = view with { Page = Page.Page, Selected = Selected?.Id };
        Unplaced = view.Filter.Area is null ? Page.Total - directory.Count(view.Filter with { Area = Anywhere }) : 0;
    }

    /// <summary>Selects a library, turning the list to the page it stands on; one far down a long list leaves the page as it is.</summary>
    public void Select(LibraryId id)
    {
        var page = Page.Items.Any(library => library.Id == id) ? View.Page : FindPage(id) ?? View.Page;
        Show(View with { Selected = id, Page = page });
    }

    private int? FindPage(LibraryId id) =>
        directory.FindIndex(View.Filter, View.Order, id) is { } index and < FarthestTurned ? (index / PageSize) + 1 : null;
}
