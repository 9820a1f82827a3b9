using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Web.Libraries.Hours;

/// <summary>How far the hours of a record can be trusted on a day.</summary>
internal enum HoursTrust
{
    /// <summary>There are none, or nobody can read them.</summary>
    Unknown,

    /// <summary>There are hours, but no date at which they held.</summary>
    Undated,

    /// <summary>They held more than a year ago.</summary>
    Old,

    /// <summary>They held within the last year.</summary>
    Confirmed,
}

/// <summary>The hours of a record as a schedule that can be asked, and how far it can be trusted.</summary>
internal sealed record LibraryHours(OpeningSchedule Schedule, HoursTrust Trust)
{
    private const int FreshDays = 365;

    /// <param name="hours">The record's.</param>
    /// <param name="point">Where the sun is watched from; null: hours that depend on it are unknown.</param>
    /// <param name="today">Local day on which trust is judged.</param>
    public static LibraryHours Of(SourcedHours hours, GeoPoint? point, DateOnly today)
    {
        var expression = Read(hours.Expression);
        var schedule = new OpeningSchedule
        {
            Hours = expression,
            Exceptions = [.. hours.Exceptions.Where(exception => exception.To >= exception.From).Select(ExceptionOf)],
            Context = EvaluationContext.Poland with { Place = point is var (latitude, longitude) ? new SunPlace(latitude, longitude) : null },
        };
        return new(schedule, TrustIn(expression, hours.Confirmed, today));
    }

    private static HoursTrust TrustIn(OpeningHoursExpression? expression, PartialDate? confirmed, DateOnly today) =>
        expression is null ? HoursTrust.Unknown
        : confirmed is not { } date ? HoursTrust.Undated
        : today.DayNumber - date.Earliest.DayNumber > FreshDays ? HoursTrust.Old
        : HoursTrust.Confirmed;

    private static ScheduleException ExceptionOf(HoursException exception)
    {
        var (reason, source) = (exception.Reason?.Pl ?? "", exception.Source ?? "");
        if (exception.Hours is "off" or "closed")
        {
            return ScheduleException.Closed(exception.From, exception.To, reason, source);
        }
        return Read(exception.Hours) is { } hours
            ? ScheduleException.OtherHours(exception.From, exception.To, hours, reason, source)
            : new(exception.From, exception.To, ScheduleExceptionKind.NotConfirmed, null, reason, source);
    }

    private static OpeningHoursExpression? Read(string? text) => text is null ? null : OpeningHoursExpression.Parse(text).Expression;
}
