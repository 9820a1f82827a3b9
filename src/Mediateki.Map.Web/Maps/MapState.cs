using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Maps;

/// <summary>The parameters of a map that change while it is open.</summary>
internal sealed record MapState(string? DataUrl, string? Selected, string? Hovered, BoundingBox? Viewport, int FitRequest, string? Language, MapRoute? Route = null)
{
    public static readonly MapState Empty = new(null, null, null, null, 0, null);

    /// <summary>This state after a page changed its wishes from <paramref name="before"/> to <paramref name="now"/>: what did not change stays as it is.</summary>
    public MapState With(MapState before, MapState now) => new(
        before.DataUrl == now.DataUrl ? DataUrl : now.DataUrl,
        before.Selected == now.Selected ? Selected : now.Selected,
        before.Hovered == now.Hovered ? Hovered : now.Hovered,
        before.Viewport == now.Viewport ? Viewport : now.Viewport,
        now.FitRequest,
        now.Language,
        now.Route);
}
