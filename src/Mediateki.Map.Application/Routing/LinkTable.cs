using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Routing;

/// <summary>
/// A travel matrix being filled. Links between equal places are there from the start. Filling is safe from several threads as long as
/// each pair is filled by one.
/// </summary>
internal sealed class LinkTable
{
    private readonly TravelLink?[] links;

    public LinkTable(TravelMode mode, IReadOnlyList<GeoPoint> places)
    {
        (Mode, Places) = (mode, places);
        links = new TravelLink?[places.Count * places.Count];
        for (var from = 0; from < places.Count; from++)
        {
            for (var to = 0; to < places.Count; to++)
            {
                this[from, to] = places[from] == places[to] ? new TravelLink(mode, 0, 0) : null;
            }
        }
    }

    public TravelMode Mode { get; }

    public IReadOnlyList<GeoPoint> Places { get; }

    public TravelLink? this[int from, int to]
    {
        get => links[(from * Places.Count) + to];
        set => links[(from * Places.Count) + to] = value;
    }

    public bool IsFull => Array.TrueForAll(links, link => link is not null);

    /// <summary>Ordered pairs without a link yet.</summary>
    public IEnumerable<(int From, int To)> Open()
    {
        for (var index = 0; index < links.Length; index++)
        {
            if (links[index] is null)
            {
                yield return (index / Places.Count, index % Places.Count);
            }
        }
    }

    /// <exception cref="InvalidOperationException">A link is still open.</exception>
    public TravelMatrix ToMatrix() => new(Places.Count, [.. links.Select(link => link ?? throw new InvalidOperationException("A link is still open."))]);
}
