using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips.Checking;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>Problems of a trip and their repairs in words.</summary>
internal sealed class ProblemWords(IStringLocalizer<PlannerTexts> texts, ILibraryDirectory directory)
{
    public string NameOf(LibraryId? library) => library is { } id ? directory.FindSummary(id)?.ShortName ?? id.Slug : "";

    public string Of(ItineraryProblem problem) => problem.Kind switch
    {
        ItineraryProblemKind.LibraryGone => texts["Problem_Gone", NameOf(problem.Library)],
        ItineraryProblemKind.LibraryWithoutPlace => texts["Problem_Unplaced", NameOf(problem.Library)],
        ItineraryProblemKind.Declined => texts["Problem_Declined", NameOf(problem.Library)],
        ItineraryProblemKind.HoursChanged => texts["Problem_HoursChanged", NameOf(problem.Library), Of(problem.Hours!.Before), Of(problem.Hours.Now)],
        ItineraryProblemKind.Holiday => texts["Problem_Holiday", problem.Day + 1, LocalFormats.LongDate(problem.Date!.Value), HolidayOn(problem.Date.Value)!],
        _ => Of(problem.Rule!, problem.Day + 1),
    };

    /// <summary>The public holiday of a date; null on other days.</summary>
    public static string? HolidayOn(DateOnly date) => PolishHolidays.Instance.Find(date) is { } holiday ? ScheduleText.Holiday(holiday, SiteLanguage.Current.Code) : null;

    public string Of(ItineraryRepair repair) => repair.Kind switch
    {
        ItineraryRepairKind.Reposition => repair.Position == 0 ? texts["Repair_First", NameOf(repair.Library)] : texts["Repair_Reposition", NameOf(repair.Library), repair.Position!.Value + 1],
        ItineraryRepairKind.Shorten => texts["Repair_Shorten", NameOf(repair.Library), repair.Minutes!.Value],
        ItineraryRepairKind.MoveToDay => texts["Repair_MoveToDay", NameOf(repair.Library), repair.Day!.Value + 1],
        ItineraryRepairKind.Unlock => texts["Repair_Unlock", NameOf(repair.Library)],
        ItineraryRepairKind.LaterEnd => texts["Repair_LaterEnd", LocalFormats.Time(repair.Time!.Value)],
        ItineraryRepairKind.AcceptHours => texts["Repair_AcceptHours", NameOf(repair.Library)],
        ItineraryRepairKind.Alternative => texts["Repair_Alternative", NameOf(repair.With), NameOf(repair.Library)],
        _ => texts["Repair_Drop", NameOf(repair.Library)],
    };

    private string Of(BrokenRule rule, int day) => rule.Rule switch
    {
        TripRule.OutsideHours => Hours(rule),
        TripRule.TravelTooShort when rule.Library is not null => texts["Problem_Travel", NameOf(rule.Library), Minutes(rule)],
        TripRule.TravelTooShort => texts["Problem_TravelBack", day, Minutes(rule)],
        TripRule.BufferTooShort or TripRule.TimesOutOfOrder => texts["Problem_Buffer", NameOf(rule.Library)],
        TripRule.EndTooLate => texts["Problem_EndTooLate", day, Clock(rule.Planned), Clock(rule.Allowed)],
        TripRule.StartTooEarly => texts["Problem_StartTooEarly", day, Clock(rule.Planned), Clock(rule.Allowed)],
        TripRule.NoWay => texts["Problem_NoWay", NameOf(rule.Library)],
        TripRule.GroupTooLarge => texts["Problem_GroupTooLarge", NameOf(rule.Library)],
        TripRule.BreakMissing or TripRule.BreakCollides or TripRule.BreakOutsideSpan or TripRule.BreakTooShort => texts["Problem_Break", day],
        _ => texts["Problem_Other", day],
    };

    /// <summary>"09:00–12:00, 13:00–17:00", "nieczynne", "nie wiadomo".</summary>
    private string Of(KnownHours hours) => hours.Spans.Count == 0 ? texts["Hours_Closed"] : string.Join(", ", hours.Spans.Select(Of));

    private string Of(KnownSpan span)
    {
        var isWholeDay = span is { From: 0, To: 24 * 60 };
        var times = $"{Minute(span.From)}–{Minute(span.To)}";
        return span.State switch
        {
            OpeningState.Open => times,
            _ when isWholeDay => texts[$"Hours_{span.State}"],
            _ => $"{times} ({texts[$"Hours_{span.State}"]})",
        };
    }

    private static string Minute(int minute) => minute == 24 * 60 ? "24:00" : LocalFormats.Time(new TimeOnly(minute / 60, minute % 60));

    /// <summary>When it opens or closes; where the nearest hours are another day's, it is closed on this one.</summary>
    private string Hours(BrokenRule rule)
    {
        if (rule.Allowed is not { } allowed || rule.Planned is not { } planned || allowed.Date != planned.Date)
        {
            return texts["Problem_Closed", NameOf(rule.Library)];
        }
        return planned < allowed
            ? texts["Problem_OpensLater", NameOf(rule.Library), Clock(allowed), Clock(planned)]
            : texts["Problem_ClosesBefore", NameOf(rule.Library), Clock(allowed), Clock(planned)];
    }

    private static int Minutes(BrokenRule rule) => (int)Math.Ceiling((rule.ExcessTime ?? TimeSpan.Zero).TotalMinutes);

    private static string Clock(DateTimeOffset? instant) => instant is { } known ? TripClock.Of(known) : "";
}
