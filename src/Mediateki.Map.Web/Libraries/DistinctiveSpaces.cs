using System.Collections.Frozen;
using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Web.Libraries;

/// <summary>
/// Picks the few spaces that tell a library apart in a list: those asked for, then those that fewest libraries of the
/// directory have. How common a space is comes from the data, so that a new type finds its place by itself.
/// </summary>
internal sealed class DistinctiveSpaces(ILibraryDirectory directory)
{
    private sealed record Counts(string Version, FrozenDictionary<string, int> BySpace);

    private Counts? counts;

    /// <summary>At most <paramref name="most"/> codes, in the record's order.</summary>
    public IReadOnlyList<string> Of(LibrarySummary library, CodeSet asked, int most)
    {
        var spaces = library.SpaceTypes;
        if (spaces.Count <= most)
        {
            return spaces;
        }
        var common = Current();
        var picked = spaces.OrderBy(code => asked.Contains(code) ? -1 : common.GetValueOrDefault(code)).Take(most).ToHashSet();
        return [.. spaces.Where(picked.Contains)];
    }

    private FrozenDictionary<string, int> Current()
    {
        var version = directory.State.Version;
        var known = counts;
        if (known?.Version != version)
        {
            counts = known = new(version, directory.CountFacets(LibraryFilter.Everything).Spaces.ToFrozenDictionary(facet => facet.Code, facet => facet.Count));
        }
        return known.BySpace;
    }
}
