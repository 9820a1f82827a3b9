using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Domain.Tests.Trips;

public sealed class ProposalTests
{
    private static readonly RandomTripShape Region = new(40, 2) { Limits = true, Variants = true };

    [Fact]
    public void Propose_ManyCandidates_GivesThreeReallyDifferentProposals()
    {
        var problem = RandomTrips.Create(5, Region);

        var proposals = TripPlanner.Propose(problem, new PlanningOptions { Iterations = 1500 });

        Assert.Equal(3, proposals.Length);
        Assert.Equal(3, proposals.Select(proposal => proposal.BestAt).Distinct().Count());
        foreach (var (one, other) in proposals.SelectMany((one, index) => proposals.Skip(index + 1).Select(other => (one, other))))
        {
            Assert.True(Difference(one.Plan, other.Plan) >= 0.3);
        }
    }

    [Fact]
    public void Propose_Strengths_AreWhatTheySay()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var problem = RandomTrips.Create(seed, Region);
            var proposals = TripPlanner.Propose(problem, new PlanningOptions { Iterations = 1500 });
            var first = proposals[0].Plan;

            Assert.Equal(ProposalStrength.MostToSee, proposals[0].BestAt);
            Assert.All(proposals, proposal => Assert.True(proposal.Plan.Value <= first.Value));
            Assert.All(proposals.Where(proposal => proposal.BestAt == ProposalStrength.LeastDriving), proposal => Assert.True(proposal.Plan.TravelTime(problem) < first.TravelTime(problem)));
            Assert.All(proposals.Where(proposal => proposal.BestAt == ProposalStrength.CalmDay), proposal => Assert.True(proposal.Plan.Libraries.Count() < first.Libraries.Count()));
        }
    }

    [Fact]
    public void Propose_OneCandidate_GivesOneProposal()
    {
        var proposals = TripPlanner.Propose(TripText.Problem("day 1 09:00-17:00 from @0 to @0|lib a @30 open 09:00-17:00"));

        Assert.Single(proposals);
        Assert.True(proposals[0].IsProvenBest);
    }

    [Fact]
    public void Propose_CancelledAtOnce_StillGivesAValidPlan()
    {
        var problem = RandomTrips.Create(5, Region);

        var proposals = TripPlanner.Propose(problem, cancellation: new CancellationToken(canceled: true));

        Assert.True(TripPlanChecker.Check(problem, Assert.Single(proposals).Plan).IsValid);
        Assert.NotEmpty(proposals[0].Plan.Libraries);
    }

    [Fact]
    public void Propose_WhileWorking_OffersAFirstPlanAndReportsProgress()
    {
        var problem = RandomTrips.Create(5, Region);
        var (first, reports) = (new List<TripPlan>(), new List<PlanningProgress>());

        var proposals = TripPlanner.Propose(problem, new PlanningOptions { Iterations = 1000, Proposals = 1, FirstPlan = first.Add, Progress = reports.Add });

        Assert.True(TripPlanChecker.Check(problem, Assert.Single(first)).IsValid);
        Assert.True(first[0].Value <= proposals[0].Plan.Value);
        Assert.True(reports.Count > 5);
        Assert.Equal(reports.Select(report => report.Share).Order(), reports.Select(report => report.Share));
    }

    [Fact]
    public void Propose_TimeUsedUp_Stops()
    {
        var asked = 0;

        TripPlanner.Propose(RandomTrips.Create(5, Region), new PlanningOptions { Iterations = long.MaxValue, Proposals = 1, TimeSpent = () => ++asked / 10.0 });

        Assert.Equal(10, asked);
    }

    [Fact]
    public void Propose_TimeEndsTheSearches_StillOffersAChoice()
    {
        var asked = 0;

        var proposals = TripPlanner.Propose(RandomTrips.Create(5, Region), new PlanningOptions { Iterations = long.MaxValue, TimeSpent = () => ++asked / 400.0 });

        Assert.Equal(3, proposals.Length);
    }

    [Fact]
    public void Propose_MeaninglessProblem_Throws()
    {
        var problem = TripText.Problem("day 1 09:00-17:00 from @0 to @0");

        Assert.Throws<ArgumentException>(() => TripPlanner.Propose(problem with { Days = [] }));
        Assert.Throws<ArgumentException>(() => TripPlanner.Propose(problem with { GroupSize = 0 }));
    }

    private static double Difference(TripPlan one, TripPlan other)
    {
        var shared = one.Libraries.Intersect(other.Libraries).Count();
        return 1 - ((double)shared / one.Libraries.Union(other.Libraries).Count());
    }
}
