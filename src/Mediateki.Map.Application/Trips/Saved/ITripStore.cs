using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Application.Trips.Saved;

/// <summary>
/// Trips saved without an account: whoever has the edit link may change one, whoever has the share link may read the chosen parts.
/// Both links hold 130 random bits. Members are safe to call from any thread; where the database is away they throw what the driver throws.
/// </summary>
public interface ITripStore
{
    /// <summary>Saves a new trip under a new edit link.</summary>
    /// <exception cref="ArgumentException">The itinerary is over a limit (<see cref="ItineraryLimits"/>).</exception>
    Task<SavedTrip> CreateAsync(Itinerary itinerary, CancellationToken cancellationToken);

    /// <summary>The trip of an edit link; null when there is none, or no longer.</summary>
    Task<SavedTrip?> FindAsync(string editKey, CancellationToken cancellationToken);

    /// <summary>What a share link shows; null when there is none, or it was revoked.</summary>
    Task<SharedTrip?> FindSharedAsync(string shareKey, CancellationToken cancellationToken);

    /// <summary>
    /// Saves a changed itinerary where the trip still has the version it was made from. Otherwise nothing is saved, and the answer has what
    /// is there now. Null when the trip is gone.
    /// </summary>
    /// <exception cref="ArgumentException">The itinerary is over a limit (<see cref="ItineraryLimits"/>).</exception>
    Task<TripSaving?> SaveAsync(string editKey, long expectedVersion, Itinerary itinerary, CancellationToken cancellationToken);

    /// <summary>Makes the chosen parts readable by a share link: the present one, or a new one. Null when the trip is gone.</summary>
    Task<SavedTrip?> ShareAsync(string editKey, TripSections sections, CancellationToken cancellationToken);

    /// <summary>Ends the share link for good. Null when the trip is gone.</summary>
    Task<SavedTrip?> RevokeAsync(string editKey, CancellationToken cancellationToken);

    /// <summary>A new trip with the same itinerary, not shared. Null when the trip is gone.</summary>
    Task<SavedTrip?> DuplicateAsync(string editKey, CancellationToken cancellationToken);

    /// <returns>False when there was none.</returns>
    Task<bool> DeleteAsync(string editKey, CancellationToken cancellationToken);

    /// <summary>
    /// Notes the timetable that a calendar is about to give. A trip that nobody changes has another one when the hours of a library, or a
    /// travel time, change; who has read the former must be able to tell.
    /// </summary>
    /// <param name="tripId">Of a saved trip.</param>
    /// <param name="timetable">Equal for equal timetables.</param>
    /// <returns>Null when the trip is gone.</returns>
    Task<TimetableRevision?> NoteTimetableAsync(long tripId, string timetable, CancellationToken cancellationToken);

    /// <summary>
    /// Calls <paramref name="changed"/>, on a pool thread, after the trip has been changed or deleted by anyone on any instance of the site,
    /// and whenever a change may have been missed. Dispose the answer to stop.
    /// </summary>
    IDisposable Watch(SavedTrip trip, Action changed);
}

/// <summary>A saved trip as its editors see it.</summary>
public sealed record SavedTrip
{
    /// <summary>Names the trip in feeds and notifications; opens nothing.</summary>
    public required long Id { get; init; }

    public required string EditKey { get; init; }

    /// <summary>Null: not shared.</summary>
    public required string? ShareKey { get; init; }

    /// <summary>What the share link shows besides the plan.</summary>
    public required TripSections Sections { get; init; }

    /// <summary>Grows by one with every saved change of the itinerary.</summary>
    public required long Version { get; init; }

    public required Itinerary Itinerary { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When the trip will be deleted unless somebody changes it before.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The end is so near that editors should be told.</summary>
    public required bool ExpiresSoon { get; init; }
}

/// <summary>A trip as the share link shows it: parts that were not chosen are empty.</summary>
public sealed record SharedTrip(long Id, string ShareKey, TripSections Sections, long Version, Itinerary Itinerary, DateTimeOffset ChangedAt);

/// <summary>How often the timetable of a trip has changed between two readings of its calendar.</summary>
/// <param name="Number">From 0; never falls.</param>
/// <param name="NotedAt">When the present timetable was given first.</param>
public sealed record TimetableRevision(int Number, DateTimeOffset NotedAt);

/// <summary>The outcome of saving.</summary>
/// <param name="IsSaved">False: somebody has changed the trip since, and <paramref name="Present"/> is theirs.</param>
/// <param name="Present">What is saved now.</param>
public sealed record TripSaving(bool IsSaved, SavedTrip Present);

/// <summary>Parts of a trip that a share link can show besides the plan itself.</summary>
[Flags]
public enum TripSections
{
    None = 0,

    /// <summary>Notes on the trip and on its stops.</summary>
    Notes = 1,

    /// <summary>Telephones and addresses of the hosts, as the directory publishes them.</summary>
    Contacts = 2,

    /// <summary>Questions for the visits.</summary>
    Questions = 4,

    /// <summary>How far the arrangements with the hosts are.</summary>
    Requests = 8,

    Budget = 16,

    All = Notes | Contacts | Questions | Requests | Budget,
}
