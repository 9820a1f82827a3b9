using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Maps;

public static class MapsServices
{
    /// <summary>Options (checked at start), texts and the street base of the map.</summary>
    public static IServiceCollection AddMaps(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BasemapOptions>()
            .Bind(configuration.GetSection(BasemapOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<BasemapOptions>, BasemapOptionsCheck>();
        services.AddSingleton<StreetBasemap>();
        services.AddLocalization();
        return services;
    }

    /// <summary>The endpoint of the street tiles.</summary>
    public static IEndpointRouteBuilder MapMaps(this IEndpointRouteBuilder routes)
    {
        routes.MapStreetTiles();
        return routes;
    }
}
