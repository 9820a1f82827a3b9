using Mediateki.Map.Application.Trips;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>Routes and their checks from plain lists.</summary>
internal sealed class FakeRouteCatalogue : IRouteCatalogue
{
    public List<SuggestedRoute> Routes { get; } = [];

    public Dictionary<string, RouteCheck> Checks { get; } = [];

    public IReadOnlyList<SuggestedRoute> ListRoutes() => Routes;

    public SuggestedRoute? FindRoute(string slug) => Routes.Find(route => route.Slug == slug);

    public RouteCheck? FindCheck(string slug) => Checks.GetValueOrDefault(slug);
}
