using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Places;

/// <summary>A place that "near …" can mean.</summary>
public sealed record Place
{
    /// <summary>In Polish ("Tychy"), a postcode ("40-001"), or coordinates.</summary>
    public required string Name { get; init; }

    public required PlaceKind Kind { get; init; }

    public required GeoPoint Point { get; init; }

    /// <summary>Commune (gmina); of a district the city, of a postcode its main place. Null: not known.</summary>
    public string? Commune { get; init; }

    /// <summary>County (powiat), Polish adjective or the name of a city with a county's rights. Null: not known.</summary>
    public string? County { get; init; }

    /// <summary>Polish name in lower case ("śląskie"). Null: not known.</summary>
    public string? Voivodeship { get; init; }

    /// <summary>Null: not known.</summary>
    public int? Population { get; init; }

    /// <summary>What was sought is not known, only this larger place that it names: of "Kazimierz, Kraków" the city.</summary>
    public bool IsOnlyAround { get; init; }
}

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>A town of more than about 100,000 people.</summary>
    City,

    Town,

    /// <summary>A part of a city or a town.</summary>
    District,

    /// <summary>A town or a village: which one is not known.</summary>
    Locality,

    Village,

    /// <summary>A hamlet, a part of a village or a single farm.</summary>
    Hamlet,

    Postcode,

    /// <summary>A street, a building or something else that only a geocoder knows.</summary>
    Address,

    /// <summary>Given by latitude and longitude.</summary>
    Coordinates,
}
