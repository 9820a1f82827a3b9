using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>Searches as people might type them, for what the libraries of a directory have: towns, patrons, spaces and services; the same seed gives the same ones.</summary>
internal sealed class TypedSearches(ILibraryDirectory directory, int seed)
{
    private static readonly string[] Fixed =
    [
        "studio nagrań", "druk 3D w Katowicach", "bibliotece w Gliwicach", "Skłodowskiej-Curie", "im. Stanisława Lema", "Szymborskiej", "media library", "quiet room", "Катовіце",
        "студія звукозапису", "mickiewicza 12", "filia nr 7",
    ];

    private readonly Random random = new(seed);
    private readonly IReadOnlyList<LibraryPin> pins = directory.ListPins(LibraryFilter.Everything);
    private readonly string[] labels = [.. directory.Taxonomy.Spaces.Select(t => t.Label.Pl).Concat(directory.Taxonomy.Services.Select(t => t.Label.Pl))];

    public string Create(bool withMistake)
    {
        var city = pins[random.Next(pins.Count)].City;
        var search = random.Next(8) switch
        {
            0 or 1 => city,
            2 => $"mediateka {city}",
            3 => $"biblioteka {city}",
            4 => $"{labels[random.Next(labels.Length)].ToLowerInvariant()} {city}",
            5 => labels[random.Next(labels.Length)].ToLowerInvariant(),
            6 => $"filia nr {random.Next(1, 60)} {city}",
            _ => Fixed[random.Next(Fixed.Length)],
        };
        return withMistake ? WithMistake(search) : search;
    }

    private string WithMistake(string search)
    {
        if (search.Length < 4)
        {
            return search;
        }
        var at = random.Next(1, search.Length - 1);
        return random.Next(4) switch
        {
            0 => search[..at] + search[at + 1] + search[at] + search[(at + 2)..],
            1 => search.Remove(at, 1),
            2 => search.Insert(at, search[at].ToString()),
            _ => search[..at] + (char)('a' + random.Next(26)) + search[(at + 1)..],
        };
    }
}
