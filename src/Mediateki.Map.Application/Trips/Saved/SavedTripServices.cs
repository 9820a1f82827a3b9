using Mediateki.Map.Application.Trips.Planned;
using Microsoft.Extensions.DependencyInjection;

namespace Mediateki.Map.Application.Trips.Saved;

internal static class SavedTripServices
{
    /// <summary>Saved trips, what tells of their changes and ends them, and their timetables.</summary>
    public static IServiceCollection AddSavedTrips(this IServiceCollection services)
    {
        services.AddSingleton<TripChanges>();
        services.AddHostedService<TripChangeListener>();
        services.AddSingleton<TripStore>();
        services.AddSingleton<ITripStore>(provider => provider.GetRequiredService<TripStore>());
        services.AddHostedService<TripExpiry>();
        services.AddSingleton<IItineraryPlanning, ItineraryPlanning>();
        return services;
    }
}
