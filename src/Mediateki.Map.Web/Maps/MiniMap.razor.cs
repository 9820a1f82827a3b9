using System.Globalization;
using System.Text.Json;
using Mediateki.Map.Domain.Geography;
using Microsoft.AspNetCore.Components;

namespace Mediateki.Map.Web.Maps;

/// <summary>A small map of one place for static pages. It needs maps/mini-map.js on the page and no circuit.</summary>
public sealed partial class MiniMap : ComponentBase
{
    [Parameter, EditorRequired] public GeoPoint Location { get; set; }

    /// <summary>Written beside the point.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter] public double Zoom { get; set; } = 15;

    // Moving to another page keeps an element whose value is the same, and makes a new one (a new map) otherwise.
    private string Permanent => $"{Number(Location.Latitude)},{Number(Location.Longitude)}";

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private string Options() =>
        JsonSerializer.Serialize(MapClientOptions.Create(Assets, Basemap, Texts, Texts["Mini_Label", Name]), JsonSerializerOptions.Web);
}
