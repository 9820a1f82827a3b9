using Bunit;
using Bunit.TestDoubles;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Libraries.Explore;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Maps;
using Mediateki.Map.Web.Tests.Fakes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Tests.Libraries.Explore;

/// <summary>The island of the map page with both of its scripts played by the test.</summary>
public abstract class ExplorerIsland : BunitContext
{
    private protected static readonly BoundingBox Silesia = new(18.4, 50, 19.4, 50.5);

    private protected FakeLibraryDirectory Directory { get; } = new();
    private protected FakePlaces Places { get; } = new();
    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 11, 0, 30, TimeSpan.Zero));
    private protected BunitJSModuleInterop Module { get; }
    private protected BunitJSModuleInterop Page { get; }

    protected ExplorerIsland()
    {
        Language.Use(SiteLanguage.Polish);
        Services.AddLogging();
        Services.AddSiteLocalization();
        Services.AddMaps(new ConfigurationBuilder().Build());
        Services.AddSingleton<ILibraryDirectory>(Directory);
        Services.AddSingleton<ILibraryNeeds>(new FakeNeeds(Directory, Clock));
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddLibraryPages();
        Services.AddSingleton<IPlaces>(Places);
        Services.AddSingleton<ITravelRouter>(new FakeTravelRouter());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Strict;
        Module = JSInterop.SetupModule("./Libraries/Explore/LibraryExplorer.razor.js");
        Page = Module.SetupModule("attach", _ => true);
        Page.Setup<bool>("isWide").SetResult(true);
        Page.SetupVoid("present", _ => true).SetVoidResult();
        Page.SetupVoid("reveal", _ => true).SetVoidResult();
        Page.SetupVoid("land", _ => true).SetVoidResult();
        Page.SetupVoid("detach").SetVoidResult();
        var map = JSInterop.SetupModule("./Maps/LibraryMap.razor.js");
        map.SetupModule("createLibraryMap", _ => true).Mode = JSRuntimeMode.Loose;
    }

    private protected BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    private protected ExplorerCallbacks Callbacks =>
        ((DotNetObjectReference<ExplorerCallbacks>)Module.Invocations["attach"][0].Arguments[0]!).Value;

    private protected (string Url, bool AsNewEntry) Presented => (PresentedAs.Url, PresentedAs.Entry == nameof(HistoryEntry.New));

    private protected (string Url, string Entry) PresentedAs
    {
        get
        {
            var call = Page.Invocations["present"][^1];
            return (((ExplorerPresentation)call.Arguments[0]!).Url, (string)call.Arguments[1]!);
        }
    }

    private protected IRenderedComponent<LibraryExplorer> Open(string query)
    {
        Navigation.NavigateTo("/" + query);
        return Render<LibraryExplorer>();
    }

    private protected static LibraryMap Map(IRenderedComponent<LibraryExplorer> explorer) => explorer.FindComponent<LibraryMap>().Instance;

    private protected static Task Move(IRenderedComponent<LibraryExplorer> explorer, BoundingBox bounds, bool byUser) =>
        explorer.InvokeAsync(() => Map(explorer).OnViewportChanged.InvokeAsync(new MapViewportChange(bounds, 9, byUser)));

    private protected static string Count(IRenderedComponent<LibraryExplorer> explorer) => explorer.Find("#results").TextContent.Replace('\u00A0', ' ');
}
