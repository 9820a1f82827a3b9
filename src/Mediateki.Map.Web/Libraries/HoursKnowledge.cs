using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Web.Libraries;

/// <summary>What a list can say about a library's hours without evaluating them.</summary>
public enum HoursKnowledge
{
    Unknown,

    /// <summary>Undated, or last confirmed more than a year ago.</summary>
    NotConfirmed,

    Confirmed,
}

internal static class SourcedHoursExtensions
{
    private const int FreshDays = 365;

    /// <param name="today">Local day on which the age is judged.</param>
    public static HoursKnowledge KnowledgeOn(this SourcedHours hours, DateOnly today) =>
        hours.Expression is null ? HoursKnowledge.Unknown
        : hours.Confirmed is { } date && today.DayNumber - date.Earliest.DayNumber <= FreshDays ? HoursKnowledge.Confirmed
        : HoursKnowledge.NotConfirmed;
}
