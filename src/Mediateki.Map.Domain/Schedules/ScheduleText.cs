using System.Globalization;
using Mediateki.Map.Domain.Schedules.Evaluation;
using Mediateki.Map.Domain.Schedules.Wording;

namespace Mediateki.Map.Domain.Schedules;

/// <summary>
/// Hours in plain language. Languages are named by their two-letter codes: <c>pl</c>, <c>uk</c>, and English for any other.
/// Clock times follow the 24-hour clock in all of them. What is unknown or not confirmed is always said to be so, never left out.
/// </summary>
public static class ScheduleText
{
    /// <summary>An end farther off than this says nothing useful about now.</summary>
    private static readonly TimeSpan AWeek = TimeSpan.FromDays(7);

    /// <summary>
    /// The usual hours and what is known about holidays: "pn.–pt. 8:00–20:00, sob. 9:00–15:00; w święta nieczynne". When the hours do not name
    /// the public holidays of the year after <paramref name="today"/>, the text says that they are not confirmed then.
    /// </summary>
    public static string Describe(OpeningSchedule schedule, DateOnly today, string language)
    {
        var words = ScheduleVocabulary.For(language);
        if (schedule.Hours is not { } hours)
        {
            return words.Unknown;
        }
        var (named, all) = CountHolidays(hours, schedule.Context, today);
        var text = Describe(hours, language);
        if (named == all)
        {
            return text;
        }
        return $"{text}; {(named == 0 ? words.OnPublicHolidays : words.OnOtherHolidays)}: {words.NotConfirmed}";
    }

    /// <summary>What an expression says, and nothing of what it leaves unsaid.</summary>
    public static string Describe(OpeningHoursExpression expression, string language) =>
        new ExpressionText(ScheduleVocabulary.For(language)).Describe(expression.Rules);

    /// <summary>The hours of one day: "8:00–12:00 i 13:00–17:00", "nieczynne", "niepotwierdzone (Boże Narodzenie)".</summary>
    public static string Day(ScheduleDay day, string language)
    {
        var words = ScheduleVocabulary.For(language);
        if (day.IsClosed)
        {
            return words.Closed;
        }
        if (day.Hours is [{ StartMinute: 0, EndMinute: 1440 } whole] && whole.State.IsUncertain())
        {
            var word = whole.State == OpeningState.NotConfirmed ? words.NotConfirmed : words.Unknown;
            var why = whole.Reason == StateReason.HolidayNotNamed && day.Holiday is { } holiday ? words.Holiday(holiday.Key, holiday.Name) : whole.Comment;
            return string.IsNullOrWhiteSpace(why) ? word : $"{word} ({why})";
        }
        return string.Join(words.And, day.Hours.Select(hours => DescribeHours(hours, words)));
    }

    /// <summary>
    /// A status in one line: "Otwarte do 19:00", "Nieczynne, otwarcie jutro o 9:00", "Godziny niepotwierdzone (Boże Narodzenie)".
    /// </summary>
    /// <param name="status">The status at <paramref name="now"/>.</param>
    /// <param name="now">The instant asked for, in the schedule's local time.</param>
    /// <param name="language">A two-letter code.</param>
    public static string Status(ScheduleStatus status, DateTimeOffset now, string language)
    {
        var words = ScheduleVocabulary.For(language);
        var state = words.State(status.State);
        if (status.State.IsUncertain())
        {
            var why = status.Reason == StateReason.HolidayNotNamed && status.Holiday is { } holiday ? words.Holiday(holiday.Key, holiday.Name) : status.Comment;
            return string.IsNullOrWhiteSpace(why) ? state : $"{state} ({why})";
        }
        if (status.Until is not { } until)
        {
            return state;
        }
        if (status.State != OpeningState.Closed)
        {
            return until - now < AWeek ? $"{state} {words.Until(When(until, now, words, true))}" : state;
        }
        return status.Next is { } next && !next.IsUncertain() ? $"{state}, {words.Opens(When(until, now, words, false))}" : state;
    }

    /// <summary>A state in one or two words, with a capital letter.</summary>
    public static string State(OpeningState state, string language) => ScheduleVocabulary.For(language).State(state);

    /// <summary>A holiday's name.</summary>
    public static string Holiday(PublicHoliday holiday, string language) => ScheduleVocabulary.For(language).Holiday(holiday.Key, holiday.Name);

    /// <summary>How fresh the hours are: "potwierdzone 12.03.2026 (biblioteka)", or "z 2020 r., mogły się zmienić" when older than <paramref name="maxAgeDays"/>.</summary>
    public static string Freshness(ScheduleConfirmation? confirmation, DateOnly today, int maxAgeDays, string language)
    {
        var words = ScheduleVocabulary.For(language);
        if (confirmation is null)
        {
            return words.NeverConfirmed;
        }
        return confirmation.IsFresh(today, maxAgeDays)
            ? words.Confirmed(confirmation.On.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), confirmation.Source)
            : words.ConfirmedLongAgo(confirmation.On.Year);
    }

    private static (int Named, int All) CountHolidays(OpeningHoursExpression hours, EvaluationContext context, DateOnly today)
    {
        var evaluator = hours.CreateEvaluator(context);
        var dates = context.PublicHolidays.InYear(today.Year).Concat(context.PublicHolidays.InYear(today.Year + 1))
            .Select(holiday => holiday.Date)
            .Where(date => date >= today && date < today.AddYears(1))
            .ToList();
        return (dates.Count(evaluator.NamesHoliday), dates.Count);
    }

    private static string DescribeHours(DayHours hours, ScheduleVocabulary words)
    {
        var comment = RuleStates.CommentBeyond(hours.State, hours.Reason == StateReason.Exception ? null : hours.Comment);
        var span = hours is { StartMinute: 0, EndMinute: 1440 } ? words.OpenAllDay : $"{SignedClock.Clock(hours.StartMinute)}–{SignedClock.Clock(hours.EndMinute)}";
        return hours.State == OpeningState.NotConfirmed ? $"{span} ({words.NotConfirmed})" : new HoursText(words).Qualify(span, hours.State, comment);
    }

    private static string When(DateTimeOffset local, DateTimeOffset now, ScheduleVocabulary words, bool isEnd)
    {
        var clock = SignedClock.Clock(local.Hour * 60 + local.Minute);
        var day = DateOnly.FromDateTime(local.DateTime);
        var distance = day.DayNumber - DateOnly.FromDateTime(now.DateTime).DayNumber;
        var isMidnight = isEnd && distance == 1 && local.TimeOfDay == TimeSpan.Zero;
        return distance switch
        {
            _ when isMidnight => "24:00",
            0 => isEnd ? clock : words.At(words.Today, clock),
            1 when isEnd && local.Hour < 6 => clock,
            1 => isEnd ? $"{clock} ({words.Tomorrow})" : words.At(words.Tomorrow, clock),
            < 7 => isEnd ? $"{clock} ({words.OnWeekday(DayMatcher.Weekday(day))})" : words.At(words.OnWeekday(DayMatcher.Weekday(day)), clock),
            _ => words.At(words.DayOfMonth(day.Day, day.Month), clock),
        };
    }
}
