namespace Mediateki.Map.Domain.Trips.Itineraries;

/// <summary>Brings together what two people changed at the same time.</summary>
public static class ItineraryMerge
{
    /// <summary>
    /// Every part that only one of the two changed is as that one has it. A part that both changed differently is as
    /// <paramref name="theirs"/> has it, and the answer says that something of <paramref name="mine"/> was given up.
    /// </summary>
    /// <param name="start">What both began from.</param>
    /// <param name="mine">What I have made of it.</param>
    /// <param name="theirs">What is saved now.</param>
    public static MergedItinerary Merge(Itinerary start, Itinerary mine, Itinerary theirs)
    {
        var conflict = false;
        T Choose<T>(T before, T own, T other) => Decide(before, own, other, ref conflict);
        var merged = theirs with
        {
            Title = Choose(start.Title, mine.Title, theirs.Title),
            Transport = Choose(start.Transport, mine.Transport, theirs.Transport),
            GroupSize = Choose(start.GroupSize, mine.GroupSize, theirs.GroupSize),
            BufferMinutes = Choose(start.BufferMinutes, mine.BufferMinutes, theirs.BufferMinutes),
            WalkMinutes = Choose(start.WalkMinutes, mine.WalkMinutes, theirs.WalkMinutes),
            Lunch = Choose(start.Lunch, mine.Lunch, theirs.Lunch),
            IsTimed = Choose(start.IsTimed, mine.IsTimed, theirs.IsTimed),
            Budget = Choose(start.Budget, mine.Budget, theirs.Budget),
            Notes = Choose(start.Notes, mine.Notes, theirs.Notes),
            Candidates = Choose(start.Candidates, mine.Candidates, theirs.Candidates),
            Days = Days(start, mine, theirs, ref conflict),
        };
        // Two sound changes may not be sound together: the same library put into two days, or too many stops.
        return ItineraryLimits.Keeps(merged) ? new(merged, conflict) : new(theirs, true);
    }

    private static Sequence<ItineraryDay> Days(Itinerary start, Itinerary mine, Itinerary theirs, ref bool conflict)
    {
        if (mine.Days.Count != start.Days.Count || theirs.Days.Count != start.Days.Count)
        {
            return Decide(start.Days, mine.Days, theirs.Days, ref conflict);
        }
        var days = new List<ItineraryDay>();
        for (var index = 0; index < start.Days.Count; index++)
        {
            days.Add(Day(start.Days[index], mine.Days[index], theirs.Days[index], ref conflict));
        }
        return [.. days];
    }

    private static ItineraryDay Day(ItineraryDay start, ItineraryDay mine, ItineraryDay theirs, ref bool conflict) => new()
    {
        Date = Decide(start.Date, mine.Date, theirs.Date, ref conflict),
        Start = Decide(start.Start, mine.Start, theirs.Start, ref conflict),
        End = Decide(start.End, mine.End, theirs.End, ref conflict),
        From = Decide(start.From, mine.From, theirs.From, ref conflict),
        To = Decide(start.To, mine.To, theirs.To, ref conflict),
        Stops = Stops(start.Stops, mine.Stops, theirs.Stops, ref conflict),
    };

    /// <summary>Which stops and in which order is one part; what is said of each stop another.</summary>
    private static Sequence<ItineraryStop> Stops(Sequence<ItineraryStop> start, Sequence<ItineraryStop> mine, Sequence<ItineraryStop> theirs, ref bool conflict)
    {
        var stops = new List<ItineraryStop>();
        foreach (var library in Decide(Order(start), Order(mine), Order(theirs), ref conflict))
        {
            var (before, own, other) = (Find(start, library), Find(mine, library), Find(theirs, library));
            stops.Add(before is null || own is null || other is null ? (own ?? other)! : Decide(before, own, other, ref conflict));
        }
        return [.. stops];
    }

    private static T Decide<T>(T before, T own, T other, ref bool conflict)
    {
        var equal = EqualityComparer<T>.Default;
        if (equal.Equals(own, before) || equal.Equals(own, other))
        {
            return other;
        }
        if (equal.Equals(other, before))
        {
            return own;
        }
        conflict = true;
        return other;
    }

    private static Sequence<LibraryId> Order(Sequence<ItineraryStop> stops) => [.. stops.Select(stop => stop.Library)];

    private static ItineraryStop? Find(Sequence<ItineraryStop> stops, LibraryId library) => stops.FirstOrDefault(stop => stop.Library == library);
}

/// <summary>A merged itinerary.</summary>
/// <param name="GaveUp">Something that one of the two changed is not in it.</param>
public sealed record MergedItinerary(Itinerary Itinerary, bool GaveUp);
