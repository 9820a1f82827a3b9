using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Application.Routing;
using Microsoft.Extensions.Caching.Memory;

namespace Mediateki.Map.Web.Libraries;

/// <summary>What "near" means in a view.</summary>
/// <param name="Place">The place understood; null where none is named, or it is not known.</param>
/// <param name="Others">Other places the words may mean.</param>
internal sealed record NearAnswer(Place? Place, IReadOnlyList<Place> Others)
{
    public static NearAnswer None { get; } = new(null, []);
}

/// <summary>
/// Finds the places that addresses name, before the directory, which does not wait for anything, is asked. Answers are kept for a short while: one page asks several times.
/// </summary>
internal sealed class NearPlaces(IPlaces places, ITravelRouter router, ILibraryDirectory directory) : IDisposable
{
    private const int MostKept = 2_000;
    private const int MostOthers = 8;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The place a filter names and others it may mean.</summary>
    public async Task<NearAnswer> FindAsync(LibraryFilter filter, CancellationToken cancellationToken)
    {
        if ((filter.Near ?? (filter.Origin is { } point ? CoordinateText.Format(point) : null)) is not { } text)
        {
            return NearAnswer.None;
        }
        if (answers.TryGetValue(text, out NearAnswer? known))
        {
            return known!;
        }
        var found = await places.FindAsync(text, MostOthers + 1, cancellationToken);
        var answer = found.Count == 0 ? NearAnswer.None : new(found[0], [.. found.Skip(1)]);
        return answers.Set(text, answer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <summary>Whether a postcode may be named as a place.</summary>
    public Task<bool> KnowsPostcodesAsync(CancellationToken cancellationToken) => places.KnowsPostcodesAsync(cancellationToken);

    /// <summary>The view with the position of the place it names, and what is in reach of it.</summary>
    public async Task<LibrariesView> LocateAsync(LibrariesView view, CancellationToken cancellationToken) =>
        view.Filter is { Near: null, Reach: null, City: null } ? view : view with { Filter = await LocateAsync(view.Filter, cancellationToken) };

    /// <summary>The filter with its city by the name the directory has; with the position of the place it names, without one where the place is not known; and with the area in reach, where it asks for one and the routing engine answers.</summary>
    public async Task<LibraryFilter> LocateAsync(LibraryFilter filter, CancellationToken cancellationToken)
    {
        if (filter.City is { } city && directory.FindCity(city) is { } name && name != city)
        {
            filter = filter with { City = name };
        }
        if (filter.Near is not null)
        {
            filter = filter with { Origin = (await FindAsync(filter, cancellationToken)).Place?.Point };
        }
        return filter is { Origin: { } from, Reach: { } reach }
            ? filter with { Reached = await router.FindReachableAsync(reach.Mode, from, reach.Minutes, cancellationToken) }
            : filter;
    }

    public void Dispose() => answers.Dispose();
}
