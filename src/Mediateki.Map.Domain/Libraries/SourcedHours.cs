using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Libraries;

/// <summary>
/// Opening hours as the catalogue holds them: the OSM <c>opening_hours</c> string, where it comes from and when it was
/// confirmed, and dated exceptions that win over it. Public holidays that the string does not name are not confirmed.
/// </summary>
/// <param name="Expression">OSM syntax; null: not known.</param>
/// <param name="Confirmed">Date or year the source describes ("2025-12-03", "2025-12", "2020"); null: undated.</param>
/// <param name="ConfirmedBy">Who confirmed: "library" where the library itself did; null: an editor from the source.</param>
/// <param name="TimeZone">IANA id.</param>
public sealed record SourcedHours(
    string? Expression, PartialDate? Confirmed, string? ConfirmedBy, string? Source, LocalizedText? Note,
    IReadOnlyList<HoursException> Exceptions, string TimeZone)
{
    private const string Poland = "Europe/Warsaw";

    /// <summary>How far these hours can be trusted.</summary>
    /// <param name="today">Local day on which their age is judged.</param>
    /// <param name="freshDays">Age in days up to which a confirmation still counts; the first day of a month or year counts for all of it.</param>
    public HoursTrust TrustOn(DateOnly today, int freshDays) =>
        Expression is null ? HoursTrust.Unknown
        : Confirmed is not { } date ? HoursTrust.Undated
        : today.DayNumber - date.Earliest.DayNumber > freshDays ? HoursTrust.Old
        : HoursTrust.Confirmed;

    /// <summary>The hours as a schedule that can be asked. A text that cannot be read leaves its days unknown, or not confirmed in an exception.</summary>
    /// <param name="point">Where the sun is watched from; null: hours that depend on it are unknown.</param>
    /// <param name="parse">Reads a text, for callers that meet the same texts often; null: <see cref="OpeningHoursExpression.Parse"/>.</param>
    public OpeningSchedule ToSchedule(GeoPoint? point, Func<string, OpeningHoursExpression?>? parse = null)
    {
        parse ??= Parse;
        return new()
        {
            Hours = Expression is null ? null : parse(Expression),
            Exceptions = [.. Exceptions.Where(exception => exception.To >= exception.From).Select(exception => exception.ToSchedule(parse))],
            Context = ContextAt(point),
            Confirmation = Confirmed is { } date ? new ScheduleConfirmation(date.Earliest, ConfirmedBy ?? Source ?? "") : null,
        };
    }

    /// <summary>The hours of a space or a service of this library: its own where it has some, within the library's exceptions; else the library's.</summary>
    /// <param name="own">OSM syntax; null: those of the library.</param>
    /// <inheritdoc cref="ToSchedule(GeoPoint?, Func{string, OpeningHoursExpression?}?)" path="/param"/>
    public OpeningSchedule ToSchedule(string? own, GeoPoint? point)
    {
        var library = ToSchedule(point);
        return new OpeningSchedule { Hours = own is null ? null : Parse(own), Context = library.Context }.InheritFrom(library);
    }

    private static OpeningHoursExpression? Parse(string text) => OpeningHoursExpression.Parse(text).Expression;

    private EvaluationContext ContextAt(GeoPoint? point)
    {
        var context = EvaluationContext.Poland with { Place = point is var (latitude, longitude) ? new SunPlace(latitude, longitude) : null };
        return TimeZone == Poland || !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone)
            ? context
            : context with { Zone = zone, PublicHolidays = PublicHolidays.None };
    }
}

/// <summary>How far the hours of a record can be trusted on a day.</summary>
public enum HoursTrust
{
    /// <summary>There are none.</summary>
    Unknown,

    /// <summary>There are hours, but no date at which they held.</summary>
    Undated,

    /// <summary>They were confirmed longer ago than counts.</summary>
    Old,

    Confirmed,
}

/// <summary>An override of the hours on some days, both included.</summary>
/// <param name="Hours">OSM syntax for those days ("10:00-14:00", "off").</param>
public sealed record HoursException(DateOnly From, DateOnly To, string Hours, LocalizedText? Reason, string? Source)
{
    internal ScheduleException ToSchedule(Func<string, OpeningHoursExpression?> parse)
    {
        var (reason, source) = (Reason?.Pl ?? "", Source ?? "");
        if (Hours is "off" or "closed")
        {
            return ScheduleException.Closed(From, To, reason, source);
        }
        return parse(Hours) is { } hours
            ? ScheduleException.OtherHours(From, To, hours, reason, source)
            : new(From, To, ScheduleExceptionKind.NotConfirmed, null, reason, source);
    }
}
