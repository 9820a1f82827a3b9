using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// The published directory as visitors read it: answered from the immutable snapshot in memory, also while the database is away.
/// All members are safe to call from any thread, never wait and never throw for what a visitor asked.
/// </summary>
public interface ILibraryDirectory
{
    DirectoryState State { get; }

    /// <summary>Raised on a pool thread after a new snapshot has replaced the last, and when <see cref="DirectoryState.IsCurrent"/> changes.</summary>
    event Action? Changed;

    Taxonomy Taxonomy { get; }

    /// <summary>One page; a page beyond the last is the last.</summary>
    /// <param name="page">One-based.</param>
    /// <param name="pageSize">1–200.</param>
    LibraryPage List(LibraryFilter filter, LibraryOrder order, int page, int pageSize);

    /// <summary>
    /// The libraries that follow a given one, however deep in the list it stands. If it is no longer there, the list goes on from where it would have been by number.
    /// </summary>
    /// <param name="after">Null: from the beginning.</param>
    /// <param name="before">How many libraries came before, <paramref name="after"/> included.</param>
    /// <param name="size">1–200.</param>
    LibraryStretch ListAfter(LibraryFilter filter, LibraryOrder order, LibraryId? after, int before, int size);

    /// <summary>All libraries the filter leaves, read one by one from one edition while they are asked for.</summary>
    IEnumerable<LibrarySummary> ListAll(LibraryFilter filter, LibraryOrder order);

    /// <summary>How many libraries come before one in a list; null when it is not in it.</summary>
    int? FindIndex(LibraryFilter filter, LibraryOrder order, LibraryId id);

    /// <summary>How many libraries the filter leaves.</summary>
    int Count(LibraryFilter filter);

    /// <summary>Whether there are libraries with all words of a text or forms of them; false where a word could only be guessed, as a misspelling of another.</summary>
    bool HasWords(string text);

    /// <summary>The libraries the filter leaves that are nearest to a place along the ellipsoid, nearest first.</summary>
    /// <param name="count">0–1000.</param>
    IReadOnlyList<NearbyLibrary> ListNearest(GeoPoint place, int count, LibraryFilter filter);

    /// <summary>Every placed library the filter leaves.</summary>
    IReadOnlyList<LibraryPin> ListPins(LibraryFilter filter);

    LibraryFacets CountFacets(LibraryFilter filter);

    /// <summary>The name of a city as the directory has it, for one in other case or without diacritics; null where it has no library there.</summary>
    string? FindCity(string name);

    /// <summary>The smallest box around the placed libraries the filter leaves; null when there are none.</summary>
    BoundingBox? FindExtent(LibraryFilter filter);

    LibrarySummary? FindSummary(LibraryId id);

    LibraryProfile? FindProfile(LibraryId id);

    /// <summary>The whole record; null when there is no such library.</summary>
    Library? FindLibrary(LibraryId id);

    /// <summary>Whether a library is open then; not confirmed where that is not certain, or there is no such library.</summary>
    Coverage FindCoverage(LibraryId id, OpenAt open);

    /// <summary>All ids in the order of the directory, for sitemaps.</summary>
    IReadOnlyList<LibraryId> ListIds();
}

/// <summary>Which edition of the directory is being served.</summary>
/// <param name="Version">Hash of the content; equal on every instance that serves the same content.</param>
/// <param name="AsOf">When it was last known to equal the database.</param>
/// <param name="IsCurrent">False while the database cannot be reached.</param>
/// <param name="IsLoaded">False only before the first snapshot.</param>
public sealed record DirectoryState(string Version, DateTimeOffset AsOf, bool IsCurrent, bool IsLoaded, int LibraryCount);
