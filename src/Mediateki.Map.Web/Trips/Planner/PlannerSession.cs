using System.Data.Common;
using System.Net.Sockets;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>
/// One open planner: the itinerary with its timetable, what can be undone, and saving as one goes. What is typed is never lost: while the
/// database is away the changes stay here and are saved when it is back; what somebody else changes meanwhile is merged. All members are
/// called on the circuit's own dispatcher.
/// </summary>
public sealed class PlannerSession(ITripStore store, IItineraryPlanning planning, TimeProvider clock, Func<Func<Task>, Task> dispatch) : IAsyncDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource closed = new();
    private readonly EditHistory history = new();
    private Itinerary? savedAs;
    private IDisposable? watch;
    private bool isSaving;

    /// <summary>Something that is shown has changed.</summary>
    public event Action? Changed;

    public Itinerary Trip { get; private set; } = new();

    public TimedItinerary Timed { get; private set; } = TimedItinerary.Empty;

    /// <summary>Null while nothing was saved.</summary>
    public SavedTrip? Saved { get; private set; }

    public PlannerState State { get; private set; } = PlannerState.Unsaved;

    /// <summary>Something of ours was given up because somebody else changed the same part; undo brings it back.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Somebody else has changed the trip while it was open.</summary>
    public bool ChangedElsewhere { get; private set; }

    /// <summary>The last thing asked for beside editing (sharing, copying, deleting) did not happen, because the database is away.</summary>
    public bool LastActionFailed { get; private set; }

    public bool CanUndo => history.CanUndo;

    public bool CanRedo => history.CanRedo;

    /// <summary>Begins with an itinerary that nobody has saved.</summary>
    public async Task BeginAsync(Itinerary itinerary)
    {
        Trip = planning.NoteHours(itinerary);
        await TimeAsync();
    }

    /// <returns>False where the link opens nothing.</returns>
    public async Task<bool> OpenAsync(string editKey, bool follow)
    {
        if (await store.FindAsync(editKey, closed.Token) is not { } trip)
        {
            return false;
        }
        Adopt(trip);
        Trip = trip.Itinerary;
        if (follow)
        {
            Follow(trip);
        }
        await TimeAsync();
        return true;
    }

    /// <param name="goesOn">It goes on with the change before: undo takes both back.</param>
    public async Task EditAsync(Itinerary changed, bool goesOn = false)
    {
        if (changed == Trip || !ItineraryLimits.Keeps(changed) || State == PlannerState.Gone)
        {
            return;
        }
        if (!goesOn || !history.CanUndo)
        {
            history.Add(Trip);
        }
        await ShowAsync(planning.NoteHours(changed));
    }

    /// <summary>Times the trip anew, as the directory is now.</summary>
    public Task RetimeAsync() => closed.IsCancellationRequested ? Task.CompletedTask : TimeAsync();

    public Task UndoAsync() => history.Undo(Trip) is { } before ? ShowAsync(before) : Task.CompletedTask;

    public Task RedoAsync() => history.Redo(Trip) is { } after ? ShowAsync(after) : Task.CompletedTask;

    /// <summary>Saves an itinerary that nobody has changed yet.</summary>
    public Task KeepAsync() => SaveAsync();

    public Task ShareAsync(TripSections sections) => TryAsync(() => ReplaceAsync((key, token) => store.ShareAsync(key, sections, token)));

    public Task RevokeAsync() => TryAsync(() => ReplaceAsync(store.RevokeAsync));

    /// <summary>The edit key of the copy; null where there is none.</summary>
    public async Task<string?> DuplicateAsync()
    {
        SavedTrip? copy = null;
        await TryAsync(async () => copy = Saved is null ? null : await store.DuplicateAsync(Saved.EditKey, closed.Token));
        return copy?.EditKey;
    }

    public Task DeleteAsync() => TryAsync(async () =>
    {
        if (Saved is { } trip)
        {
            await store.DeleteAsync(trip.EditKey, closed.Token);
            Tell(PlannerState.Gone);
        }
    });

    public async ValueTask DisposeAsync()
    {
        watch?.Dispose();
        await closed.CancelAsync();
        closed.Dispose();
    }

    private async Task ShowAsync(Itinerary changed)
    {
        Trip = changed;
        (GaveUp, ChangedElsewhere) = (false, false);
        await TimeAsync();
        await SaveAsync();
    }

    private async Task TimeAsync()
    {
        var wanted = Trip;
        var timed = await planning.TimeAsync(wanted, closed.Token);
        // Somebody was quicker: the later change is timed as well.
        if (ReferenceEquals(wanted, Trip))
        {
            Timed = timed;
            Changed?.Invoke();
        }
    }

    /// <summary>Saves until what is saved is what is shown. While one saving runs, later changes wait for it.</summary>
    private async Task SaveAsync()
    {
        if (isSaving || State == PlannerState.Gone)
        {
            return;
        }
        isSaving = true;
        try
        {
            while (Trip != savedAs && State != PlannerState.Gone)
            {
                await SaveOnceAsync();
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            // The planner is closed.
        }
        finally
        {
            isSaving = false;
        }
    }

    private async Task SaveOnceAsync()
    {
        Tell(State == PlannerState.Away ? PlannerState.Away : PlannerState.Saving);
        try
        {
            var trip = Trip;
            if (Saved is null)
            {
                Adopt(await store.CreateAsync(trip, closed.Token));
                Follow(Saved!);
            }
            else
            {
                await TakeAsync(trip, await store.SaveAsync(Saved.EditKey, Saved.Version, trip, closed.Token));
            }
        }
        catch (Exception failure) when (IsOfTheDatabase(failure))
        {
            Tell(PlannerState.Away);
            await Task.Delay(RetryDelay, clock, closed.Token);
        }
    }

    private async Task TakeAsync(Itinerary mine, TripSaving? saving)
    {
        if (saving is null)
        {
            Tell(PlannerState.Gone);
        }
        else if (saving.IsSaved)
        {
            Adopt(saving.Present);
            Tell(PlannerState.Saved);
        }
        else
        {
            await MergeAsync(mine, saving.Present);
        }
    }

    private async Task MergeAsync(Itinerary mine, SavedTrip theirs)
    {
        var start = savedAs ?? mine;
        var merged = ItineraryMerge.Merge(start, Trip, theirs.Itinerary);
        // Undo takes back what was done here, and leaves what others did.
        history.Rebase(before => ItineraryMerge.Merge(start, before, theirs.Itinerary).Itinerary);
        if (merged.GaveUp)
        {
            history.Keep(Trip);
        }
        (Trip, GaveUp, ChangedElsewhere) = (merged.Itinerary, merged.GaveUp, true);
        Adopt(theirs);
        await TimeAsync();
    }

    private void Adopt(SavedTrip trip)
    {
        (Saved, savedAs) = (trip, trip.Itinerary);
        State = PlannerState.Saved;
        Changed?.Invoke();
    }

    private void Tell(PlannerState state)
    {
        State = state;
        Changed?.Invoke();
    }

    private void Follow(SavedTrip trip)
    {
        watch?.Dispose();
        watch = store.Watch(trip, () => _ = dispatch(LookAgainAsync));
    }

    /// <summary>The trip was changed somewhere, perhaps here.</summary>
    private async Task LookAgainAsync()
    {
        try
        {
            if (isSaving || closed.IsCancellationRequested || Saved is not { } mine || State == PlannerState.Gone)
            {
                return;
            }
            var present = await store.FindAsync(mine.EditKey, closed.Token);
            if (isSaving || Saved != mine)
            {
                return;
            }
            if (present is null)
            {
                Tell(PlannerState.Gone);
            }
            else if (present.Version > mine.Version)
            {
                await MergeAsync(Trip, present);
                await SaveAsync();
            }
            else if (present != mine)
            {
                Adopt(present);
            }
        }
        catch (Exception failure) when (IsOfTheDatabase(failure) || failure is OperationCanceledException or ObjectDisposedException)
        {
            // Told again when the database is back; nobody waits for this.
        }
    }

    private async Task TryAsync(Func<Task> action)
    {
        LastActionFailed = false;
        try
        {
            await action();
        }
        catch (Exception failure) when (IsOfTheDatabase(failure))
        {
            LastActionFailed = true;
            Changed?.Invoke();
        }
    }

    // EF wraps what a hanging or vanished server throws.
    private static bool IsOfTheDatabase(Exception failure) =>
        failure is DbException or TimeoutException or InvalidOperationException { InnerException: DbException or TimeoutException } || failure.GetBaseException() is SocketException;

    private async Task ReplaceAsync(Func<string, CancellationToken, Task<SavedTrip?>> change)
    {
        if (Saved is { } trip)
        {
            if (await change(trip.EditKey, closed.Token) is { } present)
            {
                // Its itinerary may be newer than ours: the next saving sees to that.
                Saved = present with { Version = trip.Version, Itinerary = trip.Itinerary };
                Changed?.Invoke();
            }
            else
            {
                Tell(PlannerState.Gone);
            }
        }
    }
}

/// <summary>How far an open trip is saved.</summary>
public enum PlannerState
{
    /// <summary>Nothing was changed yet.</summary>
    Unsaved,

    Saving,

    Saved,

    /// <summary>The database does not answer; the changes wait here.</summary>
    Away,

    /// <summary>The trip was deleted or has expired.</summary>
    Gone,
}
