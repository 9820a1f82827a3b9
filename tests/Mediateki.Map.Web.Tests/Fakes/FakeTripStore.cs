using System.Data.Common;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>Trips in memory, with the rules of the real store; it can be taken away like a database.</summary>
internal sealed class FakeTripStore : ITripStore
{
    private readonly Lock state = new();
    private readonly Dictionary<string, SavedTrip> trips = [];
    private readonly Dictionary<long, (string Timetable, int Revision)> timetables = [];
    private readonly List<(string Key, Action Changed)> watchers = [];
    private int made;

    public bool IsAway { get; set; }

    public Task<SavedTrip> CreateAsync(Itinerary itinerary, CancellationToken cancellationToken) => Answer(() =>
    {
        Assert.True(ItineraryLimits.Keeps(itinerary));
        var trip = new SavedTrip
        {
            Id = ++made, EditKey = made.ToString("D26", null), ShareKey = null, Sections = TripSections.None, Version = 1, Itinerary = itinerary,
            ChangedAt = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero), ExpiresAt = new(2027, 11, 25, 10, 0, 0, TimeSpan.Zero), ExpiresSoon = false,
        };
        trips[trip.EditKey] = trip;
        return trip;
    });

    public Task<SavedTrip?> FindAsync(string editKey, CancellationToken cancellationToken) => Answer(() => trips.GetValueOrDefault(editKey));

    public Task<SharedTrip?> FindSharedAsync(string shareKey, CancellationToken cancellationToken) => Answer(() =>
        trips.Values.Where(trip => trip.ShareKey == shareKey).Select(trip => new SharedTrip(trip.Id, shareKey, trip.Sections, trip.Version, trip.Itinerary, trip.ChangedAt)).FirstOrDefault());

    public Task<TripSaving?> SaveAsync(string editKey, long expectedVersion, Itinerary itinerary, CancellationToken cancellationToken) => Answer(() =>
    {
        Assert.True(ItineraryLimits.Keeps(itinerary));
        if (trips.GetValueOrDefault(editKey) is not { } present)
        {
            return null;
        }
        if (present.Version != expectedVersion)
        {
            return new TripSaving(false, present);
        }
        return new TripSaving(true, trips[editKey] = present with { Version = present.Version + 1, Itinerary = itinerary });
    });

    public Task<SavedTrip?> ShareAsync(string editKey, TripSections sections, CancellationToken cancellationToken) =>
        Change(editKey, trip => trip with { ShareKey = trip.ShareKey ?? $"s{++made:D25}", Sections = sections });

    public Task<SavedTrip?> RevokeAsync(string editKey, CancellationToken cancellationToken) => Change(editKey, trip => trip with { ShareKey = null, Sections = TripSections.None });

    public async Task<SavedTrip?> DuplicateAsync(string editKey, CancellationToken cancellationToken) =>
        await FindAsync(editKey, cancellationToken) is { } trip ? await CreateAsync(trip.Itinerary, cancellationToken) : null;

    public Task<bool> DeleteAsync(string editKey, CancellationToken cancellationToken) => Answer(() => trips.Remove(editKey));

    public Task<TimetableRevision?> NoteTimetableAsync(long tripId, string timetable, CancellationToken cancellationToken) => Answer<TimetableRevision?>(() =>
    {
        var noted = timetables.GetValueOrDefault(tripId);
        timetables[tripId] = noted.Timetable is null ? (timetable, 0) : noted.Timetable == timetable ? noted : (timetable, noted.Revision + 1);
        return new(timetables[tripId].Revision, DateTimeOffset.UnixEpoch);
    });

    public IDisposable Watch(SavedTrip trip, Action changed)
    {
        watchers.Add((trip.EditKey, changed));
        return new Nothing();
    }

    /// <summary>Tells who watches, as the database does.</summary>
    public void Announce(string editKey) => watchers.Where(watcher => watcher.Key == editKey).ToList().ForEach(watcher => watcher.Changed());

    private Task<SavedTrip?> Change(string editKey, Func<SavedTrip, SavedTrip> change) => Answer(() => trips.GetValueOrDefault(editKey) is { } trip ? trips[editKey] = change(trip) : null);

    private Task<T> Answer<T>(Func<T> answer)
    {
        lock (state)
        {
            return IsAway ? Task.FromException<T>(new Away()) : Task.FromResult(answer());
        }
    }

    private sealed class Away() : DbException("The database is away.");

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
