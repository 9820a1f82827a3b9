using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Domain.Trips;

/// <summary>A curated study-trip route. Durations are the editors' suggestions, not arrangements with the libraries.</summary>
public sealed record SuggestedRoute
{
    /// <summary>ASCII kebab-case; stands in the address.</summary>
    public required string Slug { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Summary { get; init; }

    /// <summary>Taxonomy codes.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>coach, car, train or walk.</summary>
    public required string Transport { get; init; }

    /// <summary>Possible first days, as OSM writes weekdays (Mo…Su).</summary>
    public IReadOnlyList<string> SuitableWeekdays { get; init; } = [];

    /// <summary>Slug of the visit it follows; null: none.</summary>
    public string? BasedOnVisit { get; init; }

    public bool DurationsAreSuggestions { get; init; }

    public LocalizedText? DurationsNote { get; init; }

    public IReadOnlyList<SuggestedDay> Days { get; init; } = [];

    public LocalizedText? Notes { get; init; }

    /// <summary>Day on which someone confirmed the route with the hosts; null: nobody has.</summary>
    public DateOnly? Checked { get; init; }
}

/// <summary>One day of a suggested route; <paramref name="Day"/> counts from 1.</summary>
public sealed record SuggestedDay(
    int Day, LocalizedText? Title, string Transport, SuggestedPlace Start, SuggestedPlace End, IReadOnlyList<SuggestedStop> Stops);

/// <summary>Where a day starts or ends; the time is local wall-clock time, null: open.</summary>
public sealed record SuggestedPlace(LocalizedText Name, GeoPoint Point, TimeOnly? Time);

/// <summary>A library to see, for how many minutes, and what to look at there.</summary>
public sealed record SuggestedStop(LibraryId Library, int VisitMinutes, LocalizedText Focus, IReadOnlyList<string> Spaces, bool Optional);
