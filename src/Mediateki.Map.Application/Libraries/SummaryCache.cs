using System.Collections.Concurrent;

namespace Mediateki.Map.Application.Libraries;

/// <summary>The summaries shown lately, so that a list that is drawn again is made of the same objects. Of two generations the elder is dropped when the younger is full.</summary>
internal sealed class SummaryCache
{
    private const int Generation = 4_000;
    private volatile Generations generations = new(new(), new());

    public LibrarySummary Get(int position, Func<int, LibrarySummary> read)
    {
        var (young, old) = generations;
        if (young.TryGetValue(position, out var known))
        {
            return known;
        }
        var summary = young.GetOrAdd(position, old.TryGetValue(position, out known) ? known : read(position));
        if (young.Count > Generation)
        {
            generations = new(new(), young);
        }
        return summary;
    }

    private sealed record Generations(ConcurrentDictionary<int, LibrarySummary> Young, ConcurrentDictionary<int, LibrarySummary> Old);
}
