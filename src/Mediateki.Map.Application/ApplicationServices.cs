using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Application.Libraries.Suggestions;
using Mediateki.Map.Application.Libraries.Tiles;
using Mediateki.Map.Application.Persistence;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Application.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mediateki.Map.Application;

/// <summary>The only wiring that the site calls.</summary>
public static class ApplicationServices
{
    /// <summary>
    /// Registers the catalogue (database, import and export, and the directory that visitors read with the service that keeps it current),
    /// travel times and trip planning. Needs <c>ConnectionStrings:Catalogue</c>; options come from the sections <c>Catalogue</c>, <c>Routing</c>
    /// and <c>Trips</c>.
    /// </summary>
    public static IServiceCollection AddMediatekiApplication(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddPersistence();
        services.AddOptions<CatalogueOptions>().BindConfiguration(CatalogueOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddTravelTimes();
        services.AddPlaces();
        services.AddOptions<TripsOptions>().BindConfiguration(TripsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ITripPlanning, TripPlanning>();
        services.AddSavedTrips();
        services.AddSingleton<RouteCatalogue>();
        services.AddSingleton<IRouteCatalogue>(provider => provider.GetRequiredService<RouteCatalogue>());
        services.AddSingleton<RouteDayTiming>();
        services.AddHostedService<RouteCheckService>();
        services.AddSingleton<SnapshotHolder>();
        services.AddSingleton<ILibraryDirectory, LibraryDirectory>();
        services.AddSingleton<ILibraryTiles, LibraryTiles>();
        services.AddSingleton<LibrarySuggestions>();
        services.AddSingleton<ILibrarySuggestions>(provider => provider.GetRequiredService<LibrarySuggestions>());
        services.AddHostedService(provider => provider.GetRequiredService<LibrarySuggestions>());
        services.AddSingleton<INeedVocabulary, NeedVocabulary>();
        services.AddSingleton<ILibraryNeeds, LibraryNeeds>();
        services.AddSingleton<IVisitJournal, VisitJournal>();
        services.AddSingleton<SnapshotFiles>();
        services.AddSingleton<SnapshotLoader>();
        services.AddHostedService<SnapshotRefresher>();
        services.AddHostedService<OpeningTimesRoller>();
        services.AddHealthChecks().AddCheck<DirectoryReadiness>("directory", tags: ["ready"]);
        services.AddSingleton<ICatalogueTransfer, CatalogueTransfer>();
        return services;
    }
}
