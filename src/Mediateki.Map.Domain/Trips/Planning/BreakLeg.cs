namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// Going from one place to the next while some of a day's breaks are taken, each before leaving or after arriving. The earliest arrival
/// is a monotone function of the departure, so it has an inverse: the latest departure. Both are exact.
/// </summary>
internal static class BreakLeg
{
    /// <summary>Earliest instant at which the group is ready at the next place with the breaks <paramref name="from"/> to <paramref name="to"/> − 1 taken, or <see cref="SearchModel.Far"/>.</summary>
    public static int Forward(SearchBreak[] breaks, int from, int to, int time, int hop)
    {
        var earliest = SearchModel.Far;
        for (var split = from; split <= to; split++)
        {
            var there = Take(breaks, split, to, Take(breaks, from, split, time) + hop);
            earliest = Math.Min(earliest, there);
        }
        return earliest;
    }

    /// <summary>Latest departure that is ready at the next place by <paramref name="time"/>, with those breaks taken, or −<see cref="SearchModel.Far"/>.</summary>
    public static int Backward(SearchBreak[] breaks, int from, int to, int time, int hop)
    {
        var latest = -SearchModel.Far;
        for (var split = from; split <= to; split++)
        {
            var leave = TakeBack(breaks, from, split, TakeBack(breaks, split, to, time) - hop);
            latest = Math.Max(latest, leave);
        }
        return latest;
    }

    /// <summary>The instant at which a series of breaks, begun at <paramref name="time"/> or later, is over; <see cref="SearchModel.Far"/> when one would begin too late.</summary>
    public static int Take(SearchBreak[] breaks, int from, int to, int time)
    {
        for (var i = from; i < to; i++)
        {
            var start = Math.Max(time, breaks[i].Earliest);
            if (start > breaks[i].Latest)
            {
                return SearchModel.Far;
            }
            time = start + breaks[i].Length;
        }
        return Math.Min(time, SearchModel.Far);
    }

    private static int TakeBack(SearchBreak[] breaks, int from, int to, int time)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (time - breaks[i].Length < breaks[i].Earliest)
            {
                return -SearchModel.Far;
            }
            time = Math.Min(time - breaks[i].Length, breaks[i].Latest);
        }
        return Math.Max(time, -SearchModel.Far);
    }

    /// <summary>Earliest start of a day's travel with so many breaks behind it: taken at the start place, or missed because the day begins after their spans.</summary>
    public static int Begin(SearchDay day, int taken)
    {
        var earliest = Take(day.Breaks, 0, taken, day.Start);
        for (var missed = 1; missed <= taken; missed++)
        {
            var start = Math.Max(day.Start, day.Breaks[missed - 1].Latest + 1);
            earliest = Math.Min(earliest, Take(day.Breaks, missed, taken, start));
        }
        return earliest;
    }

    /// <summary>Latest end of a day with so many breaks taken: the others are not owed when the day is over by their latest start.</summary>
    public static int End(SearchDay day, int taken) =>
        taken < day.Breaks.Length ? Math.Min(day.End, day.Breaks[taken].Latest) : day.End;
}
