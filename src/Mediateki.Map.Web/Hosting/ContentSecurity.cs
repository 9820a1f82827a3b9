using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Mediateki.Map.Web.Hosting;

/// <summary>A host that one directive of the content security policy allows besides the site itself, like ("connect-src", "https://tiles.example").</summary>
internal sealed record ContentSecuritySource(string Directive, string Source);

/// <summary>
/// The content security policy. Scripts are strict: ours, or the page's import map, which is allowed by its hash. A hash, not a
/// nonce: a page is then the same for every visitor and can be kept (<see cref="PageCache"/>). Styles allow inline ones,
/// because MudBlazor writes style elements and attributes.
/// </summary>
internal sealed class ContentSecurity(IEnumerable<ContentSecuritySource> extraSources)
{
    private const string ImportMapPlace = " {import-map}";

    private static readonly (string Directive, string Sources)[] Base =
    [
        ("default-src", "'self'"),
        ("script-src", $"'self'{ImportMapPlace}"),
        ("style-src", "'self' 'unsafe-inline'"),
        ("img-src", "'self' data: blob:"),
        ("font-src", "'self'"),
        ("connect-src", "'self'"),
        ("worker-src", "'self'"),
        ("manifest-src", "'self'"),
        ("object-src", "'none'"),
        ("base-uri", "'self'"),
        ("form-action", "'self'"),
        ("frame-ancestors", "'self'"),
    ];

    private readonly string template = string.Join("; ", Base.Select(part =>
        string.Join(' ', [part.Directive, part.Sources, .. extraSources.Where(extra => extra.Directive == part.Directive).Select(extra => extra.Source).Distinct()])));

    private readonly ConditionalWeakTable<ImportMapDefinition, string> headers = [];

    /// <summary>The policy for the answer of the request's endpoint; each import map's is made once.</summary>
    public string HeaderFor(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ImportMapDefinition>() is { } importMap
        ? headers.GetValue(importMap, map => template.Replace(ImportMapPlace, $" 'sha256-{Hash(map.ToString())}'", StringComparison.Ordinal))
        : template.Replace(ImportMapPlace, "", StringComparison.Ordinal);

    // Browsers hash the text as parsed, where a line ends with LF whatever the file has.
    private static string Hash(string script) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.ReplaceLineEndings("\n"))));
}

internal static class ContentSecurityServices
{
    /// <summary>Allows a host in a directive of the content security policy, e.g. a tile server in "connect-src".</summary>
    public static IServiceCollection AddContentSecuritySource(this IServiceCollection services, string directive, string source) =>
        services.AddSingleton(new ContentSecuritySource(directive, source));
}
