using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Trips.Itineraries;

/// <summary>What the directory said of a library's hours on the date of a visit when the visit was planned. No spans: closed all day.</summary>
public sealed record KnownHours(DateOnly Date, Sequence<KnownSpan> Spans)
{
    /// <summary>More than any real day has; the rest of an unreal one is not kept.</summary>
    private const int MostSpans = 24;

    /// <summary>The hours of one local day as a schedule has them.</summary>
    public static KnownHours On(OpeningSchedule schedule, DateOnly date) =>
        new(date, [.. schedule.Day(date).Hours.Take(MostSpans).Select(hours => new KnownSpan(hours.StartMinute, hours.EndMinute, hours.State))]);
}

/// <summary>A stretch of a day in one state.</summary>
/// <param name="From">Minutes after local midnight.</param>
/// <param name="To">Exclusive; at most 1440.</param>
/// <param name="State">Never closed.</param>
public sealed record KnownSpan(int From, int To, OpeningState State);
