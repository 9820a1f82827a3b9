using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Trips.Planner;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Web.Tests.Trips.Planner;

/// <summary>Nothing that is typed is lost, and nobody overwrites anybody in silence.</summary>
public sealed class PlannerSessionTests
{
    private static readonly LibraryId A = new("a");
    private static readonly LibraryId B = new("b");
    private static readonly LibraryId C = new("c");

    private readonly FakeTripStore store = new();
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Begin_Unchanged_SavesNothing()
    {
        await using var session = await BeginAsync();

        Assert.Equal((PlannerState.Unsaved, null), (session.State, session.Saved));
    }

    [Fact]
    public async Task Edit_FirstAndNext_IsSavedAsOneGoes()
    {
        await using var session = await BeginAsync();

        await session.EditAsync(session.Trip.Add(A, 0));
        await session.EditAsync(session.Trip.Add(B, 0));

        Assert.Equal((PlannerState.Saved, 2L), (session.State, session.Saved!.Version));
        Assert.Equal("a b", Text((await store.FindAsync(session.Saved.EditKey, Cancellation))!.Itinerary));
        Assert.Equal("a b", Text(session.Timed));
    }

    [Fact]
    public async Task Undo_AndRedo_GoBackAndForthAndAreSaved()
    {
        await using var session = await BeginAsync();
        await session.EditAsync(session.Trip.Add(A, 0));
        await session.EditAsync(session.Trip.Add(B, 0));

        await session.UndoAsync();
        Assert.Equal(("a", "a"), (Text(session.Trip), Text((await store.FindAsync(session.Saved!.EditKey, Cancellation))!.Itinerary)));
        await session.RedoAsync();
        Assert.Equal("a b", Text(session.Trip));
        Assert.False(session.CanRedo);
        await session.UndoAsync();
        await session.EditAsync(session.Trip.Add(C, 0));
        Assert.False(session.CanRedo);
        Assert.Equal("a c", Text(session.Trip));
    }

    [Fact]
    public async Task Edit_OverALimit_ChangesNothing()
    {
        await using var session = await BeginAsync();

        await session.EditAsync(session.Trip with { GroupSize = 0 });

        Assert.Equal((10, null), (session.Trip.GroupSize, session.Saved));
    }

    [Fact]
    public async Task Edit_WhileTheDatabaseIsAway_WaitsAndIsSavedWhenItIsBack()
    {
        await using var session = await BeginAsync();
        await session.EditAsync(session.Trip.Add(A, 0));
        store.IsAway = true;

        var editing = session.EditAsync(session.Trip.Add(B, 0));
        await EventuallyAsync(() => session.State == PlannerState.Away);
        Assert.Equal("a b", Text(session.Trip));
        var more = session.EditAsync(session.Trip.Add(C, 0)); // one goes on planning
        store.IsAway = false;
        await EventuallyAsync(() => { clock.Advance(TimeSpan.FromSeconds(2)); return session.State == PlannerState.Saved; });
        await Task.WhenAll(editing, more);

        Assert.Equal("a b c", Text((await store.FindAsync(session.Saved!.EditKey, Cancellation))!.Itinerary));
    }

    [Fact]
    public async Task Edit_AnotherPartThanSomebodyElse_KeepsBoth()
    {
        await using var mine = await SavedAsync();
        await using var theirs = await OpenAsync(mine.Saved!.EditKey);
        await theirs.EditAsync(theirs.Trip with { Title = "Ich tytuł" });

        await mine.EditAsync(mine.Trip.Add(B, 0));

        Assert.Equal(("Ich tytuł", "a b", true, false), (mine.Trip.Title, Text(mine.Trip), mine.ChangedElsewhere, mine.GaveUp));
        Assert.Equal(mine.Trip, (await store.FindAsync(mine.Saved.EditKey, Cancellation))!.Itinerary);
    }

    [Fact]
    public async Task Edit_SamePartAsSomebodyElse_SaysSoAndUndoBringsMineBack()
    {
        await using var mine = await SavedAsync();
        await using var theirs = await OpenAsync(mine.Saved!.EditKey);
        await theirs.EditAsync(theirs.Trip with { Title = "Ich" });

        await mine.EditAsync(mine.Trip with { Title = "Mój" });
        Assert.Equal(("Ich", true), (mine.Trip.Title, mine.GaveUp));

        await mine.UndoAsync();
        Assert.Equal("Mój", (await store.FindAsync(mine.Saved.EditKey, Cancellation))!.Itinerary.Title);
    }

    [Fact]
    public async Task Announcement_OfAnotherEditorsChange_IsShown()
    {
        await using var mine = await SavedAsync();
        await using var theirs = await OpenAsync(mine.Saved!.EditKey);
        await theirs.EditAsync(theirs.Trip.Add(B, 0));

        store.Announce(mine.Saved.EditKey);

        await EventuallyAsync(() => Text(mine.Trip) == "a b");
        Assert.True(mine.ChangedElsewhere);
    }

    [Fact]
    public async Task Announcement_OfDeletion_EndsEditing()
    {
        await using var session = await SavedAsync();
        await store.DeleteAsync(session.Saved!.EditKey, Cancellation);

        store.Announce(session.Saved.EditKey);
        await EventuallyAsync(() => session.State == PlannerState.Gone);

        var before = session.Trip;
        await session.EditAsync(session.Trip.Add(B, 0));
        Assert.Same(before, session.Trip);
    }

    [Fact]
    public async Task Share_WhileTheDatabaseIsAway_SaysThatItFailed()
    {
        await using var session = await SavedAsync();
        store.IsAway = true;

        await session.ShareAsync(TripSections.All);
        Assert.True(session.LastActionFailed);

        store.IsAway = false;
        await session.ShareAsync(TripSections.Notes);
        Assert.Equal((false, TripSections.Notes), (session.LastActionFailed, session.Saved!.Sections));
        await session.RevokeAsync();
        Assert.Null(session.Saved.ShareKey);
    }

    [Fact]
    public async Task Undo_AfterSomebodyElseChangedTheTrip_LeavesTheirs()
    {
        await using var mine = await SavedAsync();
        await using var theirs = await OpenAsync(mine.Saved!.EditKey);
        await mine.EditAsync(mine.Trip with { Title = "Nowa nazwa" });
        await theirs.EditAsync(theirs.Trip.Add(B, 0));
        store.Announce(mine.Saved.EditKey);
        await EventuallyAsync(() => Text(mine.Trip) == "a b" && mine.Trip.Title == "Nowa nazwa");

        await mine.UndoAsync();
        Assert.Equal(("", "a b"), (mine.Trip.Title, Text(mine.Trip)));
        await mine.RedoAsync();
        Assert.Equal(("Nowa nazwa", "a b"), (mine.Trip.Title, Text(mine.Trip)));
    }

    [Fact]
    public async Task Edit_ThatGoesOn_IsOneStepForUndo()
    {
        await using var session = await SavedAsync();
        await session.EditAsync(session.Trip with { Notes = "Zab" });
        await session.EditAsync(session.Trip with { Notes = "Zabrać aparat" }, goesOn: true);

        await session.UndoAsync();

        Assert.Equal(("", "a"), (session.Trip.Notes, Text(session.Trip)));
    }

    [Fact]
    public async Task Open_LinkOfNoTrip_IsFalse()
    {
        await using var session = Session();

        Assert.False(await session.OpenAsync("00000000000000000000000000", follow: true));
    }

    private PlannerSession Session() => new(store, new FakeItineraryPlanning(), clock, work => work());

    private async Task<PlannerSession> BeginAsync()
    {
        var session = Session();
        await session.BeginAsync(ItineraryEditing.Begin(new(2026, 12, 9)));
        return session;
    }

    private async Task<PlannerSession> SavedAsync()
    {
        var session = await BeginAsync();
        await session.EditAsync(session.Trip.Add(A, 0));
        return session;
    }

    private async Task<PlannerSession> OpenAsync(string key)
    {
        var session = Session();
        Assert.True(await session.OpenAsync(key, follow: true));
        return session;
    }

    private static string Text(Itinerary trip) => string.Join(' ', trip.Stops.Select(stop => stop.Library));

    private static string Text(TimedItinerary timed) => string.Join(' ', timed.Days.SelectMany(day => day.Stops).Select(stop => stop.Library));

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(10, deadline.Token);
        }
    }
}
