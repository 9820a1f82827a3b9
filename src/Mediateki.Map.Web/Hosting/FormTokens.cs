using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mediateki.Map.Web.Hosting;

/// <summary>Marks a page that holds a form it receives by POST: only such pages get an antiforgery token and its cookie.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PostsFormAttribute : Attribute;

/// <summary>
/// Blazor would give every page an antiforgery cookie and forbid browsers to keep the page for "back". Pages that are
/// only read need neither, so tokens are made for pages marked <see cref="PostsFormAttribute"/> and for everything that is
/// not a page. A page that forgets the mark refuses its own form with 400. Checking is untouched.
/// </summary>
internal sealed class FormTokens(IAntiforgery inner) : IAntiforgery
{
    private static readonly AntiforgeryTokenSet None = new(null, null, "__RequestVerificationToken", null);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        NeedsTokens(httpContext) ? inner.GetAndStoreTokens(httpContext) : None;

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) =>
        NeedsTokens(httpContext) ? inner.GetTokens(httpContext) : None;

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => inner.SetCookieTokenAndHeader(httpContext);

    private static bool NeedsTokens(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        return metadata?.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is null
            || metadata.GetMetadata<PostsFormAttribute>() is not null;
    }
}

internal static class FormTokenServices
{
    /// <summary>To be called after everything that registers antiforgery by itself.</summary>
    public static IServiceCollection KeepFormTokensToForms(this IServiceCollection services)
    {
        var platform = services.Last(service => service.ServiceType == typeof(IAntiforgery));
        return services.Replace(ServiceDescriptor.Singleton<IAntiforgery>(provider => new FormTokens(
            (IAntiforgery)ActivatorUtilities.CreateInstance(provider, platform.ImplementationType!))));
    }
}
