namespace Mediateki.Map.Application.Places;

/// <summary>
/// Finds places by name: towns that come with the product, the gazetteer of the database where one has been imported, and an external geocoder where one is configured.
/// Members are safe to call from any thread. Without the database or the geocoder they answer from what is left, and they never throw for what a visitor wrote.
/// </summary>
public interface IPlaces
{
    /// <summary>What a text means, best first: a name in any case of declension or in Cyrillic, a postcode, coordinates; a beginning of a name where nothing bears it whole; where
    /// nothing begins so, the town at its end, which then <see cref="Place.IsOnlyAround"/>.</summary>
    /// <param name="text">"Tychy", "w Katowicach", "Nowa Wieś, pruszkowski", "40-001", "50.2649, 19.0238"; more than <see cref="PlaceLimits.Text"/> characters are cut.</param>
    /// <param name="count">1 to <see cref="PlaceLimits.Count"/>.</param>
    /// <returns>Empty where the place is not known.</returns>
    Task<IReadOnlyList<Place>> FindAsync(string text, int count, CancellationToken cancellationToken);

    /// <summary>Places whose name begins with what has been typed so far, the best known first. The text never leaves the site.</summary>
    /// <param name="count">1 to <see cref="PlaceLimits.Count"/>.</param>
    Task<IReadOnlyList<Place>> SuggestAsync(string beginning, int count, CancellationToken cancellationToken);

    /// <summary>Whether postcodes are known, which only a gazetteer has; what was found is taken to hold for a minute.</summary>
    Task<bool> KnowsPostcodesAsync(CancellationToken cancellationToken);
}

/// <summary>What one question may ask.</summary>
public static class PlaceLimits
{
    /// <summary>Characters of a text.</summary>
    public const int Text = 100;

    /// <summary>Places of an answer.</summary>
    public const int Count = 50;
}
