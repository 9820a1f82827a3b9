using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Web.Libraries.Hours;

namespace Mediateki.Map.Web.Libraries;

/// <summary>The part of an address that asks for libraries open at a time: <c>open=now</c> or <c>open=2026-12-03T14:00</c>, and what narrows it.</summary>
public static class OpenAtUrl
{
    public const string Open = "open";
    public const string Now = "now";

    /// <summary>The form's field for a day and a time; its address says <see cref="Open"/> from then on.</summary>
    public const string When = "when";

    public const string Minutes = "for";
    public const string Staffed = "staffed";
    public const string WithNotConfirmed = "unconfirmed";

    private const string Local = "yyyy-MM-ddTHH:mm";
    private const string AcceptedTime = "now, or a time like 2026-12-03T14:00 in Polish time, or one with its offset.";
    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;

    internal static OpenAt? Read(QueryReader reader)
    {
        var time = reader.Choice(Open, text => text == Now || Parse(text) is not null, AcceptedTime) ?? reader.Choice(When, text => Parse(text) is not null, AcceptedTime);
        var minutes = reader.Number(Minutes, 1, OpenAt.LongestMinutes, otherwise: 1);
        var (staffed, withNotConfirmed) = (reader.Flag(Staffed), reader.Flag(WithNotConfirmed));
        return time is null ? null : new()
        {
            From = time == Now ? null : Parse(time),
            Minutes = minutes,
            Need = staffed ? CoverageNeed.Staffed : CoverageNeed.Accessible,
            WithNotConfirmed = withNotConfirmed,
        };
    }

    internal static IEnumerable<(string Name, string? Value)> Write(OpenAt? open) => open is null ? [] :
    [
        (Open, open.From is { } from ? Format(from) : Now),
        (Minutes, open.Minutes > 1 ? open.Minutes.ToString(CultureInfo.InvariantCulture) : null),
        (Staffed, open.Need == CoverageNeed.Staffed ? "1" : null),
        (WithNotConfirmed, open.WithNotConfirmed ? "1" : null),
    ];

    /// <summary>A time on the Polish clock as a form's field holds it; with its offset where the clock shows it twice.</summary>
    public static string Format(DateTimeOffset instant)
    {
        var local = PolishTime.At(instant);
        var text = local.ToString(Local, CultureInfo.InvariantCulture);
        return PolishTime.InstantOf(local.DateTime) == instant ? text : local.ToString(Local + "zzz", CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset? Parse(string text)
    {
        // A plus sign that is not escaped arrives as a space.
        text = text.Replace(' ', '+');
        var instant = DateTime.TryParseExact(text, [Local, Local + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? InstantOf(local)
            : DateTimeOffset.TryParseExact(text, [Local + "zzz", Local + ":sszzz", Local + "'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact) && IsUsual(exact.Year) ? exact
            : (DateTimeOffset?)null;
        return instant is { } known ? known.AddTicks(-(known.Ticks % TimeSpan.TicksPerMinute)) : null;
    }

    private static DateTimeOffset? InstantOf(DateTime local) => IsUsual(local.Year) ? PolishTime.InstantOf(local) : null;

    private static bool IsUsual(int year) => year is >= EarliestYear and < LatestYear;
}
