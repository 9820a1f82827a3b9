using System.Collections.Frozen;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Gives every yes-or-no fact that libraries are asked about a number, its bit: spaces, services, topics, intentions, criteria of accessibility (met and not
/// met apart, so that "not known" is neither), kinds, and whether it is a mediateka.
/// </summary>
internal sealed class FeatureLayout
{
    private readonly FrozenDictionary<string, int> spaces;
    private readonly FrozenDictionary<string, int> services;
    private readonly FrozenDictionary<string, int> topics;
    private readonly FrozenDictionary<string, int> intentions;
    private readonly FrozenDictionary<string, int> met;
    private readonly FrozenDictionary<string, int> notMet;
    private readonly int kinds;

    public FeatureLayout(Taxonomy taxonomy)
    {
        spaces = Numbered(taxonomy.Spaces.Select(t => t.Code));
        services = Numbered(taxonomy.Services.Select(t => t.Code));
        topics = Numbered(taxonomy.Topics.Select(t => t.Code));
        intentions = Numbered(taxonomy.Intentions.Select(t => t.Code));
        met = Numbered(taxonomy.Accessibility.Select(t => t.Code));
        notMet = Numbered(taxonomy.Accessibility.Select(t => t.Code));
        kinds = Count;
        Count += Enum.GetValues<LibraryKind>().Length;
        Mediateka = Count++;
    }

    public int Count { get; private set; }

    /// <summary>64-bit words of a row.</summary>
    public int Words => (Count + 63) >> 6;

    public int Mediateka { get; }

    public int? Space(string code) => Find(spaces, code);

    public int? Service(string code) => Find(services, code);

    public int? Topic(string code) => Find(topics, code);

    public int? Intention(string code) => Find(intentions, code);

    public int? Met(string criterion) => Find(met, criterion);

    public int? NotMet(string criterion) => Find(notMet, criterion);

    public int Kind(LibraryKind kind) => kinds + (int)kind;

    private static int? Find(FrozenDictionary<string, int> numbers, string code) => numbers.TryGetValue(code, out var number) ? number : null;

    private FrozenDictionary<string, int> Numbered(IEnumerable<string> codes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            numbers[code] = Count++;
        }
        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
