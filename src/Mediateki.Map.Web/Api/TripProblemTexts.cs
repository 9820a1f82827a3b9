using Mediateki.Map.Application.Trips;

namespace Mediateki.Map.Web.Api;

/// <summary>Problems of a request in the words of the interface.</summary>
internal static class TripProblemTexts
{
    public static Dictionary<string, string[]> Of(IEnumerable<TripRequestProblem> problems) =>
        problems.GroupBy(problem => problem.Field).ToDictionary(field => field.Key, field => field.Select(Of).Distinct().ToArray());

    private static string Of(TripRequestProblem problem) => problem.Fault switch
    {
        TripRequestFault.Missing => "Needed, unless libraries are named: it says where the trip is.",
        TripRequestFault.OutOfRange => $"Accepted: {problem.Least} to {problem.Most}.",
        TripRequestFault.OutOfOrder => "It comes before what it must follow.",
        TripRequestFault.NotAPossibleDate => "Not a date of the trip, or past, or more than two years ahead.",
        TripRequestFault.UnknownLibrary => "There is no library with this slug.",
        TripRequestFault.LibraryWithoutPlace => "This library is not on the map yet, so no way leads there.",
        TripRequestFault.LibraryNotNamed => "This library is not among libraries.",
        TripRequestFault.UnknownCode => "The taxonomy has no space with this code.",
        TripRequestFault.NamedTwice => "The same is named before.",
        TripRequestFault.NotOffered => "Accepted: car, coach, walking.",
        TripRequestFault.Circle => "The orders go round in a circle.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Fault, "A fault without words."),
    };
}
