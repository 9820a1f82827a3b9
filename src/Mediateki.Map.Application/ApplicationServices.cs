using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Persistence;
using Mediateki.Map.Application.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mediateki.Map.Application;

/// <summary>The only wiring that the site calls.</summary>
public static class ApplicationServices
{
    /// <summary>
    /// Registers the catalogue: database, import and export, and the directory that visitors read with the service that keeps it current.
    /// Needs <c>ConnectionStrings:Catalogue</c>; options come from the section <c>Catalogue</c>.
    /// </summary>
    public static IServiceCollection AddMediatekiApplication(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddPersistence();
        services.AddOptions<CatalogueOptions>().BindConfiguration(CatalogueOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SnapshotHolder>();
        services.AddSingleton<ILibraryDirectory, LibraryDirectory>();
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
