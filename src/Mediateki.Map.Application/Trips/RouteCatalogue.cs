using System.Collections.Frozen;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Trips;

internal sealed class RouteCatalogue(SnapshotHolder holder) : IRouteCatalogue
{
    private volatile FrozenDictionary<string, RouteCheck> checks = FrozenDictionary<string, RouteCheck>.Empty;

    public IReadOnlyList<SuggestedRoute> ListRoutes() => holder.Served?.Snapshot.Content.Routes ?? [];

    public SuggestedRoute? FindRoute(string slug) => ListRoutes().FirstOrDefault(route => route.Slug == slug);

    public RouteCheck? FindCheck(string slug) => checks.GetValueOrDefault(slug);

    public void Replace(IReadOnlyDictionary<string, RouteCheck> present) => checks = present.ToFrozenDictionary(StringComparer.Ordinal);
}
