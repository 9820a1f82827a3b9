using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Maps;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Libraries.Explore;

/// <summary>
/// The island of the map page: list, map and preview of the view that stands in the address. Links and the filter form
/// change the address by themselves; what changes in here is written to it.
/// </summary>
public sealed partial class LibraryExplorer : ComponentBase, IAsyncDisposable
{
    private ExplorerState state = default!;
    private CardWords words = default!;

    /// <summary>In which it is looked for what means nothing.</summary>
    private string query = "";
    private ExplorerScript? script;
    private bool isWide;
    private string? hovered;
    private BoundingBox? viewport;
    private BoundingBox? movedTo;
    private int fitRequest;
    private ITimer? minutes;

    [Inject] private ILibraryDirectory Directory { get; set; } = default!;

    [Inject] private CardWordsFactory Words { get; set; } = default!;

    [Inject] private NearPlaces Places { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IStringLocalizer<LibrariesTexts> T { get; set; } = default!;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    [Inject] private ILibraryNeeds Needs { get; set; } = default!;

    /// <summary>Of the visitor's browser, as the page was rendered.</summary>
    [Parameter] public AccessProfile? Profile { get; set; }

    private LibrariesView View => state.View;

    // On a narrow screen the map's engine is not loaded before somebody wants to see the map.
    private bool ShowsMap => script is not null && (isWide || View.ShowsMap);

    protected override async Task OnInitializedAsync()
    {
        state = new(Directory);
        query = new Uri(Navigation.Uri).Query;
        var asked = LibrariesUrl.Parse(query, Directory.Taxonomy).For(Profile);
        Show(asked);
        if (asked.Filter.Near is not null)
        {
            Show(await Places.LocateAsync(asked, CancellationToken.None));
        }
        viewport = View.Viewport ?? (View.Selected is null ? ExtentOf(View.Filter) : null);
        if (RendererInfo.IsInteractive)
        {
            Navigation.LocationChanged += FollowAddress;
            Directory.Changed += FollowDirectory;
            minutes = FollowClock();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            var before = View;
            script = await ExplorerScript.StartAsync(Js, new ExplorerCallbacks(this));
            isWide = script?.IsWide ?? false;
            StateHasChanged();
            if (View != before)
            {
                // Something was typed or chosen while all this started (#catchUp of the script).
                await PresentAsync(HistoryEntry.Same);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= FollowAddress;
        Directory.Changed -= FollowDirectory;
        await (minutes?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (script is not null)
        {
            await script.DisposeAsync();
        }
    }

    /// <summary>The filter form says something else now.</summary>
    internal Task ApplyAsync(string said, HistoryEntry entry) => InvokeAsync(async () =>
    {
        query = said;
        StateHasChanged();
        var asked = await Places.LocateAsync(LibrariesUrl.Parse(said, Directory.Taxonomy).Filter, CancellationToken.None);
        var filter = asked with { Area = View.Filter.Area };
        if (filter != View.Filter)
        {
            var kept = KeptView(filter);
            Show(View.With(filter) with { Viewport = kept });
            if (kept is null)
            {
                FitResults();
            }
            StateHasChanged();
            await PresentAsync(entry);
        }
    });

    /// <summary>The search box was sent: what is understood of its text becomes filters, which the form is to show too.</summary>
    internal async Task AskAsync(string said, HistoryEntry entry)
    {
        var asked = View.With(LibrariesUrl.Parse(said, Directory.Taxonomy).Filter with { Area = View.Filter.Area });
        var answer = await AskedNeeds.AnswerAsync(asked, Needs, CancellationToken.None);
        await (answer.Asked is null ? ApplyAsync(said, entry) : InvokeAsync(async () =>
        {
            var kept = KeptView(await Places.LocateAsync(answer.Filter, CancellationToken.None));
            Navigation.NavigateTo(LibrariesUrl.Of(SitePage.Map, answer with { Viewport = kept }), replace: entry == HistoryEntry.Same);
        }));
    }

    /// <summary>Somebody wants to see a library of the list on the map.</summary>
    internal Task SelectInListAsync(string slug) => InvokeAsync(async () =>
    {
        state.Show(View with { Selected = new(slug), Viewport = null, ShowsMap = View.ShowsMap || !isWide });
        StateHasChanged();
        await PresentAsync(isWide ? HistoryEntry.Same : HistoryEntry.New);
    });

    /// <summary>Somebody points at a library of the list, or no longer at any (null).</summary>
    internal Task HoverInListAsync(string? slug) => InvokeAsync(() =>
    {
        hovered = slug;
        StateHasChanged();
    });

    internal Task ResizeAsync(bool wide) => InvokeAsync(() =>
    {
        isWide = wide;
        StateHasChanged();
    });

    private void Show(LibrariesView view)
    {
        state.Show(view);
        words = Words.Create(view.Filter);
    }

    private void FollowAddress(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        var address = new Uri(e.Location);
        // What is asked for in words is on its way to the address that answers it.
        if (PageAddresses.Find(address.AbsolutePath)?.Page != SitePage.Map || address.Query.Contains($"{LibrariesUrl.Ask}=1", StringComparison.Ordinal))
        {
            return;
        }
        query = address.Query;
        var (before, now) = (View, await Places.LocateAsync(LibrariesUrl.Parse(address.Query, Directory.Taxonomy).For(View.Filter.Profile), CancellationToken.None));
        if (now == before)
        {
            StateHasChanged();
            return;
        }
        Show(now);
        movedTo = null;
        if (now.Viewport is not null)
        {
            viewport = now.Viewport;
        }
        else if (now.Filter != before.Filter || before.Viewport is not null)
        {
            FitResults();
        }
        StateHasChanged();
    });

    private void FollowDirectory() => _ = InvokeAsync(() =>
    {
        Show(View);
        StateHasChanged();
    });

    /// <summary>Libraries open and close on whole minutes.</summary>
    private ITimer FollowClock()
    {
        var minute = TimeSpan.FromMinutes(1);
        return Clock.CreateTimer(_ => FollowDirectory(), null, minute - TimeSpan.FromTicks(Clock.GetUtcNow().Ticks % minute.Ticks), minute);
    }

    private async Task SelectOnMapAsync(string slug)
    {
        state.Select(new(slug));
        await PresentAsync(HistoryEntry.Same);
        await (script?.RevealAsync(slug) ?? ValueTask.CompletedTask);
    }

    private async Task MoveAsync(MapViewportChange change)
    {
        movedTo = change.ByUser ? change.Bounds : null;
        if (change.ByUser)
        {
            viewport = change.Bounds;
            state.Show(View with { Viewport = change.Bounds });
            await PresentAsync(HistoryEntry.Same);
        }
    }

    private async Task SearchHereAsync()
    {
        Show(View.With(View.Filter with { Area = movedTo }) with { Viewport = movedTo, Selected = View.Selected });
        (movedTo, query) = (null, "");
        await PresentAsync(HistoryEntry.New);
        await LandAsync(null);
    }

    private async Task CloseAsync()
    {
        var closed = View.Selected?.Slug;
        state.Show(View with { Selected = null });
        StateHasChanged();
        await PresentAsync(HistoryEntry.Same);
        await LandAsync(closed);
    }

    /// <summary>What had the focus is no longer there.</summary>
    private ValueTask LandAsync(string? slug) => script?.LandAsync(slug) ?? ValueTask.CompletedTask;

    /// <summary>
    /// Where the visitor moved the map to, as long as another filter leaves something to see there, or nothing to go to;
    /// null: the map is to show what is found.
    /// </summary>
    private BoundingBox? KeptView(LibraryFilter filter) =>
        View.Viewport is { } seen && filter.Origin == View.Filter.Origin && (IsIn(seen, filter) || Directory.FindExtent(filter) is null) ? seen : null;

    private bool IsIn(BoundingBox seen, LibraryFilter filter) =>
        (filter.Area is { } area ? area.Intersect(seen) : seen) is { } shared && Directory.Count(filter with { Area = shared }) > 0;

    private void FitResults()
    {
        movedTo = null;
        // Near a place the map shows it with what is nearest or as far as was asked for; otherwise it fits everything by itself.
        viewport = View.Filter.Origin is null ? null : ExtentOf(View.Filter);
        fitRequest += viewport is null ? 1 : 0;
    }

    private ValueTask PresentAsync(HistoryEntry entry) => script?.PresentAsync(ExplorerPresentation.Of(View, Directory, T), entry) ?? ValueTask.CompletedTask;

    // Everything is best seen on the map's own view of the country; a filter's results with some air around them.
    private BoundingBox? ExtentOf(LibraryFilter filter) =>
        (filter.Origin is { } origin ? Around(origin, filter) : filter.IsEmpty ? null : Directory.FindExtent(filter)) is { } box
            ? new(Math.Max(-180, box.West - Air), Math.Max(-90, box.South - Air), Math.Min(180, box.East + Air), Math.Min(90, box.North + Air))
            : null;

    private BoundingBox? Around(GeoPoint origin, LibraryFilter filter)
    {
        var nearest = Directory.ListNearest(origin, NearestShown, filter).Select(near => near.Library.Point).OfType<GeoPoint>().ToList();
        var asked = filter.WithinKilometres * 1000;
        return nearest.Count == 0 ? BoundingBox.Around(origin, Math.Max(asked ?? 0, RegionMetres))
            : asked is { } metres ? BoundingBox.Around(origin, metres)
            : BoundingBox.Around(nearest.Append(origin));
    }

    private const int NearestShown = 8;
    private const int RegionMetres = 60_000;
    private const double Air = 0.05;
}
