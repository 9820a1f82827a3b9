using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>What is typed into the search box and sent becomes filters; while it is typed it is only searched for.</summary>
internal static class AskedNeeds
{
    /// <summary>The view with its text turned into filters; the same one where nothing of it is understood.</summary>
    public static async Task<LibrariesView> AnswerAsync(LibrariesView view, ILibraryNeeds needs, CancellationToken cancellationToken) =>
        view.Filter.Text is { } text && await needs.ReadAsync(text, cancellationToken) is { IsUnderstood: true } understood
            ? view.With(understood.Narrow(view.Filter)) with { Asked = text }
            : view with { Asked = null };

    /// <summary>A form that was sent with its search button leads to the one address of what was understood.</summary>
    public static WebApplication UseAskedNeeds(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method) && context.Request.Query.ContainsKey(LibrariesUrl.Ask)
                && PageAddresses.Find(context.Request.Path)?.Page is { } page && page is SitePage.Map or SitePage.Libraries)
            {
                var taxonomy = context.RequestServices.GetRequiredService<ILibraryDirectory>().Taxonomy;
                var view = LibrariesUrl.Parse(context.Request.QueryString.Value, taxonomy);
                context.Response.Redirect(LibrariesUrl.Of(page, await AnswerAsync(view, context.RequestServices.GetRequiredService<ILibraryNeeds>(), context.RequestAborted)));
                return;
            }
            await next(context);
        });
        return app;
    }
}
