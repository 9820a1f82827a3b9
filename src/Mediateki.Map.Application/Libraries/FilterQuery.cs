namespace Mediateki.Map.Application.Libraries;

/// <summary>A filter prepared for one snapshot.</summary>
internal sealed class FilterQuery
{
    private readonly LibraryFilter filter;
    private readonly string[] words;
    private readonly CodeMask? spaces;
    private readonly CodeMask? services;
    private readonly OpenAtQuery? open;

    public FilterQuery(LibraryFilter filter, LibraryIndexer indexer, OpenAtQuery? open)
    {
        (this.filter, this.open) = (filter, open);
        words = filter.Text is null ? [] : TextFolding.Words(filter.Text);
        spaces = indexer.FindSpaceMask(filter.Spaces);
        services = indexer.FindServiceMask(filter.Services);
        IsImpossible = spaces is null || services is null || (!string.IsNullOrWhiteSpace(filter.Text) && words.Length == 0);
    }

    /// <summary>Asks for something that no library can have.</summary>
    public bool IsImpossible { get; }

    public bool Matches(IndexedLibrary library)
    {
        var summary = library.Summary;
        return !IsImpossible
            && (!filter.MediatekaOnly || summary.IsMediateka)
            && (filter.Voivodeship is null || filter.Voivodeship == summary.Voivodeship)
            && (filter.City is null || filter.City == summary.City)
            && library.SpaceMask.ContainsAll(spaces!.Value)
            && library.ServiceMask.ContainsAll(services!.Value)
            && (filter.Area is not { } area || (summary.Point is { } point && area.Contains(point)))
            && Array.TrueForAll(words, word => library.SearchText.Contains(word, StringComparison.Ordinal))
            && (open is null || open.Matches(library));
    }
}
