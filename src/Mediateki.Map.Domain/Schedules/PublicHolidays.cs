namespace Mediateki.Map.Domain.Schedules;

/// <summary>A public holiday: a day off by law.</summary>
/// <param name="Date">The day, whole, in the country's local time.</param>
/// <param name="Name">Its name in the language of the country, as the act has it.</param>
/// <param name="Key">A stable ASCII key for translations (<c>easter-monday</c>).</param>
/// <param name="Law">The act that makes it a day off.</param>
public sealed record PublicHoliday(DateOnly Date, string Name, string Key, string Law);

/// <summary>The public holidays of one country, for any year of the calendar.</summary>
public abstract class PublicHolidays
{
    /// <summary>Where no holidays are known: <c>PH</c> then matches no day, and the holiday layer stays silent.</summary>
    public static PublicHolidays None { get; } = new NoHolidays();

    /// <summary>The holidays of a year in the order of their dates; two may share a date.</summary>
    public abstract IReadOnlyList<PublicHoliday> InYear(int year);

    /// <summary>The holiday on a date, or null; where two share the date, the first by law.</summary>
    public virtual PublicHoliday? Find(DateOnly date)
    {
        foreach (var holiday in InYear(date.Year))
        {
            if (holiday.Date == date)
            {
                return holiday;
            }
        }
        return null;
    }

    private sealed class NoHolidays : PublicHolidays
    {
        public override IReadOnlyList<PublicHoliday> InYear(int year) => [];
    }
}
