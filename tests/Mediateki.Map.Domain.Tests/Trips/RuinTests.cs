using Mediateki.Map.Domain.Trips.Planning;

namespace Mediateki.Map.Domain.Tests.Trips;

public sealed class RuinTests
{
    /// <summary>Whatever a ruin takes out or a repair puts in: every day works, no stop is made twice, and the books agree with the routes.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 100)]
    [InlineData(true, 0)]
    [InlineData(true, 100)]
    public void Apply_AgainAndAgain_LeavesASolutionThatWorks(bool limits, double exchangeWeight)
    {
        var settings = SearchSettings.Default with { ExchangeWeight = exchangeWeight };
        for (var seed = 0; seed < 12; seed++)
        {
            var model = SearchModelBuilder.Build(RandomTrips.Create(seed, new RandomTripShape(30, 3) { Limits = limits, Variants = limits, Wishes = limits && seed % 2 == 0 }));
            var random = new SearchRandom((ulong)seed);
            var solution = new SearchSolution(model);
            var (ruin, repair) = (new Ruin(model, settings), new Repair(model, settings, ref random));
            repair.Fill(solution, ref random);
            for (var i = 0; i < 60; i++)
            {
                ruin.Apply(solution, ref random);
                AssertWorks(model, solution);
                repair.Fill(solution, ref random);
                AssertWorks(model, solution);
            }
        }
    }

    [Fact]
    public void ExchangeTails_DaysAlike_SwapsWhatComesAfterTheCuts()
    {
        var model = SearchModelBuilder.Build(TripText.Problem("""
            day 1 08:00-20:00 from @0 to @0
            day 1 08:00-20:00 from @0 to @0
            lib a @10 value 100 visit 30 open 1:08:00-20:00
            lib b @20 value 100 visit 30 open 1:08:00-20:00
            lib c @30 value 100 visit 30 open 1:08:00-20:00
            lib d @40 value 100 visit 30 open 1:08:00-20:00
            """));
        var solution = new SearchSolution(model);
        solution.Assign(0, [0, 1]);
        solution.Assign(1, [2, 3]);

        solution.ExchangeTails(0, 1, 1, 0);
        solution.Retime();

        Assert.Equal([0, 2, 3], solution.Routes[0].Nodes.ToArray());
        Assert.Equal([1], solution.Routes[1].Nodes.ToArray());
        AssertWorks(model, solution);
    }

    [Fact]
    public void ExchangeTails_MoreThanTheDayHolds_DropsStopsAtTheCut()
    {
        var model = SearchModelBuilder.Build(TripText.Problem("""
            day 1 08:00-20:00 from @0 to @0 stops 3
            day 1 08:00-20:00 from @0 to @0 stops 3
            lib a @10 value 100 visit 30 open 1:08:00-20:00
            lib b @20 value 100 visit 30 open 1:08:00-20:00
            lib c @30 value 100 visit 30 open 1:08:00-20:00
            lib d @40 value 100 visit 30 open 1:08:00-20:00
            """));
        var solution = new SearchSolution(model);
        solution.Assign(0, [0, 1]);
        solution.Assign(1, [2, 3]);

        solution.ExchangeTails(0, 2, 1, 0);
        solution.Retime();

        Assert.Equal([0, 1, 3], solution.Routes[0].Nodes.ToArray());
        Assert.Empty(solution.Routes[1].Nodes.ToArray());
        Assert.Equal(0, solution.Kept[2]);
        AssertWorks(model, solution);
    }

    private static void AssertWorks(SearchModel model, SearchSolution solution)
    {
        var nodes = new List<int>();
        for (var day = 0; day < solution.Routes.Length; day++)
        {
            var route = solution.Routes[day].Nodes.ToArray();
            Assert.All(route, node => Assert.Equal(day, solution.DayOf(node)));
            Assert.True(route.Length <= model.Days[day].MaximumStops);
            Assert.True(RouteTimes.Create(model, day, [.. Enumerable.Range(0, model.Stride).Select(solution.DayOf)]).Reset(route));
            nodes.AddRange(route);
        }
        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        Assert.Equal(model.Score(nodes), solution.Score);
        Assert.All(nodes, node => Assert.Empty(model.Excludes[node].Intersect(nodes)));
        Assert.Equal(Enumerable.Range(0, model.NodeCount).Count(node => solution.Kept[node] == 0), solution.FreeInBlock.Sum());
    }
}
