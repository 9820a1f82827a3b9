using System.Collections.Frozen;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Turns records into the snapshot's form.</summary>
internal sealed class LibraryIndexer
{
    private readonly FrozenDictionary<string, (int Bit, SpaceTerm Term)> spaces;
    private readonly FrozenDictionary<string, (int Bit, ServiceTerm Term)> services;
    private readonly FrozenDictionary<string, LocalizedText> topics;
    private readonly string[] intentions;
    private readonly ScheduleTable schedules = new();

    public LibraryIndexer(Taxonomy taxonomy)
    {
        spaces = taxonomy.Spaces.Select((term, bit) => (bit, term)).ToFrozenDictionary(p => p.term.Code, p => (p.bit, p.term));
        services = taxonomy.Services.Select((term, bit) => (bit, term)).ToFrozenDictionary(p => p.term.Code, p => (p.bit, p.term));
        topics = taxonomy.Topics.ToFrozenDictionary(t => t.Code, t => t.Label);
        intentions = [.. taxonomy.Intentions.Select(i => i.Code)];
    }

    /// <summary>The schedules of the libraries indexed so far.</summary>
    public IReadOnlyList<OpeningSchedule> Schedules => schedules.Schedules;

    public IndexedLibrary Index(Library library, int recordNumber)
    {
        var spaceTypes = library.Spaces.Select(s => s.Type).Distinct().ToArray();
        var serviceCodes = library.Services.Select(s => s.Code).Distinct().ToArray();
        var summary = new LibrarySummary
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
            SpaceTypes = spaceTypes,
            Services = serviceCodes,
            Intentions = CountIntentions(library),
            OpenedYear = library.OpenedYear,
            NeedsEnrichment = library.NeedsEnrichment,
            Hours = library.Hours,
        };
        return new(summary, SearchText(library), SpaceMask(spaceTypes), ServiceMask(serviceCodes), schedules.Add(library.Hours, library.Placement?.Point), recordNumber);
    }

    /// <summary>Null when a code is not in the taxonomy: then no library can have it.</summary>
    public CodeMask? FindSpaceMask(IEnumerable<string> codes) => FindMask(codes, c => spaces.TryGetValue(c, out var s) ? s.Bit : null);

    /// <inheritdoc cref="FindSpaceMask"/>
    public CodeMask? FindServiceMask(IEnumerable<string> codes) => FindMask(codes, c => services.TryGetValue(c, out var s) ? s.Bit : null);

    private CodeMask SpaceMask(IEnumerable<string> codes) => FindSpaceMask(codes.Where(spaces.ContainsKey)) ?? CodeMask.Empty;

    private CodeMask ServiceMask(IEnumerable<string> codes) => FindServiceMask(codes.Where(services.ContainsKey)) ?? CodeMask.Empty;

    private static CodeMask? FindMask(IEnumerable<string> codes, Func<string, int?> bit)
    {
        var mask = CodeMask.Empty;
        foreach (var code in codes)
        {
            if (bit(code) is not { } b)
            {
                return null;
            }
            mask = mask.With(b);
        }
        return mask;
    }

    private int[] CountIntentions(Library library)
    {
        var counts = new int[intentions.Length];
        foreach (var space in library.Spaces)
        {
            if (spaces.TryGetValue(space.Type, out var known))
            {
                foreach (var intention in known.Term.Intentions)
                {
                    counts[Array.IndexOf(intentions, intention)]++;
                }
            }
        }
        return counts;
    }

    private string SearchText(Library library)
    {
        IEnumerable<string?> words =
        [
            .. library.Name.All(), library.ShortName, library.Institution,
            library.Address.City, library.Address.Municipality, library.Address.Voivodeship, library.Address.Street, .. library.Address.Venue?.All() ?? [],
            .. library.Spaces.SelectMany(s => s.Name?.All() ?? []), .. library.Spaces.Where(s => spaces.ContainsKey(s.Type)).SelectMany(s => spaces[s.Type].Term.Label.All()),
            .. library.Services.SelectMany(s => s.Name?.All() ?? []), .. library.Services.Where(s => services.ContainsKey(s.Code)).SelectMany(s => services[s.Code].Term.Label.All()),
            .. library.Topics.Where(topics.ContainsKey).SelectMany(t => topics[t].All()),
        ];
        return string.Join(' ', TextFolding.Words(string.Join(' ', words.OfType<string>())).Distinct(StringComparer.Ordinal));
    }
}
