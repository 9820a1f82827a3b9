using System.Numerics;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Counts, for every further choice, the libraries it would leave.</summary>
internal sealed class FacetQuery(LibraryFilter filter, DirectorySnapshot snapshot, FilterQuery query)
{
    /// <summary>Fewer matches than this are counted row by row, more by sets.</summary>
    private const int FewEnoughForRows = 2_000;

    public LibraryFacets Count()
    {
        var taxonomy = snapshot.Content.Taxonomy;
        var layout = snapshot.Layout;
        var matches = query.Match() ?? Bits.Full(snapshot.Count);
        var total = matches.Count();
        var counts = CountFeatures(matches, total);
        int Of(int? feature) => feature is { } known ? counts[known] : 0;
        return new(
            total, counts[layout.Mediateka],
            AddedTo(filter.Spaces, filter.AnySpace, FilterClauses.Spaces, taxonomy.Spaces.Select(t => t.Code), layout.Space, counts),
            AddedTo(filter.Services, filter.AnyService, FilterClauses.Services, taxonomy.Services.Select(t => t.Code), layout.Service, counts),
            Voivodeships(matches), Cities(matches))
        {
            Intentions = Occurring(taxonomy.Intentions.Select(t => t.Code), code => Of(layout.Intention(code))),
            Topics = Occurring(taxonomy.Topics.Select(t => t.Code), code => Of(layout.Topic(code))),
            Kinds = Kinds(matches),
            Accessible = Occurring(taxonomy.Accessibility.Select(t => t.Code), code => Of(layout.Met(code))),
            MaybeAccessible = Occurring(taxonomy.Accessibility.Select(t => t.Code), code => total - Of(layout.NotMet(code))),
        };
    }

    private int[] CountFeatures(Bits matches, int total)
    {
        var counts = new int[snapshot.Layout.Count];
        if (total >= FewEnoughForRows)
        {
            for (var feature = 0; feature < counts.Length; feature++)
            {
                counts[feature] = total == snapshot.Count ? snapshot.With(feature).Count() : matches.CountIn(snapshot.With(feature));
            }
            return counts;
        }
        for (var position = matches.Next(0); position >= 0; position = matches.Next(position + 1))
        {
            var row = snapshot.Columns.FeaturesOf(position);
            for (var word = 0; word < row.Length; word++)
            {
                for (var bits = row[word]; bits != 0; bits &= bits - 1)
                {
                    counts[(word << 6) + BitOperations.TrailingZeroCount(bits)]++;
                }
            }
        }
        return counts;
    }

    /// <summary>Where one of the chosen is enough, a further choice leaves what has any of them.</summary>
    private IReadOnlyList<FacetCount> AddedTo(
        CodeSet chosen, bool anyIsEnough, FilterClauses clause, IEnumerable<string> codes, Func<string, int?> feature, int[] counts)
    {
        if (!anyIsEnough || query.AnyOf(chosen, feature) is not { } any)
        {
            return Occurring(codes, code => feature(code) is { } known ? counts[known] : 0);
        }
        var others = query.Match(clause) ?? Bits.Full(snapshot.Count);
        return Occurring(codes, code => others.CountInEither(any, query.Set(feature(code))));
    }

    private IReadOnlyList<FacetCount> Kinds(Bits matches)
    {
        var others = filter.Kind is null ? matches : query.Match(FilterClauses.Kind) ?? Bits.Full(snapshot.Count);
        return [.. Enum.GetValues<Domain.Libraries.LibraryKind>()
            .Select(kind => new FacetCount(kind.ToString().ToLowerInvariant(), others.CountIn(snapshot.With(snapshot.Layout.Kind(kind))))).Where(facet => facet.Count > 0)];
    }

    private IReadOnlyList<FacetCount> Voivodeships(Bits matches)
    {
        var others = filter is { Voivodeship: null, City: null } ? matches : query.Match(FilterClauses.Voivodeship | FilterClauses.City) ?? Bits.Full(snapshot.Count);
        var columns = snapshot.Columns;
        return Alphabetical(columns.VoivodeshipNames, snapshot.Orders.VoivodeshipRanks, CountBy(others, columns.VoivodeshipNames.Count, position => columns.Voivodeships[position]));
    }

    private IReadOnlyList<FacetCount> Cities(Bits matches)
    {
        var others = filter.City is null ? matches : query.Match(FilterClauses.City) ?? Bits.Full(snapshot.Count);
        var columns = snapshot.Columns;
        return Alphabetical(columns.CityNames, snapshot.Orders.CityRanks, CountBy(others, columns.CityNames.Count, position => columns.Cities[position]));
    }

    private static int[] CountBy(Bits matches, int groups, Func<int, int> groupOf)
    {
        var counts = new int[groups];
        var words = matches.Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                counts[groupOf((i << 6) + BitOperations.TrailingZeroCount(word))]++;
            }
        }
        return counts;
    }

    private static IReadOnlyList<FacetCount> Alphabetical(StringTable names, int[] ranks, int[] counts)
    {
        var occurring = Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0).ToArray();
        Array.Sort(Array.ConvertAll(occurring, i => ranks[i]), occurring);
        return Array.ConvertAll(occurring, i => new FacetCount(names[i], counts[i]));
    }

    private static IReadOnlyList<FacetCount> Occurring(IEnumerable<string> codes, Func<string, int> count) =>
        [.. codes.Select(code => new FacetCount(code, count(code))).Where(facet => facet.Count > 0)];
}
