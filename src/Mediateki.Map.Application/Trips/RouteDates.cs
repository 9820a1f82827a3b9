using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Trips;

/// <summary>Dates on which a suggested route could be made.</summary>
internal static class RouteDates
{
    /// <summary>A group needs some time to arrange a trip.</summary>
    private const int DaysAhead = 14;

    private const int LongestSearch = 366;

    private static readonly string[] Weekdays = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];

    /// <summary>The first date, two weeks after <paramref name="today"/> at the earliest, on whose weekday the route may begin and none of whose days is a public holiday.</summary>
    public static DateOnly Next(SuggestedRoute route, DateOnly today)
    {
        var earliest = today.AddDays(DaysAhead);
        return Enumerable.Range(0, LongestSearch).Select(earliest.AddDays).FirstOrDefault(date => Suits(route, date), earliest);
    }

    private static bool Suits(SuggestedRoute route, DateOnly date) =>
        (route.SuitableWeekdays.Count == 0 || route.SuitableWeekdays.Contains(Weekdays[(int)date.DayOfWeek]))
        && route.Days.All(day => PolishHolidays.Instance.Find(date.AddDays(day.Day - 1)) is null);
}
