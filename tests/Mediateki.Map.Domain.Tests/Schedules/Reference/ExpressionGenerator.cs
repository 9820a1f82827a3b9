using System.Text;

namespace Mediateki.Map.Domain.Tests.Schedules.Reference;

/// <summary>
/// Makes expressions over the whole grammar, most of them as libraries write them. The same seed gives the same expressions.
/// </summary>
internal sealed class ExpressionGenerator(int seed)
{
    private static readonly string[] Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] Comments = ["self-service", "by appointment", "samoobsługa", "x", "ask; first || then, 24/7"];

    private readonly Random _random = new(seed);

    private bool _mayHaveOpenEnd;
    private bool _isBare;

    /// <summary>Whether times of the sun may occur.</summary>
    public bool WithSun { get; init; }

    /// <summary>
    /// Whether forms may occur that the reference is known to evaluate against the specification, or against itself (docs/opening-hours.md lists them):
    /// ranges that end at Easter, moved n-th weekdays, days of February up to the 28th, backward days of one month, open ends beside other hours.
    /// </summary>
    public bool WithKnownFaults { get; init; }

    public IEnumerable<string> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return Next();
        }
    }

    public string Next()
    {
        var more = Chance(25) ? 0 : _random.Next(1, 5);
        _mayHaveOpenEnd = WithKnownFaults || more == 0;
        var text = new StringBuilder(Rule());
        for (; more > 0; more--)
        {
            // After bare days a comma would go on with the list of days.
            text.Append(Pick((80, "; "), (_isBare ? 0 : 12, ", "), (8, " || "))).Append(Rule());
        }
        return text.ToString();
    }

    private string Rule()
    {
        var days = Days();
        _isBare = false;
        if (days.Length > 0 && Chance(12))
        {
            return $"{days} {Pick((70, "off"), (20, "closed"), (5, "open"), (5, "unknown"))}{(Chance(10) ? Comment() : "")}";
        }
        var hours = Chance(4) ? "" : Hours();
        var state = Pick((80, ""), (5, " open"), (5, " unknown"), (10, " off"));
        var comment = Chance(8) ? Comment() : "";
        var rule = $"{days} {hours}{state}{comment}".Trim();
        _isBare = rule == days;
        return rule.Length > 0 ? rule : Chance(50) ? "24/7" : "open";
    }

    private string Comment() => $" \"{Comments[_random.Next(Comments.Length)]}\"";

    private string Days() => Pick(
        (40, WeekdayList),
        (6, () => ""),
        (6, () => "PH"),
        (3, () => $"PH {WeekdayList()}"),
        (4, () => $"{WeekdayList()},PH"),
        (2, () => $"PH {Pick((50, "+"), (50, "-"))}{Pick((80, "1 day"), (20, "2 days"))}"),
        (6, NthWeekday),
        (8, () => $"{MonthList()} {WeekdayList()}"),
        (3, MonthList),
        (8, DayList),
        (4, () => $"{DayList()} {WeekdayList()}"),
        (3, () => $"{Weeks()} {WeekdayList()}"),
        (2, Weeks),
        (2, EasterDays),
        (2, Years),
        (2, () => $"{Year()} {MonthList()} {WeekdayList()}"),
        (3, DatedDays),
        (2, () => $"{MonthList()} {NthWeekday()}"));

    private string WeekdayList()
    {
        var list = WeekdayRange();
        for (var more = Pick((70, 0), (20, 1), (10, 2)); more > 0; more--)
        {
            list += "," + WeekdayRange();
        }
        return list;
    }

    private string WeekdayRange() => Chance(55) ? $"{Any(Weekdays)}-{Any(Weekdays)}" : Any(Weekdays);

    private string NthWeekday()
    {
        var position = Pick((60, () => $"{_random.Next(1, 6)}"), (25, () => $"-{_random.Next(1, 6)}"), (10, () => $"{_random.Next(1, 3)},{_random.Next(3, 6)}"), (5, () => "1-3"));
        return $"{Any(Weekdays)}[{position}]{(WithKnownFaults ? Pick((85, ""), (8, " +1 day"), (7, " -2 days")) : "")}";
    }

    private string MonthList() => Pick(
        (40, () => Any(Months)),
        (45, () => $"{Any(Months)}-{Any(Months)}"),
        (15, () => $"{Any(Months)},{Any(Months)}"));

    private string Day() => $"{Any(Months)} {_random.Next(1, 29):00}";

    private string DayList() => Pick(
        (35, Day),
        (15, () => $"{Day()},{Day()}"),
        (15, () => $"{Any(Months)} {_random.Next(1, 15):00}-{_random.Next(15, WithKnownFaults ? 29 : 28)}"),
        (30, DayRange),
        (5, () => $"{Any(Months)} {Any(Weekdays)}[{_random.Next(1, 5)}]-{Any(Months)} {Any(Weekdays)}[-1]"));

    private string DayRange()
    {
        var (from, to) = (Day(), Day());
        return WithKnownFaults || from[..3] != to[..3] ? $"{from}-{to}" : from;
    }

    private string Weeks() => "week " + Pick(
        (40, () => $"{_random.Next(1, 54):00}"),
        (30, () => $"{_random.Next(1, 20):00}-{_random.Next(20, 54)}"),
        (20, () => $"{_random.Next(1, 3):00}-{_random.Next(50, 54)}/{_random.Next(2, 4)}"),
        (10, () => $"{_random.Next(1, 20):00},{_random.Next(20, 54)}"));

    private string EasterDays() => Pick(
        (30, () => "easter"),
        (30, () => $"easter {Pick((50, "-"), (50, "+"))}{_random.Next(1, 5)} days"),
        (40, () => WithKnownFaults ? "easter -2 days-easter +1 day" : "easter -47 days-Nov 11"));

    private string Year() => $"{_random.Next(2025, 2030)}";

    private string Years() => Pick((40, Year), (20, () => Year() + "+"), (30, () => $"{_random.Next(2024, 2027)}-{_random.Next(2027, 2031)}"), (10, () => "2024-2030/2"));

    private string DatedDays() => Pick(
        (50, () => $"{Year()} {Day()}"),
        (50, () => $"{_random.Next(2025, 2027)} {Day()}-{_random.Next(2027, 2029)} {Day()}"));

    private string Hours()
    {
        var first = _random.Next(5, 15) * 60 + Minutes();
        var list = Span(first, out var end);
        while (Chance(25) && end < 20 * 60 && (WithKnownFaults || !list.EndsWith('+')))
        {
            list += "," + Span(end + _random.Next(1, 4) * 30, out end);
        }
        return list;
    }

    private int Minutes() => Pick((60, 0), (25, 30), (10, 15), (5, 59));

    private string Span(int start, out int end)
    {
        end = Math.Min(start + _random.Next(1, 17) * 30, 24 * 60);
        if (WithSun && Chance(20))
        {
            return Pick((40, "sunrise-sunset"), (15, "dawn-dusk"), (15, "(sunrise+01:00)-(sunset-00:30)"), (15, "sunset-sunrise"), (15, $"{Clock(start)}-sunset"));
        }
        if (Chance(6))
        {
            var over = _random.Next(0, 6) * 60 + Minutes();
            end = 24 * 60;
            return $"{Clock(start)}-{Clock(over)}";
        }
        var openEnd = Chance(3) && _mayHaveOpenEnd;
        return openEnd && Chance(50) ? $"{Clock(start)}+" : $"{Clock(start)}-{Clock(end)}{(openEnd ? "+" : "")}";
    }

    private static string Clock(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";

    private string Any(string[] words) => words[_random.Next(words.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params ReadOnlySpan<(int Weight, T Value)> choices)
    {
        var total = 0;
        foreach (var (weight, _) in choices)
        {
            total += weight;
        }
        var at = _random.Next(total);
        foreach (var (weight, value) in choices)
        {
            if ((at -= weight) < 0)
            {
                return value;
            }
        }
        return choices[^1].Value;
    }

    private string Pick(params ReadOnlySpan<(int Weight, Func<string> Make)> choices) => Pick<Func<string>>(choices)();
}
