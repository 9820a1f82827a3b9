using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Trips;

/// <summary>Times and lengths of a trip as they are shown.</summary>
internal static class TripClock
{
    private const long Step = 5 * TimeSpan.TicksPerMinute;

    /// <summary>"08:30", of an instant that carries the offset of the Polish clock.</summary>
    public static string Of(DateTimeOffset instant) => LocalFormats.Time(TimeOnly.FromDateTime(instant.DateTime));

    public static string Of(DateTimeOffset from, DateTimeOffset to) => $"{Of(from)}–{Of(to)}";

    /// <summary>The span in whole five minutes that holds another: "08:05–16:45".</summary>
    public static string Around(DateTimeOffset from, DateTimeOffset to) => Of(from.AddTicks(-(from.Ticks % Step)), to.AddTicks((Step - (to.Ticks % Step)) % Step));

    /// <summary>Whole minutes, at least one.</summary>
    public static int Minutes(long seconds) => (int)Math.Max(1, (seconds + 30) / 60);

    /// <summary>"45 min", "2 godz. 5 min".</summary>
    public static string Length(long seconds) => LengthOf(Minutes(seconds));

    public static string LengthOf(int minutes)
    {
        var (hour, minute) = SiteLanguage.Current == SiteLanguage.Ukrainian ? ("год", "хв") : SiteLanguage.Current == SiteLanguage.English ? ("h", "min") : ("godz.", "min");
        return minutes < 60 ? $"{minutes}\u00A0{minute}"
            : minutes % 60 == 0 ? $"{minutes / 60}\u00A0{hour}"
            : $"{minutes / 60}\u00A0{hour} {minutes % 60}\u00A0{minute}";
    }
}
