using System.Runtime.InteropServices;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Counts how often each code occurs.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void AddRange(IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, code, out _)++;
        }
    }

    /// <summary>Every code of the taxonomy that occurs, in its order.</summary>
    public IReadOnlyList<FacetCount> InOrderOf(IEnumerable<string> codes) =>
        [.. codes.Where(counts.ContainsKey).Select(code => new FacetCount(code, counts[code]))];

    public IReadOnlyList<FacetCount> Alphabetical() =>
        [.. counts.Select(c => new FacetCount(c.Key, c.Value)).Order(Comparer<FacetCount>.Create((a, b) => DirectoryOrder.Compare(a.Code, b.Code)))];
}
