using System.Collections.Immutable;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Trips;

/// <summary>When a group can visit a library, from what is known of its opening hours.</summary>
internal static class VisitHours
{
    /// <summary>Where nothing is known of a day, a visit is thought of within these hours of the local clock.</summary>
    private static readonly (TimeSpan From, TimeSpan To) Plausible = (TimeSpan.FromHours(9), TimeSpan.FromHours(18));

    /// <summary>
    /// Windows within the spans, which must not overlap. Staffed hours that someone has confirmed recently are certain; staffed hours of an
    /// old or undated record, self-service (nobody is there to show the house), hours by appointment and days of which nothing is
    /// known are windows to be confirmed. Closed is closed.
    /// </summary>
    public static ImmutableArray<VisitWindow> Within(Library library, IEnumerable<(DateTimeOffset From, DateTimeOffset To)> spans, HoursTrust trust)
    {
        var schedule = library.Hours.ToSchedule(library.Placement?.Point);
        var windows = spans.SelectMany(span => schedule.Intervals(span.From, span.To)).SelectMany(hours => Windows(hours, trust)).OrderBy(window => window.Opens);
        return Joined(windows);
    }

    private static IEnumerable<VisitWindow> Windows(ScheduleInterval hours, HoursTrust trust)
    {
        if (!hours.State.IsUncertain())
        {
            return [new VisitWindow(hours.Start, hours.End, hours.State == OpeningState.Open && trust == HoursTrust.Confirmed)];
        }
        return
            from day in Enumerable.Range(0, (hours.End.Date - hours.Start.Date).Days + 1).Select(offset => hours.Start.Date.AddDays(offset))
            let opens = Later(hours.Start, PolishClock.At(day + Plausible.From))
            let closes = Earlier(hours.End, PolishClock.At(day + Plausible.To))
            where opens < closes
            select new VisitWindow(opens, closes, Confirmed: false);
    }

    /// <summary>A visit may last across the seam of two windows that touch; it is certain where both are.</summary>
    private static ImmutableArray<VisitWindow> Joined(IEnumerable<VisitWindow> windows)
    {
        var joined = new List<VisitWindow>();
        foreach (var window in windows)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Closes == window.Opens && last.Confirmed == window.Confirmed)
            {
                joined[^1] = last with { Closes = window.Closes };
            }
            else
            {
                joined.Add(window);
            }
        }
        return [.. joined];
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
