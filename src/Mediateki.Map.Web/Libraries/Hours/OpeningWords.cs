using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries.Hours;

/// <summary>States of a schedule in the reader's language. Uncertain is never worded as closed.</summary>
internal sealed class OpeningWords(IStringLocalizer<HoursTexts> texts)
{
    // Further off than that nobody waits for the end: a place that never closes is simply open.
    private static readonly TimeSpan ADay = TimeSpan.FromHours(24);

    /// <summary>„Otwarte do 19:00", „Zamknięte · otwarcie: jutro, 10:00" …</summary>
    /// <param name="now">With the offset of the schedule's zone.</param>
    public string Status(ScheduleStatus status, DateTimeOffset now) => status.State switch
    {
        OpeningState.Closed => Closed(status, now),
        OpeningState.NotConfirmed when status.Holiday is { } holiday => texts["NotConfirmed_Holiday", Name(holiday)],
        OpeningState.NotConfirmed or OpeningState.Unknown => texts[$"State_{status.State}"],
        _ when status.Until is { } until && until - now < ADay => texts[$"{status.State}_Until", EndOf(until, now)],
        _ => texts[$"State_{status.State}"],
    };

    /// <summary>One row of hours: "10:00–19:00", with the state in words where it is not simply open.</summary>
    public string Row(DayHours hours) => hours switch
    {
        { State: OpeningState.Unknown or OpeningState.NotConfirmed } => texts[$"State_{hours.State}"],
        { StartMinute: 0, EndMinute: 1440, State: OpeningState.Open } => texts["AllDay"],
        { State: OpeningState.Open } => LocalFormats.TimeRange(hours.Start, hours.End),
        _ => $"{LocalFormats.TimeRange(hours.Start, hours.End)} ({texts[$"Short_{hours.State}"]})",
    };

    public string Name(PublicHoliday holiday)
    {
        var known = texts[$"Holiday_{holiday.Key}"];
        return known.ResourceNotFound ? holiday.Name : known;
    }

    private string Closed(ScheduleStatus status, DateTimeOffset now)
    {
        if (status is { Until: { } until, Next: { } next } && !next.IsUncertain())
        {
            return texts["Closed_Until", Moment(until, now)];
        }
        return texts[status.Next is null ? "State_Closed" : "Closed_ThenNotConfirmed"];
    }

    /// <summary>The clock time alone on the same day and for the midnight that ends it.</summary>
    private string EndOf(DateTimeOffset until, DateTimeOffset now) =>
        until.AddMinutes(-1).Date == now.Date ? LocalFormats.Time(TimeOnly.FromDateTime(until.DateTime)) : Moment(until, now);

    private string Moment(DateTimeOffset moment, DateTimeOffset now)
    {
        var time = LocalFormats.Time(TimeOnly.FromDateTime(moment.DateTime));
        var day = (moment.Date - now.Date).Days switch
        {
            0 => texts["Today"].Value,
            1 => texts["Tomorrow"].Value,
            _ => LocalFormats.DayAndDate(DateOnly.FromDateTime(moment.DateTime)),
        };
        return $"{day}, {time}";
    }
}
