using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Localization;
using Microsoft.AspNetCore.OutputCaching;

namespace Mediateki.Map.Web.Hosting;

/// <summary>
/// Keeps content pages, compressed, for as long as the catalogue stays as it is, and a minute at most: they show the time of day
/// nowhere finer. The map page and the planner are made anew for
/// every visitor, since what they hold for their islands is the visitor's own; so are saved trips, which change at any moment.
/// </summary>
internal sealed class PageCache(ILibraryDirectory directory, TimeProvider time) : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var kept = HttpMethods.IsGet(request.Method) && PageAddresses.Find(request.Path) is { Page: not (SitePage.Map or SitePage.Planner or SitePage.Plan or SitePage.SharedTrip or SitePage.TripPrint or SitePage.TripWorksheet) };
        context.EnableOutputCaching = kept;
        context.AllowCacheLookup = kept;
        context.AllowCacheStorage = kept;
        context.AllowLocking = kept;
        context.ResponseExpirationTimeSpan = Longest;
        if (kept)
        {
            var state = directory.State;
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues["edition"] = $"{state.Version} {state.IsCurrent} {(state.IsCurrent ? default : state.AsOf):O}";
            context.CacheVaryByRules.VaryByValues["minute"] = (time.GetUtcNow().Ticks / Longest.Ticks).ToString(null, null);
            context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request.Headers.AcceptEncoding.ToString());
            context.CacheVaryByRules.VaryByValues["access"] = VisitorAccess.Of(context.HttpContext)?.ToString() ?? "";
            context.CacheVaryByRules.VaryByValues["navigation"] = request.Headers.Accept.ToString().Contains("blazor-enhanced-nav", StringComparison.Ordinal) ? "enhanced" : "full";
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }

    /// <summary>Browsers all ask for the same; whoever weighs encodings (";q=") is taken at their word.</summary>
    private static string Encoding(string accepted) =>
        accepted.Contains(";q", StringComparison.Ordinal) ? accepted
        : accepted.Contains("br", StringComparison.Ordinal) ? "br"
        : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip"
        : "";
}

internal static class PageCacheServices
{
    private const int Megabyte = 1 << 20;

    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 64 * Megabyte;
            options.MaximumBodySize = Megabyte;
            options.AddBasePolicy(policy => policy.AddPolicy<PageCache>(), excludeDefaultPolicy: true);
        });
        return services.AddSingleton<PageCache>();
    }
}
