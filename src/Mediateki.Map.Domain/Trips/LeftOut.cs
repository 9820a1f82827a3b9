namespace Mediateki.Map.Domain.Trips;

/// <summary>A candidate that a plan does not visit, and the strongest reason for it.</summary>
/// <param name="Library">The candidate.</param>
/// <param name="Reason">Why.</param>
/// <param name="Missing">For <see cref="LeftOutReason.NoTimeLeft"/>: how much longer the best-suited day of this plan would have to be, at least.</param>
/// <param name="Instead">The visited library that stands against it, where one does.</param>
public sealed record LeftOut(LibraryId Library, LeftOutReason Reason, TimeSpan? Missing = null, LibraryId? Instead = null);

/// <summary>Why a candidate is not visited; the first that applies, in this order.</summary>
public enum LeftOutReason
{
    /// <summary>The person asked not to go there.</summary>
    Forbidden,

    /// <summary>The group is larger than the library takes, and may not split.</summary>
    GroupTooLarge,

    /// <summary>It has no visiting hours within any day of the trip.</summary>
    Closed,

    /// <summary>It is open, but never long enough for the shortest visit (or not at the fixed time).</summary>
    OpenTooShort,

    /// <summary>Even as the only stop of a day it cannot be reached, visited and left in time.</summary>
    TooFar,

    /// <summary>Another library of its group of alternatives is visited.</summary>
    AlternativeChosen,

    /// <summary>Every day it could join already has its most stops.</summary>
    StopLimit,

    /// <summary>It would break a required order with a visited library.</summary>
    OrderAgainst,

    /// <summary>It would make every day's travel longer than allowed.</summary>
    TravelLimit,

    /// <summary>It does not fit into this plan's days beside stops worth more.</summary>
    NoTimeLeft,

    /// <summary>It would fit, but adds nothing to the plan's value.</summary>
    AddsNothing,

    /// <summary>It would fit, but is left out so that this proposal drives less, is calmer or differs from the others.</summary>
    AgainstCharacter,
}
