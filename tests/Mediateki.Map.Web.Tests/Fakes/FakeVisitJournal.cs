using Mediateki.Map.Application.Visits;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>Visits, ideas and questions from plain lists.</summary>
internal sealed class FakeVisitJournal(
    IReadOnlyList<Visit>? visits = null, IReadOnlyList<Idea>? ideas = null, IReadOnlyList<QuestionGroup>? groups = null) : IVisitJournal
{
    private readonly IReadOnlyList<Visit> visits = visits ?? HandMadeCatalogue.Visits;
    private readonly IReadOnlyList<Idea> ideas = ideas ?? HandMadeCatalogue.Ideas;
    private readonly IReadOnlyList<QuestionGroup> groups = groups ?? HandMadeCatalogue.QuestionGroups;

    public IReadOnlyList<Visit> ListVisits() => [.. visits.OrderBy(v => v.Status == VisitStatus.Completed)];

    public Visit? FindVisit(string slug) => visits.FirstOrDefault(v => v.Slug == slug);

    public IReadOnlyList<Idea> ListIdeas() => ideas;

    public IReadOnlyList<QuestionGroup> ListQuestionGroups() => groups;

    public IReadOnlyList<Visit> ListVisitsTo(LibraryId library) => [.. visits.Where(v => v.Stops.Any(s => s.Library == library))];
}
