using System.Collections.Immutable;
using System.Globalization;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Domain.Tests.Trips;

/// <summary>
/// Trips as text, so that a scenario can be read. One line per day, library or rule; all places lie on a plane measured in minutes of
/// travel (streets, not beelines), day 1 is Monday 5 October 2026, times are UTC.
/// <code>
/// day 1 09:00-17:00 from @0 to @0 lunch 12:00-14:00/45m stops 4 travel 120m
/// lib a @10 value 100 visit 30-60 open 1:09:00-12:00 1:13:00-17:00? theme film theme music cap 20 must
/// group a b | need a b | order a b | theme film 40 50 | party 25 split | buffer 10m | confirmed
/// </code>
/// A window ending in <c>?</c> is unconfirmed. <c>open</c> without a day number holds on every day.
/// </summary>
internal static class TripText
{
    private static readonly DateTimeOffset FirstMidnight = new(2026, 10, 5, 0, 0, 0, TimeSpan.Zero);

    public static TripProblem Problem(string text)
    {
        var lines = text.Split(['\n', '|']).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0).ToArray();
        var places = new List<(int X, int Y)>();
        var days = lines.Where(words => words[0] == "day").Select(words => Day(words, places)).ToImmutableArray();
        var libraries = lines.Where(words => words[0] == "lib").Select(words => Library(words, days.Length, places)).ToImmutableArray();
        var problem = new TripProblem
        {
            Days = days,
            Candidates = libraries,
            Travel = TravelMatrix.FromSeconds(TravelMode.Coach, places.Count, (from, to) =>
                60 * (Math.Abs(places[from].X - places[to].X) + Math.Abs(places[from].Y - places[to].Y))),
        };
        return lines.Aggregate(problem, Rule);
    }

    /// <summary>A draft, one day per line: <c>1 09:00 a 09:10/09:20-10:20/10:30 lunch=12:00-12:45 b 13:00-14:00? end 15:00</c>.</summary>
    public static TripPlan Draft(string text) => new()
    {
        Days = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(DraftDay)],
    };

    /// <summary>A plan on one line: <c>1 09:00 a 09:10-10:10 lunch 12:00-12:45 ... end 15:00; out c NoTimeLeft</c>.</summary>
    public static string Line(TripPlan plan)
    {
        var days = plan.Days.Select(day => $"{day.Day + 1} {Clock(day.Departure)} {string.Join(' ', Events(day))} end {Clock(day.Return)}");
        var left = plan.LeftOut.Select(left => $"{left.Library} {left.Reason}");
        return string.Join("; ", days.Append(plan.LeftOut.IsEmpty ? "" : $"out {string.Join(", ", left)}").Where(part => part.Length > 0));
    }

    public static DateTimeOffset At(int day, string clock) =>
        FirstMidnight.AddDays(day - 1) + TimeSpan.FromHours(int.Parse(clock[..^3], CultureInfo.InvariantCulture)) + TimeSpan.FromMinutes(int.Parse(clock[^2..], CultureInfo.InvariantCulture));

    private static IEnumerable<string> Events(PlannedDay day)
    {
        var visits = day.Stops.Select(stop => (stop.VisitStart, Text: $"{stop.Library} {Clock(stop.VisitStart)}-{Clock(stop.VisitEnd)}{(stop.HoursConfirmed ? "" : "?")}"));
        var breaks = day.Breaks.Select(pause => (pause.Start, Text: $"{pause.Name} {Clock(pause.Start)}-{Clock(pause.End)}"));
        return visits.Concat(breaks).OrderBy(entry => entry.Item1).Select(entry => entry.Text);
    }

    private static string Clock(DateTimeOffset instant) => instant.ToString(instant.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    private static TripDay Day(string[] words, List<(int, int)> places)
    {
        var number = int.Parse(words[1], CultureInfo.InvariantCulture);
        var hours = words[2].Split('-');
        var day = new TripDay { EarliestStart = At(number, hours[0]), LatestEnd = hours[1] == "" ? null : At(number, hours[1]) };
        for (var i = 3; i < words.Length; i += 2)
        {
            day = words[i] switch
            {
                "from" => day with { StartPlace = Place(words[i + 1], places) },
                "to" => day with { EndPlace = Place(words[i + 1], places) },
                "stops" => day with { MaximumStops = int.Parse(words[i + 1], CultureInfo.InvariantCulture) },
                "travel" => day with { MaximumTravel = Minutes(words[i + 1]) },
                var name => day with { Breaks = day.Breaks.Add(Break(name, number, words[i + 1])) },
            };
        }
        return day;
    }

    private static TripBreak Break(string name, int day, string text)
    {
        var parts = text.Split('-', '/');
        return new TripBreak(name, At(day, parts[0]), At(day, parts[1]), Minutes(parts[2]));
    }

    private static TripCandidate Library(string[] words, int days, List<(int, int)> places)
    {
        var library = new TripCandidate { Library = new LibraryId(words[1]), Place = Place(words[2], places), Value = 100, Length = VisitLength.Exactly(TimeSpan.FromHours(1)), Windows = [] };
        for (var i = 3; i < words.Length; i++)
        {
            library = words[i] switch
            {
                "must" => library with { Wish = StopWish.Compulsory },
                "never" => library with { Wish = StopWish.Forbidden },
                "value" => library with { Value = int.Parse(words[++i], CultureInfo.InvariantCulture) },
                "visit" => library with { Length = Length(words[++i]) },
                "theme" => library with { Themes = library.Themes.Add(words[++i]) },
                "cap" => library with { Capacity = int.Parse(words[++i], CultureInfo.InvariantCulture) },
                "at" => library with { FixedStart = At(int.Parse(words[++i][..1], CultureInfo.InvariantCulture), words[i][2..]) },
                "open" => library,
                var window => library with { Windows = library.Windows.AddRange(Windows(window, days)) },
            };
        }
        return library;
    }

    private static IEnumerable<VisitWindow> Windows(string text, int days)
    {
        var confirmed = text[^1] != '?';
        var hours = text.TrimEnd('?').Split('-');
        var onDay = hours[0].Split(':') is { Length: 3 } parts ? int.Parse(parts[0], CultureInfo.InvariantCulture) : 0;
        var opens = onDay > 0 ? hours[0][(hours[0].IndexOf(':') + 1)..] : hours[0];
        return Enumerable.Range(1, days).Where(day => onDay == 0 || day == onDay).Select(day => new VisitWindow(At(day, opens), At(day, hours[1]), confirmed));
    }

    private static VisitLength Length(string text)
    {
        var parts = text.Split('-').Select(part => TimeSpan.FromMinutes(int.Parse(part, CultureInfo.InvariantCulture))).ToArray();
        return new VisitLength(parts[0], parts[^1]);
    }

    private static TripProblem Rule(TripProblem problem, string[] words) => words[0] switch
    {
        "group" => problem with { Groups = problem.Groups.Add(new CandidateGroup(Ids(words[1..]))) },
        "need" => problem with { Groups = problem.Groups.Add(new CandidateGroup(Ids(words[1..]), Required: true)) },
        "order" => problem with { Order = problem.Order.Add(new StopOrder(new LibraryId(words[1]), new LibraryId(words[2]))) },
        "theme" => problem with { Themes = problem.Themes.Add(new TripTheme(words[1], int.Parse(words[2], CultureInfo.InvariantCulture), words.Length > 3 ? int.Parse(words[3], CultureInfo.InvariantCulture) : 0)) },
        "party" => problem with { GroupSize = int.Parse(words[1], CultureInfo.InvariantCulture), GroupMaySplit = words.Contains("split") },
        "buffer" => problem with { StopBuffer = Minutes(words[1]) },
        "confirmed" => problem with { UnconfirmedAllowed = false },
        "day" or "lib" => problem,
        _ => throw new FormatException($"Unknown line: {string.Join(' ', words)}"),
    };

    private static ImmutableArray<LibraryId> Ids(string[] words) => [.. words.Select(word => new LibraryId(word))];

    private static TimeSpan Minutes(string text) => TimeSpan.FromMinutes(int.Parse(text.TrimEnd('m'), CultureInfo.InvariantCulture));

    private static int Place(string text, List<(int, int)> places)
    {
        var parts = text.TrimStart('@').Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        places.Add((parts[0], parts.Length > 1 ? parts[1] : 0));
        return places.Count - 1;
    }

    private static PlannedDay DraftDay(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var day = int.Parse(words[0], CultureInfo.InvariantCulture);
        var stops = new List<PlannedStop>();
        var breaks = new List<PlannedBreak>();
        for (var i = 2; i < words.Length && words[i] != "end"; i++)
        {
            if (words[i].Split('=') is { Length: 2 } pause)
            {
                var hours = pause[1].Split('-');
                breaks.Add(new PlannedBreak(pause[0], At(day, hours[0]), At(day, hours[1])));
                continue;
            }
            var times = words[i + 1].TrimEnd('?').Split('/');
            var visit = times.First(part => part.Contains('-', StringComparison.Ordinal)).Split('-');
            var at = Array.FindIndex(times, part => part.Contains('-', StringComparison.Ordinal));
            stops.Add(new PlannedStop(
                new LibraryId(words[i]),
                At(day, at == 1 ? times[0] : visit[0]),
                At(day, visit[0]),
                At(day, visit[1]),
                At(day, at + 1 < times.Length ? times[^1] : visit[1]),
                words[++i][^1] != '?'));
        }
        return new PlannedDay { Day = day - 1, Departure = At(day, words[1]), Return = At(day, words[^1]), Stops = [.. stops], Breaks = [.. breaks] };
    }
}
