using NetTopologySuite.Geometries;

namespace Mediateki.Map.Application.Persistence;

/// <summary>A place of the imported gazetteer, or a postcode. The table is replaced as a whole by the command <c>gazetteer</c>.</summary>
internal sealed class GazetteerPlaceRow
{
    public long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The name folded, by which beginnings are found.</summary>
    public required string Folded { get; init; }

    /// <summary>By which a name is found in any case of declension; see <c>Places.NameKey</c>.</summary>
    public required string NameKey { get; init; }

    /// <summary>A member of <c>Places.PlaceKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Of a postcode: its main place.</summary>
    public required string? Commune { get; init; }

    public required string? County { get; init; }

    public required string? Voivodeship { get; init; }

    public required int? Population { get; init; }

    /// <summary>How likely the place is meant where several bear the name.</summary>
    public required float Weight { get; init; }

    /// <summary>geography(Point, 4326).</summary>
    public required Point Location { get; init; }
}
