using Mediateki.Map.Application.Routing;
using Mediateki.Map.Application.Tests.Routing;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Application.Tests.Trips;

/// <summary>From a request to a timetable, with estimated travel times, on Thursday 3 December 2026 (a week and a day ahead).</summary>
public sealed class TripPlanningTests
{
    private static readonly DateOnly Thursday = new(2026, 12, 3);
    private static readonly Library Katowice = HandMadeDirectory.Library("katowice", TravelPlaces.Katowice, spaces: "makerspace");
    private static readonly Library Chorzow = HandMadeDirectory.Library("chorzow", TravelPlaces.Chorzow, spaces: "recording_studio");
    private static readonly Library Gliwice = HandMadeDirectory.Library("gliwice", TravelPlaces.Gliwice, spaces: "cafe");
    private static readonly Library Tychy = HandMadeDirectory.Library("tychy", TravelPlaces.Tychy, spaces: "makerspace");
    private static readonly Library Unplaced = HandMadeDirectory.Library("unplaced", null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static TripRequestDay Day => new() { Date = Thursday, Start = new(8, 0), End = new(17, 0), From = TravelPlaces.KatowiceStation, To = TravelPlaces.KatowiceStation };

    private static TripRequest OneDay => new() { Days = [Day], Transport = TravelMode.Coach, GroupSize = 20 };

    [Fact]
    public async Task Plan_LibrariesNearTheStart_AreAllSeenOnADayThatHoldsThem()
    {
        var answer = await PlanAsync(OneDay, Katowice, Chorzow, Gliwice);

        var day = Assert.Single(answer.Proposals[0].Timetable.Days);
        Assert.Equal(["chorzow", "gliwice", "katowice"], Slugs(day).Order());
        Assert.Equal(Thursday, day.Date);
        Assert.Equal(TimeSpan.FromHours(1), day.Departure.Offset);
        Assert.True(day.Departure.TimeOfDay >= TimeSpan.FromHours(8) && day.Return.TimeOfDay <= TimeSpan.FromHours(17));
        Assert.All(day.Stops, stop => Assert.True(stop.HoursConfirmed && stop.VisitStart.TimeOfDay >= TimeSpan.FromHours(9)));
    }

    [Fact]
    public async Task Plan_WithoutAnEngine_SaysThatLegsAreEstimates()
    {
        var timetable = (await PlanAsync(OneDay, Katowice, Chorzow)).Proposals[0].Timetable;

        Assert.Equal(3, timetable.Days[0].Legs.Length);
        Assert.All(timetable.Days[0].Legs, leg => Assert.True(leg.Link is { Estimated: true, Metres: >= 0, Mode: TravelMode.Coach }));
        Assert.True(timetable.HasEstimates);
        Assert.Equal(TravelPlaces.KatowiceStation, timetable.Days[0].Legs[0].From);
    }

    [Fact]
    public async Task Plan_EveryProposal_LeavesTimeForItsWaysAndForLunch()
    {
        var answer = await PlanAsync(OneDay with { Lunch = new(new(12, 0), new(14, 0), 45) }, Katowice, Chorzow, Gliwice, Tychy);

        Assert.Equal("lunch", Assert.Single(answer.Proposals[0].Timetable.Days[0].Breaks).Name);
        Assert.All(answer.Proposals.SelectMany(offer => offer.Timetable.Days), day =>
        {
            Assert.All(day.Legs, leg => Assert.True(leg.Arrival - leg.Departure >= TimeSpan.FromSeconds(leg.Link.Seconds)));
            // A day that is over by two o'clock owes no lunch.
            Assert.Equal(day.Return > At(14, 0) ? 1 : 0, day.Breaks.Length);
        });
    }

    [Fact]
    public async Task Plan_HoursOfNoDate_AreAWindowToBeConfirmed()
    {
        var undated = HandMadeDirectory.Library("undated", TravelPlaces.Chorzow, confirmed: null);

        var with = await PlanAsync(OneDay, undated);
        var without = await PlanAsync(OneDay with { UnconfirmedHours = false }, undated);

        Assert.False(Assert.Single(with.Proposals[0].Timetable.Days[0].Stops).HoursConfirmed);
        Assert.Empty(without.Proposals[0].Timetable.Days);
    }

    [Fact]
    public async Task Plan_HoursConfirmedTooLongAgo_AreToBeConfirmed() =>
        Assert.False((await PlanAsync(OneDay, HandMadeDirectory.Library("old", TravelPlaces.Chorzow, confirmed: "2020"))).Proposals[0].Timetable.Days[0].Stops[0].HoursConfirmed);

    [Fact]
    public async Task Plan_UnknownHours_AreVisitedByDayAndFlagged()
    {
        var stop = Assert.Single((await PlanAsync(OneDay, HandMadeDirectory.Library("unknown", TravelPlaces.Chorzow, hours: null, confirmed: null))).Proposals[0].Timetable.Days[0].Stops);

        Assert.False(stop.HoursConfirmed);
        Assert.True(stop.VisitStart.TimeOfDay >= TimeSpan.FromHours(9) && stop.VisitEnd.TimeOfDay <= TimeSpan.FromHours(18));
    }

    [Fact]
    public async Task Plan_ClosedThatDay_IsLeftOutAsClosed()
    {
        var answer = await PlanAsync(OneDay, Katowice, HandMadeDirectory.Library("weekend", TravelPlaces.Chorzow, hours: "Sa,Su 10:00-16:00"));

        Assert.Equal(new LeftOut(new("weekend"), LeftOutReason.Closed), Assert.Single(answer.Proposals[0].LeftOut));
    }

    [Fact]
    public async Task Plan_PublicHolidayNotNamed_IsNotConfirmedRatherThanClosed()
    {
        var epiphany = OneDay with { Days = [Day with { Date = new(2027, 1, 6) }] };

        Assert.False(Assert.Single((await PlanAsync(epiphany, Katowice)).Proposals[0].Timetable.Days[0].Stops).HoursConfirmed);
    }

    [Fact]
    public async Task Plan_Wishes_AreKept()
    {
        var request = OneDay with
        {
            Days = [Day with { MaximumStops = 2 }],
            Libraries = [new(Katowice.Id, StopWish.Forbidden), new(Tychy.Id, StopWish.Compulsory, VisitMinutes: 90, FixedStart: At(10, 0))],
        };

        var day = (await PlanAsync(request, Katowice, Chorzow, Gliwice, Tychy)).Proposals[0].Timetable.Days[0];

        var fixedStop = day.Stops.Single(stop => stop.Library == Tychy.Id);
        Assert.Equal((At(10, 0), At(11, 30)), (fixedStop.VisitStart, fixedStop.VisitEnd));
        Assert.DoesNotContain("katowice", Slugs(day));
        Assert.Equal(2, day.Stops.Length);
    }

    [Theory]
    [InlineData(25, 0)]
    [InlineData(20, 60)]
    [InlineData(null, 60)]
    public async Task Plan_GroupAsLargeAsTheHostTakes_IsTheLimit(int? groupSize, int minutes)
    {
        var request = OneDay with { GroupSize = groupSize ?? 500, AddNearby = false, Libraries = [new(Chorzow.Id, Capacity: groupSize is null ? null : 20)] };

        var proposal = (await PlanAsync(request, Chorzow)).Proposals[0];

        Assert.Equal(minutes, proposal.Timetable.Days.SelectMany(day => day.Stops).Sum(stop => (stop.VisitEnd - stop.VisitStart).TotalMinutes));
        Assert.Equal(minutes == 0 ? [LeftOutReason.GroupTooLarge] : [], proposal.LeftOut.Select(left => left.Reason));
    }

    [Fact]
    public async Task Plan_GroupThatMaySplit_GoesInTurns()
    {
        var request = OneDay with { GroupSize = 25, GroupMaySplit = true, AddNearby = false, Libraries = [new(Chorzow.Id, Capacity: 20)] };

        var stop = Assert.Single((await PlanAsync(request, Chorzow)).Proposals[0].Timetable.Days[0].Stops);

        Assert.Equal(120, (stop.VisitEnd - stop.VisitStart).TotalMinutes);
    }

    [Fact]
    public async Task Plan_NamedTheme_DecidesBetweenEquals()
    {
        var request = OneDay with { Days = [Day with { MaximumStops = 1 }], Themes = ["recording_studio"] };

        Assert.Equal(["chorzow"], Slugs((await PlanAsync(request, Katowice, Chorzow, Gliwice, Tychy)).Proposals[0].Timetable.Days[0]));
    }

    [Fact]
    public async Task Plan_NamedTheme_IsSoughtFartherThanWhatIsNearest()
    {
        var many = Enumerable.Range(0, 80).Select(index => HandMadeDirectory.Library($"library-{index:00}", new GeoPoint(50.2575, 19.0170 + (index * 0.0001)))).ToArray();

        var stops = Slugs((await PlanAsync(OneDay with { Themes = ["cafe", "recording_studio"] }, [.. many, Gliwice, Chorzow])).Proposals[0].Timetable.Days[0]);

        Assert.Contains("gliwice", stops);
        Assert.Contains("chorzow", stops);
    }

    [Fact]
    public async Task Plan_WithoutNearby_ChoosesAmongTheNamedOnly()
    {
        var answer = await PlanAsync(OneDay with { AddNearby = false, Libraries = [new(Gliwice.Id)] }, Katowice, Chorzow, Gliwice);

        Assert.Equal(["gliwice"], Slugs(answer.Proposals[0].Timetable.Days[0]));
        Assert.Empty(answer.Proposals[0].LeftOut);
    }

    [Fact]
    public async Task Plan_MoreLibrariesThanAreWeighed_TakesTheNearest()
    {
        var many = Enumerable.Range(0, 80).Select(index => HandMadeDirectory.Library($"library-{index:00}", new GeoPoint(50.2575, 19.0170 + (index * 0.01)))).ToArray();

        var proposal = (await PlanAsync(OneDay, many)).Proposals[0];
        var weighed = Slugs(proposal.Timetable.Days[0]).Concat(proposal.LeftOut.Select(left => left.Library.Slug)).Order();

        Assert.Equal(many.Take(TripLimits.Candidates).Select(library => library.Id.Slug), weighed);
    }

    [Fact]
    public async Task Plan_AskedTwice_AnswersTheSame()
    {
        var many = Enumerable.Range(0, 30).Select(index => HandMadeDirectory.Library($"library-{index:00}", new GeoPoint(50.1 + (index % 6 * 0.05), 18.8 + (index / 6 * 0.07)), spaces: index % 2 == 0 ? "makerspace" : "cafe")).ToArray();

        var (first, second) = (await PlanAsync(OneDay, many), await PlanAsync(OneDay, many));

        Assert.Equal(Stops(first), Stops(second));
        Assert.True(first.Proposals.Length > 1);
    }

    [Fact]
    public async Task Plan_ShortWaysOnFoot_AreWalked()
    {
        var near = HandMadeDirectory.Library("near", new GeoPoint(50.2600, 19.0170));

        var legs = (await PlanAsync(OneDay with { WalkMinutes = 15 }, near, Gliwice)).Proposals[0].Timetable.Days[0].Legs;

        Assert.Contains(legs, leg => leg.Link.Mode == TravelMode.Walking);
        Assert.Contains(legs, leg => leg.Link.Mode == TravelMode.Coach);
    }

    [Fact]
    public async Task Arrange_PickedLibraries_AllStayInAValidOrder()
    {
        var request = OneDay with { Aim = TripAim.Arrange, Libraries = [new(Gliwice.Id), new(Tychy.Id), new(Chorzow.Id)] };

        var arrangement = (await PlanAsync(request, Katowice, Chorzow, Gliwice, Tychy)).Arrangement!;

        Assert.Empty(arrangement.Broken);
        Assert.Equal(["chorzow", "gliwice", "tychy"], Slugs(arrangement.Timetable.Days[0]).Order());
    }

    [Fact]
    public async Task Arrange_TooMuchForTheDay_KeepsAllAndSaysWhatIsWrong()
    {
        var request = OneDay with { Aim = TripAim.Arrange, Days = [Day with { End = new(11, 0) }], Libraries = [new(Gliwice.Id), new(Tychy.Id), new(Chorzow.Id)] };

        var arrangement = (await PlanAsync(request, Chorzow, Gliwice, Tychy)).Arrangement!;

        Assert.Equal(3, arrangement.Timetable.Days[0].Stops.Length);
        Assert.NotEmpty(arrangement.Broken);
        Assert.Contains(arrangement.Broken, broken => broken.Repairs.Length > 0);
    }

    [Fact]
    public async Task Check_OwnProposal_IsValid()
    {
        var request = OneDay with { Lunch = new(new(12, 0), new(14, 0), 45) };
        var day = (await PlanAsync(request, Katowice, Chorzow, Gliwice)).Proposals[0].Timetable.Days[0];
        var draft = new DraftDay(0, [.. day.Stops.Select(stop => new DraftStop(stop.Library, stop.VisitStart, stop.VisitEnd, stop.Arrival, stop.Departure))], day.Breaks, day.Departure, day.Return);

        Assert.Empty((await CheckAsync(new TripDraft(request, [draft]), Katowice, Chorzow, Gliwice)).Broken);
    }

    [Fact]
    public async Task Check_OnlyVisitTimes_WorksOutTheRest()
    {
        var draft = new DraftDay(0, [new(Chorzow.Id, At(9, 30), At(10, 30)), new(Gliwice.Id, At(11, 30), At(12, 30))], []);

        var trip = await CheckAsync(new TripDraft(OneDay, [draft]), Chorzow, Gliwice);

        Assert.Empty(trip.Broken);
        Assert.Equal(At(10, 30), trip.Timetable.Days[0].Stops[0].Departure);
        Assert.Equal(trip.Timetable.Days[0].Legs[1].Link.Seconds, (trip.Timetable.Days[0].Stops[1].Arrival - At(10, 30)).TotalSeconds);
    }

    [Fact]
    public async Task Check_TooLittleTimeBetweenVisits_SaysWhatTheWayLacksAndShifts()
    {
        var draft = new DraftDay(0, [new(Chorzow.Id, At(9, 30), At(10, 30)), new(Gliwice.Id, At(10, 45), At(11, 45))], []);

        var trip = await CheckAsync(new TripDraft(OneDay, [draft]), Chorzow, Gliwice);

        var broken = Assert.Single(trip.Broken);
        var way = trip.Timetable.Days[0].Legs[1].Link.Seconds;
        Assert.Equal((TripRule.TravelTooShort, Gliwice.Id), (broken.Rule.Rule, broken.Rule.Library));
        Assert.Equal(TimeSpan.FromSeconds(way) - TimeSpan.FromMinutes(10), broken.Rule.ExcessTime);
        Assert.True(broken.Repairs.First(repair => repair.Repair.Kind == RepairKind.Shift).Days[0].Stops[1].VisitStart >= At(10, 35).AddSeconds(way));
    }

    [Fact]
    public async Task Check_BreakRightAfterAVisit_IsTakenBeforeLeaving()
    {
        var request = OneDay with { Lunch = new(new(12, 0), new(14, 0), 45) };
        var draft = new DraftDay(0, [new(Chorzow.Id, At(11, 0), At(12, 0)), new(Gliwice.Id, At(14, 0), At(15, 0))], [new(LunchBreak.Name, At(12, 5), At(12, 50))]);

        var trip = await CheckAsync(new TripDraft(request, [draft]), Chorzow, Gliwice);

        Assert.Empty(trip.Broken);
        Assert.Equal(At(12, 50), trip.Timetable.Days[0].Stops[0].Departure);
    }

    [Fact]
    public async Task Check_VisitBeforeOpening_NamesTheRuleAndARepair()
    {
        var trip = await CheckAsync(new TripDraft(OneDay, [new DraftDay(0, [new(Chorzow.Id, At(8, 30), At(9, 30))], [])]), Chorzow);

        var broken = Assert.Single(trip.Broken);
        Assert.Equal((TripRule.OutsideHours, Chorzow.Id), (broken.Rule.Rule, broken.Rule.Library));
        var shift = broken.Repairs.First(repair => repair.Repair.Kind == RepairKind.Shift);
        Assert.Equal(At(9, 0), shift.Days[0].Stops[0].VisitStart);
    }

    [Fact]
    public async Task Plan_CallerHasCancelled_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Planning([Katowice]).PlanAsync(OneDay, new CancellationToken(canceled: true)));

    [Fact]
    public async Task Plan_ManyProblems_NamesEachFieldAndPlansNothing()
    {
        var request = OneDay with
        {
            Days = [Day with { Date = new(2026, 11, 24) }, Day with { Date = Thursday, End = new(7, 0) }, Day with { Date = new(2026, 12, 1), MaximumStops = 0 }],
            GroupSize = 0,
            Transport = TravelMode.Rail,
            Themes = ["jacuzzi"],
            Lunch = new(new(14, 0), new(12, 0), 1000),
            Libraries = [new(new("nowhere")), new(Unplaced.Id), new(Katowice.Id), new(Katowice.Id, FixedStart: At(10, 0).AddYears(1))],
            Order = [new(Katowice.Id, Gliwice.Id), new(Gliwice.Id, Katowice.Id)],
            OneOf = [[]],
        };

        var answer = await PlanAsync(request, Katowice, Gliwice, Unplaced);

        Assert.Empty(answer.Proposals);
        Assert.Equal(
            [
                "days[0].date", "days[1].end", "days[2].date", "days[2].maximumStops", "groupSize", "libraries[0].library", "libraries[1].library", "libraries[3].library",
                "libraries[3].visitStart", "lunch.latest", "lunch.minutes", "oneOf[0]", "order", "order[0].then", "order[1].first", "themes[0]", "transport",
            ],
            answer.Problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Plan_NoPlaceAnywhere_AsksWhereTheTripIs() =>
        Assert.Equal(["days[0].from"], (await PlanAsync(new TripRequest { Days = [new() { Date = Thursday }] }, Katowice)).Problems.Select(problem => problem.Field));

    private static DateTimeOffset At(int hour, int minute) => new(2026, 12, 3, hour, minute, 0, TimeSpan.FromHours(1));

    private static IEnumerable<string> Slugs(TimetableDay day) => day.Stops.Select(stop => stop.Library.Slug);

    private static IEnumerable<PlannedStop> Stops(TripAnswer answer) => answer.Proposals.SelectMany(offer => offer.Timetable.Days).SelectMany(day => day.Stops);

    private static Task<TripAnswer> PlanAsync(TripRequest request, params Library[] libraries) => Planning(libraries).PlanAsync(request, Cancellation);

    private static async Task<CheckedTrip> CheckAsync(TripDraft draft, params Library[] libraries)
    {
        var answer = await Planning(libraries).CheckAsync(draft, Cancellation);
        Assert.Empty(answer.Problems);
        return answer.Trip!;
    }

    private static TripPlanning Planning(Library[] libraries) => new(
        new HandMadeDirectory(libraries), new EstimatingRouter(), new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)),
        Options.Create(new TripsOptions()), Options.Create(new CatalogueOptions()));

    /// <summary>The router where no engine is configured.</summary>
    private sealed class EstimatingRouter : ITravelRouter
    {
        public bool HasEngine => false;

        public async Task<TravelMatrix> MeasureAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, CancellationToken cancellationToken)
        {
            var table = new LinkTable(mode, places);
            await new DistanceEstimate().FillAsync(table, cancellationToken);
            return table.ToMatrix();
        }

        public Task<TravelRoute> FindRouteAsync(TravelMode mode, IReadOnlyList<GeoPoint> places, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ReachableArea?> FindReachableAsync(TravelMode mode, GeoPoint from, int minutes, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
