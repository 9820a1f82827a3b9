namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// Between wall-clock time and instants, monotonously: a wall-clock time that a spring night leaves out is the moment of the
/// jump; one that an autumn night has twice is the first.
/// </summary>
internal static class ZoneClock
{
    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            var before = local;
            do
            {
                before = before.AddMinutes(-1);
            }
            while (zone.IsInvalidTime(before));
            return TimeZoneInfo.ConvertTime(ToInstant(before, zone).AddMinutes(1), zone);
        }
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The wall-clock time whose state holds at an instant: in a repeated hour's second run, the last minute of its first.</summary>
    public static DateTime ToLocal(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var clock = local.DateTime;
        if (!zone.IsAmbiguousTime(clock) || local.Offset == zone.GetAmbiguousTimeOffsets(clock).Max())
        {
            return clock;
        }
        var last = new DateTime(clock.Year, clock.Month, clock.Day, clock.Hour, clock.Minute, 0);
        while (zone.IsAmbiguousTime(last.AddMinutes(1)))
        {
            last = last.AddMinutes(1);
        }
        return last;
    }
}
