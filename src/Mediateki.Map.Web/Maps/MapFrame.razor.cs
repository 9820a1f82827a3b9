using Microsoft.AspNetCore.Components;

namespace Mediateki.Map.Web.Maps;

/// <summary>The markup around a map: its place, buttons, messages.</summary>
public sealed partial class MapFrame : ComponentBase
{
    private ElementReference root;

    /// <summary>Tells several maps on one page apart.</summary>
    [Parameter] public string Id { get; set; } = "map";

    [Parameter] public string? Class { get; set; }

    /// <summary>A map of one place: only zoom buttons, short messages.</summary>
    [Parameter] public bool Small { get; set; }

    /// <summary>A street source is configured, so that trying again can help.</summary>
    [Parameter] public bool CanRetryBase { get; set; }

    /// <summary>Shows the message in place of the map when its script could not even be loaded.</summary>
    [Parameter] public bool Failed { get; set; }

    /// <summary>The element to hand to the script; set after the first render.</summary>
    internal ElementReference Root => root;

    private string KeysId => $"{Id}-keys";
}
