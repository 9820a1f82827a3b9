using Mediateki.Map.Application.Libraries.Needs;

namespace Mediateki.Map.Web.Libraries;

/// <summary>What is typed into the search box and sent becomes filters; while it is typed it is only searched for.</summary>
internal static class AskedNeeds
{
    /// <summary>The view with its text turned into filters; the same one where nothing of it is understood.</summary>
    public static async Task<LibrariesView> AnswerAsync(LibrariesView view, ILibraryNeeds needs, CancellationToken cancellationToken) =>
        view.Filter.Text is { } text && await needs.ReadAsync(text, cancellationToken) is { IsUnderstood: true } understood
            ? view.With(understood.Narrow(view.Filter)) with { Asked = text }
            : view with { Asked = null };
}
