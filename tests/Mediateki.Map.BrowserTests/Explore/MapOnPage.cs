using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Playwright;

namespace Mediateki.Map.BrowserTests.Explore;

/// <summary>The map as it is drawn, read back from it as plain data. Positions are pixels of the window.</summary>
internal sealed class MapOnPage(IPage page)
{
    // Without a graphics card a picture takes seconds.
    private const float Patience = 120_000;

    /// <summary>Waits for the first complete picture with its libraries.</summary>
    public async Task<DrawnMap> WhenReadyAsync()
    {
        await page.Locator(".library-map[data-ready=true]").WaitForAsync(new() { Timeout = Patience });
        return await ReadAsync();
    }

    public async Task<DrawnMap> ReadAsync() => JsonSerializer.Deserialize<DrawnMap>(
        await page.EvaluateAsync<string>("JSON.stringify(document.querySelector('.library-map').mediatekiMap.renderedLibraries())"))!;

    public Task<double> ZoomAsync() => page.EvaluateAsync<double>("document.querySelector('.library-map').mediatekiMap.zoom()");

    /// <summary>Waits until the map shows what is said of it, in JavaScript with <c>map</c> (renderedLibraries) and <c>zoom</c>.</summary>
    public Task UntilAsync(string condition) => page.WaitForFunctionAsync(
        $"() => {{ const m = document.querySelector('.library-map')?.mediatekiMap; if (!m) return false; const map = m.renderedLibraries(), zoom = m.zoom(); return {condition}; }}",
        null,
        new() { Timeout = Patience, PollingInterval = 200 });
}

internal sealed record DrawnMap(
    [property: JsonPropertyName("libraries")] DrawnLibrary[] Libraries,
    [property: JsonPropertyName("clusters")] DrawnCluster[] Clusters,
    [property: JsonPropertyName("selected")] string? Selected,
    [property: JsonPropertyName("hovered")] string? Hovered)
{
    /// <summary>All libraries that are drawn, alone or in a cluster.</summary>
    public int Total => Libraries.Length + Clusters.Sum(cluster => cluster.Count);
}

internal sealed record DrawnLibrary([property: JsonPropertyName("slug")] string Slug, [property: JsonPropertyName("x")] float X, [property: JsonPropertyName("y")] float Y);

internal sealed record DrawnCluster([property: JsonPropertyName("count")] int Count, [property: JsonPropertyName("x")] float X, [property: JsonPropertyName("y")] float Y);
