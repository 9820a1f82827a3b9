using Mediateki.Map.Application.Libraries.Suggestions;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>The names of the snapshot being served.</summary>
internal sealed class NeedVocabulary(LibrarySuggestions suggestions) : INeedVocabulary
{
    private static readonly string[] None = [];

    public IReadOnlyList<string> Cities => suggestions.Index?.CityNames ?? None;

    public bool IsName(IReadOnlyList<string> words) => suggestions.Index?.IsName(words) ?? false;
}
