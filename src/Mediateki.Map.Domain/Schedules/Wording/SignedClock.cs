using System.Globalization;

namespace Mediateki.Map.Domain.Schedules.Wording;

/// <summary>Clock times and offsets as numbers, the same in all three languages: 8:00, −0:30.</summary>
internal static class SignedClock
{
    public static string Format(int minutes) => (minutes < 0 ? "−" : "+") + Clock(Math.Abs(minutes));

    /// <summary>Minutes after midnight on the clock; the end of the day is 24:00.</summary>
    public static string Clock(int minutes)
    {
        var onClock = minutes > 1440 ? minutes - 1440 : minutes;
        return string.Create(CultureInfo.InvariantCulture, $"{onClock / 60}:{onClock % 60:00}");
    }
}
