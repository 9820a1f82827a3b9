namespace Mediateki.Map.Domain.Trips.Checking;

/// <summary>The rules about one day's course: its limits, its legs and the buffers at its stops.</summary>
internal sealed class DayRules(TripProblem problem, PlannedDay planned)
{
    private readonly TripDay day = problem.Days[planned.Day];

    public IEnumerable<BrokenRule> Broken() =>
        Limits().Concat(Legs()).Concat(Buffers()).Select(broken => broken with { Day = planned.Day });

    private IEnumerable<BrokenRule> Limits()
    {
        var start = Earlier(planned.Departure, planned.Stops[0].Arrival);
        if (start < day.EarliestStart)
        {
            yield return new BrokenRule { Rule = TripRule.StartTooEarly, Planned = start, Allowed = day.EarliestStart, ExcessTime = day.EarliestStart - start };
        }
        var end = Later(planned.Return, planned.Stops[^1].Departure);
        if (end > day.LatestEnd)
        {
            yield return new BrokenRule { Rule = TripRule.EndTooLate, Planned = end, Allowed = day.LatestEnd, ExcessTime = end - day.LatestEnd };
        }
        if (planned.Stops.Length > day.MaximumStops)
        {
            yield return new BrokenRule { Rule = TripRule.TooManyStops, ExcessCount = planned.Stops.Length - day.MaximumStops };
        }
        var travel = TimeSpan.FromSeconds(planned.Legs(problem).Where(leg => leg.Link.Exists).Sum(leg => (long)leg.Link.Seconds));
        if (travel > day.MaximumTravel)
        {
            yield return new BrokenRule { Rule = TripRule.TooMuchTravel, ExcessTime = travel - day.MaximumTravel };
        }
    }

    private IEnumerable<BrokenRule> Legs()
    {
        foreach (var leg in planned.Legs(problem))
        {
            if (!leg.Link.Exists)
            {
                yield return new BrokenRule { Rule = TripRule.NoWay, Library = leg.Reaches };
            }
            else if ((leg.Arrival - leg.Departure).TotalSeconds is var given && given < leg.Link.Seconds)
            {
                yield return new BrokenRule
                {
                    Rule = TripRule.TravelTooShort,
                    Library = leg.Reaches,
                    Planned = leg.Arrival,
                    Allowed = leg.Departure.AddSeconds(leg.Link.Seconds),
                    ExcessTime = TimeSpan.FromSeconds(leg.Link.Seconds - given),
                };
            }
        }
    }

    private IEnumerable<BrokenRule> Buffers()
    {
        foreach (var stop in planned.Stops.Where(stop => stop.Arrival <= stop.VisitStart))
        {
            var breaks = planned.Breaks.Where(pause => pause.Start >= stop.Arrival && pause.End <= stop.VisitStart).Sum(pause => (pause.End - pause.Start).Ticks);
            var free = stop.VisitStart - stop.Arrival - TimeSpan.FromTicks(breaks);
            if (free < problem.StopBuffer)
            {
                yield return new BrokenRule
                {
                    Rule = TripRule.BufferTooShort,
                    Library = stop.Library,
                    Planned = stop.VisitStart,
                    Allowed = stop.VisitStart + (problem.StopBuffer - free),
                    ExcessTime = problem.StopBuffer - free,
                };
            }
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
