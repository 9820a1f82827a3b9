namespace Mediateki.Map.Domain.Schedules;

/// <summary>What the product tells people about a moment. Unknown is never shown as closed.</summary>
public enum OpeningState
{
    Closed,

    /// <summary>Open and staffed.</summary>
    Open,

    /// <summary>Accessible without staff (an "open library"), by the rule's comment.</summary>
    SelfService,

    /// <summary>Open to those who have arranged it, by the rule's comment.</summary>
    ByAppointment,

    /// <summary>Nobody has told us: no hours at all, or hours that themselves say it depends.</summary>
    Unknown,

    /// <summary>There are hours, but not for this day: a public holiday they do not name, or a change whose hours are not known.</summary>
    NotConfirmed,
}

/// <summary>Where a state comes from.</summary>
public enum StateReason
{
    /// <summary>The hours themselves.</summary>
    Hours,

    /// <summary>A dated exception.</summary>
    Exception,

    /// <summary>A public holiday that the hours do not name.</summary>
    HolidayNotNamed,

    /// <summary>No hours are known.</summary>
    NoHours,

    /// <summary>The hours give no closing time.</summary>
    OpenEnd,

    /// <summary>The hours depend on school holidays, whose dates are not known.</summary>
    SchoolHolidaysNotKnown,

    /// <summary>The hours depend on the sun, and the place is not known.</summary>
    SunTimesNotKnown,
}

/// <summary>Questions asked of states.</summary>
public static class OpeningStates
{
    /// <summary>Whether nobody can say if the place is open.</summary>
    public static bool IsUncertain(this OpeningState state) => state is OpeningState.Unknown or OpeningState.NotConfirmed;

    /// <summary>Whether people can come in, with or without staff; an appointment does not count.</summary>
    public static bool IsAccessible(this OpeningState state) => state is OpeningState.Open or OpeningState.SelfService;
}
