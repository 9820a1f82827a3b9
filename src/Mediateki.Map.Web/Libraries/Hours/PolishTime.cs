using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Web.Libraries.Hours;

/// <summary>The clock on a Polish library's wall.</summary>
internal static class PolishTime
{
    public static readonly TimeZoneInfo Zone = EvaluationContext.Poland.Zone;

    /// <summary>Now, with the offset of Poland.</summary>
    public static DateTimeOffset Now(TimeProvider clock) => At(clock.GetUtcNow());

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The same instant with the offset of Poland.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The Polish day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>When the clock shows a time: for the first time, where it shows it twice; an hour later, where it leaves it out.</summary>
    public static DateTimeOffset InstantOf(DateTime local) =>
        new DateTimeOffset(local, Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local)) is var instant && Zone.IsInvalidTime(local)
            ? At(instant)
            : instant;
}
