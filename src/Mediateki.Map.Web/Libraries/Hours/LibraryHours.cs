using Mediateki.Map.Application;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Libraries.Hours;

/// <summary>The hours of a record as a schedule that can be asked, and how far it can be trusted today.</summary>
internal sealed record LibraryHours(OpeningSchedule Schedule, HoursTrust Trust);

/// <summary>Reads the hours of records at this moment.</summary>
internal sealed class HoursReader(TimeProvider clock, IOptions<CatalogueOptions> options)
{
    /// <summary>Now, with the offset of Poland.</summary>
    public DateTimeOffset Now => PolishTime.Now(clock);

    public DateOnly Today => PolishTime.Today(clock);

    /// <param name="hours">The record's.</param>
    /// <param name="point">Where the sun is watched from; null: hours that depend on it are unknown.</param>
    public LibraryHours Read(SourcedHours hours, GeoPoint? point)
    {
        var schedule = hours.ToSchedule(point);
        return new(schedule, schedule.Hours is null ? HoursTrust.Unknown : TrustIn(hours));
    }

    public HoursTrust TrustIn(SourcedHours hours) => hours.TrustOn(Today, options.Value.HoursFreshDays);
}
