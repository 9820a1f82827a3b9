using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Localization;

internal static class LocalizationServices
{
    public static IServiceCollection AddSiteLocalization(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, TypographicLocalizerFactory>());
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(SiteLanguage.Polish.Culture, SiteLanguage.Polish.UiCulture);
            options.SupportedCultures = [.. SiteLanguage.All.Select(language => language.Culture)];
            options.SupportedUICultures = [.. SiteLanguage.All.Select(language => language.UiCulture)];
            options.RequestCultureProviders = [new PathCultureProvider()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
    }
}
