using System.Text.RegularExpressions;
using Mediateki.Map.Domain.Geography;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Maps;

/// <summary>
/// What the browser may tell a map. Anyone can send anything to a circuit, so each member checks what it gets and
/// ignores what a map of ours would not send.
/// </summary>
internal sealed partial class MapCallbacks(LibraryMap map)
{
    private const double LargestZoom = 24;

    [JSInvokable]
    public Task Select(string? slug) => IsSlug(slug) ? map.SelectedOnMapAsync(slug!) : Task.CompletedTask;

    [JSInvokable]
    public Task Hover(string? slug) => slug is null || IsSlug(slug) ? map.HoveredOnMapAsync(slug) : Task.CompletedTask;

    [JSInvokable]
    public Task ViewportChanged(double[]? edges, double zoom, bool byUser) =>
        edges is [var west, var south, var east, var north]
        && zoom is >= 0 and <= LargestZoom
        && west < east && south < north
        && GeoPoint.IsValid(south, west) && GeoPoint.IsValid(north, east)
            ? map.MovedAsync(new(new BoundingBox(west, south, east, north), zoom, byUser))
            : Task.CompletedTask;

    [JSInvokable]
    public Task Ready(string? drawnOn) => drawnOn switch
    {
        "street" => map.OnReady.InvokeAsync(MapBase.Street),
        "bundled" => map.OnReady.InvokeAsync(MapBase.Bundled),
        _ => Task.CompletedTask,
    };

    [JSInvokable]
    public Task Failed(string? reason) => reason switch
    {
        "webgl" => map.FailAsync(MapFailure.WebGl),
        "engine" => map.FailAsync(MapFailure.Engine),
        "data" => map.FailAsync(MapFailure.Data),
        _ => Task.CompletedTask,
    };

    private static bool IsSlug(string? text) => text is { Length: <= 120 } && SlugPattern().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();
}
