namespace Mediateki.Map.Domain.Trips.Checking;

/// <summary>The rules about one day's breaks.</summary>
internal sealed class BreakRules(TripProblem problem, PlannedDay planned)
{
    private readonly TripDay day = problem.Days[planned.Day];

    public IEnumerable<BrokenRule> Broken() =>
        Owed().Concat(Unknown()).Concat(Collisions()).Select(broken => broken with { Day = planned.Day });

    private IEnumerable<BrokenRule> Owed()
    {
        foreach (var owed in day.Breaks)
        {
            var taken = planned.Breaks.FirstOrDefault(pause => pause.Name == owed.Name);
            if (taken is null)
            {
                if (planned.Departure <= owed.LatestStart && planned.Return > owed.LatestStart)
                {
                    yield return new BrokenRule { Rule = TripRule.BreakMissing, Break = owed.Name, Allowed = owed.LatestStart };
                }
                continue;
            }
            if (taken.Start < owed.EarliestStart || taken.Start > owed.LatestStart)
            {
                var allowed = taken.Start < owed.EarliestStart ? owed.EarliestStart : owed.LatestStart;
                yield return new BrokenRule { Rule = TripRule.BreakOutsideSpan, Break = owed.Name, Planned = taken.Start, Allowed = allowed, ExcessTime = (taken.Start - allowed).Duration() };
            }
            if (taken.End - taken.Start < owed.Length)
            {
                yield return new BrokenRule { Rule = TripRule.BreakTooShort, Break = owed.Name, Planned = taken.End, Allowed = taken.Start + owed.Length, ExcessTime = owed.Length - (taken.End - taken.Start) };
            }
        }
    }

    private IEnumerable<BrokenRule> Unknown() =>
        from pause in planned.Breaks
        where day.Breaks.All(owed => owed.Name != pause.Name) || planned.Breaks.First(other => other.Name == pause.Name) != pause
        select new BrokenRule { Rule = TripRule.BreakMissing, Break = pause.Name, Planned = pause.Start };

    private IEnumerable<BrokenRule> Collisions()
    {
        for (var i = 0; i < planned.Breaks.Length; i++)
        {
            var pause = planned.Breaks[i];
            if (!FreeSpans().Any(span => span.From <= pause.Start && pause.End <= span.To))
            {
                yield return new BrokenRule { Rule = TripRule.BreakCollides, Break = pause.Name, Planned = pause.Start };
            }
            else if (planned.Breaks.Skip(i + 1).FirstOrDefault(other => other.Start < pause.End && pause.Start < other.End) is { } other)
            {
                yield return new BrokenRule { Rule = TripRule.BreakCollides, Break = other.Name, Planned = other.Start };
            }
        }
    }

    /// <summary>When the group is in one place and not visiting: before the day's departure, around each visit, and after the day's return.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> FreeSpans()
    {
        yield return (day.EarliestStart, planned.Departure);
        foreach (var stop in planned.Stops)
        {
            yield return (stop.Arrival, stop.VisitStart);
            yield return (stop.VisitEnd, stop.Departure);
        }
        yield return (planned.Return, day.LatestEnd ?? DateTimeOffset.MaxValue);
    }
}
