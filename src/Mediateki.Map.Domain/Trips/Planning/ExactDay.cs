using System.Numerics;
using System.Runtime.InteropServices;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// For one day and every subset of a few places, the least loss of value, and then the least travel, with which all of the subset can be
/// visited. Label setting over (subset, last place, breaks taken), after Held and Karp (1962) and Righini and Salani (2009): a label is
/// dropped when another one for the same subset and last place is no later, has lost no more and, where travel matters, has travelled no more.
/// </summary>
internal sealed class ExactDay
{
    /// <summary>A place is a set of nodes that exclude each other because they are one candidate; at most this many places.</summary>
    public const int MaximumPlaces = 16;

    private readonly SearchModel model;
    private readonly SearchDay day;
    private readonly int row;
    private readonly int[][] places;
    private readonly int[] excludes;
    private readonly int[] successors;
    private readonly long[] best;
    private readonly bool minimiseTravel;
    private readonly int labelLimit;
    private readonly List<Label> labels = [];

    /// <summary>Index + 1 of the newest label of a subset and last place.</summary>
    private readonly int[] heads;
    private readonly int[] finals;

    /// <param name="model">The problem.</param>
    /// <param name="dayIndex">The day.</param>
    /// <param name="places">The places as lists of nodes.</param>
    /// <param name="minimiseTravel">True: among plans with the same loss, the one with least travel is exact too; costs more labels.</param>
    /// <param name="labelLimit">Labels kept per subset and last place; when it is reached the result is no longer exact (<see cref="IsExact"/>).</param>
    public ExactDay(SearchModel model, int dayIndex, int[][] places, bool minimiseTravel, int labelLimit = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places.Length, MaximumPlaces);
        (this.model, this.places, this.labelLimit) = (model, places, labelLimit);
        day = model.Days[dayIndex];
        this.minimiseTravel = minimiseTravel || day.MaximumTravel < int.MaxValue;
        row = model.DayRow(dayIndex) * model.Stride;
        excludes = Masks(model.Excludes);
        successors = Masks(model.Successors);
        best = [.. places.Select(nodes => nodes.Max(node => model.Value[node]))];
        heads = new int[places.Length << places.Length];
        finals = new int[1 << places.Length];
        Solve();
    }

    /// <summary>False when labels had to be dropped without proof.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Whether a subset, as a bit mask of places, can be visited on this day, and at what cost.</summary>
    public bool TryGet(int subset, out long loss, out int travel)
    {
        if (subset == 0)
        {
            (loss, travel) = (0, 0);
            return true;
        }
        var label = finals[subset] - 1;
        (loss, travel) = label < 0 ? (0, 0) : (labels[label].Loss, labels[label].FinalTravel);
        return label >= 0;
    }

    /// <summary>The best order of a feasible subset, as nodes.</summary>
    public int[] Sequence(int subset)
    {
        var sequence = new int[BitOperations.PopCount((uint)subset)];
        for (var (i, label) = (sequence.Length - 1, finals[subset] - 1); i >= 0; i--, label = labels[label].Parent)
        {
            sequence[i] = labels[label].Node;
        }
        return sequence;
    }

    private void Solve()
    {
        for (var taken = 0; taken <= day.Breaks.Length; taken++)
        {
            Extend(0, new Label { Node = -1, Parent = -1, Breaks = taken, Time = BreakLeg.Begin(day, taken) }, -1);
        }
        for (var subset = 1; subset < 1 << places.Length; subset++)
        {
            for (var last = 0; last < places.Length; last++)
            {
                for (var at = heads[(subset * places.Length) + last] - 1; at >= 0; at = labels[at].Next)
                {
                    Finish(subset, at);
                    Extend(subset, labels[at], at);
                }
            }
        }
    }

    private void Extend(int subset, Label label, int index)
    {
        if (label.Time >= SearchModel.Far || BitOperations.PopCount((uint)subset) >= day.MaximumStops)
        {
            return;
        }
        var offset = index < 0 ? row : label.Node * model.Stride;
        for (var place = 0; place < places.Length; place++)
        {
            if (((subset >> place) & 1) != 0 || ((excludes[place] | successors[place]) & subset) != 0)
            {
                continue;
            }
            foreach (var node in places[place])
            {
                var hop = model.From[offset + node];
                var travel = label.Travel + hop - model.Buffer;
                if (hop >= SearchModel.Far || travel > day.MaximumTravel)
                {
                    continue;
                }
                for (var taken = label.Breaks; taken <= day.Breaks.Length; taken++)
                {
                    var start = day.StartAt(node, BreakLeg.Forward(day.Breaks, label.Breaks, taken, label.Time, hop));
                    if (start < SearchModel.Far)
                    {
                        Add(subset | (1 << place), place, new Label
                        {
                            Node = node,
                            Parent = index,
                            Breaks = taken,
                            Time = start + model.Duration[node],
                            Travel = travel,
                            Loss = label.Loss + best[place] - model.Value[node],
                        });
                    }
                }
            }
        }
    }

    private void Add(int subset, int last, Label label)
    {
        ref var head = ref heads[(subset * places.Length) + last];
        var all = CollectionsMarshal.AsSpan(labels);
        var kept = 0;
        ref var link = ref head;
        while (link > 0)
        {
            ref var other = ref all[link - 1];
            if (Dominates(other, label))
            {
                return;
            }
            if (Dominates(label, other))
            {
                link = other.Next + 1;
                continue;
            }
            kept++;
            link = ref other.NextLink;
        }
        if (kept >= labelLimit)
        {
            IsExact = false;
            return;
        }
        label.NextLink = head;
        labels.Add(label);
        head = labels.Count;
    }

    private bool Dominates(in Label one, in Label other) =>
        one.Breaks == other.Breaks && one.Time <= other.Time && one.Loss <= other.Loss
        && (minimiseTravel ? one.Travel <= other.Travel : one.Time < other.Time || one.Loss < other.Loss || one.Travel <= other.Travel);

    private void Finish(int subset, int index)
    {
        var label = labels[index];
        var hop = model.To[row + label.Node];
        var travel = label.Travel + hop;
        if (hop >= SearchModel.Far || travel > day.MaximumTravel || !Ends(label, hop))
        {
            return;
        }
        CollectionsMarshal.AsSpan(labels)[index].FinalTravel = travel;
        var rival = finals[subset] - 1;
        if (rival < 0 || (label.Loss, travel).CompareTo((labels[rival].Loss, labels[rival].FinalTravel)) < 0)
        {
            finals[subset] = index + 1;
        }
    }

    private bool Ends(in Label label, int hop)
    {
        for (var taken = label.Breaks; taken <= day.Breaks.Length; taken++)
        {
            if (BreakLeg.Forward(day.Breaks, label.Breaks, taken, label.Time, hop) <= BreakLeg.End(day, taken))
            {
                return true;
            }
        }
        return false;
    }

    private int[] Masks(int[][] related) =>
        [.. places.Select((nodes, own) => Enumerable.Range(0, places.Length).Where(other => other != own && related[nodes[0]].Intersect(places[other]).Any()).Sum(other => 1 << other))];

    private struct Label
    {
        public int Node;
        public int Parent;
        public int Breaks;
        public int Time;
        public int Travel;
        public int FinalTravel;
        public long Loss;

        /// <summary>Index + 1 of the next label of the same subset and last place; 0 at the end.</summary>
        public int NextLink;

        public readonly int Next => NextLink - 1;
    }
}
