using Mediateki.Map.Application.Places.Geocoding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Places;

internal static class PlaceServices
{
    private const long LargestAnswer = 1 << 20;

    public static IServiceCollection AddPlaces(this IServiceCollection services)
    {
        services.AddOptions<PlacesOptions>().BindConfiguration(PlacesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(Geocoder.ClientName, ConfigureClient)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(2),
                UseCookies = false,
            });
        services.AddSingleton<Geocoder>();
        services.AddSingleton<BuiltInTowns>();
        services.AddSingleton<Gazetteer>();
        services.AddSingleton<IPlaces, PlaceSearch>();
        services.AddSingleton<IGazetteerTransfer, GazetteerTransfer>();
        return services;
    }

    private static void ConfigureClient(IServiceProvider provider, HttpClient client)
    {
        var url = provider.GetRequiredService<IOptions<PlacesOptions>>().Value.GeocoderUrl;
        client.BaseAddress = url.Length > 0 ? new Uri(url.TrimEnd('/') + "/") : null;
        client.MaxResponseContentBufferSize = LargestAnswer;
        client.Timeout = Timeout.InfiniteTimeSpan; // SourceGuard limits each question.
        client.DefaultRequestHeaders.UserAgent.ParseAdd("mediateki-map");
    }
}
