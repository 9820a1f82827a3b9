using Mediateki.Map.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Maps;

public static class MapsServices
{
    /// <summary>Options (checked at start), texts and the street base of the map, and the host of its tiles in the content security policy.</summary>
    public static IServiceCollection AddMaps(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BasemapOptions>()
            .Bind(configuration.GetSection(BasemapOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<BasemapOptions>, BasemapOptionsCheck>();
        services.AddSingleton<StreetBasemap>();
        services.AddLocalization();
        AllowTiles(services, configuration);
        return services;
    }

    // Browsers read the TileJSON and its tiles themselves.
    private static void AllowTiles(IServiceCollection services, IConfiguration configuration)
    {
        var configured = configuration.GetSection(BasemapOptions.Section).Get<BasemapOptions>() ?? new BasemapOptions();
        if (StreetBasemap.HostOf(configured.TileJsonUrl) is { } host)
        {
            services.AddContentSecuritySource("connect-src", host);
        }
    }

    /// <summary>The endpoint of the street tiles.</summary>
    public static IEndpointRouteBuilder MapMaps(this IEndpointRouteBuilder routes)
    {
        routes.MapStreetTiles();
        return routes;
    }
}
