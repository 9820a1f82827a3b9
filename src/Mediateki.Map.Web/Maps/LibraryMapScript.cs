using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Maps;

/// <summary>A running map in the browser: the calls of LibraryMap.razor.js. A visitor who has left is no error.</summary>
internal sealed class LibraryMapScript : IAsyncDisposable
{
    private const string ModulePath = "./Maps/LibraryMap.razor.js";
    private readonly IJSObjectReference module;
    private readonly IJSObjectReference map;
    private readonly IDisposable callbacks;

    private LibraryMapScript(IJSObjectReference module, IJSObjectReference map, IDisposable callbacks) =>
        (this.module, this.map, this.callbacks) = (module, map, callbacks);

    /// <exception cref="JSException">The script could not be loaded.</exception>
    public static async Task<LibraryMapScript> StartAsync(IJSRuntime js, ElementReference root, MapCallbacks callbacks, MapClientOptions options, MapState state)
    {
        var module = await js.InvokeAsync<IJSObjectReference>("import", ModulePath);
        var reference = DotNetObjectReference.Create(callbacks);
        try
        {
            var map = await module.InvokeAsync<IJSObjectReference>("createLibraryMap", root, reference, Written(options), Written(new InitialState(state)));
            return new(module, map, reference);
        }
        catch
        {
            reference.Dispose();
            throw;
        }
    }

    /// <summary>Passes on what changed from <paramref name="before"/> to <paramref name="now"/> and is not on the map yet.</summary>
    public async Task ApplyAsync(MapState before, MapState now, MapState shown)
    {
        if (now.Language != before.Language)
        {
            await CallAsync("setLanguage", now.Language);
        }
        if (now.DataUrl != before.DataUrl)
        {
            await CallAsync("setDataUrl", now.DataUrl);
        }
        if (now.Hovered != before.Hovered && now.Hovered != shown.Hovered)
        {
            await CallAsync("setHovered", now.Hovered);
        }
        if (now.Selected != before.Selected && now.Selected != shown.Selected)
        {
            await CallAsync("setSelected", now.Selected);
        }
        if (now.Viewport != before.Viewport && now.Viewport != shown.Viewport && now.Viewport is { } box)
        {
            await CallAsync("setViewport", MapClientOptions.Edges(box));
        }
        if (now.Route != before.Route)
        {
            await CallAsync("setRoute", now.Route);
        }
        if (now.FitRequest != before.FitRequest)
        {
            await CallAsync("fit");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CallAsync("dispose");
        callbacks.Dispose();
        await QuietlyAsync(() => map.DisposeAsync());
        await QuietlyAsync(() => module.DisposeAsync());
    }

    private ValueTask CallAsync(string name, params object?[] arguments) => QuietlyAsync(() => map.InvokeVoidAsync(name, arguments));

    // A circuit learns every type it has to write anew, and keeps what it learned: tens of kilobytes for the options alone. What is written
    // here is learned once for all circuits.
    private static JsonElement Written<T>(T value) => JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web);

    private static async ValueTask QuietlyAsync(Func<ValueTask> call)
    {
        try
        {
            await call();
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The circuit is gone, and the map with it.
        }
    }

    private sealed record InitialState(string? DataUrl, string? Selected, string? Hovered, double[]? Viewport, MapRoute? Route)
    {
        public InitialState(MapState state)
            : this(state.DataUrl, state.Selected, state.Hovered, state.Viewport is { } box ? MapClientOptions.Edges(box) : null, state.Route)
        {
        }
    }
}
