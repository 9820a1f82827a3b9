using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Mediateki.Map.Domain.Trips.Planning;

namespace Mediateki.Map.Domain.Tests.Trips;

public sealed class PlannerPropertyTests
{
    private static readonly RandomTripShape Rich = new(14, 2) { Limits = true, Variants = true, Wishes = true };
    private static readonly PlanningOptions Quick = new() { Iterations = 400, Proposals = 3 };

    /// <summary>Whatever the problem, every proposal keeps every rule, except compulsory stops that may not fit.</summary>
    [Theory]
    [InlineData(8, 1)]
    [InlineData(14, 2)]
    [InlineData(30, 3)]
    public void Propose_RandomProblem_EveryProposalIsValid(int candidates, int days)
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var problem = RandomTrips.Create(seed, Rich with { Candidates = candidates, Days = days });
            Assert.All(TripPlanner.Propose(problem, Quick), proposal =>
            {
                var check = TripPlanChecker.Check(problem, proposal.Plan);
                Assert.True(check.Broken.All(broken => broken.Rule is TripRule.CompulsoryMissing or TripRule.GroupMissing), $"seed {seed}: {string.Join("; ", check.Broken)} in {TripText.Line(proposal.Plan)}");
            });
        }
    }

    /// <summary>On trips of the product's size the search finds the exact optimum.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Search_TripOfProductSize_EqualsTheExactOptimum(bool rich)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var shape = rich ? Rich with { Candidates = 8, Days = 1 + (seed % 2) } : new RandomTripShape(10 + (seed % 3), 1 + (seed % 3));
            var model = SearchModelBuilder.Build(RandomTrips.Create(seed, shape));
            var exact = ExactSolver.Solve(model);
            var search = new NeighbourhoodSearch(model, 1);
            search.Run(new SearchBudget(20_000));

            Assert.True(exact.IsProven);
            Assert.True(exact.Score == search.BestScore, $"seed {seed}: exact {exact.Score}, search {search.BestScore}");
        }
    }

    /// <summary>The exact solver finds what trying every sequence finds.</summary>
    [Fact]
    public void ExactSolver_TinyProblem_EqualsBruteForce()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var model = SearchModelBuilder.Build(RandomTrips.Create(seed, Rich with { Candidates = 5, Days = 2 }));

            Assert.Equal(BruteForce(model), ExactSolver.Solve(model).Score);
        }
    }

    /// <summary>More time never makes the exact optimum worse.</summary>
    [Fact]
    public void ExactSolver_LongerDays_AreNeverWorthLess()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var problem = RandomTrips.Create(seed, new RandomTripShape(8, 2));
            var longer = problem with { Days = [.. problem.Days.Select(day => day with { EarliestStart = day.EarliestStart.AddMinutes(-20), LatestEnd = day.LatestEnd!.Value.AddMinutes(40) })] };

            Assert.True(Exact(longer) >= Exact(problem), $"seed {seed}");
        }
    }

    /// <summary>Moving every instant of a problem moves the plan and changes nothing else.</summary>
    [Fact]
    public void Propose_AllTimesTranslated_TranslatesThePlan()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var problem = RandomTrips.Create(seed, Rich);
            var by = TimeSpan.FromDays(7) + TimeSpan.FromMinutes(13);

            var plan = TripPlanner.Propose(problem, Quick)[0].Plan;
            var moved = TripPlanner.Propose(Translated(problem, by), Quick)[0].Plan;

            Assert.Equal(plan.Days.SelectMany(day => day.Stops).Select(stop => (stop.Library, stop.VisitStart + by, stop.VisitEnd + by)), moved.Days.SelectMany(day => day.Stops).Select(stop => (stop.Library, stop.VisitStart, stop.VisitEnd)));
        }
    }

    /// <summary>Taking away a candidate that the optimum does not visit leaves its value as it is.</summary>
    [Fact]
    public void ExactSolver_UnvisitedCandidateRemoved_KeepsTheValue()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var problem = RandomTrips.Create(seed, new RandomTripShape(9, 1));
            var plan = TripPlanner.Propose(problem, Quick)[0].Plan;
            foreach (var left in plan.LeftOut.Take(3))
            {
                var fewer = problem with { Candidates = [.. problem.Candidates.Where(candidate => candidate.Library != left.Library)] };
                Assert.Equal(plan.Value, TripPlanner.Propose(fewer, Quick)[0].Plan.Value);
            }
        }
    }

    [Fact]
    public void Propose_SameSeedAndIterations_GivesTheSamePlan()
    {
        var problem = RandomTrips.Create(3, Rich with { Candidates = 40 });

        var plans = Enumerable.Range(0, 2).Select(_ => string.Join('\n', TripPlanner.Propose(problem, Quick with { Searches = 2 }).Select(proposal => TripText.Line(proposal.Plan)))).ToArray();

        Assert.Equal(plans[0], plans[1]);
    }

    private static long Exact(TripProblem problem) => ExactSolver.Solve(SearchModelBuilder.Build(problem)).Score;

    private static long BruteForce(SearchModel model)
    {
        var best = 0L;
        var dayOf = Enumerable.Repeat(-1, model.Stride).ToArray();
        void Extend(int day, int[] today, List<int> all)
        {
            best = Math.Max(best, model.Score(all));
            for (var next = day; next < model.Days.Length; next++)
            {
                for (var node = 0; node < model.NodeCount; node++)
                {
                    var sequence = next == day ? [.. today, node] : new[] { node };
                    if (all.Contains(node) || model.Excludes[node].Any(all.Contains) || model.Successors[node].Any(all.Contains)
                        || sequence.Length > model.Days[next].MaximumStops || !Feasible(model, next, sequence))
                    {
                        continue;
                    }
                    all.Add(node);
                    dayOf[node] = next;
                    Extend(next, sequence, all);
                    dayOf[node] = -1;
                    all.Remove(node);
                }
            }
        }
        Extend(0, [], []);
        return best;
    }

    // A prefix of a feasible sequence is feasible here: leaving the last stop out never takes longer by more than its visit.
    private static bool Feasible(SearchModel model, int day, int[] sequence) =>
        RouteTimes.Create(model, day, [.. Enumerable.Repeat(-1, model.Stride)]).Reset(sequence);

    private static TripProblem Translated(TripProblem problem, TimeSpan by) => problem with
    {
        Days =
        [
            .. problem.Days.Select(day => day with
            {
                EarliestStart = day.EarliestStart + by,
                LatestEnd = day.LatestEnd + by,
                Breaks = [.. day.Breaks.Select(pause => pause with { EarliestStart = pause.EarliestStart + by, LatestStart = pause.LatestStart + by })],
            }),
        ],
        Candidates =
        [
            .. problem.Candidates.Select(candidate => candidate with
            {
                FixedStart = candidate.FixedStart + by,
                Windows = [.. candidate.Windows.Select(window => window with { Opens = window.Opens + by, Closes = window.Closes + by })],
            }),
        ],
    };
}
