namespace Mediateki.Map.Application.Import;

/// <summary>The kinds of content rows.</summary>
internal static class ContentKind
{
    public const string Taxonomy = "taxonomy";
    public const string Visit = "visit";
    public const string Route = "route";
    public const string Idea = "idea";
    public const string QuestionGroup = "question_group";
}
