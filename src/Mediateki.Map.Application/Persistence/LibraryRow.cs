using NetTopologySuite.Geometries;

namespace Mediateki.Map.Application.Persistence;

/// <summary>
/// A published library: its whole record as a document, beside the columns that questions are asked of.
/// The columns are derived from the record by the import; see docs/decisions/0001.
/// </summary>
internal sealed class LibraryRow
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>First 16 bytes of the SHA-256 of the record in its canonical form.</summary>
    public required byte[] ContentHash { get; init; }

    public required string Name { get; init; }

    public required string City { get; init; }

    public required string Municipality { get; init; }

    public required string Voivodeship { get; init; }

    public required string Country { get; init; }

    public required string Kind { get; init; }

    public required bool IsMediateka { get; init; }

    public required int? OpenedYear { get; init; }

    public required string[] SpaceTypes { get; init; }

    public required string[] Services { get; init; }

    public required string[] Topics { get; init; }

    /// <summary>geography(Point, 4326).</summary>
    public required Point? Location { get; init; }

    public required string? OpeningHours { get; init; }

    /// <summary>The record in the data format.</summary>
    public required string Record { get; init; }

    public DateTimeOffset ChangedAt { get; init; }
}
