using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Mediateki.Map.Web.Layout;

/// <summary>
/// The CSS variables of MudBlazor components in both themes, as its own theme provider writes them, but scoped like
/// <see cref="SiteTheme.Css"/>: the theme is chosen by the page, so an island needs no provider and no round trip.
/// </summary>
internal sealed partial class MudThemeStylesheet(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    private readonly Lazy<Task<Sheet>> sheet = new(() => Create(scopes, loggers));

    public Task<Sheet> GetAsync() => sheet.Value;

    /// <param name="Css">The style sheet.</param>
    /// <param name="Address">Changes with the content, so that browsers may keep the sheet for good.</param>
    public sealed record Sheet(string Css, string Address);

    private static async Task<Sheet> Create(IServiceScopeFactory scopes, ILoggerFactory loggers)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var light = await Declarations(renderer, isDark: false);
        var dark = await Declarations(renderer, isDark: true);
        var css = SiteTheme.CssOf(light, dark);
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..10];
        return new Sheet(css, $"/css/mudblazor-theme.{version}.css");
    }

    private static Task<string> Declarations(HtmlRenderer renderer, bool isDark) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var provider = await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MudThemeProvider.Theme)] = SiteTheme.Mud,
            [nameof(MudThemeProvider.IsDarkMode)] = isDark,
        }));
        return RootRule().Match(provider.ToHtmlString()) is { Success: true } rule
            ? Whitespace().Replace(rule.Groups[1].Value, " ").Trim()
            : throw new InvalidOperationException("MudThemeProvider no longer writes a :root rule.");
    });

    [GeneratedRegex(@":root\s*\{([^}]*)\}")]
    private static partial Regex RootRule();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}

internal static class MudThemeStylesheetEndpoint
{
    public static WebApplication MapMudThemeStylesheet(this WebApplication app)
    {
        app.MapGet("/css/mudblazor-theme.{version}.css", async (HttpContext context, MudThemeStylesheet stylesheet) =>
        {
            var sheet = await stylesheet.GetAsync();
            if (context.Request.Path != sheet.Address)
            {
                return Results.NotFound();
            }
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(sheet.Css, "text/css; charset=utf-8");
        }).ExcludeFromDescription();
        return app;
    }
}
