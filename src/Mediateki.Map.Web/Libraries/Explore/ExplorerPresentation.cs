using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries.Explore;

/// <summary>What the static part of the page says about the view: its address, the counts beside the filters, what is shown.</summary>
/// <param name="Url">Site-relative.</param>
/// <param name="Counts">"space:recording_studio" and the like; what is missing has none.</param>
/// <param name="Total">"12 bibliotek".</param>
/// <param name="Chosen">How many filters are chosen inside the fold; empty for none.</param>
internal sealed record ExplorerPresentation(string Url, IReadOnlyDictionary<string, int> Counts, string Total, string Chosen, bool ShowsMap)
{
    public static ExplorerPresentation Of(LibrariesView view, ILibraryDirectory directory, IStringLocalizer<LibrariesTexts> texts)
    {
        var facets = directory.CountFacets(view.Filter);
        var counts = new Dictionary<string, int> { [$"{LibrariesUrl.Mediateka}:1"] = facets.Mediateki };
        foreach (var (name, facet) in new[]
        {
            (LibrariesUrl.Space, facets.Spaces), (LibrariesUrl.Service, facets.Services), (LibrariesUrl.Intention, facets.Intentions), (LibrariesUrl.Topic, facets.Topics),
            (LibrariesUrl.Access, facets.Accessible), (LibrariesUrl.MaybeAccess, facets.MaybeAccessible),
        })
        {
            foreach (var (code, count) in facet)
            {
                counts[$"{name}:{code}"] = count;
            }
        }
        var chosen = FilterParts.CountInFold(view.Filter);
        return new(LibrariesUrl.Of(SitePage.Map, view), counts, texts.Plural("Count", facets.Total), chosen > 0 ? $"{chosen}" : "", view.ShowsMap);
    }
}

/// <summary>What the address bar's history makes of a change.</summary>
internal enum HistoryEntry
{
    /// <summary>Back leads to the state before.</summary>
    New,

    /// <summary>The present entry says it from now on.</summary>
    Same,

    /// <summary>As <see cref="New"/> for the first change of a text that is being typed, as <see cref="Same"/> for those after it.</summary>
    Typed,
}
