using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Application.Visits;

internal sealed class VisitJournal(SnapshotHolder holder) : IVisitJournal
{
    private SnapshotContent Content => holder.Served?.Snapshot.Content ?? SnapshotContent.Empty;

    public IReadOnlyList<Visit> ListVisits() => Content.Visits;

    public Visit? FindVisit(string slug) => Content.Visits.FirstOrDefault(v => v.Slug == slug);

    public IReadOnlyList<Idea> ListIdeas() => Content.Ideas;

    public IReadOnlyList<QuestionGroup> ListQuestionGroups() => Content.Questions;

    public IReadOnlyList<Visit> ListVisitsTo(LibraryId library) => [.. Content.Visits.Where(v => v.Stops.Any(s => s.Library == library))];
}
