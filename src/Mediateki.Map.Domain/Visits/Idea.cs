namespace Mediateki.Map.Domain.Visits;

/// <summary>An idea to take home: a challenge, what others did about it, how to try it cheaply, and where it can be seen.</summary>
/// <param name="SpaceType">Taxonomy code.</param>
/// <param name="SeenAt">Libraries whose record lists the matching space or service.</param>
public sealed record Idea(
    string Slug, string SpaceType, IReadOnlyList<string> Services, IReadOnlyList<string> Topics,
    LocalizedText Challenge, LocalizedText Proposal, LocalizedText HowToTry, IReadOnlyList<LibraryId> SeenAt);

/// <summary>Questions to ask on the spot, tied to the topics, spaces and services they are about.</summary>
public sealed record QuestionGroup(
    string Code, LocalizedText Title, IReadOnlyList<string> Topics, IReadOnlyList<string> Spaces, IReadOnlyList<string> Services,
    IReadOnlyList<Question> Questions);

/// <summary>One question of a worksheet.</summary>
public sealed record Question(string Id, LocalizedText Text);
