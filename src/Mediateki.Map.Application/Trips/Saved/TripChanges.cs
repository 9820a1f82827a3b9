using System.Collections.Concurrent;
using System.Globalization;

namespace Mediateki.Map.Application.Trips.Saved;

/// <summary>Who wants to be told of changes to which trip.</summary>
internal sealed class TripChanges : IDisposable
{
    private readonly ConcurrentDictionary<Watcher, byte> watchers = [];
    private readonly SemaphoreSlim wanted = new(0, 1);

    public bool AreWatched => !watchers.IsEmpty;

    public IDisposable Watch(long trip, Action changed)
    {
        var watcher = new Watcher(trip, changed, this);
        watchers[watcher] = 0;
        Wake();
        return watcher;
    }

    /// <summary>Returns once somebody watches, or <see cref="Wake"/> was called.</summary>
    public Task WaitForWatchersAsync(CancellationToken cancellationToken) => wanted.WaitAsync(cancellationToken);

    /// <param name="payload">Of the notification: the trip's number.</param>
    public void Tell(string payload)
    {
        if (long.TryParse(payload, NumberStyles.None, CultureInfo.InvariantCulture, out var trip))
        {
            Tell(watcher => watcher.Trip == trip);
        }
    }

    /// <summary>Something may have been missed.</summary>
    public void TellAll() => Tell(_ => true);

    public void Wake()
    {
        try
        {
            wanted.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already.
        }
    }

    public void Dispose() => wanted.Dispose();

    private void Tell(Func<Watcher, bool> concerned)
    {
        foreach (var watcher in watchers.Keys.Where(concerned))
        {
            _ = Task.Run(watcher.Changed);
        }
    }

    private sealed class Watcher(long trip, Action changed, TripChanges changes) : IDisposable
    {
        public long Trip => trip;

        public Action Changed => changed;

        public void Dispose() => changes.watchers.TryRemove(this, out _);
    }
}
