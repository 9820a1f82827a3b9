using System.Security.Cryptography;

namespace Mediateki.Map.Web.Hosting;

/// <summary>A host that one directive of the content security policy allows besides the site itself, like ("connect-src", "https://tiles.example").</summary>
internal sealed record ContentSecuritySource(string Directive, string Source);

/// <summary>
/// The content security policy. Scripts are strict: ours, or carrying the request's nonce. Styles allow inline ones,
/// because MudBlazor writes style elements and attributes without a nonce.
/// </summary>
internal sealed class ContentSecurity(IEnumerable<ContentSecuritySource> extraSources)
{
    private const string NonceKey = "csp-nonce";
    private const string NoncePlace = "{nonce}";

    private static readonly (string Directive, string Sources)[] Base =
    [
        ("default-src", "'self'"),
        ("script-src", $"'self' 'nonce-{NoncePlace}'"),
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

    public string HeaderFor(HttpContext context) => template.Replace(NoncePlace, Nonce(context), StringComparison.Ordinal);

    /// <summary>The request's nonce; one per request, also when an error page is executed in place of the first answer.</summary>
    public static string Nonce(HttpContext context)
    {
        if (context.Items[NonceKey] is string known)
        {
            return known;
        }
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        return nonce;
    }
}

internal static class ContentSecurityServices
{
    /// <summary>Allows a host in a directive of the content security policy, e.g. a tile server in "connect-src".</summary>
    public static IServiceCollection AddContentSecuritySource(this IServiceCollection services, string directive, string source) =>
        services.AddSingleton(new ContentSecuritySource(directive, source));
}
