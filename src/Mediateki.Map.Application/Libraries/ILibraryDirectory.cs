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

    /// <summary>Every placed library the filter leaves.</summary>
    IReadOnlyList<LibraryPin> ListPins(LibraryFilter filter);

    LibraryFacets CountFacets(LibraryFilter filter);

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
