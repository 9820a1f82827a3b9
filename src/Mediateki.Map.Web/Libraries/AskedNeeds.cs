using Mediateki.Map.Application.Libraries.Needs;

namespace Mediateki.Map.Web.Libraries;

/// <summary>What is typed into the search box and sent becomes filters; while it is typed it is only searched for.</summary>
internal static class AskedNeeds
{
    /// <summary>The view with its text turned into filters; the same one where nothing of it is understood. A sentence with an unknown place is kept, so that the page can say so.</summary>
    public static async Task<LibrariesView> AnswerAsync(LibrariesView view, ILibraryNeeds needs, CancellationToken cancellationToken)
    {
        if (view.Filter.Text is not { } text)
        {
            return view with { Asked = null };
        }
        var understood = await needs.ReadAsync(text, cancellationToken);
        return understood.IsUnderstood ? view.With(understood.Narrow(view.Filter)) with { Asked = text } : view with { Asked = understood.UnknownPlace is null ? null : text };
    }
}
