using System.Globalization;
using System.Text;
using System.Text.Json;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>Polish towns by name, largest first, from the bundled base of the map: where days begin and end. No request leaves the site.</summary>
internal sealed class TownList(IWebHostEnvironment environment)
{
    private static readonly string[] Files = ["lib/basemap/towns.json", "lib/basemap/localities.json"];

    private readonly Lazy<IReadOnlyList<Town>> towns = new(() => [.. Files.SelectMany(file => Read(environment, file)).OrderByDescending(town => town.Population)]);

    /// <summary>All of them, largest first.</summary>
    public IEnumerable<Town> Largest => towns.Value;

    /// <summary>The town of a name as a person types it: without regard to case and diacritics; the largest of several.</summary>
    public Town? Find(string name)
    {
        var wanted = Fold(name.Trim());
        return wanted.Length == 0 ? null : towns.Value.FirstOrDefault(town => town.Folded == wanted);
    }

    /// <summary>Towns whose name begins so.</summary>
    public IEnumerable<Town> Suggest(string start, int most)
    {
        var wanted = Fold(start.Trim());
        return wanted.Length == 0 ? [] : towns.Value.Where(town => town.Folded.StartsWith(wanted, StringComparison.Ordinal)).DistinctBy(town => town.Name).Take(most);
    }

    private static IEnumerable<Town> Read(IWebHostEnvironment environment, string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            yield break;
        }
        using var stream = file.CreateReadStream();
        using var document = JsonDocument.Parse(stream);
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var (properties, at) = (feature.GetProperty("properties"), feature.GetProperty("geometry").GetProperty("coordinates"));
            if (!IsAbroad(properties) && properties.TryGetProperty("pl", out var name) && properties.TryGetProperty("pop", out var population))
            {
                yield return new(name.GetString()!, Fold(name.GetString()!), new GeoPoint(at[1].GetDouble(), at[0].GetDouble()), population.GetDouble());
            }
        }
    }

    private static bool IsAbroad(JsonElement properties) => properties.TryGetProperty("abroad", out _) || properties.TryGetProperty("district", out _);

    private static string Fold(string text) => string.Concat(PlainText.Of(text).ToLowerInvariant().Replace('ł', 'l').Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}

/// <param name="Folded">The name as it is compared.</param>
/// <param name="Population">In thousands.</param>
internal sealed record Town(string Name, string Folded, GeoPoint Point, double Population);
