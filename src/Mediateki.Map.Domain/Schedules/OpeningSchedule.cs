using Mediateki.Map.Domain.Schedules.Evaluation;

namespace Mediateki.Map.Domain.Schedules;

/// <summary>
/// The opening hours of a library, a space, a service or a desk as the product knows them: an expression, dated exceptions,
/// where they come from and when they were confirmed. Exceptions win over the expression; a public holiday that neither names
/// is not confirmed, all day; no expression is unknown. Immutable; its answers depend on nothing else.
/// </summary>
public sealed record OpeningSchedule
{
    /// <summary>How far ahead a change of state is looked for.</summary>
    public const int HorizonDays = 60;

    /// <summary>The usual hours; null when they are not known.</summary>
    public OpeningHoursExpression? Hours { get; init; }

    /// <summary>Dated overrides. Where several include a day, the shortest decides, and of equally long ones the later in the list.</summary>
    public IReadOnlyList<ScheduleException> Exceptions { get; init; } = [];

    /// <summary>The zone of the wall clock, holidays and place.</summary>
    public EvaluationContext Context { get; init; } = EvaluationContext.Poland;

    /// <summary>When and by whom the hours were last confirmed; null when never.</summary>
    public ScheduleConfirmation? Confirmation { get; init; }

    /// <summary>Whether the hours are those of the library around this space or service.</summary>
    public bool IsInherited { get; init; }

    /// <summary>
    /// This schedule as part of a library's: without hours of its own it takes the library's, with their confirmation. The library's exceptions
    /// hold for it too, after its own; but a change of the library's hours leaves a space with hours of its own not confirmed.
    /// </summary>
    public OpeningSchedule InheritFrom(OpeningSchedule library)
    {
        if (Hours is null)
        {
            return library with { Exceptions = [.. library.Exceptions, .. Exceptions], IsInherited = true };
        }
        var inherited = library.Exceptions.Select(exception =>
            exception.Kind == ScheduleExceptionKind.OtherHours ? exception with { Kind = ScheduleExceptionKind.NotConfirmed, Hours = null } : exception);
        return this with { Exceptions = [.. inherited, .. Exceptions] };
    }

    /// <summary>The state at an instant, why, and until when.</summary>
    public ScheduleStatus StatusAt(DateTimeOffset instant)
    {
        var planner = new SchedulePlanner(this);
        var local = ZoneClock.ToLocal(instant, Context.Zone);
        var date = DateOnly.FromDateTime(local);
        var day = planner.Plan(date);
        var hours = day.FindHours(local);
        var state = hours?.State ?? OpeningState.Closed;
        var reason = hours?.Reason ?? (day.Exception is null ? StateReason.Hours : StateReason.Exception);
        var change = planner.FindChange(local, state, HorizonDays);
        return new ScheduleStatus(
            state, reason,
            change is { } next ? ZoneClock.ToInstant(next.Local, Context.Zone) : null, change?.State,
            hours?.Comment ?? day.Exception?.Reason, day.Holiday, day.Exception);
    }

    /// <summary>The state at an instant alone; cheaper than <see cref="StatusAt"/>.</summary>
    public OpeningState StateAt(DateTimeOffset instant)
    {
        var local = ZoneClock.ToLocal(instant, Context.Zone);
        var date = DateOnly.FromDateTime(local);
        if (Hours is { HasComments: false } hours && IsOrdinary(date) && IsOrdinary(date.AddDays(-1)) && IsOrdinary(date.AddDays(-2)))
        {
            return hours.StateAt(local, Context) switch { RuleState.Open => OpeningState.Open, RuleState.Closed => OpeningState.Closed, _ => OpeningState.Unknown };
        }
        return new SchedulePlanner(this).Plan(date).FindHours(local)?.State ?? OpeningState.Closed;
    }

    /// <summary>Neither a public holiday nor a day with an exception; hours run over from two days before at most.</summary>
    private bool IsOrdinary(DateOnly date)
    {
        foreach (var exception in Exceptions)
        {
            if (exception.Includes(date))
            {
                return false;
            }
        }
        return Context.PublicHolidays.Find(date) is null;
    }

    /// <summary>When the state next changes after an instant, in local time with its offset; null when it does not within <paramref name="horizonDays"/>.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset instant, int horizonDays = HorizonDays)
    {
        var planner = new SchedulePlanner(this);
        var local = ZoneClock.ToLocal(instant, Context.Zone);
        var state = planner.Plan(DateOnly.FromDateTime(local)).FindHours(local)?.State ?? OpeningState.Closed;
        return planner.FindChange(local, state, horizonDays) is { } change ? ZoneClock.ToInstant(change.Local, Context.Zone) : null;
    }

    /// <summary>The intervals from <paramref name="from"/> to <paramref name="to"/> (exclusive) that are not closed, clipped to that range; adjoining equal ones are one.</summary>
    public IReadOnlyList<ScheduleInterval> Intervals(DateTimeOffset from, DateTimeOffset to) => new SchedulePlanner(this).Intervals(from, to);

    /// <summary>One local day.</summary>
    public ScheduleDay Day(DateOnly date) => new SchedulePlanner(this).Plan(date);

    /// <summary>The seven days from a Monday on.</summary>
    /// <exception cref="ArgumentException">The day is no Monday.</exception>
    public WeekTable Week(DateOnly monday)
    {
        if (monday.DayOfWeek != DayOfWeek.Monday)
        {
            throw new ArgumentException("A week begins on Monday.", nameof(monday));
        }
        var planner = new SchedulePlanner(this);
        return new WeekTable(monday, [.. Enumerable.Range(0, 7).Select(offset => planner.Plan(monday.AddDays(offset)))]);
    }

    /// <summary>Whether the schedule covers all the time from <paramref name="from"/> to <paramref name="to"/> (exclusive).</summary>
    public Coverage Covers(DateTimeOffset from, DateTimeOffset to, CoverageNeed need)
    {
        var covered = from;
        var sure = true;
        foreach (var interval in Intervals(from, to))
        {
            if (interval.Start > covered || need == CoverageNeed.Staffed && interval.State == OpeningState.SelfService)
            {
                return Coverage.No;
            }
            sure &= interval.State.IsAccessible();
            covered = interval.End;
        }
        return covered < to ? Coverage.No : sure ? Coverage.Yes : Coverage.NotConfirmed;
    }

    /// <summary>Public holidays and exceptions that touch the days from <paramref name="from"/> on, <paramref name="days"/> of them, in order.</summary>
    public IReadOnlyList<ScheduleNotice> Upcoming(DateOnly from, int days)
    {
        var planner = new SchedulePlanner(this);
        var last = from.AddDays(days - 1);
        var notices = Exceptions
            .Where(exception => exception.To >= from && exception.From <= last)
            .Select(exception => new ScheduleNotice(exception.From, exception.To, null, exception, planner.Plan(exception.From < from ? from : exception.From)))
            .ToList();
        for (var date = from; date <= last; date = date.AddDays(1))
        {
            if (Context.PublicHolidays.Find(date) is { } holiday)
            {
                notices.Add(new ScheduleNotice(date, date, holiday, null, planner.Plan(date)));
            }
        }
        return [.. notices.OrderBy(notice => notice.From).ThenBy(notice => notice.To)];
    }
}
