using System.Collections.Immutable;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Domain.Tests.Trips;

public sealed class ArrangementTests
{
    private const string OneDay = """
        day 1 09:00-17:00 from @0 to @0
        lib a @10 open 13:00-16:00
        lib b @30 open 09:00-12:00
        lib c @20 open 09:00-16:00
        """;

    [Fact]
    public void Arrange_PossibleSelection_KeepsAllStopsInAWorkingOrder()
    {
        var arrangement = Arrange(OneDay, "a", "b", "c");

        Assert.True(arrangement.Check.IsValid);
        Assert.Equal("1 10:10 b 10:40-11:40 c 11:50-12:50 a 13:00-14:00 end 14:10", TripText.Line(arrangement.Plan));
    }

    [Fact]
    public void Arrange_OtherCandidatesWorthMore_VisitsOnlyTheStopsAskedFor()
    {
        var arrangement = Arrange(OneDay, "c");

        Assert.Equal([new LibraryId("c")], arrangement.Plan.Libraries);
    }

    // What cannot be kept is broken as little as possible, and named.
    [Theory]
    [InlineData(
        "day 1 09:00-11:00 from @0 to @0|lib a @10 open 09:00-17:00|lib b @10 open 09:00-17:00",
        "1 09:00 a 09:10-10:10 b 10:10-11:10 end 11:20",
        "EndTooLate day 0 by 20 min")]
    [InlineData(
        "day 1 09:00-17:00 from @0 to @0|lib a @10 open 09:00-10:00|lib b @10 visit 20 open 09:00-10:00",
        "1 09:00 b 09:10-09:30 a 09:30-10:30 end 10:40",
        "OutsideHours day 0 a by 30 min")]
    [InlineData(
        "day 1 09:00-17:00 from @0 to @0|lib a @10",
        "1 09:00 a 09:10-10:10 end 10:20",
        "OutsideHours day 0 a")]
    [InlineData(
        "day 1 09:00-17:00 from @0 to @0 stops 1|lib a @10 open 09:00-17:00|lib b @10 open 09:00-17:00",
        "1 09:00 a 09:10-10:10 b 10:10-11:10 end 11:20",
        "TooManyStops day 0 by 1")]
    [InlineData(
        "day 1 09:00-17:00 from @0 to @0|lib a @10 open 09:00-17:00 never",
        "1 09:00 a 09:10-10:10 end 10:20",
        "ForbiddenVisited day 0 a")]
    [InlineData(
        "day 1 09:00-17:00 from @0 to @0|lib a @10 open 09:00-17:00 cap 5|party 9",
        "1 09:00 a 09:10-10:10 end 10:20",
        "GroupTooLarge day 0 a by 4")]
    public void Arrange_ImpossibleSelection_BreaksLeastAndSaysWhat(string problem, string plan, string broken)
    {
        var trip = TripText.Problem(problem);

        var arrangement = TripPlanner.Arrange(trip, [.. trip.Candidates.Select(candidate => candidate.Library)]);

        Assert.Equal(plan, TripText.Line(arrangement.Plan));
        Assert.Equal([broken], arrangement.Check.Broken.Select(rule => rule.ToString()));
    }

    /// <summary>On tiny impossible trips the violation is the least that any order on any day has.</summary>
    [Fact]
    public void Arrange_TinyImpossibleTrip_IsNoWorseThanAnyOtherOrder()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var problem = Tight(RandomTrips.Create(seed, new RandomTripShape(5, 1)));
            var stops = problem.Candidates.Select(candidate => candidate.Library).ToImmutableArray();

            var arrangement = TripPlanner.Arrange(problem, stops);

            Assert.Equal(stops.Order(Comparer<LibraryId>.Create((a, b) => string.CompareOrdinal(a.Slug, b.Slug))), arrangement.Plan.Libraries.Order(Comparer<LibraryId>.Create((a, b) => string.CompareOrdinal(a.Slug, b.Slug))));
            Assert.False(arrangement.Check.IsValid);
            Assert.Equal(LeastViolation(problem), Violation(arrangement.Check), 1.0);
        }
    }

    [Fact]
    public void Arrange_StopTwiceOrUnknown_Throws()
    {
        Assert.Throws<ArgumentException>(() => Arrange(OneDay, "a", "a"));
        Assert.Throws<ArgumentException>(() => Arrange(OneDay, "nowhere"));
    }

    private static TripProblem Tight(TripProblem problem) => problem with
    {
        Days = [.. problem.Days.Select(day => day with { LatestEnd = day.EarliestStart.AddHours(4) })],
    };

    private static double Violation(PlanCheck check) => check.Broken.Sum(broken => broken.ExcessTime?.TotalMinutes ?? (broken.Rule == TripRule.OutsideHours ? 24 * 60 : 60));

    /// <summary>Tries every order with every choice between waiting and visiting at once.</summary>
    private static double LeastViolation(TripProblem problem)
    {
        var day = problem.Days[0];
        var best = double.MaxValue;
        void Go(DateTimeOffset time, int? place, double violation, ImmutableHashSet<int> left)
        {
            if (violation >= best)
            {
                return;
            }
            if (left.IsEmpty)
            {
                var end = time.AddSeconds(Seconds(place, day.EndPlace));
                best = Math.Min(best, violation + Math.Max(0, (end - day.LatestEnd!.Value).TotalMinutes));
                return;
            }
            foreach (var index in left)
            {
                var candidate = problem.Candidates[index];
                var ready = time.AddSeconds(Seconds(place, candidate.Place));
                foreach (var start in candidate.Windows.Select(window => window.Opens).Where(opens => opens > ready).Append(ready))
                {
                    var end = start + candidate.Length.Minimum;
                    var outside = candidate.Windows
                        .Select(window => Math.Max(0, (window.Opens - start).TotalMinutes) + Math.Max(0, (end - window.Closes).TotalMinutes))
                        .DefaultIfEmpty(24 * 60)
                        .Min();
                    Go(end, candidate.Place, violation + outside, left.Remove(index));
                }
            }
        }
        Go(day.EarliestStart, day.StartPlace, 0, [.. Enumerable.Range(0, problem.Candidates.Length)]);
        return best;

        double Seconds(int? from, int? to) => from is { } a && to is { } b ? problem.Travel[a, b].Seconds : 0;
    }

    private static TripArrangement Arrange(string problem, params string[] stops) =>
        TripPlanner.Arrange(TripText.Problem(problem), [.. stops.Select(stop => new LibraryId(stop))]);
}
