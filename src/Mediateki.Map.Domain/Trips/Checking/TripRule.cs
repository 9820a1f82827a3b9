namespace Mediateki.Map.Domain.Trips.Checking;

/// <summary>What a plan must keep. The names say what is wrong when one is broken.</summary>
public enum TripRule
{
    /// <summary>The plan names a day the problem does not have, or the same day twice.</summary>
    DayUnknown,

    /// <summary>A stop is not among the candidates.</summary>
    LibraryUnknown,

    /// <summary>A library is visited more than once.</summary>
    VisitedTwice,

    /// <summary>A library is visited against the person's wish.</summary>
    ForbiddenVisited,

    /// <summary>A compulsory library is not visited.</summary>
    CompulsoryMissing,

    /// <summary>No library of a required group of alternatives is visited.</summary>
    GroupMissing,

    /// <summary>More than one library of a group of alternatives is visited.</summary>
    GroupConflict,

    /// <summary>Two libraries are visited in the wrong order.</summary>
    OrderBroken,

    /// <summary>The group is larger than the library takes, and may not split.</summary>
    GroupTooLarge,

    /// <summary>The visit does not begin at its fixed time.</summary>
    FixedTimeMissed,

    /// <summary>The visit is not wholly inside one window.</summary>
    OutsideHours,

    /// <summary>The visit is shorter than its minimum (times the number of turns).</summary>
    VisitTooShort,

    /// <summary>Arrival, visit and departure of a stop are not in order.</summary>
    TimesOutOfOrder,

    /// <summary>There is no way between two consecutive places.</summary>
    NoWay,

    /// <summary>Less time than the way takes lies between two consecutive places.</summary>
    TravelTooShort,

    /// <summary>Less time than the buffer, beside breaks, lies between arrival and visit.</summary>
    BufferTooShort,

    /// <summary>The day begins before its earliest start.</summary>
    StartTooEarly,

    /// <summary>The day ends after its latest end.</summary>
    EndTooLate,

    /// <summary>The day has more stops than allowed.</summary>
    TooManyStops,

    /// <summary>The day has more travel than allowed.</summary>
    TooMuchTravel,

    /// <summary>A break is owed and not taken, or one is taken that the day does not have.</summary>
    BreakMissing,

    /// <summary>A break begins outside its span.</summary>
    BreakOutsideSpan,

    /// <summary>A break is shorter than it should be.</summary>
    BreakTooShort,

    /// <summary>A break collides with a visit, with travel, with another break or with the day's limits.</summary>
    BreakCollides,

    /// <summary>A stop in unconfirmed hours is presented as confirmed, or the reverse.</summary>
    ConfirmationWrong,

    /// <summary>The plan's stated value is not what its stops are worth.</summary>
    ValueWrong,

    /// <summary>The plan's list of left-out candidates is not the candidates it does not visit.</summary>
    LeftOutWrong,
}
