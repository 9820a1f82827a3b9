using System.Runtime.CompilerServices;

namespace Mediateki.Map.Application.Libraries.Suggestions;

/// <summary>Suggests from the snapshot being served; its index is made when it is first asked for and goes with it.</summary>
internal sealed class LibrarySuggestions(SnapshotHolder holder) : ILibrarySuggestions
{
    private readonly ConditionalWeakTable<DirectorySnapshot, Lazy<SuggestionIndex>> indexes = [];

    /// <summary>Null before the first snapshot.</summary>
    public SuggestionIndex? Index => holder.Served?.Snapshot is { } snapshot
        ? indexes.GetValue(snapshot, edition => new(() => new SuggestionIndex(edition))).Value
        : null;

    public SuggestionGroups Suggest(string text, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, ILibrarySuggestions.Most);
        return Index?.Suggest(text, count) ?? SuggestionGroups.None;
    }
}
