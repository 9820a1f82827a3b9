using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Domain.Tests.Trips;

public sealed class TripPlanCheckerTests
{
    private const string TwoLibraries = """
        day 1 09:00-17:00 from @0 to @0
        lib a @10 visit 30-60 open 09:00-16:00
        lib b @30 visit 60 open 10:00-12:00 13:00-16:00
        """;

    [Fact]
    public void Check_PlanThatKeepsEverything_IsValidAndCountsItsValue()
    {
        var check = Check(TwoLibraries, "1 09:00 a 09:10-10:10 b 10:30-11:30 end 12:00");

        Assert.Empty(check.Broken);
        Assert.Equal(200, check.Value);
    }

    // Each case is one plan with one thing wrong: problem, draft, and the one line the checker must say.
    [Theory]
    [InlineData("", "1 08:50 a 09:00-10:00 b 10:20-11:20 end 11:50", "StartTooEarly day 0 by 10 min")]
    [InlineData("", "1 14:00 b 14:30-15:30/16:45 end 17:15", "EndTooLate day 0 by 15 min")]
    [InlineData("", "1 09:00 a 09:05-10:05 end 10:15", "TravelTooShort day 0 a by 5 min")]
    [InlineData("", "1 09:00 a 09:10-10:10 end 10:15", "TravelTooShort day 0 by 5 min")]
    [InlineData("", "1 09:00 b 09:45-10:45 end 11:15", "OutsideHours day 0 b by 15 min")]
    [InlineData("", "1 09:00 b 11:20-12:20 end 12:50", "OutsideHours day 0 b by 20 min")]
    [InlineData("", "1 09:00 a 09:10-09:35 end 09:45", "VisitTooShort day 0 a by 5 min")]
    [InlineData("", "1 09:00 a 09:20/09:10-10:10 end 10:30", "TimesOutOfOrder day 0 a")]
    [InlineData("", "1 09:00 a 09:10-10:10/10:05 end 10:30", "TimesOutOfOrder day 0 a")]
    [InlineData("", "1 09:00 a 09:10-10:10 a 10:10-11:10 end 11:20", "VisitedTwice day 0 a by 1")]
    [InlineData("", "1 09:00 c 09:10-10:10 end 10:30", "LibraryUnknown day 0 c")]
    [InlineData("lib d @10 open 09:00-16:00 never", "1 09:00 d 09:10-10:10 end 10:20", "ForbiddenVisited day 0 d")]
    [InlineData("lib d @10 open 09:00-16:00 must", "1 09:00 a 09:10-10:10 end 10:20", "CompulsoryMissing d")]
    [InlineData("group a b", "1 09:00 a 09:10-10:10 b 10:30-11:30 end 12:00", "GroupConflict day 0 b against a by 1")]
    [InlineData("lib d @10 open 09:00-16:00|need b d", "1 09:00 a 09:10-10:10 end 10:20", "GroupMissing b")]
    [InlineData("order b a", "1 09:00 a 09:10-10:10 b 10:30-11:30 end 12:00", "OrderBroken day 0 a against b")]
    [InlineData("lib d @10 open 09:00-16:00 cap 20|party 25", "1 09:00 d 09:10-10:10 end 10:20", "GroupTooLarge day 0 d by 5")]
    [InlineData("lib d @10 open 09:00-16:00 cap 20|party 25 split", "1 09:00 d 09:10-10:10 end 10:20", "VisitTooShort day 0 d by 60 min")]
    [InlineData("lib d @10 open 09:00-16:00 at 1:11:00", "1 09:00 d 10:45-11:45 end 12:00", "FixedTimeMissed day 0 d by 15 min")]
    [InlineData("lib d @10 open 09:00-16:00?", "1 09:00 d 09:10-10:10 end 10:20", "ConfirmationWrong day 0 d")]
    [InlineData("lib d @10 open 09:00-16:00?|confirmed", "1 09:00 d 09:10-10:10? end 10:20", "OutsideHours day 0 d")]
    [InlineData("buffer 10m", "1 09:00 a 09:10/09:15-10:15 end 10:25", "BufferTooShort day 0 a by 5 min")]
    public void Check_OneRuleBroken_NamesItWithItsNumbers(string extra, string draft, string expected)
    {
        var check = Check($"{TwoLibraries}\n{extra}", draft);

        Assert.Equal([expected], check.Broken.Select(broken => broken.ToString()));
    }

    [Theory]
    [InlineData("stops 1", "1 09:00 a 09:10-10:10 b 10:30-11:30 end 12:00", "TooManyStops day 0 by 1")]
    [InlineData("travel 45m", "1 09:00 a 09:10-10:10 b 10:30-11:30 end 12:00", "TooMuchTravel day 0 by 15 min")]
    [InlineData("lunch 12:00-13:00/30m", "1 12:10 b 13:00-14:00 end 14:30", "BreakMissing day 0 lunch")]
    [InlineData("lunch 12:00-13:00/30m", "1 09:00 a 09:10-10:10 lunch=11:45-12:15 end 14:30", "BreakOutsideSpan day 0 lunch by 15 min")]
    [InlineData("lunch 12:00-13:00/30m", "1 09:00 a 11:10-12:10/12:40 lunch=12:10-12:35 end 14:30", "BreakTooShort day 0 lunch by 5 min")]
    [InlineData("lunch 12:00-13:00/30m", "1 09:00 a 11:10-12:10 lunch=12:10-12:40 end 12:20", "BreakCollides day 0 lunch")]
    [InlineData("lunch 12:00-13:00/30m", "1 09:00 a 11:10-12:10/12:40 tea=12:10-12:40 end 12:50", "BreakMissing day 0 tea")]
    public void Check_OneDayLimitBroken_NamesItWithItsNumbers(string limit, string draft, string expected)
    {
        var check = Check(TwoLibraries.Replace("to @0", $"to @0 {limit}", StringComparison.Ordinal), draft);

        Assert.Contains(expected, check.Broken.Select(broken => broken.ToString()));
    }

    [Theory]
    [InlineData("1 09:00 a 09:10-10:10 end 10:20")]
    [InlineData("1 13:10 b 13:40-14:40 end 15:10")]
    [InlineData("1 09:00 a 09:10-10:10 b 10:30-11:30/12:30 lunch=12:00-12:30 end 13:00")]
    [InlineData("1 09:00 b 12:30/13:00-14:00 lunch=12:30-13:00 end 14:30")]
    public void Check_BreakTakenOrNotOwed_IsValid(string draft)
    {
        var problem = TwoLibraries.Replace("to @0", "to @0 lunch 12:00-13:00/30m", StringComparison.Ordinal);

        Assert.Empty(Check(problem, draft).Broken);
    }

    [Fact]
    public void Check_StatedValueOrLeftOutListWrong_SaysSo()
    {
        var problem = TripText.Problem(TwoLibraries);
        var plan = TripText.Draft("1 09:00 a 09:10-10:10 end 10:20") with { Value = 120 };

        var broken = TripPlanChecker.Check(problem, plan).Broken.Select(rule => rule.ToString());

        Assert.Equal(["ValueWrong by 20", "LeftOutWrong"], broken);
    }

    [Fact]
    public void Check_NoWayBetweenPlaces_SaysSo()
    {
        var problem = TripText.Problem(TwoLibraries);
        var island = problem with { Travel = TravelMatrix.FromSeconds(TravelMode.Coach, problem.Travel.PlaceCount, (_, to) => to == problem.Candidates[1].Place ? TravelMatrix.Unreachable : 600) };

        var broken = TripPlanChecker.Check(island, TripText.Draft("1 09:00 b 10:30-11:30 end 12:00")).Broken;

        Assert.Equal(["NoWay day 0 b"], broken.Select(rule => rule.ToString()));
    }

    [Fact]
    public void Check_DayThatDoesNotExist_SaysSo()
    {
        var check = Check(TwoLibraries, "2 09:00 a 09:10-10:10 end 10:20");

        Assert.Contains(TripRule.DayUnknown, check.Broken.Select(broken => broken.Rule));
    }

    [Fact]
    public void Check_Value_ShortensUnconfirmsAndDiminishesAsDefined()
    {
        var check = Check(
            """
            day 1 09:00-17:00
            lib a @0 visit 30-60 open 09:00-16:00 theme film
            lib b @0 visit 60 open 09:00-16:00? theme film
            lib c @0 visit 60 open 09:00-16:00 theme film theme music
            theme film 50 50
            theme music 7
            """,
            "1 09:00 a 09:00-09:30 b 09:30-10:30? c 10:30-11:30 end 11:30");

        Assert.Empty(check.Broken);
        Assert.Equal(80 + 60 + 100 + (50 + 25 + 12) + 7, check.Value);
    }

    [Fact]
    public void Check_MeaninglessProblem_Throws()
    {
        var problem = TripText.Problem(TwoLibraries) with { Order = [new StopOrder(new("a"), new("b")), new StopOrder(new("b"), new("a"))] };

        Assert.Throws<ArgumentException>(() => TripPlanChecker.Check(problem, TripText.Draft("1 09:00 a 09:10-10:10 end 10:20")));
    }

    private static PlanCheck Check(string problem, string draft) => TripPlanChecker.Check(TripText.Problem(problem), TripText.Draft(draft));
}
