using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Trips;

/// <summary>Between the wall clock in Poland and instants. A time that a spring night leaves out is read with the offset before the jump.</summary>
internal static class PolishClock
{
    private static readonly TimeZoneInfo Zone = EvaluationContext.Poland.Zone;

    public static DateTimeOffset At(DateTime local) => new(local, Zone.GetUtcOffset(local));

    public static DateTimeOffset At(DateOnly date, TimeOnly time) => At(date.ToDateTime(time));

    public static DateTimeOffset Midnight(DateOnly date) => At(date, TimeOnly.MinValue);

    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);
}
