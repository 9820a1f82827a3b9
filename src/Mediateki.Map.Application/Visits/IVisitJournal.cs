using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Application.Visits;

/// <summary>Study visits, ideas and questions as visitors read them, from the same snapshot as the directory.</summary>
public interface IVisitJournal
{
    /// <summary>Announced visits first, then past ones.</summary>
    IReadOnlyList<Visit> ListVisits();

    Visit? FindVisit(string slug);

    /// <summary>In the order of the catalogue.</summary>
    IReadOnlyList<Idea> ListIdeas();

    IReadOnlyList<QuestionGroup> ListQuestionGroups();

    /// <summary>Visits that stopped at the library.</summary>
    IReadOnlyList<Visit> ListVisitsTo(LibraryId library);
}
