using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Domain.Tests.Trips;

public sealed class PlanRepairTests
{
    private const string TwoDays = """
        day 1 09:00-17:00 from @0 to @0
        day 2 09:00-17:00 from @0 to @0
        lib a @10 visit 30-60 value 70 open 09:00-11:00
        lib b @30 visit 60 open 09:00-16:00
        lib c @10 visit 60 open 2:09:00-16:00 1:09:00-12:00
        """;

    [Theory]
    [InlineData(
        "1 09:00 b 09:30-10:20 end 17:00",
        "VisitTooShort day 0 b by 10 min",
        "Drop b")]
    [InlineData(
        "1 09:00 b 09:30-10:30 a 10:50-11:50 end 12:00",
        "OutsideHours day 0 a by 50 min",
        "Swap a with b by 100 min,MoveToDay a to day 1,Drop a")]
    [InlineData(
        "1 09:20 a 10:20-11:20 end 11:30",
        "OutsideHours day 0 a by 20 min",
        "Shift a by 70 min,Shorten a by 20 min,MoveToDay a to day 1,Drop a")]
    [InlineData(
        "1 08:55 a 09:05-10:05 end 10:15",
        "StartTooEarly day 0 by 5 min",
        "Shift a by 5 min,MoveToDay a to day 1,Drop a")]
    public void Check_BrokenRule_OffersTheSmallestRepairsGentlestFirst(string draft, string rule, string repairs)
    {
        var check = TripPlanChecker.Check(TripText.Problem(TwoDays), TripText.Draft(draft));

        var broken = Assert.Single(check.Broken);
        Assert.Equal(rule, broken.ToString());
        Assert.Equal(repairs, string.Join(',', broken.Repairs.Select(repair => repair.ToString())));
    }

    [Fact]
    public void Check_CompulsoryMissing_OffersWhereItFits()
    {
        var problem = TripText.Problem(TwoDays.Replace("lib c", "lib c must", StringComparison.Ordinal).Replace("must @10", "@10 must", StringComparison.Ordinal));

        var broken = Assert.Single(TripPlanChecker.Check(problem, TripText.Draft("1 09:00 b 09:30-10:30 end 11:00")).Broken);

        var repair = Assert.Single(broken.Repairs);
        Assert.Equal(RepairKind.Add, repair.Kind);
        Assert.True(TripPlanChecker.Check(problem, repair.ApplyTo(TripText.Draft("1 09:00 b 09:30-10:30 end 11:00"))).IsValid);
    }

    [Fact]
    public void ApplyTo_EveryRepairOfABrokenDraft_MendsItsRuleAndBreaksNoOther()
    {
        var problem = TripText.Problem(TwoDays);
        var draft = TripText.Draft(
            """
            1 08:30 a 08:40-09:40 b 10:00-10:40 c 11:00-12:30 end 12:20
            2 09:00 c 16:00-16:30 end 17:10
            """);
        var before = TripPlanChecker.Check(problem, draft).Broken;

        var repairs = before.SelectMany(broken => broken.Repairs.Select(repair => (broken, repair))).ToArray();

        Assert.NotEmpty(repairs);
        Assert.All(repairs, pair =>
        {
            var after = TripPlanChecker.Check(problem, pair.repair.ApplyTo(draft)).Broken.Select(Signature).ToArray();
            Assert.DoesNotContain(Signature(pair.broken), after);
            Assert.Subset(before.Select(Signature).ToHashSet(), after.ToHashSet());
        });
    }

    private static (TripRule, int?, LibraryId?) Signature(BrokenRule broken) => (broken.Rule, broken.Day, broken.Library);
}
