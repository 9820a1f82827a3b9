using Mediateki.Map.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Layout;

/// <summary>Turns paths into absolute addresses: on the configured public address, or on that of the request.</summary>
internal sealed class SiteAddress(IOptions<SiteOptions> options)
{
    private readonly string publicBase = options.Value.PublicAddress.TrimEnd('/');

    /// <param name="requestBase">Scheme and host of the request, e.g. from <c>NavigationManager.BaseUri</c>.</param>
    /// <param name="path">Absolute path, with or without a query.</param>
    public string Absolute(string requestBase, string path) =>
        (publicBase.Length > 0 ? publicBase : requestBase.TrimEnd('/')) + path;
}
