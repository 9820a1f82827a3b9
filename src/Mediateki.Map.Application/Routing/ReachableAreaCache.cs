using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Microsoft.Extensions.Caching.Memory;

namespace Mediateki.Map.Application.Routing;

/// <summary>Areas the engine answered with lately: the page, its map and every page of its list ask for the same one.</summary>
internal sealed class ReachableAreaCache : IDisposable
{
    /// <summary>Corners of all kept areas together: some tens of megabytes.</summary>
    private const long MostCorners = 500_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly MemoryCache areas = new(new MemoryCacheOptions { SizeLimit = MostCorners });

    public ReachableArea? Find(TravelMode mode, GeoPoint from, int minutes) => areas.Get<ReachableArea>((mode, PlaceKey.Of(from), minutes));

    public void Keep(ReachableArea area) => areas.Set(
        (area.Mode, PlaceKey.Of(area.From), area.Minutes),
        area,
        new MemoryCacheEntryOptions { Size = Math.Max(1, area.Area.NumPoints), AbsoluteExpirationRelativeToNow = Lifetime });

    public void Dispose() => areas.Dispose();
}
