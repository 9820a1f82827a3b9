using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Libraries.Explore;

/// <summary>
/// What the browser may tell the explorer. Anyone can send anything to a circuit, so each member checks what it gets and
/// ignores what a page of ours would not send.
/// </summary>
internal sealed class ExplorerCallbacks(LibraryExplorer explorer)
{
    private const int LongestQuery = 8_000;

    /// <summary>The filter form was changed; its fields as a query.</summary>
    [JSInvokable]
    public Task Apply(string? query, bool isTyping) =>
        query is { Length: <= LongestQuery } ? explorer.ApplyAsync(query, isTyping ? HistoryEntry.Typed : HistoryEntry.New) : Task.CompletedTask;

    /// <summary>The search box was sent; the fields of the form as a query.</summary>
    /// <param name="wasTyped">The present entry of the history only says what was typed until now.</param>
    [JSInvokable]
    public Task Ask(string? query, bool wasTyped) =>
        query is { Length: <= LongestQuery } ? explorer.AskAsync(query, wasTyped ? HistoryEntry.Same : HistoryEntry.New) : Task.CompletedTask;

    [JSInvokable]
    public Task Select(string? slug) => slug is not null && LibrariesUrl.IsSlug(slug) ? explorer.SelectInListAsync(slug) : Task.CompletedTask;

    [JSInvokable]
    public Task Hover(string? slug) => slug is null || LibrariesUrl.IsSlug(slug) ? explorer.HoverInListAsync(slug) : Task.CompletedTask;

    /// <summary>The window became wide enough for list and map side by side, or too narrow.</summary>
    [JSInvokable]
    public Task Resize(bool isWide) => explorer.ResizeAsync(isWide);
}
