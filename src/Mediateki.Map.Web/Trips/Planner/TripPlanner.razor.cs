using System.Data.Common;
using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Maps;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>The island of the planner's pages.</summary>
public sealed partial class TripPlanner : ComponentBase, IAsyncDisposable
{
    private ElementReference root;
    private PlannerSession session = default!;
    private PlannerScript? script;
    private PlannerTab tab = PlannerTab.Plan;
    private IReadOnlyList<RememberedTrip> remembered = [];
    private MapRoute route = MapRoute.None;
    private object? routeOf;
    private string pointsAddress = "";
    private string? selected;
    private string? hovered;
    private string said = "";
    private string? shownKey;
    private int fits;
    private bool isWide;
    private bool failed;
    private bool wasByTrain;

    [Inject] private ITripStore Store { get; set; } = default!;

    [Inject] private IItineraryPlanning Planning { get; set; } = default!;

    [Inject] private ILibraryDirectory Directory { get; set; } = default!;

    [Inject] private PlannerServices Services { get; set; } = default!;

    [Inject] private IStringLocalizer<PlannerTexts> T { get; set; } = default!;

    /// <summary>Of the trip to open; null: a new one.</summary>
    [Parameter] public string? EditKey { get; set; }

    /// <summary>Slug of a library to put into the trip.</summary>
    [Parameter] public string? Add { get; set; }

    /// <summary>Slug of a suggested route to make a new trip of.</summary>
    [Parameter] public string? Route { get; set; }

    private LibrarySummary? Picked => selected is { } slug ? Directory.FindSummary(new(slug)) : null;

    private string Origin => Services.Site.Absolute(Services.Navigation.BaseUri, "");

    protected override async Task OnInitializedAsync()
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        session = new(Store, Planning, Services.Clock, work => InvokeAsync(() =>
        {
            // Whoever tells of a change speaks another language.
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
            return work();
        }));
        session.Changed += Show;
        if (RendererInfo.IsInteractive)
        {
            Directory.Changed += FollowDirectory;
        }
        pointsAddress = LibraryPoints.Address(Directory.State, LibraryFilter.Everything, Services.Clock.GetUtcNow());
        try
        {
            if (EditKey is null || !await session.OpenAsync(EditKey, RendererInfo.IsInteractive))
            {
                await session.BeginAsync(NewTrip());
            }
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or InvalidOperationException && RendererInfo.IsInteractive)
        {
            failed = true;
            await session.BeginAsync(NewTrip());
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            shownKey = session.Saved?.EditKey;
            script = await PlannerScript.StartAsync(Services.Js, root, new PlannerCallbacks(this));
            isWide = script?.IsWide ?? false;
            remembered = script is null ? [] : await script.ListAsync();
            await RememberAsync();
            await AddAskedAsync();
            await KeepFirstAsync();
            await DrawAsync();
            StateHasChanged();
        }
    }

    public async ValueTask DisposeAsync()
    {
        session.Changed -= Show;
        Directory.Changed -= FollowDirectory;
        await session.DisposeAsync();
        if (script is not null)
        {
            await script.DisposeAsync();
        }
    }

    internal Task DropAsync(LibraryId library, int day, int index) => InvokeAsync(() => session.EditAsync(session.Trip.Move(library, day, Math.Max(0, index))));

    internal Task UndoAsync() => InvokeAsync(session.UndoAsync);

    internal Task RedoAsync() => InvokeAsync(session.RedoAsync);

    internal Task ResizeAsync(bool wide) => InvokeAsync(() =>
    {
        isWide = wide;
        StateHasChanged();
    });

    private Itinerary NewTrip()
    {
        var suggested = Route is { } slug && Services.Routes.FindRoute(slug) is { } found
            ? Adopted(found)
            : ItineraryEditing.Begin(Planning.SuggestDate());
        return AddedTo(suggested);
    }

    private Itinerary Adopted(SuggestedRoute found)
    {
        // There is no timetable of trains to count with.
        wasByTrain = found.Transport == "train" || found.Days.Any(day => day.Transport == "train");
        return Planning.Adopt(found, Planning.SuggestDate(found), SiteLanguage.Current.Code);
    }

    private Itinerary AddedTo(Itinerary trip) => Add is { } slug && Directory.FindSummary(new(slug)) is { } library ? trip.Add(library.Id, trip.Days.Count - 1) : trip;

    /// <summary>A link asks for a library to be put into a saved trip.</summary>
    private async Task AddAskedAsync()
    {
        if (EditKey is not null && Add is not null && session.State == PlannerState.Saved)
        {
            await session.EditAsync(AddedTo(session.Trip));
            await ShowAddressAsync();
        }
    }

    /// <summary>A library that was asked for is kept at once, unless it may be meant for a trip of before: the next one is to be added to it.</summary>
    private async Task KeepFirstAsync()
    {
        if (EditKey is null && Add is not null && script is not null && remembered.Count == 0 && session.State == PlannerState.Unsaved && session.Trip.Stops.Any())
        {
            await session.KeepAsync();
        }
    }

    /// <summary>A library may have other hours now.</summary>
    private void FollowDirectory() => _ = InvokeAsync(() => session.RetimeAsync());

    private void Show() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        if (session.Saved?.EditKey != shownKey)
        {
            shownKey = session.Saved?.EditKey;
            await ShowAddressAsync();
        }
        await RememberAsync();
        await DrawAsync();
    });

    private async Task ShowAddressAsync()
    {
        if (script is not null && session.Saved is { } trip)
        {
            var alternates = SiteLanguage.All.ToDictionary(language => language.Code, language => PageAddresses.Of(SitePage.Plan, language, trip.EditKey));
            await script.ShowAddressAsync(PageAddresses.Of(SitePage.Plan, trip.EditKey), alternates);
        }
    }

    private async Task RememberAsync()
    {
        if (script is not null && session is { Saved: { } trip, State: not PlannerState.Gone })
        {
            await script.RememberAsync(new(trip.EditKey, session.Trip.Title, LocalFormats.LongDate(session.Trip.Days[0].Date)));
        }
    }

    /// <summary>The way on the map follows the places of the trip, and is not asked for again for other changes.</summary>
    private async Task DrawAsync()
    {
        var trip = session.Trip;
        var places = (trip.Transport, string.Join('|', trip.Days.Select(day => $"{day.From?.Point} {string.Join(' ', day.Stops.Select(stop => stop.Library))} {day.To?.Point}")));
        if (script is null || places.Equals(routeOf))
        {
            return;
        }
        routeOf = places;
        var drawn = await Services.Ways.DrawAsync(trip, session.Timed);
        if (places.Equals(routeOf))
        {
            route = drawn;
            fits++;
            StateHasChanged();
        }
    }

    private Task SelectAsync(string slug)
    {
        selected = slug;
        return Task.CompletedTask;
    }

    private void PointAt(string? slug) => hovered = slug;

    private void Say(string words)
    {
        said = said == words ? words + "\u00A0" : words;
        StateHasChanged(); // who says it may be rendered alone
    }

    private void ShowPlan() => tab = PlannerTab.Plan;

    private async Task CopyAsync(string text)
    {
        var copied = script is not null && await script.CopyAsync(text);
        Say(T[copied ? "Copy_Done" : "Copy_Failed"]);
    }

    private void DuplicatedAsync(string key) => Services.Navigation.NavigateTo(PageAddresses.Of(SitePage.Plan, key), forceLoad: true);

    private async Task DeletedAsync(string key)
    {
        if (script is not null)
        {
            await script.ForgetAsync(key);
        }
    }

    private static string IconOf(PlannerTab tab) => tab switch
    {
        PlannerTab.Plan => "ViewAgenda",
        PlannerTab.Map => "Map",
        _ => "Lightbulb",
    };
}

/// <summary>What a narrow screen shows of a planner.</summary>
internal enum PlannerTab
{
    Plan,
    Map,
    Suggestions,
}
