using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Domain.Tests.Trips;

public sealed class TripScenarioTests
{
    public static TheoryData<string> Ids => [.. TripScenarios.All.Select(scenario => scenario.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Propose_Scenario_GivesItsPlan(string id)
    {
        var scenario = TripScenarios.All.Single(scenario => scenario.Id == id);

        var proposals = TripPlanner.Propose(TripText.Problem(scenario.Problem));

        Assert.True(scenario.Plan == TripText.Line(proposals[0].Plan), $"{scenario.Id} {scenario.Title}\nexpected {scenario.Plan}\nactual   {TripText.Line(proposals[0].Plan)}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Propose_Scenario_EveryProposalIsValid(string id)
    {
        var problem = TripText.Problem(TripScenarios.All.Single(scenario => scenario.Id == id).Problem);

        Assert.All(TripPlanner.Propose(problem), proposal =>
            Assert.DoesNotContain(TripPlanChecker.Check(problem, proposal.Plan).Broken, broken => broken.Rule is not TripRule.CompulsoryMissing and not TripRule.GroupMissing));
    }
}
