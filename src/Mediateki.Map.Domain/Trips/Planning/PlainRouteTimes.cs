using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Times of a day without breaks, travel limit and required orders. An insertion is judged in constant time from the earliest departure
/// before it and the latest arrival after it (the "MaxShift" of Vansteenwegen et al. 2009, here as a latest arrival, which stays exact
/// with several windows because the earliest start is a monotone function of the arrival), for a whole vector of nodes at a time.
/// </summary>
internal sealed class PlainRouteTimes : RouteTimes
{
    private readonly SearchModel model;
    private readonly SearchDay day;
    private readonly bool several;
    private readonly int startOffset;
    private readonly int endOffset;

    /// <summary>Earliest departure towards position i.</summary>
    private readonly int[] depart;

    /// <summary>Latest arrival at position i with which the rest still works.</summary>
    private readonly int[] late;

    /// <summary>Travel time to position i.</summary>
    private readonly int[] hop;

    /// <summary>Offsets of the table rows of the places before and at position i.</summary>
    private readonly int[] fromOffset;
    private readonly int[] toOffset;

    public PlainRouteTimes(SearchModel model, int dayIndex)
    {
        this.model = model;
        day = model.Days[dayIndex];
        several = day.Several.Length > 0;
        startOffset = endOffset = model.DayRow(dayIndex) * model.Stride;
        var capacity = model.NodeCount + 2;
        (depart, late, hop) = (new int[capacity], new int[capacity], new int[capacity]);
        (fromOffset, toOffset) = (new int[capacity], new int[capacity]);
    }

    public override int End(int count) => depart[count] + hop[count];

    public override int Leave(int position) => depart[position];

    public override bool Reset(ReadOnlySpan<int> nodes)
    {
        var (time, offset, feasible) = (day.Start, startOffset, true);
        for (var i = 0; i < nodes.Length; i++)
        {
            var u = nodes[i];
            (depart[i], fromOffset[i], toOffset[i]) = (time, offset, u * model.Stride);
            hop[i] = model.From[offset + u];
            var start = Start(u, time + hop[i]);
            feasible &= start < SearchModel.Far;
            time = start + model.Duration[u];
            offset = toOffset[i];
        }
        var count = nodes.Length;
        (depart[count], fromOffset[count], toOffset[count]) = (time, offset, endOffset);
        hop[count] = count > 0 ? model.To[endOffset + nodes[count - 1]] : 0;
        late[count] = day.End;
        for (var i = count - 1; i >= 0; i--)
        {
            late[i] = Latest(nodes[i], late[i + 1] - hop[i + 1] - model.Duration[nodes[i]]);
        }
        return feasible && time + hop[count] <= day.End;
    }

    public override void Inserted(ReadOnlySpan<int> nodes, int position)
    {
        var node = nodes[position];
        var moved = nodes.Length - 1 - position;
        Array.Copy(toOffset, position, toOffset, position + 1, moved + 1);
        Array.Copy(late, position, late, position + 1, moved + 1);
        Array.Copy(fromOffset, position + 1, fromOffset, position + 2, moved);
        Array.Copy(hop, position + 1, hop, position + 2, moved);
        Array.Copy(depart, position + 1, depart, position + 2, moved);
        toOffset[position] = fromOffset[position + 1] = node * model.Stride;
        hop[position] = model.From[fromOffset[position] + node];
        hop[position + 1] = model.To[toOffset[position + 1] + node];
        var time = depart[position];
        for (var i = position; i < nodes.Length; i++)
        {
            time = Start(nodes[i], time + hop[i]) + model.Duration[nodes[i]];
            if (i > position && time == depart[i + 1])
            {
                break;
            }
            depart[i + 1] = time;
        }
        for (var i = position; i >= 0; i--)
        {
            var latest = Latest(nodes[i], late[i + 1] - hop[i + 1] - model.Duration[nodes[i]]);
            if (i < position && latest == late[i])
            {
                break;
            }
            late[i] = latest;
        }
    }

    public override void CopyFrom(RouteTimes other, int count)
    {
        var source = (PlainRouteTimes)other;
        Array.Copy(source.depart, depart, count + 1);
        Array.Copy(source.late, late, count + 1);
        Array.Copy(source.hop, hop, count + 1);
        Array.Copy(source.fromOffset, fromOffset, count + 1);
        Array.Copy(source.toOffset, toOffset, count + 1);
    }

    public override void Judge(ReadOnlySpan<int> nodes, int[] freeInBlock, bool[] judged, float[] appeal, int[] position)
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(model.From);
        ref var to = ref MemoryMarshal.GetArrayDataReference(model.To);
        ref var opens = ref MemoryMarshal.GetArrayDataReference(day.Open);
        ref var closes = ref MemoryMarshal.GetArrayDataReference(day.Close);
        ref var durations = ref MemoryMarshal.GetArrayDataReference(model.Duration);
        ref var departs = ref MemoryMarshal.GetArrayDataReference(depart);
        ref var lates = ref MemoryMarshal.GetArrayDataReference(late);
        ref var hops = ref MemoryMarshal.GetArrayDataReference(hop);
        ref var fromOffsets = ref MemoryMarshal.GetArrayDataReference(fromOffset);
        ref var toOffsets = ref MemoryMarshal.GetArrayDataReference(toOffset);
        ref var appeals = ref MemoryMarshal.GetArrayDataReference(appeal);
        ref var positions = ref MemoryMarshal.GetArrayDataReference(position);
        // A cost and its position share one integer, so that a plain minimum finds both.
        var shift = BitOperations.Log2((uint)nodes.Length) + 1;
        var none = Vector512.Create(int.MaxValue);
        var blind = Blind;
        for (var block = 0; block < freeInBlock.Length; block++)
        {
            if (freeInBlock[block] == 0 || judged[block])
            {
                continue;
            }
            judged[block] = true;
            var b = (nuint)(block * SearchModel.BlockLength);
            var open = Vector512.LoadUnsafe(ref opens, b);
            var close = Vector512.LoadUnsafe(ref closes, b);
            var duration = Vector512.LoadUnsafe(ref durations, b);
            var best = none;
            var (first, last) = (0, nodes.Length);
            while (last >= 0 && Unsafe.Add(ref departs, last) > day.BlockClose[block])
            {
                last--;
            }
            while (first <= last && Unsafe.Add(ref lates, first) < day.BlockOpen[block])
            {
                first++;
            }
            for (var i = first; i <= last; i++)
            {
                if (((blind >> i) & 1) != 0)
                {
                    continue;
                }
                var ready = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, Unsafe.Add(ref fromOffsets, i)), b) + Vector512.Create(Unsafe.Add(ref departs, i));
                var start = Vector512.Max(ready, open);
                var onwards = duration + Vector512.LoadUnsafe(ref Unsafe.Add(ref to, Unsafe.Add(ref toOffsets, i)), b);
                var fits = Vector512.LessThanOrEqual(start, close) & Vector512.LessThanOrEqual(start + onwards, Vector512.Create(Unsafe.Add(ref lates, i)));
                var cost = start + onwards - Vector512.Create(Unsafe.Add(ref departs, i) + Unsafe.Add(ref hops, i));
                best = Vector512.Min(best, Vector512.ConditionalSelect(fits, Vector512.ShiftLeft(cost, shift) + Vector512.Create(i), none));
            }
            var found = Vector512.LessThan(best, none).AsSingle();
            var divisor = Vector512.ConvertToSingle(Vector512.Max(Vector512.ShiftRightArithmetic(best, shift), Vector512<int>.One));
            Vector512.ConditionalSelect(found, Vector512<float>.One / divisor, Vector512<float>.Zero).StoreUnsafe(ref appeals, b);
            (best & Vector512.Create((1 << shift) - 1)).StoreUnsafe(ref positions, b);
            if (several)
            {
                JudgeSeveral(nodes, (int)b, appeal, position);
            }
        }
    }

    /// <summary>The same for the nodes of a block that have several windows on this day, one by one.</summary>
    private void JudgeSeveral(ReadOnlySpan<int> nodes, int from, float[] appeal, int[] position)
    {
        foreach (var u in day.Several)
        {
            if (u < from || u >= from + SearchModel.BlockLength)
            {
                continue;
            }
            var best = int.MaxValue;
            for (var i = 0; i <= nodes.Length; i++)
            {
                if (((Blind >> i) & 1) != 0)
                {
                    continue;
                }
                var start = day.StartAt(u, depart[i] + model.From[fromOffset[i] + u]);
                var arrival = start + model.Duration[u] + model.To[toOffset[i] + u];
                if (arrival <= late[i] && arrival - depart[i] - hop[i] < best)
                {
                    (best, position[u]) = (arrival - depart[i] - hop[i], i);
                }
            }
            appeal[u] = best < int.MaxValue ? 1f / Math.Max(best, 1) : 0;
        }
    }

    private int Start(int u, int ready)
    {
        if (several)
        {
            return day.StartAt(u, ready);
        }
        return ready <= day.Close[u] ? Math.Max(ready, day.Open[u]) : SearchModel.Far;
    }

    private int Latest(int u, int bound) =>
        several ? day.LatestStart(u, bound) : Math.Min(bound, day.Close[u]);
}
