using Microsoft.Extensions.DependencyInjection;

namespace Mediateki.Map.Application.Places;

internal static class PlaceServices
{
    public static IServiceCollection AddPlaces(this IServiceCollection services)
    {
        services.AddSingleton<BuiltInTowns>();
        services.AddSingleton<IPlaces, PlaceSearch>();
        return services;
    }
}
