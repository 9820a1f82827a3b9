namespace Mediateki.Map.Domain.Schedules.Evaluation;

/// <summary>
/// Easter Sunday of the Gregorian calendar, by the anonymous Gregorian computus
/// (published in Nature, 20 April 1876; reprinted in Meeus, Astronomical Algorithms, chapter 8). Years 1583–9999.
/// </summary>
internal static class Easter
{
    public static DateOnly SundayOf(int year)
    {
        var goldenNumber = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var (leapCenturies, centuryRest) = (century / 4, century % 4);
        var moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * goldenNumber + century - leapCenturies - moonCorrection + 15) % 30;
        var weekdayRest = (32 + 2 * centuryRest + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var lateMoon = (goldenNumber + 11 * epact + 22 * weekdayRest) / 451;
        var days = epact + weekdayRest - 7 * lateMoon + 114;
        return new DateOnly(year, days / 31, days % 31 + 1);
    }
}
