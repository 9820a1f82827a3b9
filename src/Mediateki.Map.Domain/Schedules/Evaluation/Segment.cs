namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// A stretch of one day: minutes after midnight, end exclusive (≤ 1440).
/// <see cref="Origin"/> is how many days earlier the span began (1 = it runs over from yesterday).
/// </summary>
internal readonly record struct Segment(int Start, int End, RuleState State, string? Comment, int Rule, int Origin, Doubt Doubt = Doubt.None);

/// <summary>Why a stretch is unknown although its rule does not say so.</summary>
internal enum Doubt
{
    None,
    OpenEnd,
    SchoolHolidays,
    SunTimes,
}
