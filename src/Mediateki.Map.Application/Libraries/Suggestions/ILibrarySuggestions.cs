using Mediateki.Map.Domain;

namespace Mediateki.Map.Application.Libraries.Suggestions;

/// <summary>
/// What a visitor may mean while still typing, from the snapshot in memory. The work is bounded however many libraries there are: a common word is known by
/// its first few hundred libraries. Safe to call from any thread.
/// </summary>
public interface ILibrarySuggestions
{
    /// <summary>Most that can be asked for of each group.</summary>
    public const int Most = 10;

    /// <summary>Nothing for a text without letters or digits.</summary>
    /// <param name="text">What has been typed; the last word may be a beginning.</param>
    /// <param name="count">Of each group, 1 to <see cref="Most"/>.</param>
    /// <param name="language">Of the labels that will be shown: those in which the words can be seen come first.</param>
    SuggestionGroups Suggest(string text, int count, string language = "pl");
}

/// <summary>Suggestions by what they are, in each group the likeliest first.</summary>
public sealed record SuggestionGroups(
    IReadOnlyList<SuggestedLibrary> Libraries, IReadOnlyList<SuggestedCity> Cities, IReadOnlyList<SuggestedTerm> Spaces, IReadOnlyList<SuggestedTerm> Services)
{
    public static SuggestionGroups None { get; } = new([], [], [], []);
}

/// <summary>A library that may be meant.</summary>
public sealed record SuggestedLibrary(LibraryId Id, string ShortName, string City);

/// <summary>A city that may be meant.</summary>
/// <param name="Name">Polish.</param>
/// <param name="Libraries">How many libraries there are.</param>
public sealed record SuggestedCity(string Name, int Libraries);

/// <summary>A space or service that may be meant.</summary>
/// <param name="Code">Of the taxonomy.</param>
/// <param name="Libraries">How many libraries have it; never none.</param>
public sealed record SuggestedTerm(string Code, int Libraries);
