namespace Mediateki.Map.Domain.Schedules;

/// <summary>
/// The states of many schedules over some weeks, worked out once and kept in two flat arrays, so that "open at" for a hundred thousand libraries is
/// a matter of milliseconds. Schedules are addressed by their position in the list the index was built from. Immutable and thread-safe.
/// </summary>
public sealed class ScheduleIndex
{
    private const int StateBits = 3;
    private const uint StateMask = (1 << StateBits) - 1;

    /// <summary>Where each schedule's changes begin in <see cref="_changes"/>; one more at the end.</summary>
    private readonly int[] _offsets;

    /// <summary>Minutes after <see cref="From"/>, each with the state that begins there in the lowest bits; sorted within a schedule.</summary>
    private readonly uint[] _changes;

    private ScheduleIndex(DateTimeOffset from, DateTimeOffset to, int[] offsets, uint[] changes) =>
        (From, To, _offsets, _changes) = (from, to, offsets, changes);

    /// <summary>First instant covered.</summary>
    public DateTimeOffset From { get; }

    /// <summary>End of what is covered, exclusive.</summary>
    public DateTimeOffset To { get; }

    /// <summary>Number of schedules.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>Works out the schedules from <paramref name="from"/> (a whole minute) to <paramref name="to"/> (exclusive).</summary>
    /// <exception cref="ArgumentException">The range is empty or does not begin on a whole minute.</exception>
    public static ScheduleIndex Build(IReadOnlyList<OpeningSchedule> schedules, DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from || from.UtcTicks % TimeSpan.TicksPerMinute != 0)
        {
            throw new ArgumentException("The range must begin on a whole minute and end after it.", nameof(to));
        }
        var offsets = new int[schedules.Count + 1];
        var changes = new List<uint>(schedules.Count * 64);
        for (var i = 0; i < schedules.Count; i++)
        {
            AddChanges(changes, schedules[i].Intervals(from, to), from, to);
            offsets[i + 1] = changes.Count;
        }
        return new ScheduleIndex(from, to, offsets, [.. changes]);
    }

    /// <summary>Whether all of a stretch of time lies in what is covered.</summary>
    public bool Covers(DateTimeOffset from, DateTimeOffset to) => from >= From && to <= To;

    /// <summary>The state of a schedule at an instant, as <see cref="OpeningSchedule.StateAt"/> gives it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is not covered.</exception>
    public OpeningState StateAt(int schedule, DateTimeOffset instant) => StateOf(_changes[Find(schedule, Minute(instant))]);

    /// <summary>Whether a schedule covers a stretch of time, as <see cref="OpeningSchedule.Covers"/> has it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not covered by the index.</exception>
    public Coverage Covers(int schedule, DateTimeOffset from, DateTimeOffset to, CoverageNeed need)
    {
        var start = Minute(from);
        var end = MinuteUp(to);
        var sure = true;
        for (var i = Find(schedule, start); i < _offsets[schedule + 1] && _changes[i] >> StateBits < end; i++)
        {
            var state = StateOf(_changes[i]);
            if (state == OpeningState.Closed || need == CoverageNeed.Staffed && state == OpeningState.SelfService)
            {
                return Coverage.No;
            }
            sure &= state.IsAccessible();
        }
        return sure ? Coverage.Yes : Coverage.NotConfirmed;
    }

    private static void AddChanges(List<uint> changes, IReadOnlyList<ScheduleInterval> intervals, DateTimeOffset from, DateTimeOffset to)
    {
        var covered = from;
        foreach (var interval in intervals)
        {
            if (interval.Start > covered)
            {
                changes.Add(Change(covered, from, OpeningState.Closed));
            }
            changes.Add(Change(interval.Start, from, interval.State));
            covered = interval.End;
        }
        if (covered < to)
        {
            changes.Add(Change(covered, from, OpeningState.Closed));
        }
    }

    private static uint Change(DateTimeOffset instant, DateTimeOffset from, OpeningState state) =>
        (uint)((instant.UtcTicks - from.UtcTicks) / TimeSpan.TicksPerMinute) << StateBits | (uint)state;

    private static OpeningState StateOf(uint change) => (OpeningState)(change & StateMask);

    private uint Minute(DateTimeOffset instant)
    {
        if (instant < From || instant >= To)
        {
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "The index does not cover this instant.");
        }
        return (uint)((instant.UtcTicks - From.UtcTicks) / TimeSpan.TicksPerMinute);
    }

    private uint MinuteUp(DateTimeOffset instant)
    {
        if (instant <= From || instant > To)
        {
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "The index does not cover this instant.");
        }
        return (uint)((instant.UtcTicks - From.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute);
    }

    /// <summary>Position of the last change at or before a minute.</summary>
    private int Find(int schedule, uint minute)
    {
        var sought = minute << StateBits | StateMask;
        var (low, high) = (_offsets[schedule], _offsets[schedule + 1] - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (_changes[middle] <= sought)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }
        return low;
    }
}
