using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// The product's layer over the specification: works out single days of a schedule from its expression, exceptions and holidays.
/// Made for one call; not for use from several threads.
/// </summary>
internal sealed class SchedulePlanner
{
    private readonly OpeningSchedule _schedule;
    private readonly EvaluationContext _context;
    private readonly DayEvaluator? _evaluator;

    public SchedulePlanner(OpeningSchedule schedule)
    {
        (_schedule, _context) = (schedule, schedule.Context);
        _evaluator = schedule.Hours?.CreateEvaluator(_context);
    }

    public ScheduleDay Plan(DateOnly date)
    {
        var exception = FindException(date);
        var holiday = _context.PublicHolidays.Find(date);
        var hours = new List<DayHours>();
        if (exception is not null)
        {
            AddException(hours, exception, date, 0);
        }
        else if (_evaluator is null)
        {
            hours.Add(new DayHours(0, HourSpans.Day, OpeningState.Unknown, StateReason.NoHours, null));
        }
        else
        {
            AddUsual(hours, date, holiday is not null && !_evaluator.NamesHoliday(date));
        }
        AddRunningOver(hours, exception, date);
        return new ScheduleDay(date, hours, holiday, exception);
    }

    public (DateTime Local, OpeningState State)? FindChange(DateTime local, OpeningState state, int horizonDays)
    {
        var minute = local.Hour * 60 + local.Minute;
        var date = DateOnly.FromDateTime(local);
        for (var i = 0; i <= horizonDays; i++, date = date.AddDays(1), minute = -1)
        {
            if (FindChange(Plan(date), minute, state) is { } change)
            {
                return (date.ToDateTime(TimeOnly.MinValue).AddMinutes(change.Minute), change.State);
            }
        }
        return null;
    }

    public IReadOnlyList<ScheduleInterval> Intervals(DateTimeOffset from, DateTimeOffset to)
    {
        var intervals = new List<ScheduleInterval>();
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(to, _context.Zone).DateTime);
        for (var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, _context.Zone).DateTime); date <= last; date = date.AddDays(1))
        {
            foreach (var hours in Plan(date).Hours)
            {
                Append(intervals, hours, date, from, to);
            }
        }
        return intervals;
    }

    private void Append(List<ScheduleInterval> intervals, DayHours hours, DateOnly date, DateTimeOffset from, DateTimeOffset to)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        var start = ZoneClock.ToInstant(midnight.AddMinutes(hours.StartMinute), _context.Zone);
        var end = ZoneClock.ToInstant(midnight.AddMinutes(hours.EndMinute), _context.Zone);
        start = start < from ? TimeZoneInfo.ConvertTime(from, _context.Zone) : start;
        end = end > to ? TimeZoneInfo.ConvertTime(to, _context.Zone) : end;
        if (start >= end)
        {
            return;
        }
        if (intervals.Count > 0 && intervals[^1] is var last && last.End == start && last.State == hours.State && last.Reason == hours.Reason && last.Comment == hours.Comment)
        {
            intervals[^1] = last with { End = end };
            return;
        }
        intervals.Add(new ScheduleInterval(start, end, hours.State, hours.Reason, hours.Comment));
    }

    /// <summary>The first minute after <paramref name="after"/> in another state; −1 asks from the day's beginning on.</summary>
    private static (int Minute, OpeningState State)? FindChange(ScheduleDay day, int after, OpeningState state)
    {
        var free = 0;
        foreach (var hours in day.Hours)
        {
            if (hours.StartMinute > free && Differs(free, hours.StartMinute, OpeningState.Closed) is { } gap)
            {
                return gap;
            }
            if (Differs(hours.StartMinute, hours.EndMinute, hours.State) is { } change)
            {
                return change;
            }
            free = hours.EndMinute;
        }
        return Differs(free, HourSpans.Day, OpeningState.Closed);

        (int, OpeningState)? Differs(int start, int end, OpeningState other) =>
            other != state && end > after + 1 && start < end ? (Math.Max(start, after + 1), other) : null;
    }

    private ScheduleException? FindException(DateOnly date)
    {
        ScheduleException? found = null;
        foreach (var exception in _schedule.Exceptions)
        {
            if (exception.Includes(date) && (found is null || exception.Days <= found.Days))
            {
                found = exception;
            }
        }
        return found;
    }

    private void AddUsual(List<DayHours> hours, DateOnly date, bool isUnnamedHoliday)
    {
        if (isUnnamedHoliday)
        {
            hours.Add(new DayHours(0, HourSpans.Day, OpeningState.NotConfirmed, StateReason.HolidayNotNamed, null));
            return;
        }
        foreach (var segment in _evaluator!.Evaluate(date))
        {
            if (segment.Origin == 0)
            {
                hours.Add(ToHours(segment, _schedule.Hours!));
            }
        }
    }

    private void AddException(List<DayHours> hours, ScheduleException exception, DateOnly date, int origin)
    {
        if (exception.Kind == ScheduleExceptionKind.NotConfirmed && origin == 0)
        {
            hours.Add(new DayHours(0, HourSpans.Day, OpeningState.NotConfirmed, StateReason.Exception, Text(exception)));
        }
        if (exception.Hours is not { } expression)
        {
            return;
        }
        foreach (var segment in expression.CreateEvaluator(_context).Evaluate(date))
        {
            if (segment.Origin == origin)
            {
                var usual = ToHours(segment, expression);
                hours.Add(usual with { Reason = StateReason.Exception, Comment = usual.Comment ?? Text(exception) });
            }
        }
    }

    private static string? Text(ScheduleException exception) => exception.Reason.Length == 0 ? null : exception.Reason;

    /// <summary>Hours of the two days before that run into this one, each as confirmed as its own day.</summary>
    private void AddRunningOver(List<DayHours> hours, ScheduleException? exception, DateOnly date)
    {
        var over = new List<DayHours>();
        for (var origin = 1; origin <= 2; origin++)
        {
            var before = date.AddDays(-origin);
            if (FindException(before) is { } earlier)
            {
                if (exception is null || exception == earlier)
                {
                    AddException(over, earlier, date, origin);
                }
            }
            else if (exception is null && _evaluator is not null)
            {
                AddUsualRunningOver(over, date, origin, _context.PublicHolidays.Find(before) is not null && !_evaluator.NamesHoliday(before));
            }
        }
        foreach (var item in over)
        {
            Insert(hours, item);
        }
    }

    private void AddUsualRunningOver(List<DayHours> over, DateOnly date, int origin, bool fromUnnamedHoliday)
    {
        foreach (var segment in _evaluator!.Evaluate(date))
        {
            if (segment.Origin == origin)
            {
                over.Add(fromUnnamedHoliday
                    ? new DayHours(segment.Start, segment.End, OpeningState.NotConfirmed, StateReason.HolidayNotNamed, null)
                    : ToHours(segment, _schedule.Hours!));
            }
        }
    }

    /// <summary>Puts hours that run over where nothing surer is; a day that is not confirmed gives way to hours that are.</summary>
    private static void Insert(List<DayHours> hours, DayHours over)
    {
        var kept = new List<DayHours>();
        foreach (var item in hours)
        {
            if (item.State.IsUncertain() && !over.State.IsUncertain())
            {
                kept.AddRange(Cut(item, over));
            }
            else
            {
                kept.Add(item);
            }
        }
        IEnumerable<DayHours> pieces = [over];
        foreach (var item in kept)
        {
            pieces = [.. pieces.SelectMany(piece => Cut(piece, item))];
        }
        kept.AddRange(pieces);
        hours.Clear();
        hours.AddRange(kept.OrderBy(item => item.StartMinute));
    }

    private static IEnumerable<DayHours> Cut(DayHours item, DayHours by)
    {
        if (by.EndMinute <= item.StartMinute || by.StartMinute >= item.EndMinute)
        {
            yield return item;
            yield break;
        }
        if (item.StartMinute < by.StartMinute)
        {
            yield return item with { EndMinute = by.StartMinute };
        }
        if (item.EndMinute > by.EndMinute)
        {
            yield return item with { StartMinute = by.EndMinute };
        }
    }

    private static DayHours ToHours(in Segment segment, OpeningHoursExpression expression)
    {
        var rule = expression.Rules[segment.Rule];
        var reason = segment.Doubt switch
        {
            Doubt.OpenEnd => StateReason.OpenEnd,
            Doubt.SchoolHolidays => StateReason.SchoolHolidaysNotKnown,
            Doubt.SunTimes => StateReason.SunTimesNotKnown,
            _ => StateReason.Hours,
        };
        return new DayHours(segment.Start, segment.End, StateOf(segment, rule), reason, rule.Comment ?? segment.Comment);
    }

    /// <summary>Self-service and appointments are said by comments; a written <c>unknown</c> stays unknown all the same.</summary>
    private static OpeningState StateOf(in Segment segment, Rule rule)
    {
        var meaning = rule.Modifier == RuleModifier.Unknown || segment.Doubt != Doubt.None ? null : CommentMeanings.Find(rule.Comment);
        return meaning ?? (segment.State == RuleState.Open ? OpeningState.Open : OpeningState.Unknown);
    }
}
