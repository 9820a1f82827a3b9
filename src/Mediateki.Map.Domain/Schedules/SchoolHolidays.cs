namespace Mediateki.Map.Domain.Schedules;

/// <summary>One stretch of school holidays, both ends included.</summary>
public sealed record SchoolHoliday(DateOnly From, DateOnly To, string Name);

/// <summary>
/// School holidays as data, for as long as it reaches. Outside <see cref="KnownFrom"/>–<see cref="KnownTo"/>
/// nothing is known: rules with <c>SH</c> then give an unknown state, never a closed one.
/// </summary>
public sealed class SchoolHolidays
{
    private readonly SchoolHoliday[] _holidays;

    /// <param name="knownFrom">First day the data speaks of.</param>
    /// <param name="knownTo">Last day the data speaks of; before <paramref name="knownFrom"/> when it speaks of none.</param>
    /// <param name="holidays">The holidays within.</param>
    public SchoolHolidays(DateOnly knownFrom, DateOnly knownTo, IEnumerable<SchoolHoliday> holidays)
    {
        (KnownFrom, KnownTo) = (knownFrom, knownTo);
        _holidays = [.. holidays.OrderBy(holiday => holiday.From)];
    }

    /// <summary>No data: every day is not known.</summary>
    public static SchoolHolidays NotKnown { get; } = new(DateOnly.MaxValue, DateOnly.MinValue, []);

    public DateOnly KnownFrom { get; }

    public DateOnly KnownTo { get; }

    /// <summary>The holiday a day belongs to; null when it belongs to none or is not known.</summary>
    public SchoolHoliday? Find(DateOnly date) => Array.Find(_holidays, holiday => holiday.From <= date && date <= holiday.To);

    /// <summary>Whether a day is a school holiday; null where the data does not reach.</summary>
    public bool? Includes(DateOnly date) => date < KnownFrom || date > KnownTo ? null : Find(date) is not null;
}
