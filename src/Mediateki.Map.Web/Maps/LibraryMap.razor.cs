using Mediateki.Map.Domain.Geography;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Maps;

/// <summary>
/// The map of libraries, for an interactive island. It fetches its points itself; the circuit carries only which
/// library is selected or pointed at and what part of the country is visible.
/// </summary>
public sealed partial class LibraryMap : ComponentBase, IAsyncDisposable
{
    private MapFrame frame = default!;
    private LibraryMapScript? script;
    private bool starting;
    private bool failed;
    private bool disposed;
    private MapState told = MapState.Empty;
    private MapState shown = MapState.Empty;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    [Inject] private StreetBasemap Basemap { get; set; } = default!;

    /// <summary>Tells several maps on one page apart.</summary>
    [Parameter] public string Id { get; set; } = "map";

    /// <summary>Address of a GeoJSON collection of points with the properties slug, name, city and mediateka (0 or 1).</summary>
    [Parameter] public string? DataUrl { get; set; }

    /// <summary>Slug of the selected library; the map moves to it unless it is well in view.</summary>
    [Parameter] public string? Selected { get; set; }

    /// <summary>Slug of the library pointed at elsewhere on the page.</summary>
    [Parameter] public string? Hovered { get; set; }

    /// <summary>The part of the country to show. Null at first: the selected library, else all of Poland.</summary>
    [Parameter] public BoundingBox? Viewport { get; set; }

    /// <summary>A new number makes the map show all results, after the data of the same change has arrived.</summary>
    [Parameter] public int FitRequest { get; set; }

    /// <summary>A way with numbered stops, drawn over the libraries; null: none. Give the same object for as long as it is the same way.</summary>
    [Parameter] public MapRoute? Route { get; set; }

    /// <summary>Language of the names of countries and seas: pl, en or uk. Null: the page's.</summary>
    [Parameter] public string? Language { get; set; }

    /// <summary>The visitor selected a library on the map (its slug).</summary>
    [Parameter] public EventCallback<string> OnSelect { get; set; }

    /// <summary>The visitor points at a library on the map (its slug), or no longer at any (null).</summary>
    [Parameter] public EventCallback<string?> OnHover { get; set; }

    [Parameter] public EventCallback<MapViewportChange> OnViewportChanged { get; set; }

    /// <summary>Drawn for the first time, with its libraries.</summary>
    [Parameter] public EventCallback<MapBase> OnReady { get; set; }

    [Parameter] public EventCallback<MapFailure> OnFailed { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await StartAsync();
        }
        await SynchroniseAsync();
    }

    private async Task StartAsync()
    {
        starting = true;
        told = shown = StateOfParameters();
        try
        {
            script = await LibraryMapScript.StartAsync(Js, frame.Root, new MapCallbacks(this), MapClientOptions.Create(Assets, Basemap, Texts, Texts["Map_Label"], Language), told);
        }
        catch (JSException)
        {
            await FailAsync(MapFailure.Engine);
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The visitor is gone.
        }
        starting = false;
        if (disposed)
        {
            await DisposeScriptAsync();
        }
    }

    private MapState StateOfParameters() => new(DataUrl, Selected, Hovered, Viewport, FitRequest, Language, Route);

    // A parameter is passed on when its owner changed it to something the map does not show already.
    private async Task SynchroniseAsync()
    {
        if (starting || script is not { } map)
        {
            return;
        }
        var (before, now, seen) = (told, StateOfParameters(), shown);
        if (before == now)
        {
            return;
        }
        told = now;
        shown = seen.With(before, now);
        await map.ApplyAsync(before, now, seen);
    }

    // What the map did itself is known to be on it, so that the page's echo costs no call.
    internal Task SelectedOnMapAsync(string slug)
    {
        shown = shown with { Selected = slug };
        return OnSelect.InvokeAsync(slug);
    }

    internal Task HoveredOnMapAsync(string? slug)
    {
        shown = shown with { Hovered = slug };
        return OnHover.InvokeAsync(slug);
    }

    internal Task MovedAsync(MapViewportChange change)
    {
        shown = shown with { Viewport = change.Bounds };
        return OnViewportChanged.InvokeAsync(change);
    }

    internal async Task FailAsync(MapFailure reason)
    {
        failed = reason != MapFailure.Data;
        StateHasChanged();
        await OnFailed.InvokeAsync(reason);
    }

    public async ValueTask DisposeAsync()
    {
        disposed = true;
        await DisposeScriptAsync();
    }

    private async ValueTask DisposeScriptAsync()
    {
        if (script is { } map)
        {
            script = null;
            await map.DisposeAsync();
        }
    }
}
