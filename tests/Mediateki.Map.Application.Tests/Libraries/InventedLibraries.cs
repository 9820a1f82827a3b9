using System.Globalization;
using System.Text;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Tests.Libraries;

/// <summary>
/// Libraries that do not exist, as many as are wanted, with the spread of real ones: in towns by their population and around their centres, with some things common
/// and others rare, and much that nobody knows. The same number always gives the same library.
/// </summary>
public sealed class InventedLibraries
{
    private static readonly string[] Patrons =
        ["Marii Skłodowskiej-Curie", "Stanisława Lema", "Wisławy Szymborskiej", "Adama Mickiewicza", "Zbigniewa Herberta", "Olgi Boznańskiej", "Juliana Tuwima", "Marka Hłaski"];

    private static readonly string[] Streets = ["Kościuszki", "Mickiewicza", "Szkolna", "Ogrodowa", "Lipowa", "Dworcowa", "Rynek", "Parkowa", "Polna", "Słoneczna"];

    private readonly Taxonomy taxonomy;
    private readonly IReadOnlyList<InventedTown> towns;
    private readonly double[] weights;
    private readonly int seed;

    public InventedLibraries(Taxonomy taxonomy, IReadOnlyList<InventedTown> towns, int seed = 20261125)
    {
        (this.taxonomy, this.towns, this.seed) = (taxonomy, towns, seed);
        weights = new double[towns.Count];
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = sum += Math.Pow(towns[i].Population, 0.85);
        }
    }

    public Library Create(int number)
    {
        var random = new Random(HashCode(number));
        var town = towns[TownAt(random.NextDouble() * weights[^1])];
        var isMediateka = random.Next(12) == 0;
        var branch = random.Next(1, 60);
        var patron = Patrons[random.Next(Patrons.Length)];
        var name = isMediateka ? $"Mediateka {town.Name} im. {patron}" : branch < 12 ? $"Biblioteka Publiczna im. {patron} w: {town.Name}" : $"Miejska Biblioteka Publiczna, {town.Name}, Filia nr {branch}";
        return new()
        {
            Id = new(FormattableString.Invariant($"{Slug(town.Name)}-{number:x}")),
            Name = new(name, isMediateka ? $"{town.Name} Media Library" : $"{town.Name} Public Library, Branch {branch}"),
            ShortName = isMediateka ? $"Mediateka {town.Name}" : $"Filia nr {branch}, {town.Name}",
            Institution = $"Miejska Biblioteka Publiczna, {town.Name}",
            Kind = (LibraryKind)(random.Next(20) switch { 0 => 2, 1 => 3, < 6 => 0, _ => 1 }),
            IsMediateka = isMediateka,
            Role = isMediateka ? CatalogueRole.Mediateka : CatalogueRole.Context,
            Reason = new("Zmyślona do pomiarów.", "Invented for measurements."),
            Address = new($"{Streets[random.Next(Streets.Length)]} {random.Next(1, 120)}", null, null, town.Name, town.Name, town.Region, town.Country),
            Placement = random.Next(200) == 0 ? null : new(PointNear(town, random), Confidence.Medium, "invented"),
            Building = new(null, random.Next(3) == 0 ? random.Next(80, 4000) : null, null, null),
            OpenedYear = random.Next(3) == 0 ? null : 2026 - (int)(60 * random.NextDouble() * random.NextDouble()),
            Contact = new(null, null, null, null),
            Hours = HoursOf(random),
            Spaces = [.. Some(taxonomy.Spaces.Select(t => t.Code), isMediateka ? 9 : 4, random).Select(code => new Space(code, null, null, null, null))],
            Services = [.. Some(taxonomy.Services.Select(t => t.Code), isMediateka ? 16 : 8, random).Select(code => new ServiceOffering(code, null, null, null))],
            Accessibility = new(taxonomy.Accessibility.Where(_ => random.Next(3) == 0).ToDictionary(t => t.Code, _ => random.Next(10) < 7), null),
            Summary = new($"Biblioteka w miejscowości {town.Name}, zmyślona do pomiarów.", $"A library in {town.Name}, invented for measurements."),
            Description = new("Zmyślona.", "Invented."),
            Topics = [.. Some(taxonomy.Topics.Select(t => t.Code), 2, random)],
        };
    }

    // Not string.GetHashCode, which differs from process to process.
    private int HashCode(int number)
    {
        var x = (uint)number * 2654435761u ^ (uint)seed;
        x = (x ^ (x >> 15)) * 2246822519u;
        return (int)((x ^ (x >> 13)) & int.MaxValue);
    }

    private int TownAt(double weight)
    {
        var index = Array.BinarySearch(weights, weight);
        return Math.Min(index < 0 ? ~index : index, weights.Length - 1);
    }

    // Dense in the middle, thinning out: a town of a million spreads over some ten kilometres.
    private static GeoPoint PointNear(InventedTown town, Random random)
    {
        var spread = 0.004 * Math.Pow(town.Population, 0.22);
        var distance = spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * (random.Next(4) == 0 ? 2 : 0.8);
        var (sin, cos) = Math.SinCos(random.NextDouble() * 2 * Math.PI);
        return new(Math.Round(town.Latitude + (distance * sin), 6), Math.Round(town.Longitude + (distance * cos / Math.Cos(town.Latitude * Math.PI / 180)), 6));
    }

    private static SourcedHours HoursOf(Random random)
    {
        var (opens, closes, saturday) = (random.Next(7, 12), random.Next(15, 21), random.Next(3));
        var expression = random.Next(6) == 0 ? null
            : string.Create(CultureInfo.InvariantCulture, $"Mo-Fr {opens:00}:00-{closes:00}:{random.Next(2) * 30:00}")
                + (saturday == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; Sa {opens + 1:00}:00-{13 + saturday:00}:00")) + (random.Next(2) == 0 ? "; PH off" : "");
        var confirmed = random.Next(4) == 0 ? "2021" : string.Create(CultureInfo.InvariantCulture, $"2026-{random.Next(1, 11):00}");
        return new(expression, PartialDate.Parse(confirmed), null, expression is null ? null : "invented", null, [], "Europe/Warsaw");
    }

    /// <summary>The first of the codes are common, the last rare.</summary>
    private static IEnumerable<string> Some(IEnumerable<string> codes, int usual, Random random)
    {
        var all = codes.ToArray();
        var wanted = random.Next(1, (2 * usual) + 1);
        return Enumerable.Range(0, wanted).Select(_ => all[(int)(all.Length * Math.Pow(random.NextDouble(), 1.8))]).Distinct();
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            var plain = letter == 'ł' ? 'l' : letter is ' ' ? '-' : letter;
            if (plain is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (plain == '-' && slug.Length > 0 && slug[^1] != '-'))
            {
                slug.Append(plain);
            }
        }
        return slug.Length == 0 ? "x" : slug.ToString().Trim('-');
    }
}
