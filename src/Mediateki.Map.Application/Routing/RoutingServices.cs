using Mediateki.Map.Application.Routing.Valhalla;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Routing;

internal static class RoutingServices
{
    private const long LargestAnswer = 64 << 20;

    public static IServiceCollection AddTravelTimes(this IServiceCollection services)
    {
        services.AddOptions<RoutingOptions>().BindConfiguration(RoutingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(ValhallaClient.ClientName, ConfigureClient)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(2),
                UseCookies = false,
            });
        services.AddSingleton<ValhallaClient>();
        services.AddSingleton<EngineGuard>();
        services.AddSingleton<ValhallaTravelTimes>();
        services.AddSingleton<DistanceEstimate>();
        services.AddSingleton<TravelLegStore>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TravelLegCache>(provider, provider.GetRequiredService<ValhallaTravelTimes>()));
        services.AddSingleton<ReachableAreaCache>();
        services.AddSingleton<ITravelRouter, TravelRouter>();
        return services;
    }

    private static void ConfigureClient(IServiceProvider provider, HttpClient client)
    {
        var url = provider.GetRequiredService<IOptions<RoutingOptions>>().Value.ValhallaUrl;
        client.BaseAddress = url.Length > 0 ? new Uri(url.TrimEnd('/') + "/") : null;
        client.MaxResponseContentBufferSize = LargestAnswer;
        client.Timeout = Timeout.InfiniteTimeSpan; // EngineGuard limits each question as a whole.
    }
}
