using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>One day's visits in order, and for every free node how well it would fit in; kept up to date only where it is asked for.</summary>
internal sealed class SearchRoute
{
    private readonly SearchModel model;
    private readonly RouteTimes times;
    private readonly int maximumStops;
    private readonly int[] nodes;
    private readonly float[] appeal;
    private readonly int[] position;
    private readonly bool[] judged;

    /// <param name="model">The problem.</param>
    /// <param name="day">The day whose route this is.</param>
    /// <param name="dayOf">For each node the day it is visited on, −1 where it is free; kept by the solution that this route is part of.</param>
    public SearchRoute(SearchModel model, int day, int[] dayOf)
    {
        this.model = model;
        times = RouteTimes.Create(model, day, dayOf);
        maximumStops = model.Days[day].MaximumStops;
        nodes = new int[model.NodeCount];
        appeal = new float[model.Stride];
        position = new int[model.Stride];
        judged = new bool[model.BlockCount];
        times.Reset([]);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<int> Nodes => nodes.AsSpan(0, Count);

    /// <summary>The node that the last <see cref="Choose"/> chose, or −1.</summary>
    public int Choice { get; private set; } = -1;

    /// <summary>Weight over cost of that node; 0 when there is none.</summary>
    public float ChoiceRatio { get; private set; }

    /// <summary>Earliest end of the day, in seconds since the epoch.</summary>
    public int End => times.End(Count);

    /// <summary>Earliest departure towards a position.</summary>
    public int Leave(int position) => times.Leave(position);

    public void CopyFrom(SearchRoute other)
    {
        Count = other.Count;
        Array.Copy(other.nodes, nodes, Count);
        times.CopyFrom(other.times, Count);
        Array.Copy(other.judged, judged, judged.Length);
        Array.Copy(other.appeal, appeal, appeal.Length);
        Array.Copy(other.position, position, position.Length);
    }

    /// <summary>Replaces the whole sequence; false, and the route unusable, when it cannot be carried out.</summary>
    public bool Assign(ReadOnlySpan<int> sequence)
    {
        sequence.CopyTo(nodes);
        Count = sequence.Length;
        return Retime();
    }

    /// <summary>Takes out a span of the sequence without bringing the times up to date.</summary>
    public void Remove(int from, int length)
    {
        Array.Copy(nodes, from + length, nodes, from, Count - from - length);
        Count -= length;
    }

    /// <summary>Puts nodes at the end without bringing the times up to date.</summary>
    public void Append(ReadOnlySpan<int> tail)
    {
        tail.CopyTo(nodes.AsSpan(Count));
        Count += tail.Length;
    }

    /// <summary>Computes the times anew after changes; false when the sequence cannot be carried out.</summary>
    public bool Retime()
    {
        Forget();
        return times.Reset(Nodes) && Count <= maximumStops;
    }

    /// <summary>Puts the last choice in at its best position.</summary>
    public void InsertChoice()
    {
        var at = position[Choice];
        Array.Copy(nodes, at, nodes, at + 1, Count - at);
        nodes[at] = Choice;
        Count++;
        times.Inserted(Nodes, at);
        Forget();
    }

    /// <summary>Positions passed over in judgements from now on (<see cref="RouteTimes.Blind"/>).</summary>
    public ulong Blind
    {
        set => times.Blind = value;
    }

    /// <summary>Forgets all judgements, because what they rest on has changed.</summary>
    public void Forget() => Array.Clear(judged);

    /// <summary>Forgets the judgements of some blocks.</summary>
    public void Forget(int[] blocks)
    {
        foreach (var block in blocks)
        {
            judged[block] = false;
        }
    }

    /// <summary>Chooses the free node with the largest weight per cost; judges only blocks that have free nodes.</summary>
    public void Choose(float[] weight, int[] freeInBlock)
    {
        (Choice, ChoiceRatio) = (-1, 0);
        if (Count >= maximumStops)
        {
            return;
        }
        times.Judge(Nodes, freeInBlock, judged, appeal, position);
        ref var appeals = ref MemoryMarshal.GetArrayDataReference(appeal);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(weight);
        var top = Vector512<float>.Zero;
        var topAt = Vector512<int>.Zero;
        for (var block = 0; block < freeInBlock.Length; block++)
        {
            if (freeInBlock[block] == 0)
            {
                continue;
            }
            var b = block * SearchModel.BlockLength;
            var ratio = Vector512.LoadUnsafe(ref appeals, (nuint)b) * Vector512.LoadUnsafe(ref weights, (nuint)b);
            var better = Vector512.GreaterThan(ratio, top);
            top = Vector512.ConditionalSelect(better, ratio, top);
            topAt = Vector512.ConditionalSelect(better.AsInt32(), Vector512.Create(b), topAt);
        }
        Span<float> ratios = stackalloc float[SearchModel.BlockLength];
        Span<int> blocks = stackalloc int[SearchModel.BlockLength];
        top.CopyTo(ratios);
        topAt.CopyTo(blocks);
        for (var lane = 0; lane < ratios.Length; lane++)
        {
            if (ratios[lane] > ChoiceRatio)
            {
                (Choice, ChoiceRatio) = (blocks[lane] + lane, ratios[lane]);
            }
        }
    }
}
