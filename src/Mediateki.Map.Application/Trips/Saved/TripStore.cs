using Mediateki.Map.Application.Persistence;
using Mediateki.Map.Domain.Trips.Itineraries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Trips.Saved;

internal sealed class TripStore(IDbContextFactory<CatalogueContext> contexts, TripChanges changes, TimeProvider clock, IOptions<TripsOptions> options) : ITripStore
{
    public async Task<SavedTrip> CreateAsync(Itinerary itinerary, CancellationToken cancellationToken)
    {
        ThrowIfOverLimits(itinerary);
        var (key, now) = (TripKeys.Create(), clock.GetUtcNow());
        var row = new TripRow
        {
            EditKeyHash = TripKeys.HashOf(key), Version = 1, Document = ItineraryFormat.Write(itinerary), CreatedAt = now, ChangedAt = now, ExpiresAt = Expiry(now),
        };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Trips.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return Trip(row, key);
    }

    public async Task<SavedTrip?> FindAsync(string editKey, CancellationToken cancellationToken)
    {
        if (TripKeys.Normalise(editKey) is not { } key)
        {
            return null;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await RowsOf(context, key).SingleOrDefaultAsync(cancellationToken) is { } row ? Trip(row, key) : null;
    }

    public async Task<SharedTrip?> FindSharedAsync(string shareKey, CancellationToken cancellationToken)
    {
        if (TripKeys.Normalise(shareKey) is not { } key)
        {
            return null;
        }
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Trips.SingleOrDefaultAsync(trip => trip.ShareKey == key && trip.ExpiresAt > now, cancellationToken);
        var sections = (TripSections)(row?.Sections ?? 0);
        return row is null ? null : new(row.Id, key, sections, row.Version, Only(sections, ItineraryFormat.Read(row.Document)), row.ChangedAt);
    }

    public async Task<TripSaving?> SaveAsync(string editKey, long expectedVersion, Itinerary itinerary, CancellationToken cancellationToken)
    {
        ThrowIfOverLimits(itinerary);
        if (TripKeys.Normalise(editKey) is not { } key)
        {
            return null;
        }
        var (now, document) = (clock.GetUtcNow(), ItineraryFormat.Write(itinerary));
        var expiry = Expiry(now);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // One statement decides: of two who began with the same version, one finds its row and the other does not.
        var saved = await RowsOf(context, key).Where(trip => trip.Version == expectedVersion).ExecuteUpdateAsync(
            trip => trip.SetProperty(row => row.Document, document).SetProperty(row => row.Version, expectedVersion + 1).SetProperty(row => row.ChangedAt, now).SetProperty(row => row.ExpiresAt, expiry),
            cancellationToken);
        var present = await RowsOf(context, key).SingleOrDefaultAsync(cancellationToken);
        return present is null ? null : new TripSaving(saved == 1, Trip(present, key));
    }

    public async Task<SavedTrip?> ShareAsync(string editKey, TripSections sections, CancellationToken cancellationToken)
    {
        var (key, fresh) = (TripKeys.Normalise(editKey), TripKeys.Create());
        return key is null ? null : await ChangeAsync(
            key, rows => rows.ExecuteUpdateAsync(trip => trip.SetProperty(row => row.ShareKey, row => row.ShareKey ?? fresh).SetProperty(row => row.Sections, (int)(sections & TripSections.All)), cancellationToken), cancellationToken);
    }

    public async Task<SavedTrip?> RevokeAsync(string editKey, CancellationToken cancellationToken) => TripKeys.Normalise(editKey) is not { } key ? null : await ChangeAsync(
        key, rows => rows.ExecuteUpdateAsync(trip => trip.SetProperty(row => row.ShareKey, (string?)null).SetProperty(row => row.Sections, 0), cancellationToken), cancellationToken);

    public async Task<SavedTrip?> DuplicateAsync(string editKey, CancellationToken cancellationToken) =>
        await FindAsync(editKey, cancellationToken) is { } trip ? await CreateAsync(trip.Itinerary, cancellationToken) : null;

    public async Task<bool> DeleteAsync(string editKey, CancellationToken cancellationToken)
    {
        if (TripKeys.Normalise(editKey) is not { } key)
        {
            return false;
        }
        var hash = TripKeys.HashOf(key);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Trips.Where(trip => trip.EditKeyHash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public async Task<TimetableRevision?> NoteTimetableAsync(long tripId, string timetable, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO trip_calendars AS noted (trip_id, timetable, revision, changed_at)
            SELECT id, {timetable}, 0, {now} FROM trips WHERE id = {tripId}
            ON CONFLICT (trip_id) DO UPDATE SET timetable = EXCLUDED.timetable, revision = noted.revision + 1, changed_at = EXCLUDED.changed_at
            WHERE noted.timetable <> EXCLUDED.timetable
            """,
            cancellationToken);
        return await context.TripCalendars.Where(row => row.TripId == tripId).Select(row => new TimetableRevision(row.Revision, row.ChangedAt)).SingleOrDefaultAsync(cancellationToken);
    }

    public IDisposable Watch(SavedTrip trip, Action changed) => changes.Watch(trip.Id, changed);

    /// <summary>Deletes what nobody has changed for as long as trips are kept.</summary>
    public async Task<int> DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Trips.Where(trip => trip.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<SavedTrip?> ChangeAsync(string key, Func<IQueryable<TripRow>, Task<int>> change, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await change(RowsOf(context, key));
        return await RowsOf(context, key).SingleOrDefaultAsync(cancellationToken) is { } row ? Trip(row, key) : null;
    }

    private IQueryable<TripRow> RowsOf(CatalogueContext context, string key)
    {
        var (hash, now) = (TripKeys.HashOf(key), clock.GetUtcNow());
        return context.Trips.Where(trip => trip.EditKeyHash == hash && trip.ExpiresAt > now);
    }

    private SavedTrip Trip(TripRow row, string key) => new()
    {
        Id = row.Id,
        EditKey = key,
        ShareKey = row.ShareKey,
        Sections = (TripSections)row.Sections,
        Version = row.Version,
        Itinerary = ItineraryFormat.Read(row.Document),
        ChangedAt = row.ChangedAt,
        ExpiresAt = row.ExpiresAt,
        ExpiresSoon = row.ExpiresAt - clock.GetUtcNow() <= TimeSpan.FromDays(options.Value.WarnDays),
    };

    private static Itinerary Only(TripSections sections, Itinerary trip) => trip with
    {
        Notes = sections.HasFlag(TripSections.Notes) ? trip.Notes : "",
        Budget = sections.HasFlag(TripSections.Budget) ? trip.Budget : null,
        Candidates = [],
        Days = [.. trip.Days.Select(day => day with { Stops = [.. day.Stops.Select(stop => Only(sections, stop))] })],
    };

    private static ItineraryStop Only(TripSections sections, ItineraryStop stop) => stop with
    {
        Notes = sections.HasFlag(TripSections.Notes) ? stop.Notes : "",
        Request = sections.HasFlag(TripSections.Requests) ? stop.Request : HostRequest.ToSend,
        Alternatives = [],
    };

    private DateTimeOffset Expiry(DateTimeOffset now) => now.AddDays(options.Value.KeepDays);

    private static void ThrowIfOverLimits(Itinerary itinerary)
    {
        if (!ItineraryLimits.Keeps(itinerary))
        {
            throw new ArgumentException("The itinerary is over a limit.", nameof(itinerary));
        }
    }
}
