using Mediateki.Map.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Mediateki.Map.Web.Tests;

/// <summary>The addresses that page components declare.</summary>
internal static class Pages
{
    /// <summary>Every route template of every page, except the internal ones that begin with "/_".</summary>
    public static readonly IReadOnlyList<(Type Component, string Template)> All =
        [.. from type in typeof(Program).Assembly.GetTypes()
            from route in type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()
            where !route.Template.StartsWith("/_", StringComparison.Ordinal)
            select (type, route.Template)];

    /// <summary>Addresses that need no slug, as theory data.</summary>
    public static TheoryData<string> Addresses() => [.. All.Select(page => page.Template).Where(template => !template.Contains('{'))];

    public static SiteLanguage LanguageOf(string template) => SiteLanguage.OfPath(template);
}
