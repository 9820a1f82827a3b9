using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Web.Trips;

/// <summary>Questions for a visit, from the question bank: those about what the group comes to see, then those for every visit.</summary>
internal static class VisitQuestions
{
    public static IReadOnlyList<QuestionGroup> Of(ILibraryDirectory directory, ItineraryStop stop)
    {
        var groups = directory.FindProfile(stop.Library)?.Questions ?? [];
        var focused = groups.Where(group => group.Spaces.Intersect(stop.FocusSpaces).Any() || group.Services.Intersect(stop.FocusServices).Any());
        var general = groups.Where(group => group.Spaces.Count == 0 && group.Services.Count == 0 && group.Topics.Count == 0);
        var fitting = focused.Concat(general).Distinct().ToList();
        return fitting.Count > 0 ? fitting : [.. groups.Take(1)];
    }
}
