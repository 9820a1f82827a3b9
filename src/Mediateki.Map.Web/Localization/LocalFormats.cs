using System.Globalization;

namespace Mediateki.Map.Web.Localization;

/// <summary>Dates, times and numbers as people of the current language write them. Times are 24-hour in every language.</summary>
public static class LocalFormats
{
    /// <summary>„śr., 14 października", "Wed, 14 October", „ср, 14 жовтня".</summary>
    public static string DayAndDate(DateOnly date) => date.ToString("ddd, d MMMM", CultureInfo.CurrentCulture);

    /// <summary>„14 października 2026", "14 October 2026", „14 жовтня 2026".</summary>
    public static string LongDate(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>„14.10.2026", "14/10/2026", „14.10.2026".</summary>
    public static string ShortDate(DateOnly date) => date.ToString("d", CultureInfo.CurrentCulture);

    /// <summary>"08:30".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"08:30–10:00", with an en dash and no spaces.</summary>
    public static string TimeRange(TimeOnly from, TimeOnly to) => $"{Time(from)}–{Time(to)}";

    public static string Number(long number) => Number(number, CultureInfo.CurrentCulture);

    /// <summary>Groups of three from five digits on ("1250", "12 500"), so that a year-like number stays whole.</summary>
    public static string Number(long number, CultureInfo culture) =>
        number.ToString(Math.Abs(number) < 10_000 ? "D" : "N0", culture);

    /// <summary>Distance in metres as "350 m" (to 10 m) or "2,4 km" (to 100 m below 10 km, then whole kilometres).</summary>
    public static string Distance(double metres)
    {
        var culture = CultureInfo.CurrentCulture;
        var (kilometre, metre) = SiteLanguage.Current == SiteLanguage.Ukrainian ? ("км", "м") : ("km", "m");
        return metres switch
        {
            < 995 => string.Create(culture, $"{Math.Round(metres / 10) * 10:0}\u00A0{metre}"),
            < 9_950 => string.Create(culture, $"{metres / 1000:0.0}\u00A0{kilometre}"),
            _ => $"{Number((long)Math.Round(metres / 1000), culture)}\u00A0{kilometre}",
        };
    }
}
