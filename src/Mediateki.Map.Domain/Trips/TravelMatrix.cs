using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips;

/// <summary>
/// Travel between every ordered pair of a trip's places, numbered from 0. Times are whole seconds, so a plan is the same on every machine.
/// The matrix may be asymmetric and need not satisfy the triangle inequality.
/// </summary>
public sealed class TravelMatrix
{
    /// <summary>The number of seconds that says "there is no way between these places".</summary>
    public const int Unreachable = int.MaxValue;

    private readonly ImmutableArray<TravelLink> links;

    /// <summary>Takes one link per ordered pair, row by row: the link from place i to place j stands at i × <paramref name="placeCount"/> + j.</summary>
    /// <exception cref="ArgumentException">The number of links is not the square of the number of places, or a time or distance is negative.</exception>
    public TravelMatrix(int placeCount, ImmutableArray<TravelLink> links)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(placeCount);
        if (links.Length != placeCount * placeCount)
        {
            throw new ArgumentException($"{placeCount} places need {placeCount * placeCount} links, not {links.Length}.", nameof(links));
        }
        if (links.Any(link => link.Seconds < 0 || link.Metres < 0))
        {
            throw new ArgumentException("A travel time or distance is negative.", nameof(links));
        }
        PlaceCount = placeCount;
        this.links = links;
    }

    public int PlaceCount { get; }

    /// <summary>Builds a matrix of one mode from a function of (from, to) in seconds. The diagonal is zero whatever the function says.</summary>
    public static TravelMatrix FromSeconds(TravelMode mode, int placeCount, Func<int, int, int> seconds) =>
        From(placeCount, (from, to) => new TravelLink(mode, seconds(from, to)));

    /// <summary>
    /// Walks wherever <paramref name="walking"/> needs at most <paramref name="limit"/>, and rides elsewhere.
    /// A ride that is no faster than the walk is walked too, within the limit.
    /// </summary>
    /// <exception cref="ArgumentException">The two matrices have different numbers of places.</exception>
    public TravelMatrix WalkingUpTo(TravelMatrix walking, TimeSpan limit)
    {
        if (walking.PlaceCount != PlaceCount)
        {
            throw new ArgumentException("Both matrices must have the same places.", nameof(walking));
        }
        return From(PlaceCount, (from, to) =>
            walking[from, to] is var onFoot && onFoot.Seconds <= limit.TotalSeconds ? onFoot : this[from, to]);
    }

    /// <summary>The link from one place to another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A place is not in the matrix.</exception>
    public TravelLink this[int from, int to]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)PlaceCount, nameof(from));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)PlaceCount, nameof(to));
            return links[(from * PlaceCount) + to];
        }
    }

    private static TravelMatrix From(int placeCount, Func<int, int, TravelLink> link)
    {
        var links = ImmutableArray.CreateBuilder<TravelLink>(placeCount * placeCount);
        for (var from = 0; from < placeCount; from++)
        {
            for (var to = 0; to < placeCount; to++)
            {
                links.Add(from == to ? link(from, to) with { Seconds = 0, Metres = 0 } : link(from, to));
            }
        }
        return new TravelMatrix(placeCount, links.MoveToImmutable());
    }
}

/// <summary>Travel from one place to another.</summary>
/// <param name="Mode">How.</param>
/// <param name="Seconds">Door to door, or <see cref="TravelMatrix.Unreachable"/>.</param>
/// <param name="Metres">Length of the way, where known.</param>
/// <param name="Estimated">True when it comes from a rule of thumb and not from a routing engine.</param>
public readonly record struct TravelLink(TravelMode Mode, int Seconds, int? Metres = null, bool Estimated = false)
{
    /// <summary>False when there is no way.</summary>
    public bool Exists => Seconds != TravelMatrix.Unreachable;
}
