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
    private readonly VisitWindow[][] windows = [.. problem.Candidates.Select(candidate => candidate.Windows.Where(window => window.Confirmed || problem.UnconfirmedAllowed).ToArray())];

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
        List<Label> labels = [new Label(day.EarliestStart, 0, 0), .. LateStarts()];
        int? place = day.StartPlace;
        for (var i = 0; i < stops.Count; i++)
        {
            var next = new List<Label>();
            foreach (var there in labels.SelectMany(label => Go(label, place, problem.Candidates[stops[i]].Place)))
            {
                Visit(there, stops[i], lengths[i], next);
            }
            labels = Prune(next);
            place = problem.Candidates[stops[i]].Place;
        }
        var best = labels.SelectMany(label => Go(label, place, day.EndPlace)).Select(End).MinBy(label => label.Violation)!;
        return best with { Violation = best.Violation + Limits(stops) };
    }

    private IEnumerable<Label> LateStarts() =>
        day.Breaks.Select((pause, index) => new Label(Later(day.EarliestStart, pause.LatestStart.AddSeconds(1)), index + 1, 0));

    /// <summary>The ways to the next place: the next breaks taken before leaving, after arriving, or not yet.</summary>
    private IEnumerable<Label> Go(Label label, int? from, int? to)
    {
        var link = from is { } a && to is { } b ? problem.Travel[a, b] : default;
        var (travel, lost) = link.Exists ? (link.Seconds, 0L) : (0, 24 * CountedAs);
        for (Label? leaving = label; leaving is not null; leaving = AfterBreak(leaving))
        {
            var arrival = leaving.Time.AddSeconds(travel);
            for (Label? there = leaving with { Time = arrival, Arrival = arrival, Violation = leaving.Violation + lost }; there is not null; there = AfterBreak(there))
            {
                yield return there;
            }
        }
    }

    /// <summary>The day once its next break is taken where the group is; null when there is none, or it would begin too late.</summary>
    private Label? AfterBreak(Label label)
    {
        if (label.BreaksDone == day.Breaks.Length)
        {
            return null;
        }
        var pause = day.Breaks[label.BreaksDone];
        var start = Later(label.Time, pause.EarliestStart);
        return start > pause.LatestStart ? null : new Label(start + pause.Length, label.BreaksDone + 1, label.Violation) { Arrival = label.Arrival, Before = label, Break = label.BreaksDone, Start = start, End = start + pause.Length };
    }

    /// <summary>The visit begun at once, or with the opening of some window, or at its fixed time.</summary>
    private void Visit(Label label, int stop, TimeSpan length, List<Label> visited)
    {
        var ready = label.Time + problem.StopBuffer;
        Add(ready);
        if (problem.Candidates[stop].FixedStart is { } fixedStart && fixedStart > ready)
        {
            Add(fixedStart);
        }
        foreach (var window in windows[stop])
        {
            if (window.Opens > ready)
            {
                Add(window.Opens);
            }
        }

        void Add(DateTimeOffset start) => visited.Add(new Label(start + length, label.BreaksDone, label.Violation + Outside(stop, start, start + length))
        {
            Arrival = label.Arrival,
            Before = label,
            Stop = stop,
            Start = start,
            End = start + length,
        });
    }

    /// <summary>By how many seconds a visit misses the nearest window and its fixed time.</summary>
    private long Outside(int stop, DateTimeOffset start, DateTimeOffset end)
    {
        var outside = 24 * CountedAs;
        foreach (var window in windows[stop])
        {
            outside = Math.Min(outside, Positive(window.Opens - start) + Positive(end - window.Closes));
        }
        return outside + (problem.Candidates[stop].FixedStart is { } fixedStart ? (long)(start - fixedStart).Duration().TotalSeconds : 0);
    }

    private static List<Label> Prune(List<Label> labels)
    {
        labels.Sort((a, b) => (a.Violation, a.Time).CompareTo((b.Violation, b.Time)));
        var kept = new List<Label>();
        foreach (var label in labels)
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

    private PlannedDay ToDay(Label last, ImmutableList<int> stops)
    {
        var (planned, breaks) = (new List<PlannedStop>(), new List<PlannedBreak>());
        var (leaves, next) = (last.Arrival, day.EndPlace);
        for (var label = last; label is not null; label = label.Before)
        {
            if (label.Break >= 0)
            {
                breaks.Insert(0, new PlannedBreak(day.Breaks[label.Break].Name, label.Start, label.End));
            }
            else if (label.Stop >= 0 && label.Before is { } before)
            {
                var (candidate, end) = (problem.Candidates[label.Stop], label.End);
                var confirmed = windows[label.Stop].Where(window => window.Opens <= label.Start && end <= window.Closes).Select(window => window.Confirmed).DefaultIfEmpty(true).First();
                planned.Insert(0, new PlannedStop(candidate.Library, before.Arrival, label.Start, end, leaves.AddSeconds(-Seconds(candidate.Place, next)), confirmed));
                (leaves, next) = (before.Arrival, candidate.Place);
            }
        }
        return new PlannedDay
        {
            Day = dayIndex,
            Departure = planned[0].Arrival.AddSeconds(-Seconds(day.StartPlace, problem.Candidates[stops[0]].Place)),
            Return = last.Arrival,
            Stops = [.. planned],
            Breaks = [.. breaks],
        };
    }

    private int Seconds(int? from, int? to) => from is { } a && to is { } b && problem.Travel[a, b].Exists ? problem.Travel[a, b].Seconds : 0;

    private static long Positive(TimeSpan time) => Math.Max(0, (long)time.TotalSeconds);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    /// <summary>How far a day has come, and through which visit or break.</summary>
    private sealed record Label(DateTimeOffset Time, int BreaksDone, long Violation)
    {
        /// <summary>When the present place was reached.</summary>
        public DateTimeOffset Arrival { get; init; }

        public Label? Before { get; init; }

        /// <summary>Index of the candidate visited, or −1.</summary>
        public int Stop { get; init; } = -1;

        /// <summary>Index of the break taken, or −1.</summary>
        public int Break { get; init; } = -1;

        /// <summary>When that visit or break began.</summary>
        public DateTimeOffset Start { get; init; }

        /// <summary>When it was over; <see cref="Time"/> may have moved on since, to the next place.</summary>
        public DateTimeOffset End { get; init; }
    }
}
