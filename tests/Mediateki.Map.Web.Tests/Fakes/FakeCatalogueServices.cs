using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Application.Libraries.Suggestions;
using Mediateki.Map.Application.Libraries.Tiles;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Application.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Mediateki.Map.Web.Tests.Fakes;

internal static class FakeCatalogueServices
{
    /// <summary>Hand-made libraries in place of the catalogue: no database, so nothing that keeps in step with one.</summary>
    public static IServiceCollection UseFakeCatalogue(this IServiceCollection services, FakeLibraryDirectory directory, FakeVisitJournal journal, FakeRouteCatalogue? routes = null, FakeTripStore? trips = null)
    {
        foreach (var service in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(ILibraryDirectory).Assembly).ToList())
        {
            services.Remove(service);
        }
        services.RemoveAll<ILibraryDirectory>().AddSingleton<ILibraryDirectory>(directory);
        services.RemoveAll<ILibraryTiles>().AddSingleton<ILibraryTiles>(new FakeLibraryTiles(directory));
        var suggestions = new FakeSuggestions(directory);
        services.RemoveAll<ILibrarySuggestions>().AddSingleton<ILibrarySuggestions>(suggestions);
        services.RemoveAll<INeedVocabulary>().AddSingleton<INeedVocabulary>(suggestions);
        var router = services.Single(service => service.ServiceType == typeof(ITravelRouter)).ImplementationType!;
        services.RemoveAll<ITravelRouter>().AddSingleton<ITravelRouter>(provider => new FakeTravelRouter((ITravelRouter)ActivatorUtilities.CreateInstance(provider, router)));
        services.RemoveAll<IVisitJournal>().AddSingleton<IVisitJournal>(journal);
        services.RemoveAll<ITripStore>().AddSingleton<ITripStore>(trips ?? new());
        services.RemoveAll<IRouteCatalogue>().AddSingleton<IRouteCatalogue>(routes ?? new());
        return services;
    }
}
