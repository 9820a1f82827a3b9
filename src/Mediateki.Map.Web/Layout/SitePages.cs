using Mediateki.Map.Web.Hosting;
using Mediateki.Map.Web.Localization;
using MudBlazor.Services;

namespace Mediateki.Map.Web.Layout;

/// <summary>Blazor: static pages, and the limits of the circuits that interactive islands open.</summary>
internal static class SitePages
{
    private const int LargestMessage = 64 * 1024;

    public static IServiceCollection AddSitePages(this IServiceCollection services)
    {
        services.AddSiteLocalization();
        services.AddMudServices();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<MudThemeStylesheet>();
        services.AddSingleton<SiteStylesheet>();
        services.AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                circuits.DisconnectedCircuitMaxRetained = 200;
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
                circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
                circuits.MaxBufferedUnacknowledgedRenderBatches = 10;
            })
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        return services.KeepFormTokensToForms();
    }

    public static WebApplication MapSitePages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRobots();
        app.MapSiteStylesheet();
        app.MapMudThemeStylesheet();
        app.MapRazorComponents<App>()
            // Our own policy (SecurityHeaders) already says who may frame the site.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
