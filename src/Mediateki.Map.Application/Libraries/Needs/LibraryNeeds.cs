using Mediateki.Map.Application.Libraries.Search;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>The parser over the directory being served, and the check that conditions do not lose what the words would have found.</summary>
internal sealed class LibraryNeeds(ILibraryDirectory directory, INeedVocabulary names, TimeProvider clock) : ILibraryNeeds
{
    private sealed record Prepared(Taxonomy Taxonomy, IReadOnlyList<string> Cities, NeedsParser Parser);

    private volatile Prepared? prepared;

    public UnderstoodText Read(string text)
    {
        var understood = Parser().Read(text, clock.GetUtcNow());
        return understood.IsUnderstood && Loses(understood)
            ? new() { Text = text, Filter = new() { Text = text }, Leftover = [text], NotUnderstood = null }
            : understood;
    }

    private NeedsParser Parser()
    {
        var (taxonomy, cities) = (directory.Taxonomy, names.Cities);
        var present = prepared;
        if (present is null || !ReferenceEquals(present.Taxonomy, taxonomy) || !ReferenceEquals(present.Cities, cities))
        {
            prepared = present = new(taxonomy, cities, new(taxonomy, names));
        }
        return present.Parser;
    }

    private bool Loses(UnderstoodText understood)
    {
        if (directory.List(new() { Text = understood.Text }, LibraryOrder.Relevance, 1, 1).Items is not [var first, ..])
        {
            return false;
        }
        return IsNamed(first, understood.Text)
            ? directory.FindIndex(understood.Filter, LibraryOrder.Relevance, first.Id) is null
            : directory.Count(understood.Filter) == 0;
    }

    private static bool IsNamed(LibrarySummary library, string text)
    {
        var name = TextFolding.Words(string.Join(' ', library.Name.All().Append(library.ShortName)));
        return SoughtWords.In(text).All(word => Array.Exists(name, own => own == word || WordForms.AreForms(word, own)));
    }
}
