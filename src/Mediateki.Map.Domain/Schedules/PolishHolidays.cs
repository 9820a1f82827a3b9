using System.Collections.Concurrent;
using Mediateki.Map.Domain.Schedules.Evaluation;

namespace Mediateki.Map.Domain.Schedules;

/// <summary>
/// Polish public holidays, computed by rule: the days off work named by article 1 of the act of 18 January 1951
/// on days off work as in force in the year asked for. From 1990 on; earlier years use the list of 1990.
/// Trading Sundays do not matter here: they bind shops, and libraries are not shops.
/// </summary>
public sealed class PolishHolidays : PublicHolidays
{
    /// <summary>The basic act.</summary>
    public const string Act1951 = "Ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy, art. 1";

    /// <summary>The act that made 6 January a day off from 2011.</summary>
    public const string Act2010 = "Ustawa z dnia 24 września 2010 r. o zmianie ustawy – Kodeks pracy oraz niektórych innych ustaw";

    /// <summary>The act that made 24 December a day off from 2025.</summary>
    public const string Act2024 = "Ustawa z dnia 6 grudnia 2024 r. o zmianie ustawy o dniach wolnych od pracy oraz niektórych innych ustaw";

    /// <summary>The one instance; it holds years already computed.</summary>
    public static PolishHolidays Instance { get; } = new();

    private readonly ConcurrentDictionary<int, Year> _years = new();

    // Questions come year by year: the latest one answers nearly all of them. Any thread may replace it.
    private Year? _latest;

    private PolishHolidays()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<PublicHoliday> InYear(int year) => Table(year).Holidays;

    /// <inheritdoc/>
    public override PublicHoliday? Find(DateOnly date) => Table(date.Year).ByDay[date.DayOfYear - 1];

    private Year Table(int year)
    {
        var latest = _latest;
        if (latest is null || latest.Number != year)
        {
            _latest = latest = _years.GetOrAdd(year, static number => new Year(number));
        }
        return latest;
    }

    /// <summary>One year's holidays, also by the day of the year.</summary>
    private sealed class Year
    {
        public Year(int number)
        {
            (Number, Holidays) = (number, Compute(number));
            foreach (var holiday in Holidays)
            {
                ByDay[holiday.Date.DayOfYear - 1] ??= holiday;
            }
        }

        public int Number { get; }

        public IReadOnlyList<PublicHoliday> Holidays { get; }

        public PublicHoliday?[] ByDay { get; } = new PublicHoliday?[366];
    }

    private static IReadOnlyList<PublicHoliday> Compute(int year)
    {
        var easter = Easter.SundayOf(year);
        List<PublicHoliday> holidays =
        [
            Fixed(1, 1, "Nowy Rok", "new-year"),
            new(easter, "pierwszy dzień Wielkiej Nocy", "easter-sunday", Act1951),
            new(easter.AddDays(1), "drugi dzień Wielkiej Nocy", "easter-monday", Act1951),
            Fixed(5, 1, "Święto Państwowe", "may-day"),
            Fixed(5, 3, "Święto Narodowe Trzeciego Maja", "constitution-day"),
            new(easter.AddDays(49), "pierwszy dzień Zielonych Świątek", "pentecost", Act1951),
            new(easter.AddDays(60), "dzień Bożego Ciała", "corpus-christi", Act1951),
            Fixed(8, 15, "Wniebowzięcie Najświętszej Marii Panny", "assumption"),
            Fixed(11, 1, "Wszystkich Świętych", "all-saints"),
            Fixed(11, 11, "Narodowe Święto Niepodległości", "independence-day"),
            Fixed(12, 25, "pierwszy dzień Bożego Narodzenia", "christmas-day"),
            Fixed(12, 26, "drugi dzień Bożego Narodzenia", "second-christmas-day"),
        ];
        if (year >= 2011)
        {
            holidays.Add(Fixed(1, 6, "Święto Trzech Króli", "epiphany", Act2010));
        }
        if (year >= 2025)
        {
            holidays.Add(Fixed(12, 24, "Wigilia Bożego Narodzenia", "christmas-eve", Act2024));
        }
        return [.. holidays.OrderBy(holiday => holiday.Date)];

        PublicHoliday Fixed(int month, int day, string name, string key, string law = Act1951) => new(new DateOnly(year, month, day), name, key, law);
    }
}
