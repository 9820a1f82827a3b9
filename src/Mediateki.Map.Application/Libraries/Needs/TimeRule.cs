using System.Globalization;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>"Now", "tomorrow", "on Saturday", "3 December", "after 17", "between 4 and 6 pm".</summary>
internal sealed class TimeRule(NeedGrammar grammar) : INeedRule
{
    private const int Hour = 60;
    private const int EarliestYear = 2000;
    private const int LatestYear = 2099;
    private const int LeapYear = 2000;

    /// <summary>Without "in the morning", no library is meant to be open before seven.</summary>
    private const int LastOfAfternoon = 6;

    public NeedMatch? Find(NeedText text, int at) =>
        new[] { Now(text, at), Day(text, at), Date(text, at), Part(text, at), Between(text, at), Limit(text, at), Bare(text, at) }.OfType<NeedMatch>().MaxBy(match => match.Count);

    private NeedMatch? Now(NeedText text, int at) =>
        grammar.Find("now", text, at) is { } phrase ? Match(phrase.Words.Length, draft => draft.Time.TakeNow()) : null;

    private NeedMatch? Day(NeedText text, int at)
    {
        if (grammar.Find("day", text, at) is not { } phrase)
        {
            return null;
        }
        int? ahead = phrase.Value switch { "today" => 0, "tomorrow" => 1, "dayafter" => 2, _ => null };
        return Match(phrase.Words.Length, draft => ahead is { } days ? draft.Time.TakeDaysAhead(days) : draft.Time.TakeWeekday(Enum.Parse<DayOfWeek>(phrase.Value, ignoreCase: true)));
    }

    private NeedMatch? Part(NeedText text, int at) =>
        grammar.Find("part", text, at) is { } phrase
            ? Match(phrase.Words.Length, draft => draft.Time.TakeStart((int)TimeOnly.Parse(phrase.Value, CultureInfo.InvariantCulture).ToTimeSpan().TotalMinutes))
            : null;

    private NeedMatch? Date(NeedText text, int at)
    {
        if (text.Number(at) is not { } first)
        {
            return null;
        }
        if (text.IsJoined(at, '-') && text.IsJoined(at + 1, '-') && text.Number(at + 1) is { } middle && text.Number(at + 2) is { } last)
        {
            return Date(first, middle, last, 3);
        }
        if (grammar.Find("month", text, at + 1) is { } month)
        {
            var hasYear = IsYear(text.Number(at + 2));
            return Date(hasYear ? text.Number(at + 2) : null, int.Parse(month.Value, CultureInfo.InvariantCulture), first, hasYear ? 3 : 2);
        }
        if (text.IsJoined(at, '.') && text.Number(at + 1) is { } number && text.Word(at + 1).Length == 2)
        {
            var hasYear = text.IsJoined(at + 1, '.') && IsYear(text.Number(at + 2));
            return Date(hasYear ? text.Number(at + 2) : null, number, first, hasYear ? 3 : 2);
        }
        return null;
    }

    private static NeedMatch? Date(int? year, int month, int day, int count) =>
        (year is null || IsYear(year)) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? LeapYear, month)
            ? Match(count, draft => draft.Time.TakeDate(year, month, day))
            : null;

    private NeedMatch? Between(NeedText text, int at)
    {
        if (grammar.Find("between", text, at) is not { } between || Clock(text, at + between.Words.Length) is not { } from)
        {
            return null;
        }
        var next = at + between.Words.Length + from.Count;
        if (grammar.Find("and", text, next) is not { } and || Clock(text, next + and.Words.Length) is not { } to || to.Minute <= from.Minute)
        {
            return null;
        }
        return Match(next + and.Words.Length + to.Count - at, draft => draft.Time.TakeStart(from.Minute) && draft.Time.TakeEnd(to.Minute));
    }

    /// <summary>"After 17", "at 10", "until 20", "before 9".</summary>
    private NeedMatch? Limit(NeedText text, int at) =>
        Limit("after", text, at, (time, minute) => time.TakeStart(minute)) ?? Limit("at", text, at, (time, minute) => time.TakeStart(minute))
        ?? Limit("until", text, at, (time, minute) => time.TakeEnd(minute)) ?? Limit("before", text, at, (time, minute) => time.TakeEnd(minute));

    private NeedMatch? Limit(string kind, NeedText text, int at, Func<NeedTime, int, bool> take)
    {
        foreach (var phrase in grammar.Of(kind).Where(phrase => text.HasAt(at, phrase.Words)))
        {
            if (Clock(text, at + phrase.Words.Length) is { } clock)
            {
                return Match(phrase.Words.Length + clock.Count, draft => take(draft.Time, clock.Minute));
            }
        }
        return null;
    }

    /// <summary>"17:30" or "5 pm": a number alone may be anything.</summary>
    private NeedMatch? Bare(NeedText text, int at) =>
        Clock(text, at) is { IsPlain: false } clock ? Match(clock.Count, draft => draft.Time.TakeStart(clock.Minute)) : null;

    private ClockTime? Clock(NeedText text, int at)
    {
        var word = text.Word(at);
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 2 || int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture) is not (var hour and <= 24))
        {
            return null;
        }
        var half = word[digits..];
        var minutes = half.Length == 0 && text.IsJoined(at, ':', '.') && text.Word(at + 1).Length == 2 && text.Number(at + 1) is { } number and < Hour ? number : (int?)null;
        var count = minutes is null ? 1 : 2;
        count += grammar.Find("hour", text, at + count)?.Words.Length ?? 0;
        if (half.Length == 0 && (grammar.Find("am", text, at + count) ?? grammar.Find("pm", text, at + count)) is { } said)
        {
            (half, count) = (said.Kind, count + said.Words.Length);
        }
        var isPlain = count == 1 && half.Length == 0;
        if (half is not ("" or "am" or "pm" or "h") || (isPlain && IsOfSomethingElse(text, at + 1)))
        {
            return null;
        }
        var total = (HourOfDay(hour, half, isPlain) * Hour) + (minutes ?? 0);
        return total <= 24 * Hour ? new(total, count, isPlain) : null;
    }

    /// <summary>"20 people", "2 December": the number is none of a clock.</summary>
    private bool IsOfSomethingElse(NeedText text, int at) =>
        (grammar.Find("unit", text, at) ?? grammar.Find("year", text, at) ?? grammar.Find("month", text, at)) is not null;

    private static int HourOfDay(int hour, string half, bool isPlain) =>
        half == "am" ? hour % 12
        : hour < 12 && (half == "pm" || (isPlain && hour is >= 1 and <= LastOfAfternoon)) ? hour + 12
        : hour;

    private static bool IsYear(int? number) => number is >= EarliestYear and <= LatestYear;

    private static NeedMatch Match(int count, Func<NeedDraft, bool> take) => new(count, NeedKind.Time, take);

    private sealed record ClockTime(int Minute, int Count, bool IsPlain);
}
