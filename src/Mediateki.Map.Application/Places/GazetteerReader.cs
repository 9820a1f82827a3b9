using System.Collections.Frozen;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Places;

/// <summary>Reads places and postcodes out of their files.</summary>
internal sealed class GazetteerReader(GazetteerProblems problems)
{
    private const int CountyDigits = 4;
    private const int PostcodeLength = 6;
    private const int PostcodeDash = 2;

    private static readonly string[] PlaceColumns = ["name", "class", "lat", "lon", "terc_gmina", "gmina", "powiat", "wojewodztwo", "population_geonames"];
    private static readonly string[] PostcodeColumns = ["zipcode", "place", "powiat_code", "community", "lat", "lon"];

    private static readonly FrozenDictionary<string, PlaceKind> Classes = new Dictionary<string, PlaceKind>
    {
        ["city"] = PlaceKind.City, ["town"] = PlaceKind.Town, ["village"] = PlaceKind.Village, ["hamlet"] = PlaceKind.Hamlet, ["isolated_dwelling"] = PlaceKind.Hamlet,
        ["suburb"] = PlaceKind.District, ["quarter"] = PlaceKind.District, ["neighbourhood"] = PlaceKind.District, ["borough"] = PlaceKind.District, ["district"] = PlaceKind.District,
    }.ToFrozenDictionary();

    /// <summary>County and voivodeship by the first four digits of the commune's code.</summary>
    private readonly Dictionary<string, (string County, string Voivodeship)> counties = [];

    /// <summary>Weight of the weightiest place of a name in a county, for telling a postcode's main place.</summary>
    private readonly Dictionary<(string County, string Name), float> weights = [];

    public IEnumerable<KnownPlace> ReadPlaces(string path)
    {
        foreach (var row in new GazetteerFile(path, PlaceColumns, problems).Rows())
        {
            if (ReadPlace(row) is { } place)
            {
                yield return place;
            }
        }
    }

    /// <summary>One place for each postcode, in the middle of those it serves. Needs the places to have been read.</summary>
    public IEnumerable<KnownPlace> ReadPostcodes(string path)
    {
        var rows = new Dictionary<string, List<ServedPlace>>(StringComparer.Ordinal);
        foreach (var row in new GazetteerFile(path, PostcodeColumns, problems).Rows())
        {
            var (code, name) = (row.Required("zipcode"), row.Required("place"));
            if (code.Length > 0 && !IsPostcode(code))
            {
                row.Report("zipcode", ImportProblemKind.BadValue, code);
            }
            if (row.Point("lat", "lon") is { } point && !row.HasProblem)
            {
                (rows.TryGetValue(code, out var served) ? served : rows[code] = []).Add(new(name, row["powiat_code"], point));
            }
        }
        return rows.Select(postcode => PostcodeOf(postcode.Key, postcode.Value));
    }

    private KnownPlace? ReadPlace(GazetteerFile.GazetteerFields row)
    {
        var (name, code) = (row.Required("name"), row.Required("class"));
        if (!Classes.TryGetValue(code, out var kind) && code.Length > 0)
        {
            row.Report("class", ImportProblemKind.UnknownCode, code);
        }
        var (point, population) = (row.Point("lat", "lon"), row.Whole("population_geonames"));
        if (row.HasProblem || point is null)
        {
            return null;
        }
        var folded = TextFolding.Fold(name);
        if (folded.Length == 0)
        {
            row.Report("name", ImportProblemKind.BadValue, name);
            return null;
        }
        var place = new Place { Name = name, Kind = kind, Point = point.Value, Commune = Text(row["gmina"]), County = Text(row["powiat"]), Voivodeship = Text(row["wojewodztwo"]), Population = population is 0 ? null : population };
        var weight = code is "neighbourhood" ? PlaceWeights.Of(PlaceKind.Village, population) : PlaceWeights.Of(kind, population);
        Remember(row["terc_gmina"], place, weight);
        return new(place, folded, weight);
    }

    private void Remember(string commune, Place place, float weight)
    {
        if (commune.Length < CountyDigits || place.County is not { } county || place.Voivodeship is not { } voivodeship)
        {
            return;
        }
        var code = commune[..CountyDigits];
        counties.TryAdd(code, (county, voivodeship));
        weights[(code, place.Name)] = Math.Max(weight, weights.GetValueOrDefault((code, place.Name)));
    }

    private KnownPlace PostcodeOf(string code, List<ServedPlace> served)
    {
        var middle = new GeoPoint(served.Average(place => place.Point.Latitude), served.Average(place => place.Point.Longitude));
        var main = served.OrderByDescending(place => weights.GetValueOrDefault((place.County, place.Name))).ThenBy(place => Geodesic.GreatCircle(place.Point, middle)).First();
        var area = counties.TryGetValue(main.County, out var known) ? known : default;
        var place = new Place { Name = code, Kind = PlaceKind.Postcode, Point = middle, Commune = main.Name, County = area.County, Voivodeship = area.Voivodeship };
        return new(place, TextFolding.Fold(code), PlaceWeights.Of(PlaceKind.Postcode, null));
    }

    private static bool IsPostcode(string text) =>
        text.Length == PostcodeLength && text[PostcodeDash] == '-' && text.Where((_, i) => i != PostcodeDash).All(char.IsAsciiDigit);

    private static string? Text(string value) => value.Length > 0 ? value : null;

    private readonly record struct ServedPlace(string Name, string County, GeoPoint Point);
}
