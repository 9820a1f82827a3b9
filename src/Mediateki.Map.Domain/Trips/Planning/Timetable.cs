using System.Collections.Immutable;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Turns a day's sequence of nodes into a timetable: breaks where they cost least, shortened visits made as long as the day allows, and
/// the day begun as late as its end permits, so that the group waits as little as possible.
/// </summary>
internal sealed class Timetable
{
    private readonly SearchModel model;
    private readonly SearchDay day;
    private readonly int dayIndex;
    private readonly int begin;
    private readonly int lastHop;
    private readonly int end;
    private readonly ImmutableList<Item> items;

    private Timetable(SearchModel model, int dayIndex, int[] nodes)
    {
        (this.model, this.dayIndex) = (model, dayIndex);
        day = model.Days[dayIndex];
        lastHop = model.To[(model.DayRow(dayIndex) * model.Stride) + nodes[^1]];
        var course = EarliestCourse(nodes);
        items = course.Items;
        begin = course.Begin;
        end = BreakLeg.End(day, course.Taken);
    }

    /// <summary>The planned day; the sequence must not be empty and must be feasible.</summary>
    public static PlannedDay Build(SearchModel model, int day, int[] nodes)
    {
        var timetable = new Timetable(model, day, nodes);
        timetable.Forward();
        timetable.Lengthen();
        timetable.Settle();
        return timetable.ToDay();
    }

    /// <summary>The course that ends the day first, over all ways to place its breaks.</summary>
    private Course EarliestCourse(int[] nodes)
    {
        var courses = Openings().ToArray();
        int? at = null;
        foreach (var node in nodes)
        {
            var hop = model.From[((at ?? model.DayRow(dayIndex)) * model.Stride) + node];
            courses = [.. courses.SelectMany(course => Visits(course, node, hop)).GroupBy(course => course.Taken).Select(group => group.MinBy(course => course.Time)!)];
            at = node;
        }
        return courses
            .SelectMany(course => Enumerable.Range(course.Taken, day.Breaks.Length + 1 - course.Taken).Select(taken => Pause(course, taken, null)).OfType<Course>())
            .Where(course => course.Time + lastHop <= BreakLeg.End(day, course.Taken))
            .MinBy(course => course.Time) ?? throw new InvalidOperationException("The sequence is not feasible.");
    }

    /// <summary>Ways to begin the day: at its start with some breaks taken there, or after breaks that are then not owed.</summary>
    private IEnumerable<Course> Openings()
    {
        for (var missed = 0; missed <= day.Breaks.Length; missed++)
        {
            var start = missed == 0 ? day.Start : Math.Max(day.Start, day.Breaks[missed - 1].Latest + 1);
            for (var taken = missed; taken <= day.Breaks.Length; taken++)
            {
                if (Pause(new Course(start, start, missed, []), taken, null) is { } course)
                {
                    yield return course;
                }
            }
        }
    }

    private IEnumerable<Course> Visits(Course course, int node, int hop)
    {
        for (var split = course.Taken; split <= day.Breaks.Length; split++)
        {
            for (var taken = split; taken <= day.Breaks.Length; taken++)
            {
                if (Pause(course, split, null) is not { } leaving || Pause(leaving, taken, hop - model.Buffer) is not { } there)
                {
                    continue;
                }
                var (travel, buffer) = taken == split ? (hop - model.Buffer, model.Buffer) : (0, 0);
                var start = day.StartAt(node, there.Time + travel + buffer);
                if (start < SearchModel.Far)
                {
                    var window = day.WindowAt(node, start);
                    var item = new Item { Node = node, Opens = window.Open, LastEnd = window.Close + model.Duration[node], Travel = travel, Moves = taken == split, Buffer = buffer, Length = model.Duration[node] };
                    yield return there with { Time = start + item.Length, Items = there.Items.Add(item) };
                }
            }
        }
    }

    /// <summary>Takes breaks until so many are taken, where the group is or after travelling on; null when one would begin too late.</summary>
    private Course? Pause(Course course, int taken, int? travel)
    {
        for (var i = course.Taken; i < taken; i++)
        {
            var pause = day.Breaks[i];
            var buffer = travel is null ? 0 : model.Buffer;
            var start = Math.Max(course.Time + (travel ?? 0) + buffer, pause.Earliest);
            if (start > pause.Latest)
            {
                return null;
            }
            var item = new Item { Break = i, Opens = pause.Earliest, LastEnd = pause.Latest + pause.Length, Travel = travel ?? 0, Moves = travel is not null, Buffer = buffer, Length = pause.Length };
            course = course with { Time = start + pause.Length, Taken = i + 1, Items = course.Items.Add(item) };
            travel = null;
        }
        return course;
    }

    /// <summary>Earliest times; false when a window or the day's end is missed.</summary>
    private bool Forward()
    {
        var time = begin;
        foreach (var item in items)
        {
            item.Start = Math.Max(time + item.Travel + item.Buffer, item.Opens);
            time = item.Start + item.Length;
            if (time > item.LastEnd)
            {
                return false;
            }
        }
        return time + lastHop <= end;
    }

    /// <summary>Brings shortened visits towards their preferred length, in the order of the day, as far as the rest allows.</summary>
    private void Lengthen()
    {
        foreach (var item in items.Where(item => item.Node >= 0 && model.Nodes[item.Node].Short))
        {
            var (works, tooLong) = (item.Length, Preferred(item.Node) + 1);
            while (tooLong - works > 1)
            {
                item.Length = (works + tooLong) / 2;
                (works, tooLong) = Forward() ? (item.Length, tooLong) : (works, item.Length);
            }
            item.Length = works;
        }
        Forward();
    }

    private int Preferred(int node)
    {
        var candidate = model.Problem.Candidates[model.Nodes[node].Candidate];
        return (int)Math.Ceiling(model.Duration[node] / candidate.Length.Minimum.TotalSeconds * candidate.Length.Preferred.TotalSeconds);
    }

    /// <summary>Keeps the day's end and moves everything before it as late as its own window allows.</summary>
    private void Settle()
    {
        for (var i = items.Count - 2; i >= 0; i--)
        {
            var next = items[i + 1];
            items[i].Start = Math.Min(next.Start - next.Travel - next.Buffer, items[i].LastEnd) - items[i].Length;
        }
    }

    private PlannedDay ToDay()
    {
        var stops = ImmutableArray.CreateBuilder<PlannedStop>();
        var (departure, arrival) = (0, 0);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.Moves)
            {
                arrival = item.Start - item.Buffer;
                departure = stops.Count == 0 ? arrival - item.Travel : departure;
            }
            if (item.Node >= 0)
            {
                var next = items.Skip(i + 1).FirstOrDefault(later => later.Moves);
                var leaves = next is null ? items[^1].Start + items[^1].Length : next.Start - next.Buffer - next.Travel;
                var node = model.Nodes[item.Node];
                stops.Add(new PlannedStop(model.Problem.Candidates[node.Candidate].Library, At(arrival), At(item.Start), At(item.Start + item.Length), At(leaves), node.Confirmed));
            }
        }
        return new PlannedDay
        {
            Day = dayIndex,
            Departure = At(departure),
            Return = At(items[^1].Start + items[^1].Length + lastHop),
            Stops = stops.ToImmutable(),
            Breaks = [.. items.Where(item => item.Node < 0).Select(item => new PlannedBreak(day.Breaks[item.Break].Name, At(item.Start), At(item.Start + item.Length)))],
        };
    }

    private DateTimeOffset At(int seconds) => model.Epoch.AddSeconds(seconds);

    /// <summary>A day as far as it has come in the search for the earliest course.</summary>
    private sealed record Course(int Begin, int Time, int Taken, ImmutableList<Item> Items);

    /// <summary>A visit or a break: in which span it must lie, and what comes before it.</summary>
    private sealed class Item
    {
        public int Node { get; init; } = -1;
        public int Break { get; init; } = -1;
        public required int Opens { get; init; }
        public required int LastEnd { get; init; }
        public required int Travel { get; init; }

        /// <summary>The group travels before it, and not only waits.</summary>
        public required bool Moves { get; init; }
        public int Buffer { get; init; }
        public required int Length { get; set; }
        public int Start { get; set; }
    }
}
