using System.Globalization;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Places;

/// <summary>
/// Every town of Poland and its larger villages, from GeoNames, shaped when the product is built (eng/assets/towns.mjs) and kept in memory: what answers without a
/// gazetteer or a database.
/// </summary>
internal sealed class BuiltInTowns : IPlaceSource
{
    private const string Resource = "Towns.tsv";

    private readonly Lazy<(KnownPlace[] All, ILookup<string, KnownPlace> ByKey)> towns = new(Read);

    public Task<IReadOnlyList<KnownPlace>> ListNamedAsync(SoughtPlace sought, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KnownPlace>>([.. sought.Keys.SelectMany(key => towns.Value.ByKey[key]).Concat(Beginning($"{sought.Folded} "))]);

    public Task<IReadOnlyList<KnownPlace>> ListBeginningAsync(SoughtPlace sought, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KnownPlace>>([.. Beginning(sought.Folded).Take(count)]);

    // The weightiest comes first in the file.
    private IEnumerable<KnownPlace> Beginning(string folded) => towns.Value.All.Where(town => town.Folded.StartsWith(folded, StringComparison.Ordinal));

    private static (KnownPlace[], ILookup<string, KnownPlace>) Read()
    {
        using var stream = typeof(BuiltInTowns).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var towns = new List<KnownPlace>();
        var keys = new List<(string Key, KnownPlace Town)>();
        while (reader.ReadLine() is { } line)
        {
            var (town, otherName) = Parse(line.Split('\t'));
            towns.Add(town);
            keys.Add((NameKey.Of(town.Folded), town));
            if (TextFolding.Fold(otherName) is { Length: > 0 } other && other != town.Folded)
            {
                keys.Add(Called(town, other));
            }
        }
        // The largest of a name comes first in the file.
        var cities = towns.DistinctBy(town => town.Place.Name).ToDictionary(town => town.Place.Name, StringComparer.Ordinal);
        keys.AddRange(OtherCityNames.All.Where(other => cities.ContainsKey(other.City)).Select(other => Called(cities[other.City], other.Name)));
        return ([.. towns], keys.ToLookup(pair => pair.Key, pair => pair.Town));
    }

    /// <summary>A town under another name, in the letters in which names are sought.</summary>
    private static (string Key, KnownPlace Town) Called(KnownPlace town, string folded)
    {
        var latin = string.Join(' ', folded.Split(' ').Select(word => Transliteration.ToLatin(word) ?? word));
        return (NameKey.Of(latin), town with { Folded = latin });
    }

    /// <summary>name, kind, latitude, longitude, population, city of a district, voivodeship, name in English where it is another.</summary>
    private static (KnownPlace Town, string OtherName) Parse(string[] fields)
    {
        static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
        var (kind, population) = (Enum.Parse<PlaceKind>(fields[1]), int.Parse(fields[4], CultureInfo.InvariantCulture));
        var place = new Place
        {
            Name = fields[0],
            Kind = kind,
            Point = new GeoPoint(Degrees(fields[2]), Degrees(fields[3])),
            Commune = fields[5].Length > 0 ? fields[5] : null,
            Voivodeship = fields[6],
            Population = population > 0 ? population : null,
        };
        return (new(place, TextFolding.Fold(place.Name), PlaceWeights.Of(kind, place.Population)), fields[7]);
    }
}
