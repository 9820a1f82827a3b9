using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Application.Tests.Libraries;

/// <summary>What people look for, with the libraries they mean: <c>relevance.tsv</c>, judged by where the first of these stands in the list.</summary>
internal sealed record RelevanceSet(IReadOnlyList<(string Query, string[] Expected)> Queries)
{
    private const int Looked = 20;

    /// <param name="path">Lines of query, tab and slugs with commas between; # begins a remark.</param>
    public static RelevanceSet Read(string path) => new(
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1].Split(',')))]);

    /// <summary>For each query the place of the first expected library, from 1; 0 where it is not among the first twenty.</summary>
    public IReadOnlyList<(string Query, int Place)> Judge(ILibraryDirectory directory) =>
    [
        .. Queries.Select(query =>
        {
            var found = directory.List(new() { Text = query.Query }, LibraryOrder.Relevance, 1, Looked).Items.Select(library => library.Id.Slug).ToList();
            return (query.Query, found.FindIndex(slug => query.Expected.Contains(slug)) + 1);
        }),
    ];

    /// <summary>Share of queries whose library is among the first three.</summary>
    public static double SuccessAt3(IEnumerable<(string Query, int Place)> judged) => judged.Average(query => query.Place is >= 1 and <= 3 ? 1.0 : 0);

    /// <summary>Mean reciprocal rank.</summary>
    public static double MeanReciprocalRank(IEnumerable<(string Query, int Place)> judged) => judged.Average(query => query.Place > 0 ? 1.0 / query.Place : 0);
}
