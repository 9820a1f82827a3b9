using System.Collections.Frozen;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Turns whole records into the snapshot's rows and, where one is shown, into summaries. Safe to use from several threads.</summary>
internal sealed class RowReader
{
    private readonly TaxonomyCodes codes;
    private readonly FrozenDictionary<string, SpaceTerm> spaces;
    private readonly string[] intentions;

    public RowReader(Taxonomy taxonomy, ScheduleTable schedules)
    {
        codes = new(taxonomy);
        Layout = new(taxonomy);
        Schedules = schedules;
        spaces = taxonomy.Spaces.ToFrozenDictionary(term => term.Code, StringComparer.Ordinal);
        intentions = [.. taxonomy.Intentions.Select(i => i.Code)];
    }

    public FeatureLayout Layout { get; }

    public ScheduleTable Schedules { get; }

    public Library ReadLibrary(byte[] record) => CatalogueContent.Read(record, reader => LibraryFormat.Read(reader, codes));

    public LibraryRow Read(byte[] record)
    {
        var library = ReadLibrary(record);
        var hours = library.Hours;
        var (words, names, cities, otherNames) = WordsOf(library);
        return new(
            library.Id.Slug, library.ShortName, DirectoryOrder.KeyOf(library.Name.Pl), library.Placement?.Point, FeaturesOf(library),
            library.Address.City, library.Address.Voivodeship, library.OpenedYear ?? 0, library.Building.FloorAreaSquareMetres ?? 0,
            Schedules.Add(hours, library.Placement?.Point),
            hours.Expression is not null && hours.Confirmed is { } date ? date.Earliest.DayNumber : LibraryRow.NeverConfirmed,
            words, names, cities, otherNames);
    }

    public LibrarySummary Summarise(Library library) => new()
    {
        Id = library.Id,
        Name = library.Name,
        ShortName = library.ShortName,
        Institution = library.Institution,
        Street = library.Address.Street,
        City = library.Address.City,
        Voivodeship = library.Address.Voivodeship,
        Kind = library.Kind,
        Role = library.Role,
        IsMediateka = library.IsMediateka,
        Point = library.Placement?.Point,
        Summary = library.Summary,
        SpaceTypes = library.Spaces.Select(s => s.Type).Distinct().ToArray(),
        Services = library.Services.Select(s => s.Code).Distinct().ToArray(),
        Intentions = CountIntentions(library),
        Accessibility = library.Accessibility.Criteria,
        OpenedYear = library.OpenedYear,
        NeedsEnrichment = library.NeedsEnrichment,
        Hours = library.Hours,
    };

    private ulong[] FeaturesOf(Library library)
    {
        var features = new ulong[Layout.Words];
        void Add(int? feature)
        {
            if (feature is { } bit)
            {
                features[bit >> 6] |= 1UL << (bit & 63);
            }
        }
        foreach (var space in library.Spaces)
        {
            Add(Layout.Space(space.Type));
            foreach (var intention in spaces.TryGetValue(space.Type, out var term) ? term.Intentions : [])
            {
                Add(Layout.Intention(intention));
            }
        }
        foreach (var service in library.Services)
        {
            Add(Layout.Service(service.Code));
        }
        foreach (var topic in library.Topics)
        {
            Add(Layout.Topic(topic));
        }
        foreach (var (criterion, isMet) in library.Accessibility.Criteria)
        {
            Add(isMet ? Layout.Met(criterion) : Layout.NotMet(criterion));
        }
        Add(Layout.Kind(library.Kind));
        Add(library.IsMediateka ? Layout.Mediateka : null);
        return features;
    }

    private int[] CountIntentions(Library library)
    {
        var counts = new int[intentions.Length];
        foreach (var space in library.Spaces)
        {
            foreach (var intention in spaces.TryGetValue(space.Type, out var term) ? term.Intentions : [])
            {
                counts[Array.IndexOf(intentions, intention)]++;
            }
        }
        return counts;
    }

    /// <summary>The words of its own, with how many are in its short name, its city and its other names; the labels of what it has are found through its features.</summary>
    private static (string[] Words, byte Names, byte Cities, byte OtherNames) WordsOf(Library library)
    {
        IEnumerable<string?> others =
        [
            library.Institution, library.Address.Municipality, library.Address.Voivodeship, library.Address.Street, .. library.Address.Venue?.All() ?? [],
            .. library.Spaces.SelectMany(s => s.Name?.All() ?? []), .. library.Services.SelectMany(s => s.Name?.All() ?? []),
            .. library.Summary.All(), .. library.Description.All(),
        ];
        var words = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        byte Add(string text)
        {
            var before = words.Count;
            words.AddRange(TextFolding.Words(text).Where(known.Add).Take(byte.MaxValue));
            return (byte)(words.Count - before);
        }
        var (names, cities, otherNames) = (Add(library.ShortName), Add(string.Join(' ', NeedGrammar.Default.OtherNames("city", library.Address.City).Prepend(library.Address.City))), Add(string.Join(' ', library.Name.All())));
        words.AddRange(TextFolding.Words(string.Join(' ', others.OfType<string>())).Where(known.Add));
        return ([.. words], names, cities, otherNames);
    }
}
