using Mediateki.Map.Application.Visits;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Web.Trips;

/// <summary>Questions for a visit, from the question bank: some about what the group comes to see, and some for every visit.</summary>
internal static class VisitQuestions
{
    private const int Focused = 5;
    private const int General = 3;

    public static IReadOnlyList<Question> Of(IVisitJournal journal, ItineraryStop stop)
    {
        var groups = journal.ListQuestionGroups();
        var focused = groups.Where(group => group.Spaces.Intersect(stop.FocusSpaces).Any() || group.Services.Intersect(stop.FocusServices).Any()).ToList();
        var general = groups.Where(group => group.Spaces.Count == 0 && group.Services.Count == 0 && group.Topics.Count == 0).SelectMany(group => group.Questions).Take(General);
        // Of several topics, each gets its turn.
        var rounds = Enumerable.Range(0, Focused).SelectMany(round => focused.Select(group => group.Questions.ElementAtOrDefault(round))).OfType<Question>().Take(Focused);
        return [.. rounds.Concat(general).DistinctBy(question => question.Id)];
    }
}
