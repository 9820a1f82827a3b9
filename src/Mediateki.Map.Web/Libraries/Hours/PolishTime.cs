using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Web.Libraries.Hours;

/// <summary>The clock on a Polish library's wall.</summary>
internal static class PolishTime
{
    public static readonly TimeZoneInfo Zone = EvaluationContext.Poland.Zone;

    /// <summary>Now, with the offset of Poland.</summary>
    public static DateTimeOffset Now(TimeProvider clock) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The Polish day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
