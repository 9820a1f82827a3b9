using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Libraries.Explore;

/// <summary>The calls of LibraryExplorer.razor.js. A visitor who has left, or a browser that could not load it, is no error.</summary>
internal sealed class ExplorerScript : IAsyncDisposable
{
    private const string ModulePath = "./Libraries/Explore/LibraryExplorer.razor.js";

    private readonly IJSObjectReference module;
    private readonly IJSObjectReference page;
    private readonly IDisposable callbacks;

    private ExplorerScript(IJSObjectReference module, IJSObjectReference page, IDisposable callbacks, bool isWide) =>
        (this.module, this.page, this.callbacks, IsWide) = (module, page, callbacks, isWide);

    /// <summary>List and map stand side by side.</summary>
    public bool IsWide { get; }

    public static async Task<ExplorerScript?> StartAsync(IJSRuntime js, ExplorerCallbacks callbacks)
    {
        var reference = DotNetObjectReference.Create(callbacks);
        try
        {
            var module = await js.InvokeAsync<IJSObjectReference>("import", ModulePath);
            var page = await module.InvokeAsync<IJSObjectReference>("attach", reference);
            return new(module, page, reference, await page.InvokeAsync<bool>("isWide"));
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            reference.Dispose();
            return null;
        }
    }

    public ValueTask PresentAsync(ExplorerPresentation presentation, HistoryEntry entry) =>
        QuietlyAsync(() => page.InvokeVoidAsync("present", presentation, $"{entry}"));

    /// <summary>Scrolls the list to a library's card.</summary>
    public ValueTask RevealAsync(string slug) => QuietlyAsync(() => page.InvokeVoidAsync("reveal", slug));

    /// <summary>Puts the focus on a library's card, or on the head of the results; where the list is not on the screen, on the map.</summary>
    public ValueTask LandAsync(string? slug) => QuietlyAsync(() => page.InvokeVoidAsync("land", slug));

    public async ValueTask DisposeAsync()
    {
        await QuietlyAsync(() => page.InvokeVoidAsync("detach"));
        callbacks.Dispose();
        await QuietlyAsync(page.DisposeAsync);
        await QuietlyAsync(module.DisposeAsync);
    }

    private static async ValueTask QuietlyAsync(Func<ValueTask> call)
    {
        try
        {
            await call();
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The circuit is gone, and the page with it.
        }
    }
}
