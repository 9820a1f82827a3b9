namespace Mediateki.Map.Application.Routing;

/// <summary>One request for a matrix: all pairs of some sources and some targets, as numbers of places.</summary>
internal sealed record MatrixBatch(IReadOnlyList<int> Sources, IReadOnlyList<int> Targets)
{
    /// <summary>
    /// Requests that cover every wanted pair. A request asks for pairs that are not wanted as well, where they complete a rectangle, but
    /// never for one that is <paramref name="impossible"/>: an engine refuses a whole request for one pair beyond its reach.
    /// </summary>
    /// <param name="size">Most places on a side.</param>
    public static IEnumerable<MatrixBatch> Cover(IEnumerable<(int From, int To)> wanted, int size, Func<int, int, bool> impossible)
    {
        var rows = wanted.Where(pair => !impossible(pair.From, pair.To)).GroupBy(pair => pair.From, pair => pair.To).ToDictionary(row => row.Key, row => row.ToHashSet());
        foreach (var sources in rows.Keys.Order().Chunk(size))
        {
            foreach (var targets in sources.SelectMany(source => rows[source]).Distinct().Order().Chunk(size))
            {
                if (Array.Exists(sources, source => Array.Exists(targets, target => impossible(source, target))))
                {
                    foreach (var single in Rows(sources, targets, rows))
                    {
                        yield return single;
                    }
                }
                else
                {
                    yield return new(sources, targets);
                }
            }
        }
    }

    private static IEnumerable<MatrixBatch> Rows(int[] sources, int[] targets, Dictionary<int, HashSet<int>> rows) =>
        sources.Select(source => new MatrixBatch([source], [.. targets.Where(rows[source].Contains)])).Where(batch => batch.Targets.Count > 0);
}
