using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Libraries;

/// <summary>The schedules of one edition over the coming weeks, worked out.</summary>
/// <param name="Table">Of the edition; its numbers address <see cref="Index"/>.</param>
/// <param name="Day">The local day from which they were worked out.</param>
internal sealed record OpeningTimes(ScheduleTable Table, DateOnly Day, ScheduleIndex Index)
{
    /// <summary>Days after today that are worked out; later ones are asked of the schedules themselves.</summary>
    private const int Days = 36;

    private static readonly TimeZoneInfo Zone = EvaluationContext.Poland.Zone;

    /// <summary>The local day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The next local midnight after an instant.</summary>
    public static DateTimeOffset NextDay(DateTimeOffset instant) => Midnight(DayOf(instant).AddDays(1));

    public IReadOnlyList<OpeningSchedule> Schedules => Table.Schedules;

    /// <summary>Whether the numbers of a table mean the same schedules here; those beyond <see cref="Index"/> are not worked out yet.</summary>
    public bool IsFor(ScheduleTable table) => table.Continues(Table);

    /// <summary>From yesterday on, so that a page that was kept for a while still finds its answer.</summary>
    public static OpeningTimes Build(ScheduleTable table, DateTimeOffset now)
    {
        var today = DayOf(now);
        return new(table, today, ScheduleIndex.Build(table.Schedules, Midnight(today.AddDays(-1)), Midnight(today.AddDays(Days))));
    }

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new(local, Zone.GetUtcOffset(local));
    }
}
