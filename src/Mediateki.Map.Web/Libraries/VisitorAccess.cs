using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Web.Libraries;

/// <summary>
/// What a visitor needs from a building, kept in a cookie of their browser and nowhere else: it is in no address that could be shared or
/// logged, and the site forgets it with each answer. The map's script (LibraryExplorer.razor.js) writes the same cookie.
/// </summary>
internal static class VisitorAccess
{
    public const string Cookie = "mediateki-access";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Null: nothing is chosen, or nothing that is known.</summary>
    public static AccessProfile? Of(HttpContext context) => LibrariesUrl.FindProfile(context.Request.Cookies[Cookie]);

    /// <summary>A view as this visitor is to see it.</summary>
    public static LibrariesView For(this LibrariesView view, AccessProfile? profile) => view with { Filter = view.Filter with { Profile = profile } };

    /// <summary>
    /// Takes over what a form has sent, unless another site has: nobody else may choose for the visitor.
    /// </summary>
    public static void Keep(HttpContext context, AccessProfile? profile)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            return;
        }
        var options = new CookieOptions { Path = "/", MaxAge = Kept, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true };
        if (profile is { } chosen)
        {
            context.Response.Cookies.Append(Cookie, LibrariesUrl.NameOf(chosen), options);
        }
        else if (context.Request.Cookies.ContainsKey(Cookie))
        {
            context.Response.Cookies.Delete(Cookie, options);
        }
    }
}
