using System.Collections.Concurrent;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// The schedules of one edition, each kept once: most libraries share their hours with others. Filled from several threads, then only read.
/// </summary>
internal sealed class ScheduleTable
{
    /// <summary>The number of "no hours known".</summary>
    public const int None = 0;

    private readonly ConcurrentDictionary<string, OpeningHoursExpression?> expressions;
    private readonly Dictionary<(OpeningHoursExpression, string Zone, GeoPoint?), int> shared;
    private readonly List<OpeningSchedule> schedules;
    private readonly object origin;

    public ScheduleTable() => (expressions, shared, schedules, origin) = (new(StringComparer.Ordinal), [], [new()], new());

    private ScheduleTable(ScheduleTable earlier) =>
        (expressions, shared, schedules, origin) = (earlier.expressions, new(earlier.shared), [.. earlier.schedules], earlier.origin);

    public IReadOnlyList<OpeningSchedule> Schedules => schedules;

    /// <summary>A table to go on with, in which all numbers so far keep their meaning.</summary>
    public ScheduleTable Continue() => new(this);

    /// <summary>Whether the numbers of an earlier table mean the same here.</summary>
    public bool Continues(ScheduleTable earlier) => origin == earlier.origin && schedules.Count >= earlier.schedules.Count;

    /// <summary>The number of a library's schedule.</summary>
    public int Add(SourcedHours hours, GeoPoint? point)
    {
        var schedule = hours.ToSchedule(point, Read) with { Confirmation = null };
        if (schedule.Hours is null && schedule.Exceptions.Count == 0)
        {
            return None;
        }
        lock (schedules)
        {
            if (schedule.Hours is not { } expression || schedule.Exceptions.Count > 0)
            {
                return Append(schedule);
            }
            var key = (expression, hours.TimeZone, expression.NeedsPlace ? point : null);
            return shared.TryGetValue(key, out var number) ? number : shared[key] = Append(schedule);
        }
    }

    private OpeningHoursExpression? Read(string text) => expressions.GetOrAdd(text, static t => OpeningHoursExpression.Parse(t).Expression);

    private int Append(OpeningSchedule schedule)
    {
        schedules.Add(schedule);
        return schedules.Count - 1;
    }
}
