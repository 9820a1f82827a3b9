using Mediateki.Map.Web.Libraries.Hours;

namespace Mediateki.Map.Web.Libraries;

internal static class LibraryPages
{
    /// <summary>What the map page and the directory need besides Application.</summary>
    public static IServiceCollection AddLibraryPages(this IServiceCollection services)
    {
        services.AddSingleton<DistinctiveSpaces>();
        services.AddSingleton<HoursReader>();
        services.AddSingleton<CardFaces>();
        services.AddSingleton<CardWordsFactory>();
        services.AddSingleton<NearPlaces>();
        return services;
    }
}
