using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Carries out a day's stops in a given order come what may, and measures what is wrong, in seconds: visits outside their hours or fixed
/// time, a late end, travel over the limit; things without a length count as an hour each. At every stop the group either waits for a
/// window or visits at once; labels (time, breaks taken, violation) keep the choices that may still be best.
/// </summary>
internal sealed class ForcedDay(TripProblem problem, int dayIndex)
{
    /// <summary>What a broken rule without a length of time counts: one hour.</summary>
    public const long CountedAs = 3600;

    private const int MaximumLabels = 16;
    private readonly TripDay day = problem.Days[dayIndex];
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);

    /// <summary>Everything that is wrong with the day at its best; zero for an empty one.</summary>
    public long Violation(ImmutableList<int> stops)
    {
        var key = string.Join(',', stops);
        if (!known.TryGetValue(key, out var violation))
        {
            known[key] = violation = stops.IsEmpty ? 0 : Best(stops, Shortest(stops)).Violation;
        }
        return violation;
    }

    /// <summary>Seconds on the way; links without a way count as nothing here.</summary>
    public long Travel(ImmutableList<int> stops)
    {
        int?[] places = [day.StartPlace, .. stops.Select(stop => (int?)problem.Candidates[stop].Place), day.EndPlace];
        return stops.IsEmpty ? 0 : places.Zip(places.Skip(1)).Sum(pair => (long)Seconds(pair.First, pair.Second));
    }

    /// <summary>The timetable, with visits as long as preferred wherever that makes nothing worse.</summary>
    public PlannedDay Write(ImmutableList<int> stops)
    {
        var lengths = Shortest(stops);
        var best = Best(stops, lengths);
        for (var i = 0; i < lengths.Length; i++)
        {
            var shorter = lengths[i];
            lengths[i] = Preferred(problem.Candidates[stops[i]]);
            var longer = Best(stops, lengths);
            (best, lengths[i]) = longer.Violation <= best.Violation ? (longer, lengths[i]) : (best, shorter);
        }
        return ToDay(best, stops);
    }

    private TimeSpan[] Shortest(ImmutableList<int> stops) => [.. stops.Select(stop => problem.Candidates[stop].Length.Minimum * Turns(problem.Candidates[stop]))];

    private TimeSpan Preferred(TripCandidate candidate) => candidate.Length.Preferred * Turns(candidate);

    private int Turns(TripCandidate candidate) => candidate.Capacity is { } capacity ? (problem.GroupSize + capacity - 1) / capacity : 1;

    private Label Best(ImmutableList<int> stops, TimeSpan[] lengths)
    {
        List<Label> labels = [new Label(day.EarliestStart, 0, 0, [], []), .. LateStarts()];
        int? place = day.StartPlace;
        for (var i = 0; i < stops.Count; i++)
        {
            var candidate = problem.Candidates[stops[i]];
            var length = lengths[i];
            labels = Prune(labels.SelectMany(label => Go(label, place, candidate.Place)).SelectMany(label => Visit(label, candidate, length)));
            place = candidate.Place;
        }
        return labels.SelectMany(label => Go(label, place, day.EndPlace)).Select(End).Select(label => label with { Violation = label.Violation + Limits(stops) }).MinBy(label => label.Violation)!;
    }

    private IEnumerable<Label> LateStarts() =>
        day.Breaks.Select((pause, index) => new Label(Later(day.EarliestStart, pause.LatestStart.AddSeconds(1)), index + 1, 0, [], []));

    /// <summary>The ways to the next place: the next breaks taken before leaving, after arriving, or not yet.</summary>
    private IEnumerable<Label> Go(Label label, int? from, int? to)
    {
        var link = from is { } a && to is { } b ? problem.Travel[a, b] : default;
        var (travel, lost) = link.Exists ? (link.Seconds, 0L) : (0, 24 * CountedAs);
        foreach (var leaving in WithBreaks(label))
        {
            var there = leaving with { Time = leaving.Time.AddSeconds(travel), Arrival = leaving.Time.AddSeconds(travel), Violation = leaving.Violation + lost };
            foreach (var rested in WithBreaks(there))
            {
                yield return rested;
            }
        }
    }

    private IEnumerable<Label> WithBreaks(Label label)
    {
        yield return label;
        while (label.BreaksDone < day.Breaks.Length)
        {
            var pause = day.Breaks[label.BreaksDone];
            var start = Later(label.Time, pause.EarliestStart);
            if (start > pause.LatestStart)
            {
                yield break;
            }
            label = label with { Time = start + pause.Length, BreaksDone = label.BreaksDone + 1, Breaks = label.Breaks.Add(new PlannedBreak(pause.Name, start, start + pause.Length)) };
            yield return label;
        }
    }

    /// <summary>The visit begun at once, or with the opening of some window, or at its fixed time.</summary>
    private IEnumerable<Label> Visit(Label label, TripCandidate candidate, TimeSpan length)
    {
        var ready = label.Time + problem.StopBuffer;
        var windows = candidate.Windows.Where(window => window.Confirmed || problem.UnconfirmedAllowed).ToArray();
        var starts = windows.Select(window => window.Opens).Append(candidate.FixedStart ?? ready).Append(ready).Where(start => start >= ready).Distinct();
        foreach (var start in starts)
        {
            var end = start + length;
            var outside = windows.Select(window => Positive(window.Opens - start) + Positive(end - window.Closes)).DefaultIfEmpty(24 * CountedAs).Min();
            var missed = candidate.FixedStart is { } fixedStart ? (long)(start - fixedStart).Duration().TotalSeconds : 0;
            var confirmed = windows.Where(window => window.Opens <= start && end <= window.Closes).Select(window => window.Confirmed).DefaultIfEmpty(true).First();
            yield return label with
            {
                Time = end,
                Violation = label.Violation + outside + missed,
                Stops = label.Stops.Add(new PlannedStop(candidate.Library, label.Arrival, start, end, end, confirmed)),
            };
        }
    }

    private static List<Label> Prune(IEnumerable<Label> labels)
    {
        var kept = new List<Label>();
        foreach (var label in labels.OrderBy(label => label.Violation).ThenBy(label => label.Time))
        {
            if (kept.Count < MaximumLabels && !kept.Exists(other => other.BreaksDone == label.BreaksDone && other.Time <= label.Time))
            {
                kept.Add(label);
            }
        }
        return kept;
    }

    private Label End(Label label)
    {
        var owed = day.Breaks.Skip(label.BreaksDone).Count(pause => label.Arrival > pause.LatestStart);
        return label with { Violation = label.Violation + Positive(label.Arrival - (day.LatestEnd ?? label.Arrival)) + (owed * CountedAs) };
    }

    private long Limits(ImmutableList<int> stops)
    {
        var over = day.MaximumTravel is { } limit ? Math.Max(0, Travel(stops) - (long)limit.TotalSeconds) : 0;
        return over + (Math.Max(0, stops.Count - (day.MaximumStops ?? stops.Count)) * CountedAs);
    }

    private PlannedDay ToDay(Label label, ImmutableList<int> stops)
    {
        var planned = label.Stops.ToArray();
        for (var i = 0; i < planned.Length; i++)
        {
            var next = i + 1 < planned.Length ? planned[i + 1].Arrival : label.Arrival;
            planned[i] = planned[i] with { Departure = next.AddSeconds(-Seconds(problem.Candidates[stops[i]].Place, i + 1 < planned.Length ? problem.Candidates[stops[i + 1]].Place : day.EndPlace)) };
        }
        return new PlannedDay
        {
            Day = dayIndex,
            Departure = planned[0].Arrival.AddSeconds(-Seconds(day.StartPlace, problem.Candidates[stops[0]].Place)),
            Return = label.Arrival,
            Stops = [.. planned],
            Breaks = [.. label.Breaks],
        };
    }

    private int Seconds(int? from, int? to) => from is { } a && to is { } b && problem.Travel[a, b].Exists ? problem.Travel[a, b].Seconds : 0;

    private static long Positive(TimeSpan time) => Math.Max(0, (long)time.TotalSeconds);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private sealed record Label(DateTimeOffset Time, int BreaksDone, long Violation, ImmutableList<PlannedStop> Stops, ImmutableList<PlannedBreak> Breaks)
    {
        /// <summary>When the present place was reached.</summary>
        public DateTimeOffset Arrival { get; init; }
    }
}
