namespace Mediateki.Map.Application.Persistence;

/// <summary>A saved trip. What it plans is one document; a trigger announces every change.</summary>
internal sealed class TripRow
{
    public long Id { get; init; }

    /// <summary>SHA-256 of the key in the edit link.</summary>
    public required byte[] EditKeyHash { get; init; }

    /// <summary>The key in the share link; null: not shared.</summary>
    public string? ShareKey { get; init; }

    /// <summary>Flags of <c>Trips.Saved.TripSections</c>.</summary>
    public int Sections { get; init; }

    public required long Version { get; init; }

    /// <summary>The itinerary in the format of <c>Trips.Saved.ItineraryFormat</c>.</summary>
    public required string Document { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
