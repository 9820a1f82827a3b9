using Microsoft.AspNetCore.Localization;

namespace Mediateki.Map.Web.Localization;

/// <summary>
/// A page's language is in its path. A circuit's connection has no page path, so the start script names the language:
/// <c>/_blazor?lang=uk</c>. No cookie and no Accept-Language: an address always shows the same language.
/// </summary>
internal sealed class PathCultureProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var language = request.Path.StartsWithSegments("/_blazor")
            ? SiteLanguage.Find(request.Query["lang"]) ?? SiteLanguage.Polish
            : SiteLanguage.OfPath(request.Path.Value ?? "/");
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language.Culture.Name, language.UiCulture.Name));
    }
}
