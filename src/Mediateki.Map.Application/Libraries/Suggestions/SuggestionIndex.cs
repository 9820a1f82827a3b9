using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Application.Libraries.Search;
using Mediateki.Map.Domain;

namespace Mediateki.Map.Application.Libraries.Suggestions;

/// <summary>What can be suggested from one edition: its libraries in the order of the directory, its cities and features by how many libraries they have.</summary>
internal sealed class SuggestionIndex
{
    /// <summary>So many times more libraries are looked at than are suggested.</summary>
    private const int Considered = 4;

    private readonly DirectorySnapshot snapshot;
    private readonly int[] positions;
    private readonly WordIndex libraries;
    private readonly CalledThings<SuggestedCity> cities;
    private readonly CalledThings<SuggestedTerm> spaces;
    private readonly CalledThings<SuggestedTerm> services;
    private readonly Dictionary<string, LocalizedText> spaceLabels;
    private readonly Dictionary<string, LocalizedText> serviceLabels;

    public SuggestionIndex(DirectorySnapshot snapshot)
    {
        this.snapshot = snapshot;
        var columns = snapshot.Columns;
        positions = snapshot.Orders.Of(LibraryOrder.Relevance).Positions;
        libraries = new(columns.Vocabulary.All, positions.Length, rank => columns.LeadingWordsOf(positions[rank]), rank => columns.WordsOf(positions[rank]));
        var counted = CountCities(columns);
        CityNames = Array.ConvertAll(counted, city => city.Name);
        cities = new(counted.SelectMany(city => NeedGrammar.Default.OtherNames("city", city.Name).Prepend(city.Name).Select(name => (city, name))));
        var (taxonomy, layout) = (snapshot.Content.Taxonomy, snapshot.Layout);
        (spaceLabels, serviceLabels) = (taxonomy.Spaces.ToDictionary(term => term.Code, term => term.Label), taxonomy.Services.ToDictionary(term => term.Code, term => term.Label));
        spaces = Terms(taxonomy.Spaces.Select(term => (term.Code, term.Label, layout.Space(term.Code))), "space");
        services = Terms(taxonomy.Services.Select(term => (term.Code, term.Label, layout.Service(term.Code))), "service");
    }

    /// <summary>Those with most libraries first.</summary>
    public IReadOnlyList<string> CityNames { get; }

    public SuggestionGroups Suggest(string text, int count, string language)
    {
        var sought = SoughtWords.In(text);
        return sought.Length == 0 ? SuggestionGroups.None : new(
            [.. libraries.Find(sought, count * Considered).Select(rank => Library(positions[rank])).OrderByDescending(library => ShownIn(library.ShortName, sought)).Take(count)],
            [.. cities.Find(sought, count)], Shown(spaces, spaceLabels), Shown(services, serviceLabels));

        IReadOnlyList<SuggestedTerm> Shown(CalledThings<SuggestedTerm> terms, Dictionary<string, LocalizedText> labels) =>
            [.. terms.Find(sought, count * Considered).OrderByDescending(term => ShownIn(labels[term.Code].In(language).Text, sought)).Take(count)];
    }

    /// <summary>How many of the words can be seen in a name: what is shown should say why it is suggested.</summary>
    private static int ShownIn(string text, string[] sought)
    {
        var own = TextFolding.Words(text);
        return sought.Count(word => Array.Exists(own, name => name.StartsWith(word, StringComparison.Ordinal) || WordForms.AreForms(word, name)));
    }

    /// <summary>A library's short name is exactly these folded words.</summary>
    public bool IsName(IReadOnlyList<string> words) =>
        libraries.FindExactly(words).Any(rank => TextFolding.Words(snapshot.Columns.ShortNameOf(positions[rank])).AsSpan().SequenceEqual([.. words]));

    private SuggestedLibrary Library(int position)
    {
        var columns = snapshot.Columns;
        return new(columns.IdOf(position), columns.ShortNameOf(position), columns.CityNames[columns.Cities[position]]);
    }

    private static SuggestedCity[] CountCities(LibraryColumns columns)
    {
        var counts = new int[columns.CityNames.Count];
        foreach (var city in columns.Cities)
        {
            counts[city]++;
        }
        return [.. counts.Select((count, city) => new SuggestedCity(columns.CityNames[city], count)).Where(city => city.Libraries > 0).OrderByDescending(city => city.Libraries)];
    }

    private CalledThings<SuggestedTerm> Terms(IEnumerable<(string Code, LocalizedText Label, int? Feature)> terms, string kind) => new(
        terms.Select(term => (term.Label, Term: new SuggestedTerm(term.Code, snapshot.With(term.Feature!.Value).Count())))
            .Where(term => term.Term.Libraries > 0)
            .OrderByDescending(term => term.Term.Libraries)
            .SelectMany(term => term.Label.All().Concat(NeedGrammar.Default.OtherNames(kind, term.Term.Code)).Select(text => (term.Term, text))));
}
