using Mediateki.Map.Domain.Trips.Planning;

namespace Mediateki.Map.Domain.Tests.Trips;

public sealed class RouteTimesTests
{
    /// <summary>The vectorised judgement of plain days and the general one must agree on every node of every route.</summary>
    [Fact]
    public void Judge_PlainDay_AgreesWithTheGeneralRule()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var model = SearchModelBuilder.Build(RandomTrips.Create(seed, new RandomTripShape(40, 2)));
            var random = new Random(seed);
            var free = model.FreeBlocks();
            foreach (var nodes in Routes(model, random))
            {
                var (plain, general) = (new PlainRouteTimes(model, 0), new RichRouteTimes(model, 0, NoDays(model)));
                var feasible = plain.Reset(nodes);
                Assert.Equal(feasible, general.Reset(nodes));
                if (!feasible)
                {
                    continue;
                }
                Assert.Equal(plain.End(nodes.Length), general.End(nodes.Length));
                var (a, b) = (Judge(model, plain, nodes, free), Judge(model, general, nodes, free));
                Assert.Equal(a, b);
            }
        }
    }

    /// <summary>An insertion is judged feasible exactly when the longer sequence, timed anew, is feasible.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Judge_AnyDay_SaysWhatTimingAnewWouldSay(bool limits)
    {
        var judged = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var model = SearchModelBuilder.Build(RandomTrips.Create(seed, new RandomTripShape(25, 1) { Limits = limits, Variants = true }));
            foreach (var nodes in Routes(model, new Random(seed)))
            {
                var times = RouteTimes.Create(model, 0, NoDays(model));
                if (!times.Reset(nodes))
                {
                    continue;
                }
                var judgement = Judge(model, times, nodes, model.FreeBlocks());
                foreach (var node in Enumerable.Range(0, model.NodeCount).Except(nodes))
                {
                    var feasible = Enumerable.Range(0, nodes.Length + 1).Any(position => RouteTimes.Create(model, 0, NoDays(model)).Reset([.. nodes[..position], node, .. nodes[position..]]));
                    Assert.Equal(feasible, judgement[node].Appeal > 0);
                    judged++;
                }
            }
        }
        Assert.True(judged > 1000);
    }

    /// <summary>Every sequence that the times call feasible has a timetable that ends when they say.</summary>
    [Fact]
    public void Timetable_FeasibleSequence_EndsWhenTheTimesSay()
    {
        var built = 0;
        for (var seed = 0; seed < 80; seed++)
        {
            var model = SearchModelBuilder.Build(RandomTrips.Create(seed, new RandomTripShape(25, 1) { Limits = true }));
            var times = RouteTimes.Create(model, 0, NoDays(model));
            foreach (var nodes in Routes(model, new Random(seed)).Where(nodes => nodes.Length > 0 && times.Reset(nodes)))
            {
                times.Reset(nodes);
                Assert.Equal(model.Epoch.AddSeconds(times.End(nodes.Length)), Timetable.Build(model, 0, nodes).Return);
                built++;
            }
        }
        Assert.True(built > 50, $"{built}");
    }

    /// <summary>Updating the times after one insertion gives the same as computing them anew.</summary>
    [Fact]
    public void Inserted_PlainDay_EqualsReset()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var model = SearchModelBuilder.Build(RandomTrips.Create(seed, new RandomTripShape(40, 1)));
            var (nodes, times) = (Array.Empty<int>(), RouteTimes.Create(model, 0, NoDays(model)));
            times.Reset(nodes);
            var random = new Random(seed);
            for (var step = 0; step < 8; step++)
            {
                var judgement = Judge(model, times, nodes, model.FreeBlocks());
                var fitting = Enumerable.Range(0, model.NodeCount).Except(nodes).Where(node => judgement[node].Appeal > 0).ToArray();
                if (fitting.Length == 0)
                {
                    break;
                }
                var node = fitting[random.Next(fitting.Length)];
                nodes = [.. nodes[..judgement[node].Position], node, .. nodes[judgement[node].Position..]];
                times.Inserted(nodes, judgement[node].Position);
                var anew = RouteTimes.Create(model, 0, NoDays(model));
                Assert.True(anew.Reset(nodes));
                Assert.Equal(anew.End(nodes.Length), times.End(nodes.Length));
                Assert.Equal(Judge(model, anew, nodes, model.FreeBlocks()), Judge(model, times, nodes, model.FreeBlocks()));
            }
        }
    }

    /// <summary>Going forward from the latest departure arrives in time, and one second later it does not.</summary>
    [Fact]
    public void BreakLeg_Backward_IsTheInverseOfForward()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 5000; trial++)
        {
            var first = random.Next(500);
            SearchBreak[] breaks = [new("a", first, first + random.Next(100), 1 + random.Next(60)), new("b", first + 100, first + 100 + random.Next(200), 1 + random.Next(60))];
            var (from, hop, latest) = (random.Next(3), random.Next(120), random.Next(1000));
            var to = random.Next(from, 3);
            var departure = BreakLeg.Backward(breaks, from, to, latest, hop);
            if (departure <= -SearchModel.Far / 2)
            {
                Assert.True(BreakLeg.Forward(breaks, from, to, -1000, hop) > latest);
                continue;
            }
            Assert.True(BreakLeg.Forward(breaks, from, to, departure, hop) <= latest);
            Assert.True(BreakLeg.Forward(breaks, from, to, departure + 1, hop) > latest);
        }
    }

    private static int[] NoDays(SearchModel model) => [.. Enumerable.Repeat(-1, model.Stride)];

    private static IEnumerable<int[]> Routes(SearchModel model, Random random)
    {
        yield return [];
        for (var length = 1; length < 6; length++)
        {
            var nodes = Enumerable.Range(0, model.NodeCount).OrderBy(_ => random.Next()).Take(length).ToArray();
            yield return nodes;
            // Sorted by time of day, so that most are feasible.
            yield return [.. nodes.Order()];
        }
    }

    private static (float Appeal, int Position)[] Judge(SearchModel model, RouteTimes times, int[] nodes, int[] free)
    {
        var (appeal, position) = (new float[model.Stride], new int[model.Stride]);
        times.Judge(nodes, free, new bool[free.Length], appeal, position);
        return [.. Enumerable.Range(0, model.NodeCount).Select(node => (appeal[node], appeal[node] > 0 ? position[node] : 0))];
    }
}

internal static class SearchModelTesting
{
    /// <summary>Marks every block as having free nodes.</summary>
    public static int[] FreeBlocks(this SearchModel model) => [.. Enumerable.Repeat(1, model.BlockCount)];
}
