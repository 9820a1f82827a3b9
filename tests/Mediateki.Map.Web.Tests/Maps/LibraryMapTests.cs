using Bunit;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Maps;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Tests.Maps;

/// <summary>The calls between the map component and its script, one by one.</summary>
public sealed class LibraryMapTests : BunitContext
{
    private const string ModulePath = "./Maps/LibraryMap.razor.js";
    private static readonly BoundingBox Silesia = new(18.5, 50.1, 19.4, 50.4);
    private static readonly BoundingBox Cracow = new(19.8, 50, 20.1, 50.1);

    private readonly BunitJSModuleInterop module;
    private readonly BunitJSModuleInterop map;

    public LibraryMapTests()
    {
        Services.AddLogging();
        Services.AddMaps(new ConfigurationBuilder().AddInMemoryCollection([new("Basemap:TileJsonUrl", "https://tiles.example/planet")]).Build());
        JSInterop.Mode = JSRuntimeMode.Strict;
        module = JSInterop.SetupModule(ModulePath);
        map = module.SetupModule("createLibraryMap", _ => true);
        map.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Start_Parameters_AreHandedToTheScriptInOneCall()
    {
        Render<LibraryMap>(p => p.Add(m => m.DataUrl, "libraries.geojson").Add(m => m.Selected, "a").Add(m => m.Viewport, Silesia).Add(m => m.Language, "uk"));

        var call = Assert.Single(module.Invocations);
        var (options, state) = (Json(call.Arguments[2]), Json(call.Arguments[3]));
        Assert.Equal("uk", options.GetProperty("language").GetString());
        Assert.Equal("https://tiles.example/planet", options.GetProperty("basemap").GetProperty("tileJson").GetString());
        Assert.Equal("lib/maplibre/maplibre-gl.mjs", options.GetProperty("assets").GetProperty("engine").GetString());
        Assert.Equal("libraries.geojson", state.GetProperty("dataUrl").GetString());
        Assert.Equal("a", state.GetProperty("selected").GetString());
        Assert.Equal([18.5, 50.1, 19.4, 50.4], state.GetProperty("viewport").EnumerateArray().Select(edge => edge.GetDouble()));
        Assert.Empty(map.Invocations);
    }

    [Fact]
    public void Parameters_Changed_AreCalledOneByOne()
    {
        var component = Render<LibraryMap>(p => p.Add(m => m.DataUrl, "all"));

        component.Render(p => p.Add(m => m.DataUrl, "some").Add(m => m.Hovered, "h").Add(m => m.Selected, "s").Add(m => m.Viewport, Silesia).Add(m => m.FitRequest, 1).Add(m => m.Language, "en"));

        Assert.Equal(["setLanguage", "setDataUrl", "setHovered", "setSelected", "setViewport", "fit"], Calls());
        Assert.Equal([18.5, 50.1, 19.4, 50.4], (double[])Single("setViewport").Arguments[0]!);
        Assert.Equal("some", Single("setDataUrl").Arguments[0]);
    }

    [Fact]
    public void Parameters_Unchanged_CallNothing()
    {
        var component = Render<LibraryMap>(p => p.Add(m => m.DataUrl, "all").Add(m => m.Selected, "s"));

        component.Render(p => p.Add(m => m.DataUrl, "all").Add(m => m.Selected, "s"));

        Assert.Empty(map.Invocations);
    }

    [Fact]
    public void Selected_Cleared_IsToldToTheScript()
    {
        var component = Render<LibraryMap>(p => p.Add(m => m.Selected, "s"));

        component.Render(p => p.Add(m => m.Selected, null));

        Assert.Null(Single("setSelected").Arguments[0]);
    }

    [Fact]
    public async Task Select_OnTheMap_ReachesThePageAndItsEchoCallsNothing()
    {
        string? selected = null;
        var component = Render<LibraryMap>(p => p.Add(m => m.OnSelect, slug => selected = slug));

        await component.InvokeAsync(() => Callbacks().Select("mediateka-tychy"));
        component.Render(p => p.Add(m => m.Selected, "mediateka-tychy"));

        Assert.Equal("mediateka-tychy", selected);
        Assert.Empty(map.Invocations);
    }

    [Fact]
    public async Task Hover_OnTheMap_ReachesThePageAndItsEchoCallsNothing()
    {
        var hovered = new List<string?>();
        var component = Render<LibraryMap>(p => p.Add(m => m.OnHover, slug => hovered.Add(slug)));

        await component.InvokeAsync(() => Callbacks().Hover("a"));
        component.Render(p => p.Add(m => m.Hovered, "a"));
        await component.InvokeAsync(() => Callbacks().Hover(null));
        component.Render(p => p.Add(m => m.Hovered, null));

        Assert.Equal(["a", null], hovered);
        Assert.Empty(map.Invocations);
    }

    [Fact]
    public async Task Move_OnTheMap_IsNotFoughtByAPageThatKeepsItsViewport()
    {
        MapViewportChange? moved = null;
        var component = Render<LibraryMap>(p => p.Add(m => m.Viewport, Silesia).Add(m => m.OnViewportChanged, change => moved = change));

        await component.InvokeAsync(() => Callbacks().ViewportChanged([19.8, 50, 20.1, 50.1], 11.5, true));
        component.Render(p => p.Add(m => m.Viewport, Silesia));
        component.Render(p => p.Add(m => m.Viewport, Cracow));

        Assert.Equal(new MapViewportChange(Cracow, 11.5, ByUser: true), moved);
        Assert.Empty(map.Invocations);
    }

    [Fact]
    public async Task Viewport_SetBackAfterTheVisitorMoved_MovesTheMapBack()
    {
        var component = Render<LibraryMap>(p => p.Add(m => m.Viewport, Silesia));
        await component.InvokeAsync(() => Callbacks().ViewportChanged([19.8, 50, 20.1, 50.1], 11.5, true));
        component.Render(p => p.Add(m => m.Viewport, Cracow));

        component.Render(p => p.Add(m => m.Viewport, Silesia));

        Assert.Equal([18.5, 50.1, 19.4, 50.4], (double[])Single("setViewport").Arguments[0]!);
    }

    [Theory]
    [InlineData("street", MapBase.Street)]
    [InlineData("bundled", MapBase.Bundled)]
    public async Task Ready_OnABase_ReachesThePage(string word, MapBase expected)
    {
        MapBase? ready = null;
        var component = Render<LibraryMap>(p => p.Add(m => m.OnReady, drawnOn => ready = drawnOn));

        await component.InvokeAsync(() => Callbacks().Ready(word));

        Assert.Equal(expected, ready);
    }

    [Theory]
    [InlineData("webgl", MapFailure.WebGl, true)]
    [InlineData("engine", MapFailure.Engine, true)]
    [InlineData("data", MapFailure.Data, false)]
    public async Task Failed_ForAReason_ReachesThePageAndReplacesTheMapUnlessOnlyDataIsMissing(string word, MapFailure expected, bool replaced)
    {
        MapFailure? failure = null;
        var component = Render<LibraryMap>(p => p.Add(m => m.OnFailed, reason => failure = reason));

        await component.InvokeAsync(() => Callbacks().Failed(word));

        Assert.Equal(expected, failure);
        Assert.Equal(!replaced, component.Find("[data-map-failed]").HasAttribute("hidden"));
    }

    public static TheoryData<string> BadSlugs() => ["", "Ala", "a--b", "-a", "a b", "<script>", "ą", "a\n", new string('a', 121)];

    [Theory]
    [MemberData(nameof(BadSlugs))]
    [InlineData(null)]
    public async Task Callbacks_NoSlug_AreIgnored(string? slug)
    {
        var heard = new List<string?>();
        var component = Render<LibraryMap>(p => p.Add(m => m.OnSelect, heard.Add).Add(m => m.OnHover, heard.Add));

        await component.InvokeAsync(() => Callbacks().Select(slug));
        if (slug is not null)
        {
            await component.InvokeAsync(() => Callbacks().Hover(slug));
        }

        Assert.Empty(heard);
    }

    public static TheoryData<double[]?, double> BadViewports() => new()
    {
        { null, 10 },
        { [], 10 },
        { [18, 50, 19], 10 },
        { [19, 50, 18, 51], 10 },
        { [18, 51, 19, 50], 10 },
        { [18, 50, 181, 51], 10 },
        { [18, -91, 19, 51], 10 },
        { [double.NaN, 50, 19, 51], 10 },
        { [18, 50, double.PositiveInfinity, 51], 10 },
        { [18, 50, 19, 51], -1 },
        { [18, 50, 19, 51], 25 },
        { [18, 50, 19, 51], double.NaN },
    };

    [Theory]
    [MemberData(nameof(BadViewports))]
    public async Task Callbacks_NoViewport_AreIgnored(double[]? edges, double zoom)
    {
        var heard = 0;
        var component = Render<LibraryMap>(p => p.Add(m => m.OnViewportChanged, _ => heard++));

        await component.InvokeAsync(() => Callbacks().ViewportChanged(edges, zoom, true));

        Assert.Equal(0, heard);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Street")]
    [InlineData("<b>")]
    public async Task Callbacks_UnknownWord_AreIgnored(string? word)
    {
        var heard = 0;
        var component = Render<LibraryMap>(p => p.Add(m => m.OnReady, _ => heard++).Add(m => m.OnFailed, _ => heard++));

        await component.InvokeAsync(() => Callbacks().Ready(word));
        await component.InvokeAsync(() => Callbacks().Failed(word));

        Assert.Equal(0, heard);
    }

    [Fact]
    public void Script_CannotBeLoaded_IsToldInPlaceOfTheMap()
    {
        MapFailure? failure = null;
        Services.AddSingleton<IJSRuntime>(new BrokenScripts());

        var component = Render<LibraryMap>(p => p.Add(m => m.OnFailed, reason => failure = reason));

        Assert.Equal(MapFailure.Engine, failure);
        Assert.False(component.Find("[data-map-failed]").HasAttribute("hidden"));
    }

    [Fact]
    public async Task Dispose_TakesTheMapAway()
    {
        Render<LibraryMap>();

        await DisposeComponentsAsync();

        Assert.Equal(["dispose"], Calls());
    }

    [Fact]
    public async Task Dispose_AfterTheVisitorLeft_IsQuiet()
    {
        map.SetupVoid("dispose").SetException(new JSDisconnectedException("Gone."));
        Render<LibraryMap>();

        await DisposeComponentsAsync();

        Assert.Equal(["dispose"], Calls());
    }

    [Fact]
    public void Markup_ButtonsAndMessages_HaveWords()
    {
        var component = Render<LibraryMap>();

        Assert.Equal(
            ["zoom-in", "zoom-out", "fit", "reset", "locate"],
            component.FindAll("[data-map-controls] button").Select(button => button.GetAttribute("data-map-action")));
        Assert.All(component.FindAll("button"), button => Assert.False(string.IsNullOrWhiteSpace(button.GetAttribute("aria-label") ?? button.TextContent)));
        Assert.All(component.FindAll("[data-map-notice], [data-map-controls], [data-map-failed]"), part => Assert.True(part.HasAttribute("hidden")));
    }

    // The private object that the script was given: what a browser can call.
    private MapCallbacks Callbacks() => ((DotNetObjectReference<MapCallbacks>)Assert.Single(module.Invocations).Arguments[1]!).Value;

    private IEnumerable<string> Calls() => map.Invocations.Select(call => call.Identifier);

    private JSRuntimeInvocation Single(string call) => Assert.Single(map.Invocations, invocation => invocation.Identifier == call);

    private static System.Text.Json.JsonElement Json(object? value) =>
        System.Text.Json.JsonSerializer.SerializeToElement(value, System.Text.Json.JsonSerializerOptions.Web);

    private sealed class BrokenScripts : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new JSException("No module.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw new JSException("No module.");
    }
}
