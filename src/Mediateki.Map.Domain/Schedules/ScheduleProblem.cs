namespace Mediateki.Map.Domain.Schedules;

/// <summary>Something about an <c>opening_hours</c> text that a person should look at.</summary>
/// <param name="Code">Stable; its kebab-case form (<see cref="Key"/>) is used in files and addresses.</param>
/// <param name="Position">Index of the first character concerned, from 0, in the text as it was given.</param>
/// <param name="Length">Number of characters concerned; 0 when something is missing at the position.</param>
/// <param name="Arguments">What the message names: a word as written, a suggested replacement, a limit.</param>
public sealed record ScheduleProblem(ScheduleProblemCode Code, int Position, int Length, params IReadOnlyList<string> Arguments)
{
    /// <summary>The code in kebab-case, for example <c>unknown-word</c>.</summary>
    public string Key => ScheduleMessages.KeyOf(Code);
}

/// <summary>The kinds of problems. Those up to <see cref="LastError"/> are errors, the others warnings.</summary>
public enum ScheduleProblemCode
{
    Empty,
    TooLong,
    UnknownWord,
    AmbiguousWord,
    SeasonWord,
    UnexpectedText,
    UnterminatedComment,
    MinuteOutOfRange,
    StartsPastMidnight,
    EndsTooLate,
    PointInTime,
    RepeatingTimes,
    DayOutOfRange,
    DaysReversed,
    WeekOutOfRange,
    YearOutOfRange,
    YearsReversed,
    OrdinalOutOfRange,
    OffsetOutOfRange,
    StepOutOfRange,

    /// <summary>Not a problem of its own: the end of the errors.</summary>
    LastError = StepOutOfRange,

    OtherWord,
    LetterCase,
    SuperfluousWord,
    OtherCharacter,
    SingleDigitHour,
    OddMinutes,
    HoursWithoutMinutes,
    HourSeparator,
    TwelveHourClock,
    EmptyRule,
    TrailingSeparator,
    SelectorOrder,
    RepeatedSelector,
    SeveralStates,
    SeveralComments,
    EmptyComment,
    MisplacedColon,
    CommaBeforeHours,
    NoHours,
    DayPastMonthEnd,
    AdditionalClosed,
    OverwritesPastMidnight,
    AlwaysWithOthers,
    SunTimes,
}
