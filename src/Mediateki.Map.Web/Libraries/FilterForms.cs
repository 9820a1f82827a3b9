using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>What filter forms send that is not part of an address.</summary>
internal static class FilterForms
{
    /// <summary>
    /// A form that was sent with its search button leads to the one address of what was understood; one that names a profile of
    /// accessibility leads to an address without it.
    /// </summary>
    public static WebApplication UseFilterForms(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            var (query, page) = (context.Request.Query, HttpMethods.IsGet(context.Request.Method) ? PageAddresses.Find(context.Request.Path)?.Page : null);
            var (asks, chooses) = (query.ContainsKey(LibrariesUrl.Ask), query.ContainsKey(LibrariesUrl.Profile));
            if (page is not (SitePage.Map or SitePage.Libraries) || !(asks || chooses))
            {
                await next(context);
                return;
            }
            var view = LibrariesUrl.Parse(context.Request.QueryString.Value, context.RequestServices.GetRequiredService<ILibraryDirectory>().Taxonomy);
            if (chooses)
            {
                VisitorAccess.Keep(context, view.Filter.Profile);
            }
            if (asks)
            {
                view = await AskedNeeds.AnswerAsync(view, context.RequestServices.GetRequiredService<ILibraryNeeds>(), context.RequestAborted);
            }
            context.Response.Redirect(LibrariesUrl.Of(page.Value, view));
        });
        return app;
    }
}
